package hypertext_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
	"newsreader/internal/format/hypertext"
)

// backAndForth encodes and decodes an article, and drops what is no content.
func backAndForth(t testing.TB, a *article.Article) *article.Article {
	t.Helper()
	var page bytes.Buffer
	if err := hypertext.Encode(&page, a); err != nil {
		t.Fatal(err)
	}
	got, err := hypertext.Decode(page.String(), hypertext.Options{})
	if err != nil {
		t.Fatalf("%v in\n%s", err, page.String())
	}
	got.Provenance = a.Provenance
	return got
}

func TestEveryArticleComesBackFromHTML(t *testing.T) {
	for seed := range uint64(400) {
		a := arbitrary.Article(rand.New(rand.NewPCG(seed, 0)))
		got := backAndForth(t, a)
		if !reflect.DeepEqual(got, a) {
			t.Fatalf("seed %d: %s", seed, difference(reflect.ValueOf(a), reflect.ValueOf(got), "article"))
		}
	}
}

func TestEveryKindOfBlockComesBackFromHTML(t *testing.T) {
	heading := []article.Span{article.Plain{Text: "A section"}}
	for _, b := range arbitrary.Blocks() {
		a := &article.Article{Title: "T", Sections: []*article.Section{{Heading: heading, Blocks: []article.Block{b}}}}
		article.Arrange(a.Sections)
		if got := backAndForth(t, a); !reflect.DeepEqual(got, a) {
			t.Errorf("%T: %s", b, difference(reflect.ValueOf(a), reflect.ValueOf(got), "article"))
		}
	}
}

func TestWhatAPageGaveComesBackFromHTML(t *testing.T) {
	pages, err := filepath.Glob("testdata/*/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, name := range pages {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		a, err := hypertext.Decode(string(page), hypertext.Options{Base: "https://example.org/"})
		if errors.Is(err, hypertext.ErrNoText) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := backAndForth(t, a); !reflect.DeepEqual(got, a) {
			t.Errorf("%s: %s", name, difference(reflect.ValueOf(a), reflect.ValueOf(got), "article"))
		}
	}
}
