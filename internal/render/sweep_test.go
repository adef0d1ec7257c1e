package render_test

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
	"newsreader/internal/render"
)

// screens are the ways in which an article is shown on a screen.
func screens(width int) []render.Options {
	return []render.Options{
		{Width: width, Method: ansi.WcWidth, Theme: dark(), Screen: true, Boxes: true, Links: true},
		{Width: width, Method: ansi.GraphemeWidth, Theme: dark(), Screen: true, Boxes: true, Links: true},
		{Width: width, Method: ansi.GraphemeWidth, Screen: true, Links: true},
		{Width: width, Method: ansi.WcWidth, Theme: dark(), Screen: true},
	}
}

// corpus is a varied set of articles: random ones and one of every block.
func corpus(n int) []*article.Article {
	out := []*article.Article{everything()}
	for i := range n {
		out = append(out, arbitrary.Article(rand.New(rand.NewPCG(uint64(i), 7))))
	}
	return out
}

func TestNoLineIsWiderThanThePaneAtAnyWidth(t *testing.T) {
	for i, a := range corpus(2) {
		for width := 1; width <= 200; width++ {
			all := screens(width)
			for _, o := range all {
				checkLines(t, render.New(a, o), i)
			}
			shifted := all[width%len(all)]
			shifted.Shift = width % 13
			checkLines(t, render.New(a, shifted), i)
		}
		if t.Failed() {
			return
		}
	}
}

func TestRandomArticlesFitCommonWidths(t *testing.T) {
	for i, a := range corpus(40) {
		for _, width := range []int{1, 2, 3, 7, 24, 43, 44, 45, 72, 80, 120} {
			for _, o := range screens(width) {
				checkLines(t, render.New(a, o), i)
			}
		}
	}
}

// checkLines holds every line of a document to what Line promises.
func checkLines(t *testing.T, d *render.Document, which int) {
	t.Helper()
	o := d.Options()
	for u := range d.Units() {
		for n, l := range d.Lines(u) {
			if got := o.Method.StringWidth(l.Plain); got > o.Width || got > l.Width {
				t.Errorf("article %d, width %d, unit %d, line %d: %d cells, %d stated: %q", which, o.Width, u, n, got, l.Width, l.Plain)
			}
			if text, err := unstyle(l.Styled); err != nil || text != l.Plain {
				t.Errorf("article %d, width %d, unit %d, line %d: %v\nstyled %q\nplain  %q", which, o.Width, u, n, err, l.Styled, l.Plain)
			}
			for _, s := range l.Links {
				if s.From < 0 || s.From >= s.To || s.To > l.Width {
					t.Errorf("article %d, width %d, unit %d, line %d: link at %d..%d of %d", which, o.Width, u, n, s.From, s.To, l.Width)
				}
			}
		}
	}
}

// TestWideMarksMakeNoLineTooWide sweeps under RUNEWIDTH_EASTASIAN, with which a person
// says that the terminal draws lines and arrows in two cells. It is heard when a
// program starts, so another one is started.
func TestWideMarksMakeNoLineTooWide(t *testing.T) {
	again := exec.Command(os.Args[0], "-test.run=^TestRandomArticlesFitCommonWidths$")
	again.Env = append(os.Environ(), "RUNEWIDTH_EASTASIAN=1")
	if out, err := again.CombinedOutput(); err != nil {
		t.Errorf("%v\n%.4000s", err, out)
	}
}
