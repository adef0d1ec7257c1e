package picture

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// wire is a terminal that keeps what is written to it.
type wire struct {
	bytes.Buffer
	failing error
}

func (*wire) Close() error { return nil }
func (*wire) Fd() uintptr  { return ^uintptr(0) }

func (w *wire) Write(p []byte) (int, error) {
	if w.failing != nil {
		return 0, w.failing
	}
	return w.Buffer.Write(p)
}

// lettered is a drawing of which every cell is a letter, so that a terminal without
// pixels shows where each has come to stand.
func lettered(columns, rows int) *Drawing {
	d := &Drawing{Size: Size{columns, rows}, Look: Look{Protocol: Sixel, Cell: DefaultCell()}}
	d.cut = func(row, column, n int) []byte {
		var out []byte
		for i := range n {
			out = append(out, letter(row, column+i))
		}
		return out
	}
	for row := range rows {
		d.strips = append(d.strips, d.cut(row, 0, columns))
	}
	return d
}

func letter(row, column int) byte { return byte('A' + (row*7+column)%26) }

// TestPicturesStandWhereTheirCellsAre draws frames in which pictures scroll, move, are
// covered and uncovered, by the renderer of the program, and looks at every cell of the
// terminal after each.
func TestPicturesStandWhereTheirCellsAre(t *testing.T) {
	const w, h = 40, 12
	scrolled := 0
	for seed := range uint64(60) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		terminal := vt.NewEmulator(w, h)
		var out wire
		screen := NewScreen(&out)
		a, b := lettered(20, 9), lettered(11, 4)
		ida, _ := screen.Add(a)
		idb, _ := screen.Add(b)
		renderer := uv.NewTerminalRenderer(screen, []string{"TERM=xterm-256color"})
		renderer.SetColorProfile(colorprofile.TrueColor)
		renderer.SetFullscreen(true)
		renderer.SetRelativeCursor(false)
		renderer.SetScrollOptim(true)
		buffer := uv.NewScreenBuffer(w, h)
		buffer.Method = []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth}[seed%2]
		// A text with two pictures in it, of which a window is shown.
		var text, shows []string
		add := func(rows int, row func(int) (string, string)) {
			for i := range rows {
				cells, seen := row(i)
				text, shows = append(text, cells), append(shows, seen)
			}
		}
		line := func(i int) (string, string) {
			s := fmt.Sprintf("line %d of the text %s", i, strings.Repeat("x", rnd.IntN(15)))
			return s, s
		}
		drawn := func(d *Drawing, id byte) func(int) (string, string) {
			rows := d.Rows(id)
			return func(i int) (string, string) { return rows[i], string(d.strips[i]) }
		}
		add(10, line)
		add(9, drawn(a, ida))
		add(6, line)
		add(4, drawn(b, idb))
		add(10, line)
		top := 0
		for frame := range 60 {
			switch rnd.IntN(4) {
			case 0:
				top += rnd.IntN(5)
			case 1:
				top -= rnd.IntN(5)
			case 2:
				top = rnd.IntN(len(text))
			}
			top = max(0, min(top, len(text)-h))
			left := strings.Repeat(" ", rnd.IntN(3))
			box := rnd.IntN(3) == 0
			x, y := rnd.IntN(20), rnd.IntN(6)
			buffer.Clear()
			want := make([]string, h)
			for i := range h {
				uv.NewStyledString(left+text[top+i]).Draw(buffer, uv.Rect(0, i, w, 1))
				want[i] = fmt.Sprintf("%-*s", w, left+shows[top+i])
				if box && i >= y && i < y+4 {
					uv.NewStyledString("[------]").Draw(buffer, uv.Rect(x, i, 8, 1))
					want[i] = want[i][:x] + "[------]" + want[i][x+8:]
				}
			}
			out.Reset()
			renderer.Render(buffer.RenderBuffer)
			if err := renderer.Flush(); err != nil {
				t.Fatal(err)
			}
			if strings.Contains(out.String(), placeholder) {
				t.Fatalf("seed %d, frame %d: a placeholder has come through", seed, frame)
			}
			if scrolling.Match(out.Bytes()) {
				scrolled++
			}
			if _, err := terminal.Write(out.Bytes()); err != nil {
				t.Fatal(err)
			}
			for i := range h {
				got := row(terminal, i, w)
				if got != want[i] {
					t.Fatalf("seed %d, frame %d, row %d is\n%q, want\n%q", seed, frame, i, got, want[i])
				}
			}
		}
	}
	if scrolled < 100 {
		t.Errorf("the terminal scrolled %d times only", scrolled)
	}
}

// scrolling are the sequences that move lines within the terminal.
var scrolling = regexp.MustCompile(`\x1b\[\d*[LMST]|\x1b\[\d+;\d+r|\x1bM`)

