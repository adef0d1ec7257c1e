package library

import (
	"context"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/feed"
)

// written is an article of so many words.
func written(title string, words int) *article.Article {
	text := strings.TrimSpace(strings.Repeat("word ", words))
	return &article.Article{Title: title, Sections: []*article.Section{{Blocks: []article.Block{&article.Paragraph{Spans: []article.Span{article.Plain{Text: text}}}}}}}
}

func TestAnEntryThatIsOpenedByItsAddressIsOneThing(t *testing.T) {
	web := newSite(t)
	web.serve("/feed", body(rss("News",
		item("1", "One", "a few words only", "<link>https://example.org/one?utm_source=feed</link>"),
		item("2", "Two", strings.Repeat("much more of it ", 20), "<link>https://example.org/two</link>"),
		item("3", "Three", "text", "<link>https://example.org/</link>"))))
	s := openShelf(t, "", nil)
	s.follow(t, web.URL+"/feed", feed.Settings{FullText: feed.FullTextNever})
	s.refresh(t, all)
	ids := map[string]feed.EntryID{}
	for _, h := range s.rows(t, feed.View{What: feed.River}) {
		ids[h.Title] = h.ID
	}
	ctx := context.Background()
	for _, c := range []struct {
		address, entry string
		words          int
		whole          bool
	}{
		{"http://www.example.org/one", "One", 50, true}, {"https://example.org/two", "Two", 10, false},
	} {
		for range 2 { // also when it is opened again
			id, err := s.Store(ctx, c.address, written("The page", c.words))
			if err != nil || id != ids[c.entry] {
				t.Fatalf("%s became the entry %d, want %d: %v", c.address, id, ids[c.entry], err)
			}
		}
		b, err := s.Body(ctx, ids[c.entry])
		h, herr := s.Headline(ctx, ids[c.entry])
		if err != nil || herr != nil || b.FullText != c.whole || !h.State.Read || h.Title != c.entry {
			t.Errorf("%s: %+v, whole %v, %v, %v", c.entry, h, b.FullText, err, herr)
		}
	}
	// Another part of the page, and a site's first page, are no entry's.
	for _, address := range []string{"https://example.org/", "https://example.org/two#comments", "https://example.org/four"} {
		id, err := s.Store(ctx, address, written("Other", 50))
		if err != nil || id == ids["Two"] || id == ids["Three"] {
			t.Errorf("%s became the entry %d: %v", address, id, err)
		}
	}
	if rows := s.rows(t, feed.View{What: feed.History}); len(rows) != 2 {
		t.Errorf("the history has %d entries, want 2", len(rows))
	}
	if n := len(s.rows(t, feed.View{What: feed.Opened})); n != 3 {
		t.Errorf("%d pages are kept beside the feeds, want 3", n)
	}
}
