package article_test

import (
	"math/rand/v2"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
)

func TestLinksAreCountedAsTheyAreNumbered(t *testing.T) {
	pictures := 0
	for seed := range uint64(300) {
		a := arbitrary.Article(rand.New(rand.NewPCG(seed, 2)))
		links := a.NumberedLinks()
		n := 0
		for s := range a.All() {
			n += article.CountSpanLinks(s.Heading)
		}
		for _, b := range a.Blocks() {
			n += article.CountLinks(b)
			for deep := range article.Deep(b) {
				if f, ok := deep.(*article.Figure); ok && f.Link != "" {
					pictures++
				}
			}
		}
		if n != len(links) {
			t.Fatalf("seed %d: %d links are counted, %d numbered", seed, n, len(links))
		}
		for i, l := range links {
			if l.Number != i+1 {
				t.Fatalf("seed %d: link %d has the number %d", seed, i+1, l.Number)
			}
		}
	}
	if pictures == 0 {
		t.Error("no picture leads anywhere")
	}
}
