package render_test

import (
	"math/rand/v2"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
	"newsreader/internal/render"
	"newsreader/internal/theme"
)

// screens are the ways in which an article is shown on a screen.
func screens(width int) []render.Options {
	dark := theme.Default(true)
	return []render.Options{
		{Width: width, Method: ansi.WcWidth, Theme: dark, Screen: true, Boxes: true, Links: true},
		{Width: width, Method: ansi.GraphemeWidth, Theme: dark, Screen: true, Boxes: true, Links: true},
		{Width: width, Method: ansi.GraphemeWidth, Screen: true, Links: true},
		{Width: width, Method: ansi.WcWidth, Theme: dark, Screen: true},
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
	for i, a := range corpus(6) {
		for width := 1; width <= 200; width++ {
			if width > 60 && width%7 != 0 {
				continue
			}
			for _, o := range screens(width) {
				for shift := 0; shift <= 10; shift += 10 {
					o.Shift = shift
					checkLines(t, render.New(a, o), i)
				}
			}
		}
		if t.Failed() {
			return
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
