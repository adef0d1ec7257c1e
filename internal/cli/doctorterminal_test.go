package cli

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/render/picture"
)

// splendid is a terminal that can do everything.
func splendid() terminalFacts {
	t := terminalFacts{
		term: "xterm-kitty", in: true, out: true, columns: 120, rows: 40, colours: colorprofile.TrueColor,
		said: answers{
			spoke: true, attributes: true, background: true, dark: true, keyboard: true,
			characters: ansi.ModeReset, frames: ansi.ModeSet, pictures: picture.NewAnswers(func(string) string { return "" }),
		},
	}
	t.said.pictures.OnName("kitty(0.40.0)")
	t.said.pictures.OnKitty(31, "OK")
	t.said.pictures.OnCell(picture.Cell{W: 9, H: 18})
	return t
}

// verdictOn finds a finding by its name.
func verdictOn(t *testing.T, all []finding, name string) finding {
	t.Helper()
	for _, f := range all {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("nothing is said of %q in %+v", name, all)
	return finding{}
}

func TestATerminalThatCanDoEverythingIsWell(t *testing.T) {
	all := splendid().findings()
	for _, f := range all {
		if f.Verdict != good || f.Advice != "" || f.Value == "" {
			t.Errorf("%+v", f)
		}
	}
	for name, value := range map[string]string{"answers": "kitty(0.40.0)", "pictures": "kitty graphics", "cell": "9 × 18 pixels", "size": "120 × 40", "background": "dark"} {
		if f := verdictOn(t, all, name); f.Value != value {
			t.Errorf("%s is %q, want %q", name, f.Value, value)
		}
	}
}

func TestWhatATerminalLacksIsNoted(t *testing.T) {
	for _, c := range []struct {
		change func(*terminalFacts)
		name   string
		want   verdict
		value  string // a part of it
	}{
		{func(f *terminalFacts) { f.term = "" }, "TERM", note, "not set"},
		{func(f *terminalFacts) { f.term = "dumb" }, "TERM", note, "scrollback"},
		{func(f *terminalFacts) { f.columns = 0 }, "size", note, "not known"},
		{func(f *terminalFacts) { f.columns = 39 }, "size", note, "39 × 40"},
		{func(f *terminalFacts) { f.columns, f.rows = 40, 12 }, "size", good, "40 × 12"},
		{func(f *terminalFacts) { f.colours = colorprofile.ANSI256 }, "colours", good, "256"},
		{func(f *terminalFacts) { f.colours = colorprofile.ANSI }, "colours", note, "16"},
		{func(f *terminalFacts) { f.colours = colorprofile.ASCII }, "colours", note, "none"},
		{func(f *terminalFacts) { f.colours, f.noColor = colorprofile.ASCII, true }, "colours", good, "NO_COLOR"},
		{func(f *terminalFacts) { f.tmux = true }, "tmux", note, "in between"},
		{func(f *terminalFacts) { f.screen = true }, "screen", note, "in between"},
		{func(f *terminalFacts) { f.remote = true }, "ssh", note, "OSC 52"},
		{func(f *terminalFacts) { f.said = answers{refused: "why not"} }, "answers", good, "not asked: why not"},
		{func(f *terminalFacts) { f.said = answers{} }, "answers", note, "none within 1s"},
		{func(f *terminalFacts) { f.said.pictures.Name = "" }, "answers", good, "without its name"},
		{func(f *terminalFacts) { f.said.background = false }, "background", note, "not told"},
		{func(f *terminalFacts) { f.said.dark = false }, "background", good, "light"},
		{func(f *terminalFacts) { f.said.characters = ansi.ModeNotRecognized }, "characters", note, "code point"},
		{func(f *terminalFacts) { f.said.characters = ansi.ModePermanentlyReset }, "characters", note, "code point"},
		{func(f *terminalFacts) { f.said.frames = ansi.ModeNotRecognized }, "frames", note, "2026"},
		{func(f *terminalFacts) { f.said.keyboard = false }, "keyboard", note, "look alike"},
		{func(f *terminalFacts) { f.said.pictures = picture.Answers{} }, "pictures", note, "half blocks"},
		{func(f *terminalFacts) { f.said.pictures, f.colours = picture.Answers{}, colorprofile.ANSI }, "pictures", note, "not shown"},
		{func(f *terminalFacts) { f.pictures = picture.Never }, "pictures", good, "as you asked"},
		{func(f *terminalFacts) { f.said.pictures = picture.Answers{} }, "cell", good, "are assumed"},
	} {
		f := splendid()
		c.change(&f)
		if got := verdictOn(t, f.findings(), c.name); got.Verdict != c.want || !strings.Contains(got.Value, c.value) {
			t.Errorf("got %+v, want %s with %q", got, c.want, c.value)
		}
	}
}

func TestOfAPipeNothingIsSaidThatATerminalHas(t *testing.T) {
	all := terminalFacts{term: "xterm"}.findings()
	if len(all) != 3 || worst(all) != good {
		t.Errorf("%+v", all)
	}
}
