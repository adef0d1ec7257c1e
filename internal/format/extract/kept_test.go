package extract

import (
	"testing"

	"newsreader/internal/article"
)

func TestWhatWasKeptIsToldFromWhatWasLeftOut(t *testing.T) {
	text := func(s string) []article.Span { return []article.Span{article.Plain{Text: s}} }
	a := &article.Article{
		Title:  "The Harbour",
		Byline: []article.Person{{Name: "Ada Marsh"}},
		Sections: []*article.Section{{Heading: text("Boats"), Blocks: []article.Block{
			&article.Paragraph{Spans: []article.Span{
				article.Plain{Text: "There were nineteen of them, most "}, article.Strong{Spans: text("painted blue")},
				article.Plain{Text: ", one grey. See "}, article.Link{Spans: text("the notes")}, article.Plain{Text: "."},
			}},
			&article.List{Items: []article.Item{{Blocks: []article.Block{&article.Paragraph{Spans: text("larch over oak")}}}}},
			&article.Code{Text: "row(1)\nrow(2)\n"},
			&article.Paragraph{Spans: text("船は港に十九隻あり、ほとんどが青く塗られていた。")},
		}}},
	}
	want := map[string]bool{
		"THE HARBOUR": true, "By Ada Marsh": true, "Boats": true, "the notes": true, "row(2)": true, "Larch over oak": true, "* * *": true,
		"There were nineteen of them, most painted blue, one grey. See the notes .": true,
		"nineteen of them, most painted blue":                                       true,
		"船は港に十九隻あり、":                                                                true,
		"Home":                                                                      false, "blue": false, "See the boats": false, "Subscribe to our letters now": false,
		"There were nineteen readers of this page most of them in the evening": false,
		"港の地図を見る": false,
	}
	var lines []string
	for l := range want {
		lines = append(lines, l)
	}
	for i, kept := range Kept(a, lines) {
		if kept != want[lines[i]] {
			t.Errorf("%q: kept is %v", lines[i], kept)
		}
	}
}
