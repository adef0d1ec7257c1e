package render_test

import (
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/render"
	"newsreader/internal/theme"
)

func TestPaintingChangesNoTextAndLeavesNothingOpen(t *testing.T) {
	over := theme.Style{}.Inverse()
	for i, a := range corpus(8) {
		d := render.New(a, screen(40))
		for u := range d.Units() {
			for n, l := range d.Lines(u) {
				for _, ranges := range [][]render.Range{
					nil, {{0, 1, over}}, {{3, 9, over}, {5, 7, theme.Style{}.Bold()}}, {{0, 1000, over}}, {{l.Width - 1, l.Width, over}}, {{7, 7, over}}, {{-5, 2, over}},
				} {
					got := render.Paint(l, ranges)
					if text, err := unstyle(got); err != nil || text != l.Plain {
						t.Fatalf("article %d, unit %d, line %d: %v: %q from %q", i, u, n, err, got, l.Styled)
					}
				}
			}
		}
	}
}

func TestPaintingCoversItsCellsAndNoOthers(t *testing.T) {
	d := render.New(doc(&article.Paragraph{Spans: []article.Span{article.Plain{Text: "ab"}, article.Strong{Spans: words("cd")}, article.Plain{Text: "日本"}}}), render.Options{Width: 20, Theme: plainTheme(t)})
	l := d.Lines(0)[0]
	inverse, bold := theme.Style{}.Inverse(), theme.Style{}.Bold()
	for _, c := range []struct {
		ranges []render.Range
		want   string
	}{
		{nil, "ab\x1b[1mcd\x1b[m日本"},
		{[]render.Range{{1, 3, inverse}}, "a\x1b[m\x1b[7mb\x1b[1m\x1b[7mc\x1b[m\x1b[1md\x1b[m日本"},
		{[]render.Range{{4, 6, inverse}}, "ab\x1b[1mcd\x1b[m\x1b[m\x1b[7m日\x1b[m本"},
		{[]render.Range{{0, 2, inverse}, {1, 2, bold}}, "\x1b[m\x1b[7ma\x1b[m\x1b[1mb\x1b[1m\x1b[1m\x1b[m\x1b[1mcd\x1b[m日本"},
	} {
		if got := render.Paint(l, c.ranges); got != c.want {
			t.Errorf("%v: %q, want %q", c.ranges, got, c.want)
		}
	}
}

// plainTheme has no styles but bold for what is strong.
func plainTheme(t *testing.T) *theme.Theme {
	t.Helper()
	return &theme.Theme{Parts: theme.Parts{Strong: theme.Piece{Style: theme.Style{}.Bold()}}}
}
