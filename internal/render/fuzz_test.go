package render_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

// FuzzNothingLeaksOntoThePage puts any text wherever an article has text. Decoders
// clean it before; here it comes as it is, and still no sequence but our own may
// reach a row, and no row may be too wide.
func FuzzNothingLeaksOntoThePage(f *testing.F) {
	for _, s := range []string{
		"plain text", "\x1b[2J\x1b]0;title\a", "\u009b31m\u009d8;;x\u009c", "a\tb\rc\nd", "日本、「語」。", "👨‍👩‍👧‍👦👋🏽❤️🇲🇽",
		"e\u0301\u0302\u0303", "\u200b\u200d\ufe0f", "https://example.org/;a b\x07", "\x7f\x00\x01", strings.Repeat("long", 40), strings.Repeat("\u200d", 1<<13), strings.Repeat("a\u200d\ufe0f", 1<<11),
	} {
		f.Add(s, uint8(20))
	}
	f.Fuzz(func(t *testing.T, s string, width uint8) {
		s = strings.ToValidUTF8(s, "?")
		spans := []article.Span{
			article.Plain{Text: s}, article.Strong{Spans: words(s)}, article.CodeSpan{Text: s}, article.Image{URL: s, Alt: s},
			article.Link{URL: s, Spans: words(s)}, article.NoteRef{Label: s},
		}
		point := []article.Point{{Label: s, Spans: spans}}
		a := &article.Article{
			Title: s, Byline: []article.Person{{Name: s, Handle: s, URL: s}}, Credits: []article.Credit{{Text: s, URL: s}},
			Origin: article.Origin{Name: s, URL: s}, Standfirst: []*article.Paragraph{{Spans: spans}},
			Sections: []*article.Section{{Number: "1", Level: 1, Heading: spans, Blocks: []article.Block{
				&article.List{Items: []article.Item{item(&article.Paragraph{Spans: spans})}},
				&article.Quote{Blocks: []article.Block{para(s)}},
				&article.Code{Text: s, Language: s}, &article.Code{Text: s, Language: "go"},
				&article.Table{Caption: spans, Align: make([]article.Align, 2), Head: cells(s, s), Rows: [][]article.Cell{cells(s, "x")}},
				&article.Figure{URL: s, Alt: s, Caption: spans},
				&article.Board{Topic: s, ProsLabel: s, Pros: point, Cons: point, Others: point},
				&article.Related{Label: s, Title: s, URL: s}, &article.Discussion{Label: s, Spans: spans},
				&article.Footnote{Label: s, Blocks: []article.Block{para(s)}},
			}}},
		}
		for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			checkLines(t, render.New(a, render.Options{Width: 1 + int(width)%100, Method: m, Theme: dark(), Screen: true, Boxes: true, Links: true}), 0)
		}
		var b strings.Builder
		if err := render.Write(&b, a, render.Options{Width: 40}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(b.String(), "\n") {
			if plain, err := unstyle(line); err != nil || plain != line {
				t.Fatalf("%q: %v", line, err)
			}
		}
	})
}
