package library

import (
	"context"
	"net/http"
	"net/url"
	"sync"
	"testing"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
)

// asked is a web that answers from a table and keeps what it was asked.
type asked struct {
	mu       sync.Mutex
	pages    map[string]string
	requests []fetch.Request
}

func (a *asked) get(_ context.Context, r fetch.Request) (*fetch.Response, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.requests = append(a.requests, r)
	at, err := url.Parse(r.URL)
	if err != nil {
		return nil, err
	}
	text, ok := a.pages[r.URL]
	if !ok {
		return nil, &fetch.StatusError{Host: at.Host, Code: http.StatusNotFound}
	}
	return &fetch.Response{URL: at, Status: http.StatusOK, Body: []byte(text), Header: http.Header{}}, nil
}

func (a *asked) of(address string) (fetch.Request, bool) {
	for _, r := range a.requests {
		if r.URL == address {
			return r, true
		}
	}
	return fetch.Request{}, false
}

func TestAFeedLeadsNobodyIntoTheirOwnNetwork(t *testing.T) {
	items := item("1", "One", "short", "<link>http://127.0.0.1/admin</link>") +
		item("2", "Two", "short", "<link>https://other.test/two</link>") + item("3", "Three", "short", "<link>https://feed.test/three</link>")
	web := &asked{pages: map[string]string{"https://feed.test/feed": rss("News", items), "http://127.0.0.1/feed": rss("Own", item("1", "One", "short", "<link>http://127.0.0.1/one</link>"))}}
	s := openShelf(t, "", func(o *Options) {
		o.Fetch = web.get
		o.Gentle.Pace = -1
		o.Password = func(context.Context, string) (string, error) { return "secret", nil }
	})
	set := feed.Settings{FullText: feed.FullTextAlways, Auth: "env:X", Headers: []string{"Cookie: mine"}}
	s.follow(t, "https://feed.test/feed", set)
	s.follow(t, "http://127.0.0.1/feed", set)
	s.refresh(t, all)
	for address, want := range map[string]struct{ typed, secret bool }{
		"https://feed.test/feed":  {true, true},
		"http://127.0.0.1/admin":  {false, false},
		"https://other.test/two":  {false, false},
		"https://feed.test/three": {false, true},
		"http://127.0.0.1/feed":   {true, true},
		"http://127.0.0.1/one":    {true, true},
	} {
		r, ok := web.of(address)
		if !ok {
			t.Errorf("%s was not asked for", address)
			continue
		}
		if r.Typed != want.typed {
			t.Errorf("%s: may lead into a private network: %v", address, r.Typed)
		}
		if got := r.Header.Get("Authorization") != "" && r.Header.Get("Cookie") != ""; got != want.secret {
			t.Errorf("%s: is told the secrets: %v", address, got)
		}
	}
}

func TestAPageThatLeadsToAFeedElsewhereIsNotTrustedWithMore(t *testing.T) {
	web := &asked{pages: map[string]string{
		"https://site.test": pageHead + `<link rel="alternate" type="application/rss+xml" href="http://127.0.0.1:9/feed"></head><body><p>Text</p></body></html>`,
	}}
	s := openShelf(t, "", func(o *Options) { o.Fetch = web.get })
	if _, err := s.Add(context.Background(), "site.test", feed.Settings{Headers: []string{"Cookie: mine"}}); err == nil {
		t.Error("it was added")
	}
	r, ok := web.of("http://127.0.0.1:9/feed")
	if !ok || r.Typed || r.Header.Get("Cookie") != "" {
		t.Errorf("asked %v: %+v", ok, r)
	}
}

func TestAFeedThatIsRemovedMeanwhileIsLeftOut(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	var id feed.ID
	web.serve("/feed", func(w http.ResponseWriter, r *http.Request) {
		if _, err := s.Unsubscribe(context.Background(), id); err != nil {
			t.Error(err)
		}
		body(rss("News", item("1", "One", "text")))(w, r)
	})
	id = s.follow(t, web.URL+"/feed", feed.Settings{})
	sum, outcomes := s.refresh(t, all)
	if sum.Failed != 0 || sum.Fresh != 0 || outcomes[id].Result != feed.ResultSkipped {
		t.Errorf("%+v, %+v", sum, outcomes)
	}
}
