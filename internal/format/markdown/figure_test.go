package markdown_test

import (
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/format/markdown"
)

func TestAPictureThatLeadsSomewhereKeepsItsLink(t *testing.T) {
	for text, want := range map[string]article.Figure{
		"[![A pier](p.png)](pier.html)":                {URL: "p.png", Alt: "A pier", Link: "pier.html"},
		"[![A pier](p.png)](pier.html)\n*At noon*":     {URL: "p.png", Alt: "A pier", Link: "pier.html", Caption: []article.Span{article.Plain{Text: "At noon"}}},
		"[![](p.png)](<https://example.org/pier_(1)>)": {URL: "p.png", Link: "https://example.org/pier_(1)"},
		"![A pier](p.png)":                             {URL: "p.png", Alt: "A pier"},
	} {
		a := decode(t, text)
		f, ok := a.Sections[0].Blocks[0].(*article.Figure)
		if !ok || f.URL != want.URL || f.Alt != want.Alt || f.Link != want.Link || article.Text(f.Caption) != article.Text(want.Caption) {
			t.Errorf("%s: got %+v", text, a.Sections[0].Blocks[0])
			continue
		}
		if got := markdown.Blocks(a.Sections[0].Blocks); got != text {
			t.Errorf("%s is written as %s", text, got)
		}
	}
}

func TestALinkOfAPictureAndWordsStaysRunningText(t *testing.T) {
	a := decode(t, "[![A pier](p.png) the pier](pier.html)")
	if _, ok := a.Sections[0].Blocks[0].(*article.Paragraph); !ok {
		t.Errorf("got %T", a.Sections[0].Blocks[0])
	}
}
