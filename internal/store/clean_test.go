package store

import (
	"strings"
	"testing"

	"newsreader/internal/feed"
)

// A library that somebody else has made commands no terminal by what it calls things.
func TestWhatAnotherWroteIntoTheFileIsReadClean(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	absorb(t, s, id, item("1|https://s.example/a|A"))
	const evil = "x\x1b]0;y\x07\u009b31m\u202ez"
	check(t, s.write(background(t), "test", func(w *tx) error {
		if _, err := w.exec(`UPDATE entries SET title = ?1, link = ?1, authors = ?1, language = ?1, tags = ?1 || char(10) || ?1`, evil); err != nil {
			return err
		}
		_, err := w.exec(`UPDATE subscriptions SET url = ?1, name = ?1, own = ?1, site = ?1, error = ?1, kind = ?1, muted = ?1, moved = ?1`, evil)
		return err
	}))
	h := must[[]feed.Headline](t)(s.Headlines(background(t), []feed.EntryID{1}))[0]
	texts := append([]string{h.FeedTitle, h.Title, h.Link, h.Authors, h.Language}, h.Tags...)
	f := must[feed.Subscription](t)(s.Subscription(background(t), id))
	texts = append(texts, f.URL, f.Title, f.Own, f.Site, f.Health.Error, f.Health.Kind, f.Health.Muted, f.Health.Moved)
	if len(texts) != 15 {
		t.Fatalf("%d texts: %q", len(texts), texts)
	}
	for i, text := range texts {
		if strings.ContainsAny(text, "\x1b\x07\u009b\u202e") || !strings.HasPrefix(text, "x") {
			t.Errorf("text %d is %q", i, text)
		}
	}
}
