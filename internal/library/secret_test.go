package library

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/store"
)

func TestThePageOfAnEntryGetsThePasswordOnItsFeedsHostAlone(t *testing.T) {
	for _, c := range []struct {
		feed, page string
		want       bool
	}{
		{"https://feeds.example/feed", "https://feeds.example/a", true},
		{"http://feeds.example/feed", "https://feeds.example/a", true},
		{"https://feeds.example/feed", "http://feeds.example/a", false}, // in the clear
		{"https://feeds.example/feed", "https://feeds.example:8443/a", false},
		{"https://feeds.example/feed", "https://www.feeds.example/a", false},
		{"https://feeds.example/feed", "https://pages.example/a", false},
	} {
		var got map[string][]string
		s := openShelf(t, "", func(o *Options) {
			o.Password = func(context.Context, string) (string, error) { return "ada:secret", nil }
			o.Fetch = func(_ context.Context, r fetch.Request) (*fetch.Response, error) {
				got = r.Header
				return nil, errors.New("the test has seen enough")
			}
		})
		target := store.Target{URL: c.feed, Settings: feed.Settings{Auth: "env:SECRET", Headers: []string{"X-Key: k"}}}
		if _, err := s.page(context.Background(), s.passwords(), target, c.page); err == nil {
			t.Fatal("a page came of nothing")
		}
		if _, told := got["Authorization"]; told != c.want || (len(got["X-Key"]) > 0) != c.want {
			t.Errorf("the feed %s, the page %s: told %v", c.feed, c.page, got)
		}
	}
}

func TestAnExportHoldsNoPassword(t *testing.T) {
	s := openShelf(t, "", nil)
	s.follow(t, "https://ada:secret@a.example/feed", feed.Settings{Auth: "env:SECRET", Headers: []string{"X-Key: secret"}})
	list, err := s.Export(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if len(list.Feeds) != 1 || list.Feeds[0].URL != "https://a.example/feed" || strings.Contains(fmt.Sprintf("%+v", list), "secret") {
		t.Errorf("%+v", list)
	}
}

func TestAPasswordInAnAddressMovesWithinItsHostAlone(t *testing.T) {
	for _, c := range []struct{ old, to, want string }{
		{"https://ada:secret@a.example/feed", "https://a.example/new", "https://ada:secret@a.example/new"},
		{"http://ada:secret@a.example/feed", "https://a.example/new", "https://ada:secret@a.example/new"},
		{"https://ada:secret@a.example/feed", "http://a.example/new", "http://a.example/new"}, // in the clear
		{"https://ada:secret@a.example/feed", "https://b.example/new", "https://b.example/new"},
		{"https://a.example/feed", "https://ben:word@a.example/new", "https://a.example/new"},
	} {
		got := &fetch.Response{Redirects: []fetch.Redirect{{Status: 301, To: c.to}}}
		if to := permanent(got, c.old); to != c.want {
			t.Errorf("from %s to %s: %s, want %s", c.old, c.to, to, c.want)
		}
	}
}
