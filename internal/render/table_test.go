package render_test

import (
	"slices"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

// row makes a table's row of texts.
func row(texts ...string) []article.Cell {
	out := make([]article.Cell, len(texts))
	for i, s := range texts {
		out[i].Spans = words(s)
	}
	return out
}

func TestRecordsKeepTheNamesOfEmptyColumns(t *testing.T) {
	b := &article.Table{
		Align: make([]article.Align, 3), Head: row("Name", "Remarks", "Place"),
		Rows: [][]article.Cell{row("Ada", "", "London"), row("", "", "Oslo")},
	}
	d := render.New(doc(b), render.Options{Width: 15})
	want := []string{"Name: Ada", "Remarks", "Place: London", "", "Place: Oslo"}
	if got := plainLines(d.Lines(0)); !slices.Equal(got, want) {
		t.Errorf("records %q, want %q", got, want)
	}
}

func TestALongFieldMakesNoTableOfBlanks(t *testing.T) {
	b := &article.Table{Align: make([]article.Align, 2), Rows: [][]article.Cell{row(strings.Repeat("long ", 2000), "b")}}
	for range 500 {
		b.Rows = append(b.Rows, row("a", "b"))
	}
	if got := render.Text([]article.Block{b}); len(got) > 20_000 {
		t.Errorf("a table of 11 KB became %d bytes", len(got))
	}
	b.Rows = b.Rows[1:]
	if got := render.Text([]article.Block{b}); !strings.HasPrefix(got, "a  b\na  b\n") {
		t.Errorf("a table of short fields began %.20q, not in columns", got)
	}
}
