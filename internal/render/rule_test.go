package render_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

func TestRowsOfATableArePartedWhereARowIsFoldedAndNotForItsHead(t *testing.T) {
	cell := func(s string) article.Cell { return article.Cell{Spans: words(s)} }
	table := func(head, field string) *article.Article {
		return doc(&article.Table{
			Align: make([]article.Align, 2),
			Head:  []article.Cell{cell("Name"), cell(head)},
			Rows:  [][]article.Cell{{cell("one"), cell("1")}, {cell("two"), cell(field)}, {cell("three"), cell("3")}},
		})
	}
	long := strings.Repeat("words that go on ", 4)
	for _, c := range []struct {
		head, field string
		rules       int
	}{{"Short", "2", 0}, {long, "2", 0}, {"Short", long, 2}} {
		d := render.New(table(c.head, c.field), render.Options{Width: 40, Method: ansi.WcWidth, Screen: true, Boxes: true})
		rules := 0
		for _, l := range d.Lines(0) {
			if strings.Contains(l.Plain, "┈") {
				rules++
			}
		}
		if rules != c.rules {
			t.Errorf("head %q, field %q: %d rules between rows, want %d", c.head, c.field, rules, c.rules)
		}
	}
}
