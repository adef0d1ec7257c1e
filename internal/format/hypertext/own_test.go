package hypertext_test

import (
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

func TestAPageThatWasWrittenHereIsKnown(t *testing.T) {
	var page strings.Builder
	if err := hypertext.Encode(&page, whole()); err != nil {
		t.Fatal(err)
	}
	if !hypertext.Own(page.String()) {
		t.Error("what Encode writes is not known as such")
	}
	var bare strings.Builder
	if err := hypertext.Encode(&bare, &article.Article{}); err != nil || !hypertext.Own(bare.String()) {
		t.Errorf("an empty article: %v", err)
	}
	for _, foreign := range []string{
		"", "<p>newsreader</p>", `<meta name="generator" content="Hugo">`,
		`<html><body><p><meta name="generator" content="newsreader"></p>`,
	} {
		if hypertext.Own(foreign) {
			t.Errorf("%q is taken for one of ours", foreign)
		}
	}
}
