package tui

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/tui/layout"
)

// fakePictures has one picture under every name.
type fakePictures struct{ asked []string }

func (f *fakePictures) Name(link, _ string) string { return link }

func (f *fakePictures) Get(_ context.Context, name, from string) ([]byte, error) {
	f.asked = append(f.asked, name+" from "+from)
	img := image.NewGray(image.Rect(0, 0, 200, 200))
	for i := range img.Pix {
		img.Pix[i] = 77
	}
	var b bytes.Buffer
	err := png.Encode(&b, img)
	return b.Bytes(), err
}

// withFigure shows an article with a figure on a terminal of so many colours.
func withFigure(t *testing.T, p colorprofile.Profile, change ...func(*Deps, *Start)) (*harness, *fakePictures) {
	t.Helper()
	f := &fakePictures{}
	h := start(t, 80, 24, append([]func(*Deps, *Start){func(d *Deps, s *Start) {
		a := short("Notes")
		a.Sections[0].Blocks = append([]article.Block{&article.Figure{URL: "a.png", Alt: "A light"}}, a.Sections[0].Blocks...)
		d.Articles.(*fakeArticles).shelf["notes.md"] = Opened{Article: a, Ref: "notes.md", Name: "notes.md"}
		d.Pictures = f
		s.Ref = "notes.md"
	}}, change...)...)
	h.send(tea.ColorProfileMsg{Profile: p})
	return h, f
}

func TestAPictureIsOnTheScreenAndGoesByKey(t *testing.T) {
	h, f := withFigure(t, colorprofile.TrueColor)
	if len(f.asked) != 1 || f.asked[0] != "a.png from notes.md" {
		t.Errorf("%q", f.asked)
	}
	h.sees("A light")
	with := h.screen()
	if !h.pictured() {
		t.Errorf("no picture:\n%s", with)
	}
	h.keys("I").sees("Pictures are put away").sees("A light")
	if h.pictured() || !h.m.state.HidePictures || !h.kept[len(h.kept)-1].HidePictures {
		t.Errorf("still there:\n%s", h.screen())
	}
	h.keys("I").sees("Pictures are shown in half blocks")
	if !h.pictured() || len(f.asked) != 1 {
		t.Errorf("%q\n%s", f.asked, h.screen())
	}
}

// pictured says whether the picture's colour is on the screen.
func (h *harness) pictured() bool { return strings.Contains(h.m.View().Content, "48;2;77;77;77") }

func TestPicturesThatWerePutAwayStayAway(t *testing.T) {
	h, f := withFigure(t, colorprofile.TrueColor, func(_ *Deps, s *Start) { s.State.HidePictures = true })
	if h.pictured() || len(f.asked) != 0 {
		t.Errorf("%q\n%s", f.asked, h.screen())
	}
}

func TestATerminalWithoutColoursHasNoPicturesAndSaysSo(t *testing.T) {
	h, f := withFigure(t, colorprofile.ASCII)
	if len(f.asked) != 0 {
		t.Errorf("%q", f.asked)
	}
	h.keys("I I").sees("This terminal cannot show pictures")
}

// TestWhatTheTerminalSaysOfItselfIsNoKey plays the answers as they come.
func TestWhatTheTerminalSaysOfItselfIsNoKey(t *testing.T) {
	h, _ := withFigure(t, colorprofile.TrueColor)
	before := h.screen()
	for _, msg := range []tea.Msg{
		tea.TerminalVersionMsg{Name: "XTerm(379)"}, uv.CellSizeEvent{Width: 10, Height: 20},
		uv.PrimaryDeviceAttributesEvent{63, 4}, uv.UnknownCsiEvent("\x1b[?1;0;256S"), uv.KittyGraphicsEvent{},
	} {
		h.send(msg)
	}
	if got := h.screen(); got != before { // what is written is no terminal: half blocks stay
		t.Errorf("got:\n%s\nwant:\n%s", got, before)
	}
}

// TestABoxOverAPictureCutsNoCell lays a box over a row of cells that say which part of
// a picture they hold: half of one would be a mark on the box's border.
func TestABoxOverAPictureCutsNoCell(t *testing.T) {
	cell := "\U0010EEEE\u0305\u030D\u030E"
	for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
		for x := range 15 {
			rows := []string{"ab" + strings.Repeat(cell, 10) + "cdefgh"}
			over(m, rows, 18, layout.Rect{X: x, W: 4, H: 1}, []string{"│--│"})
			left, right := min(10, max(0, x-2)), min(10, max(0, 8-x))
			got := ansi.Strip(rows[0])
			if strings.Count(got, cell) != left+right || strings.Count(got, "\u0305") != left+right || !strings.Contains(strings.ReplaceAll(got, cell, "c"), "│--│") {
				t.Errorf("a box at %d: %q", x, got)
			}
		}
	}
}
