package picture

import "testing"

// env is an environment for tests.
func env(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

// TestEachTerminalGetsWhatItCanShow plays what terminals were seen to answer.
func TestEachTerminalGetsWhatItCanShow(t *testing.T) {
	for _, c := range []struct {
		name       string
		env        func(string) string
		calls      string // by XTVERSION; empty says nothing
		cell       Cell
		attributes []int
		kitty      string // the answer to its query
		registers  string
		want       Protocol
	}{
		{name: "kitty of today", env: env("TERM", "xterm-kitty"), calls: "kitty(0.42.1)", cell: Cell{9, 20}, attributes: []int{62}, kitty: "OK", want: Kitty},
		{name: "kitty of old, without placeholders", env: env(), calls: "kitty(0.26.5)", cell: Cell{9, 20}, attributes: []int{62}, kitty: "OK", want: Blocks},
		{name: "kitty that refuses", env: env(), calls: "kitty(0.42.1)", attributes: []int{62}, kitty: "ENOTSUPPORTED", want: Blocks},
		{name: "Ghostty", env: env(), calls: "ghostty 1.1.3", attributes: []int{62, 22}, kitty: "OK", want: Kitty},
		{name: "xterm", env: env("TERM", "xterm-256color"), calls: "XTerm(379)", attributes: []int{64, 1, 2}, want: Blocks},
		{name: "xterm as a VT340", env: env(), calls: "XTerm(379)", cell: Cell{9, 19}, attributes: []int{63, 1, 2, 4}, registers: "\x1b[?1;0;1024S", want: Sixel},
		{name: "xterm as a VT340 that does not say how large its cells are", env: env(), calls: "XTerm(379)", attributes: []int{63, 4}, want: Blocks},
		{name: "mlterm", env: env(), cell: Cell{10, 22}, attributes: []int{63, 4}, registers: "\x1b[?1;0;1024S", want: Sixel},
		{name: "Konsole, which keeps pixels above its text", env: env(), calls: "Konsole 22.12.3", cell: Cell{8, 18}, attributes: []int{62, 1, 4}, registers: "\x1b[?1;0;256S", want: Blocks},
		{name: "iTerm2", env: env("TERM_PROGRAM", "iTerm.app"), calls: "iTerm2 3.5.0", attributes: []int{62, 4}, want: ITerm},
		{name: "iTerm2 through ssh", env: env("LC_TERMINAL", "iTerm2"), attributes: []int{62, 4}, want: ITerm},
		{name: "WezTerm", env: env(), calls: "WezTerm 20240203", cell: Cell{9, 18}, attributes: []int{65, 4}, want: ITerm},
		{name: "tmux in kitty", env: env("TMUX", "/run/s,1,0", "TERM", "tmux-256color"), want: Blocks},
		{name: "screen in xterm", env: env("STY", "1.tty", "TERM", "screen"), want: Blocks},
		{name: "the console", env: env("TERM", "linux"), want: Blocks},
		{name: "a silent terminal", env: env(), want: Blocks},
	} {
		a := NewAnswers(c.env)
		asked := a.Ask()
		if a.Multiplexed != (asked == "") {
			t.Errorf("%s is asked %q", c.name, asked)
		}
		further := ""
		if c.calls != "" {
			further += a.OnName(c.calls)
		}
		a.OnCell(c.cell)
		if c.attributes != nil {
			further += a.OnAttributes(c.attributes)
		}
		if further != "" && a.Settled() {
			t.Errorf("%s: settled before %q is answered", c.name, further)
		}
		if c.kitty != "" {
			a.OnKitty(queryID, c.kitty)
		}
		if c.registers != "" && !a.OnRegisters(c.registers) {
			t.Errorf("%s: %q is no answer", c.name, c.registers)
		}
		if got := a.Protocol(Automatic, 256); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestAPersonDecidesAboutPictures(t *testing.T) {
	sixel := NewAnswers(env())
	sixel.OnAttributes([]int{4})
	sixel.OnCell(DefaultCell())
	plain := NewAnswers(env())
	for _, c := range []struct {
		a       *Answers
		mode    Mode
		colours int
		want    Protocol
	}{
		{&sixel, Automatic, 16, Sixel}, {&sixel, Always, 0, Sixel}, {&sixel, Never, 1 << 24, None},
		{&plain, Automatic, 256, Blocks}, {&plain, Automatic, 16, None}, {&plain, Automatic, 0, None},
		{&plain, Always, 16, Blocks}, {&plain, Always, 0, None}, {&plain, Never, 256, None},
	} {
		if got := c.a.Protocol(c.mode, c.colours); got != c.want {
			t.Errorf("mode %d, %d colours: %v, want %v", c.mode, c.colours, got, c.want)
		}
	}
}

func TestSixelsKeepToWhatTheTerminalSays(t *testing.T) {
	for in, want := range map[string]int{"\x1b[?1;0;16S": 16, "\x1b[?1;0;1024S": 256, "\x1b[?1;3S": 256, "\x1b[?1;0;S": 256} {
		a := NewAnswers(env())
		a.OnCell(DefaultCell())
		a.OnAttributes([]int{4})
		if !a.OnRegisters(in) || !a.Settled() {
			t.Errorf("%q is no answer", in)
		}
		if l := a.Look(Automatic, 256, true); l.Palette != want || l.Cell != DefaultCell() {
			t.Errorf("%q: %+v", in, l)
		}
	}
	a := NewAnswers(env())
	for _, in := range []string{"", "\x1b[?62;c", "\x1b[?2;0;800;480S", "\x1b[?1;x"} {
		if a.OnRegisters(in) {
			t.Errorf("%q is an answer", in)
		}
	}
}

func TestHalfBlocksAreNoFinerOnAFineScreen(t *testing.T) {
	for cell, want := range map[Cell]Cell{{20, 40}: {10, 20}, {6, 13}: {10, 22}, {16, 33}: {10, 21}, {10, 20}: {10, 20}} {
		a := NewAnswers(env())
		a.OnCell(cell)
		if got := a.Look(Automatic, 256, false).Cell; got != want {
			t.Errorf("%v: %v, want %v", cell, got, want)
		}
	}
}

func TestACellOfNoBelievableSizeIsNone(t *testing.T) {
	a := NewAnswers(env())
	for _, c := range []Cell{{}, {0, 20}, {-1, 5}, {10, 10_000}} {
		if a.OnCell(c) {
			t.Errorf("%v is believed", c)
		}
	}
	if !a.OnCell(DefaultCell()) || a.OnCell(DefaultCell()) {
		t.Error("a size is news once")
	}
	if l := a.Look(Automatic, 1<<24, false); l != (Look{Protocol: Blocks, Cell: DefaultCell(), TrueColor: true}) {
		t.Errorf("%+v", l)
	}
}
