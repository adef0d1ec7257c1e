package tui

import (
	"slices"
	"testing"

	"newsreader/internal/article"
)

func TestTheNextPagesAreFetchedOnceSomebodyStays(t *testing.T) {
	h := onPage(t, 0)
	if len(h.articles.prefetched) != 0 {
		t.Fatalf("%q were fetched at once", h.articles.prefetched)
	}
	h.fire(prefetchAfter)
	if want := []string{address(1) + " from " + address(0)}; !slices.Equal(h.articles.prefetched, want) {
		t.Errorf("fetched %q, want %q", h.articles.prefetched, want)
	}
	h.fire(prefetchAfter)
	if len(h.articles.prefetched) != 1 {
		t.Errorf("fetched again: %q", h.articles.prefetched)
	}
}

func TestWhoPassesThroughHasNothingFetched(t *testing.T) {
	h := onPage(t, 0).keys("# 1 enter")
	h.fire(prefetchAfter)
	if want := []string{address(2) + " from " + address(1)}; !slices.Equal(h.articles.prefetched, want) {
		t.Errorf("fetched %q, want %q", h.articles.prefetched, want)
	}
}

func TestAFileHasNothingFetchedForIt(t *testing.T) {
	h := start(t, 100, 30, func(d *Deps, s *Start) {
		f := d.Articles.(*fakeArticles)
		a := short("Notes")
		a.Sections[0].Blocks = append(a.Sections[0].Blocks, &article.Related{Label: "Read", Title: "A Page", URL: address(1)})
		f.shelf["notes.md"] = Opened{Article: a, Name: "notes.md"}
		s.Ref = "notes.md"
	})
	h.fire(prefetchAfter)
	if len(h.articles.prefetched) != 0 {
		t.Errorf("%q were fetched for a file", h.articles.prefetched)
	}
}

func TestTheLikelyPagesAreFewAndOthers(t *testing.T) {
	h := onPage(t, 0)
	a := short("Page")
	for _, url := range []string{address(0) + "#part", "mailto:a@example.org", "https://example.org/x#y", address(5)} {
		a.Sections[0].Blocks = append(a.Sections[0].Blocks, &article.Related{Title: "T", URL: url})
	}
	h.m.shown = Opened{Article: a, Ref: address(0), Next: address(9)}
	if got := h.m.likely(); !slices.Equal(got, []string{address(9), "https://example.org/x"}) {
		t.Errorf("%q", got)
	}
}

func TestAPageThatIsOnItsWayIsNotGivenUpToBeOpened(t *testing.T) {
	h := onPage(t, 0)
	h.hold = true
	h.fire(prefetchAfter)
	tok := h.m.prefetching.Begin(t.Context())
	h.keys("# 1 enter")
	if tok.Ctx.Err() != nil {
		t.Error("the page that is wanted was given up")
	}
	h.run(h.m.open(wanted{ref: address(7)}))
	if tok.Ctx.Err() == nil {
		t.Error("another page has to wait for it")
	}
}
