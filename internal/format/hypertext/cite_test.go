package hypertext_test

import (
	"reflect"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

func TestATitleIsEmphasisedAndAReferenceIsNot(t *testing.T) {
	plain := func(s string) article.Span { return article.Plain{Text: s} }
	strong := func(s string) article.Span { return article.Emphasis{Spans: []article.Span{plain(s)}} }
	link := article.Link{URL: "/d", Spans: []article.Span{plain("The dance")}}
	for page, want := range map[string][]article.Span{
		`<cite>The dance</cite>`:                                    {strong("The dance")},
		`<cite>Bee, A. <i>The dance</i>. 1949</cite>`:               {plain("Bee, A. "), strong("The dance"), plain(". 1949")},
		`<cite><a href="/d">The dance</a></cite>`:                   {article.Emphasis{Spans: []article.Span{link}}},
		`<cite><a href="/d">The dance</a>. Retrieved in May</cite>`: {link, plain(". Retrieved in May")},
	} {
		if got := hypertext.Inline(page, ""); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v", page, got)
		}
	}
}