func row(e *vt.Emulator, y, w int) string {
	var b strings.Builder
	for x := range w {
		if c := e.CellAt(x, y); c != nil && c.Content != "" {
			b.WriteString(c.Content)
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func TestKittyIsSentAPictureOnceAndItsCellsInItsColour(t *testing.T) {
	var out wire
	s := NewScreen(&out)
	d := NewMaster(chart(100, 60)).Draw(Size{10, 3}, Look{Protocol: Kitty, Cell: DefaultCell()})
	id, _ := s.Add(d)
	frame := "before " + d.Rows(id)[1] + " after"
	write := func(frame string) string {
		t.Helper()
		out.Reset()
		if n, err := s.Write([]byte(frame)); err != nil || n != len(frame) {
			t.Fatalf("%d of %d bytes, %v", n, len(frame), err)
		}
		return out.String()
	}
	first := write(frame)
	if strings.Count(first, "a=T") != 1 || !strings.Contains(first, "\x1b[38;5;1m\U0010EEEE\u030D\u0305\U0010EEEE\u030D\u030D") ||
		!strings.HasSuffix(first, "\x1b[39m after") {
		t.Errorf("%q", first)
	}
	if again := write(frame); strings.Contains(again, "a=T") {
		t.Error("the picture is sent twice")
	}
	for _, clearing := range []string{"\x1b[2J", "\x1b[?1049h"} {
		if again := write(clearing + frame); strings.Count(again, "a=T") != 1 || strings.Index(again, clearing) > strings.Index(again, "a=T") {
			t.Errorf("after %q it is not sent again", clearing)
		}
	}
	s.Drop(id)
	if gone := write("x" + d.Rows(id)[0] + "y"); gone != "\x1b_Ga=d,d=I,q=2,i=1\x1b\\x          y" {
		t.Errorf("%q", gone)
	}
	if rest := write("z"); rest != "z" {
		t.Errorf("%q", rest)
	}
}

func TestTheTerminalIsLeftWithoutPictures(t *testing.T) {
	var out wire
	s := NewScreen(&out)
	d := NewMaster(chart(100, 60)).Draw(Size{10, 3}, Look{Protocol: Kitty, Cell: DefaultCell()})
	s.Add(d)
	if err := s.Clear(); err != nil || out.Len() != 0 {
		t.Errorf("%v, %q: nothing was sent", err, out.String())
	}
	id, _ := s.Add(d)
	if _, err := s.Write([]byte(d.Rows(id)[0])); err != nil {
		t.Fatal(err)
	}
	out.Reset()
	if err := s.Clear(); err != nil || out.String() != string(remove(id)) {
		t.Errorf("%v, %q", err, out.String())
	}
}

func TestCellsThatAreNotWholeAreBlank(t *testing.T) {
	var out wire
	s := NewScreen(&out)
	d := lettered(4, 2)
	id, _ := s.Add(d)
	whole := d.Rows(id)[0]
	for in, want := range map[string]string{
		"a" + placeholder + "b":                                 "a b",
		"a" + placeholder + "\u0305b":                           "a b",
		"a" + lettered(9, 9).Rows(id)[8]:                        "a" + strings.Repeat(" ", 9),
		"a" + d.Rows(id + 1)[0]:                                 "a    ",
		placeholder:                                             " ",
		"a" + whole[:len(whole)/2] + "b" + whole[len(whole)/2:]: "a\x1b7  \x1b8AB\x1b8\x1b[2Cb\x1b7  \x1b8CD\x1b8\x1b[2C",
	} {
		out.Reset()
		if n, err := s.Write([]byte(in)); err != nil || n != len(in) || out.String() != want {
			t.Errorf("%q: %q, want %q (%v)", in, out.String(), want, err)
		}
	}
}

func TestATerminalThatIsGoneIsToldOf(t *testing.T) {
	gone := errors.New("gone")
	s := NewScreen(&wire{failing: gone})
	d := lettered(4, 2)
	id, _ := s.Add(d)
	if _, err := s.Write([]byte(d.Rows(id)[0])); !errors.Is(err, gone) {
		t.Errorf("%v", err)
	}
}

func TestNumbersComeRoundLate(t *testing.T) {
	s := NewScreen(&wire{})
	d := lettered(1, 1)
	first, _ := s.Add(d)
	s.Drop(first)
	for range 254 {
		if id, ok := s.Add(d); !ok || id == first || id == 0 {
			t.Fatalf("number %d after %d", id, first)
		}
	}
	if id, ok := s.Add(d); !ok || id != first {
		t.Errorf("number %d, %v", id, ok)
	}
	if _, ok := s.Add(d); ok {
		t.Error("there is a number more than there are")
	}
}

func TestBlankTakesThePicturesOutOfARow(t *testing.T) {
	d := lettered(4, 2)
	for in, want := range map[string]string{
		"": "", "text": "text", "│ " + d.Rows(3)[1] + " │": "│      │", placeholder + "x": " x",
	} {
		if got := Blank(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

// FuzzScreen holds that whatever is written, no placeholder of ours is left over and
// text is passed on as it is.
func FuzzScreen(f *testing.F) {
	d := lettered(4, 2)
	f.Add([]byte("text" + d.Rows(1)[0] + "\x1b[2J"))
	f.Add([]byte(placeholder + "\u0305"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var out wire
		s := NewScreen(&out)
		if _, ok := s.Add(d); !ok {
			t.Fatal("no number")
		}
		if n, err := s.Write(data); err != nil || n != len(data) {
			t.Fatalf("%d, %v", n, err)
		}
		if bytes.Contains(out.Bytes(), []byte(placeholder)) {
			t.Fatalf("%q", out.String())
		}
		if !bytes.Contains(data, []byte(placeholder)) && !bytes.Equal(out.Bytes(), data) {
			t.Fatalf("%q became %q", data, out.String())
		}
	})
}
