package render_test

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

func doc(blocks ...article.Block) *article.Article {
	a := &article.Article{Sections: []*article.Section{{Blocks: blocks}}}
	article.Arrange(a.Sections)
	return a
}

// found returns what the segments of the matches cover, parts of one match joined
// by "|".
func found(t *testing.T, d *render.Document, query string) []string {
	t.Helper()
	matches, err := render.Search(context.Background(), d, query, d.Options())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range matches {
		lines := d.Lines(m.Unit)
		var parts []string
		for _, s := range m.Segments {
			parts = append(parts, cutCells(lines[s.Line].Plain, s.From, s.To))
		}
		out = append(out, strings.Join(parts, "|"))
	}
	return out
}

// cutCells returns the text in cells from..to.
func cutCells(s string, from, to int) string {
	col, out := 0, ""
	for _, r := range s {
		if from <= col && col < to {
			out += string(r)
		}
		col += ansi.WcWidth.StringWidth(string(r))
	}
	return out
}

func TestSearchFindsWhatStandsThere(t *testing.T) {
	blocks := []article.Block{
		&article.Paragraph{Spans: []article.Span{article.Plain{Text: "The sovereignty of "}, article.Strong{Spans: words("Mex")}, article.Plain{Text: "ico’s people. A well-known café, 日本語の文章です。"}}},
		&article.List{Items: []article.Item{item(para("first item")), item(para("second item"))}},
		&article.Table{Align: make([]article.Align, 2), Head: cells("Name", "Text"), Rows: [][]article.Cell{cells("left side", "the right side of the row, long enough to wrap")}},
		board(),
		&article.Related{Label: "Read", Title: "Another piece", URL: "https://example.org/"},
	}
	for _, c := range []struct {
		width int
		query string
		want  []string
	}{
		{80, "sovereignty", []string{"sovereignty"}},
		{80, "SOVEREIGNTY", nil},
		{80, "Sov", nil},
		{80, "the sov", []string{"The sov"}},
		{80, "mexico's", []string{"Mexico’s", "Mexico’s"}},
		{80, "mexico‘s", []string{"Mexico’s", "Mexico’s"}},
		{80, "CAFÉ", nil},
		{80, "café", []string{"café"}},
		{80, "  of   mexico", []string{"of Mexico"}},
		{80, "zeppelin", nil},
		{80, "", nil},
		{80, "item second", nil},
		{24, "sovereignty of mexico", []string{"sovereignty of|Mexico"}},
		{8, "sovereignty", []string{"sovereig|nty"}},
		{80, "語の文", []string{"語の文"}},
		{5, "語の文", []string{"語の|文"}},
		{40, "right side of the row", []string{"right side of the row"}},
		{80, "could disrupt cartel operations", []string{"could|disrupt cartel operations"}},
		{80, "nationalist resistance and", []string{"nationalist resistance and"}},
		{80, "read: another", []string{"Read: Another"}},
		{80, "involvement", []string{"Involvement", "Involvement", "Involvement"}},
	} {
		d := render.New(doc(blocks...), screen(c.width))
		if got := found(t, d, c.query); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q at %d: %q, want %q", c.query, c.width, got, c.want)
		}
	}
}

func TestSearchFindsWordsOfEveryBlockAtAnyWidth(t *testing.T) {
	for _, width := range []int{6, 17, 50, 90} {
		d := render.New(everything(), screen(width))
		for _, query := range []string{"stressed", "third", "quoted within", "println", "apples", "noon", "buoys", "ships at", "would you live", "text of the note", "lead paragraph", "ada example", "on a channel", "only"} {
			matches, err := render.Search(context.Background(), d, query, d.Options())
			if err != nil || len(matches) == 0 {
				t.Errorf("width %d: %q is not found (%v)", width, query, err)
			}
			for _, m := range matches {
				for _, s := range m.Segments {
					if s.Line < 0 || s.Line >= len(d.Lines(m.Unit)) || s.From >= s.To {
						t.Errorf("width %d: %q is at %+v", width, query, s)
					}
				}
			}
		}
	}
}

func TestSearchFindsCodeThatIsOutOfView(t *testing.T) {
	o := screen(20)
	d := render.New(doc(&article.Code{Text: "0123456789abcdefghijklmnopqrstuvwxyz"}), o)
	for shift, want := range map[int]render.Segment{0: {Line: 0, From: 35, To: 38}, 18: {Line: 0, From: 17, To: 20}} {
		o.Shift = shift
		matches, err := render.Search(context.Background(), d, "xyz", o)
		if err != nil || len(matches) != 1 || matches[0].Segments[0] != want {
			t.Errorf("shift %d: %+v, %v, want %+v", shift, matches, err, want)
		}
	}
}

func TestSearchStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	d := render.New(everything(), screen(80))
	if _, err := render.Search(ctx, d, "the", d.Options()); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
