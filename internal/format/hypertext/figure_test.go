package hypertext_test

import (
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

func TestAPictureThatLeadsSomewhereKeepsItsLink(t *testing.T) {
	for page, want := range map[string]article.Figure{
		`<figure><a href="pier.html"><img src="p.png" alt="A pier"></a><figcaption>At noon</figcaption></figure>`: {URL: "p.png", Alt: "A pier", Link: "pier.html"},
		`<p><a href="pier.html"><img src="p.png" alt="A pier"></a></p>`:                                           {URL: "p.png", Alt: "A pier", Link: "pier.html"},
		`<p><a href="p.png"><img src="p.png" alt="A pier"></a></p>`:                                               {URL: "p.png", Alt: "A pier"},
		`<p><a href="javascript:zoom()"><img src="p.png" alt="A pier"></a></p>`:                                   {URL: "p.png", Alt: "A pier"},
	} {
		blocks := hypertext.Fragment(page, "")
		if len(blocks) != 1 {
			t.Errorf("%s: %d blocks", page, len(blocks))
			continue
		}
		if f, ok := blocks[0].(*article.Figure); !ok || f.URL != want.URL || f.Alt != want.Alt || f.Link != want.Link {
			t.Errorf("%s: got %+v", page, blocks[0])
		}
	}
}
