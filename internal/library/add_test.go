package library

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"

	"newsreader/internal/feed"
	"newsreader/internal/store"
)

const pageHead = `<!DOCTYPE html><html><head><title>Site</title>`

func TestAFeedIsFoundFromWhateverIsTyped(t *testing.T) {
	text := rss("News", item("1", "One", "text"))
	for name, tt := range map[string]struct {
		pages map[string]http.HandlerFunc
		ref   string
		want  string
	}{
		"the feed itself": {map[string]http.HandlerFunc{"/feed": body(text)}, "/feed", "/feed"},
		"a feed that moved": {map[string]http.HandlerFunc{
			"/old": func(w http.ResponseWriter, r *http.Request) {
				http.Redirect(w, r, "/feed", http.StatusMovedPermanently)
			},
			"/feed": body(text),
		}, "/old", "/feed"},
		"a page with a link": {map[string]http.HandlerFunc{
			"/blog": body(pageHead+`<link rel="alternate" type="application/rss+xml" href="/the-feed"></head><body><p>Text</p></body></html>`, "Content-Type: text/html"), "/the-feed": body(text),
		}, "/blog", "/the-feed"},
		"a page without a link": {map[string]http.HandlerFunc{
			"/": body(pageHead+`</head><body><p>Text</p></body></html>`, "Content-Type: text/html"), "/feed": body(text), "/feed/": body(text),
			"/rss": body(text), "/rss.xml": body(text), "/feed.xml": body(text), "/atom.xml": body(text), "/index.xml": body(text),
		}, "/", ""},
	} {
		t.Run(name, func(t *testing.T) {
			web, s := newSite(t), openShelf(t, "", nil)
			for path, h := range tt.pages {
				web.serve(path, h)
			}
			sub, err := s.Add(context.Background(), web.URL+tt.ref, feed.Settings{Group: []string{"G"}})
			if err != nil || tt.want != "" && sub.URL != web.URL+tt.want {
				t.Fatalf("%+v, %v", sub, err)
			}
			if sub.Title != "News" || sub.Counts.Unread != 1 || len(sub.Settings.Group) != 1 {
				t.Errorf("%+v", sub)
			}
			if size, err := s.Size(context.Background()); err != nil || size.Unindexed != 0 {
				t.Errorf("%d entries cannot be searched, %v", size.Unindexed, err)
			}
			_, err = s.Add(context.Background(), sub.URL, feed.Settings{})
			if !errors.As(err, new(*store.ExistsError)) {
				t.Errorf("a second time: %v", err)
			}
			if sum, _ := s.refresh(t, all); sum.Fresh != 0 || sum.Asked != 1 {
				t.Errorf("refreshed: %+v", sum)
			}
		})
	}
}

func TestOfSeveralFeedsThePersonChooses(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/", body(pageHead+`<link rel="alternate" type="application/rss+xml" title="Posts" href="/posts"><link rel="alternate" type="application/atom+xml" title="Notes" href="/notes"></head></html>`, "Content-Type: text/html"))
	web.serve("/posts", body(rss("Posts", item("1", "One", "text"))))
	_, err := s.Add(context.Background(), web.URL, feed.Settings{})
	var choice *ChoiceError
	if !errors.As(err, &choice) || len(choice.Found) != 2 || choice.Found[0].URL != web.URL+"/posts" || choice.Found[0].Title != "Posts" {
		t.Fatalf("%v", err)
	}
	f, found, err := s.Preview(context.Background(), web.URL)
	if err != nil || f != nil || len(found) != 2 {
		t.Errorf("%v, %v, %v", f, found, err)
	}
	f, _, err = s.Preview(context.Background(), choice.Found[0].URL)
	if err != nil || f == nil || f.Title != "Posts" || len(f.Entries) != 1 {
		t.Errorf("%+v, %v", f, err)
	}
	if subs, err := s.Subscriptions(context.Background()); err != nil || len(subs) != 0 {
		t.Errorf("looking made %v, %v", subs, err)
	}
}

func TestWhatLeadsToNoFeedIsSaid(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/", body(pageHead+`</head><body><p>Text</p></body></html>`, "Content-Type: text/html"))
	if _, err := s.Add(context.Background(), web.URL, feed.Settings{}); !errors.As(err, new(*NoFeedError)) {
		t.Errorf("%v", err)
	}
	if _, err := s.Add(context.Background(), "no address", feed.Settings{}); !errors.As(err, new(*RefError)) {
		t.Errorf("%v", err)
	}
	if _, err := s.Add(context.Background(), web.URL+"/nothing", feed.Settings{}); err == nil || !strings.Contains(err.Error(), "404") {
		t.Errorf("%v", err)
	}
}
