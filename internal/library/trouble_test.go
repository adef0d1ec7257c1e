package library

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
)

func TestFailuresAreAskedMoreAndMoreSeldom(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/feed", status(500))
	id := s.follow(t, web.URL+"/feed", feed.Settings{})
	for _, wait := range []time.Duration{1, 2, 4, 8, 16, 24, 24} {
		s.refresh(t, RefreshOptions{})
		h := s.subscription(t, id).Health
		if got := h.Next.Sub(s.clock.Now()); got != wait*time.Hour || h.Kind != kindServer || h.Error == "" {
			t.Errorf("asked again in %v, want %v: %+v", got, wait*time.Hour, h)
		}
		s.clock.advance(wait * time.Hour)
	}
	web.serve("/feed", body(rss("News", item("1", "One", "text"))))
	s.refresh(t, RefreshOptions{})
	if h := s.subscription(t, id).Health; h.Failures != 0 || h.Error != "" || h.Kind != "" || h.Next.Sub(s.clock.Now()) != time.Hour {
		t.Errorf("after a success: %+v", h)
	}
}

func TestAServerThatAsksForRestIsLeftAlone(t *testing.T) {
	for name, h := range map[string]http.HandlerFunc{
		"429 with seconds": status(429, "Retry-After: 1800"),
		"503 with seconds": status(503, "Retry-After: 1800"),
		"429 with a date":  status(429, "Retry-After: "+noon.Add(30*time.Minute).UTC().Format(http.TimeFormat)),
	} {
		t.Run(name, func(t *testing.T) {
			web := newSite(t)
			times := &clock{now: noon}
			client := fetch.New(fetch.Options{Now: times.Now})
			defer client.Close()
			s := openShelf(t, "", func(o *Options) { o.Fetch, o.Now = client.Get, times.Now })
			web.serve("/feed", h)
			id := s.follow(t, web.URL+"/feed", feed.Settings{})
			s.refresh(t, all)
			if got := s.subscription(t, id).Health; got.Kind != kindTooMany || got.Next.Sub(noon) != 31*time.Minute {
				t.Errorf("%+v", got)
			}
			web.requests("/feed")
			if sum, _ := s.refresh(t, all); sum.Asked != 0 || sum.Skipped != 1 || len(web.requests("/feed")) != 0 {
				t.Errorf("it is not left alone: %+v", sum)
			}
			times.advance(31 * time.Minute)
			web.serve("/feed", body(rss("News", item("1", "One", "text"))))
			if sum, _ := s.refresh(t, RefreshOptions{}); sum.Fresh != 1 {
				t.Errorf("after the rest: %+v", sum)
			}
		})
	}
}

func TestAFeedThatMovedForGoodIsFollowedThere(t *testing.T) {
	to := func(code int, path string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, path, code) }
	}
	text := rss("News", item("1", "One", "text"))
	for _, tt := range []struct {
		name  string
		pages map[string]http.HandlerFunc
		want  string
	}{
		{"301", map[string]http.HandlerFunc{"/feed": to(301, "/new"), "/new": body(text)}, "/new"},
		{"308", map[string]http.HandlerFunc{"/feed": to(308, "/new"), "/new": body(text)}, "/new"},
		{"a chain", map[string]http.HandlerFunc{"/feed": to(301, "/a"), "/a": to(308, "/new"), "/new": body(text)}, "/new"},
		{"302 is for now", map[string]http.HandlerFunc{"/feed": to(302, "/new"), "/new": body(text)}, "/feed"},
		{"what follows a 302 is for now", map[string]http.HandlerFunc{"/feed": to(301, "/a"), "/a": to(302, "/b"), "/b": to(301, "/new"), "/new": body(text)}, "/a"},
		{"to what is no feed", map[string]http.HandlerFunc{"/feed": to(301, "/new"), "/new": body("<html><p>Domain for sale", "Content-Type: text/html")}, "/feed"},
		{"to nothing", map[string]http.HandlerFunc{"/feed": to(301, "/new")}, "/feed"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			web, s := newSite(t), openShelf(t, "", nil)
			for path, h := range tt.pages {
				web.serve(path, h)
			}
			id := s.follow(t, web.URL+"/feed", feed.Settings{})
			s.refresh(t, all)
			if got := s.subscription(t, id).URL; got != web.URL+tt.want {
				t.Errorf("followed at %s, want %s", got, tt.want)
			}
		})
	}
}

func TestAMoveIsKeptThoughNothingElseHasChanged(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	feedText := tagged(rss("News", item("1", "One", "text")), `"v1"`)
	web.serve("/feed", feedText)
	id := s.follow(t, web.URL+"/feed", feed.Settings{})
	s.refresh(t, all)
	web.serve("/feed", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/new", http.StatusMovedPermanently) })
	web.serve("/new", feedText)
	s.refresh(t, all)
	if sub := s.subscription(t, id); sub.URL != web.URL+"/new" || sub.Health.Moved != web.URL+"/new" {
		t.Errorf("followed at %s, moved %q", sub.URL, sub.Health.Moved)
	}
}

func TestAFeedThatSaysItMovedIsFollowedIfItIsThere(t *testing.T) {
	moved := func(to string) string {
		return `<?xml version="1.0"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>News</title>` +
			`<itunes:new-feed-url>` + to + `</itunes:new-feed-url>` + item("1", "One", "text") + `</channel></rss>`
	}
	for path, want := range map[string]string{"/new": "/new", "/nothing": "/feed", "/page": "/feed"} {
		web, s := newSite(t), openShelf(t, "", nil)
		web.serve("/feed", body(moved(web.URL+path)))
		web.serve("/new", body(rss("News", item("1", "One", "text"))))
		web.serve("/page", body("<html><p>No feed", "Content-Type: text/html"))
		id := s.follow(t, web.URL+"/feed", feed.Settings{})
		s.refresh(t, all)
		if sub := s.subscription(t, id); sub.URL != web.URL+want || sub.Counts.Unread != 1 {
			t.Errorf("to %s: followed at %s", path, sub.URL)
		}
	}
}

func TestAFeedThatIsGoneIsNotAskedAnyMore(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/feed", status(410))
	id := s.follow(t, web.URL+"/feed", feed.Settings{})
	sum, outcomes := s.refresh(t, all)
	if sum.Gone != 1 || outcomes[id].Result != feed.ResultGone {
		t.Errorf("%+v, %+v", sum, outcomes[id])
	}
	if h := s.subscription(t, id).Health; !strings.Contains(h.Muted, "gone") {
		t.Errorf("%+v", h)
	}
	s.clock.advance(30 * 24 * time.Hour)
	web.requests("/feed")
	for _, o := range []RefreshOptions{{}, all, {Force: true}} {
		if sum, _ := s.refresh(t, o); sum.Asked != 0 {
			t.Errorf("%+v: %+v", o, sum)
		}
	}
	// Whoever names it tries it once more, and if it came back it is awake.
	web.serve("/feed", body(rss("News", item("1", "One", "text"))))
	s.refresh(t, RefreshOptions{Feeds: []feed.ID{id}})
	if h := s.subscription(t, id).Health; h.Muted != "" || h.Kind != "" {
		t.Errorf("back again: %+v", h)
	}
}

func TestWithoutANetworkNoFeedIsBlamed(t *testing.T) {
	var ids []feed.ID
	s := openShelf(t, "", func(o *Options) {
		o.Fetch = func(_ context.Context, r fetch.Request) (*fetch.Response, error) {
			return nil, &fetch.HostError{Host: r.URL}
		}
	})
	for _, name := range []string{"a", "b", "c"} {
		ids = append(ids, s.follow(t, "http://"+name+".test/feed", feed.Settings{}))
	}
	for range 5 {
		sum, _ := s.refresh(t, RefreshOptions{})
		if !sum.Offline || sum.Kinds[kindOffline] != 3 || sum.Worked() {
			t.Errorf("%+v", sum)
		}
		s.clock.advance(time.Hour)
	}
	for _, id := range ids {
		if h := s.subscription(t, id).Health; h.Failures != 0 || h.Kind != kindOffline || h.Next.Sub(noon) != 5*time.Hour {
			t.Errorf("%+v", h)
		}
	}
}

func TestOneHostThatIsGoneIsNoLackOfNetwork(t *testing.T) {
	web := newSite(t)
	web.serve("/feed", body(rss("News", item("1", "One", "text"))))
	s := openShelf(t, "", nil)
	s.follow(t, web.URL+"/feed", feed.Settings{})
	closed := newSite(t)
	closed.Close()
	id := s.follow(t, closed.URL+"/feed", feed.Settings{})
	if sum, _ := s.refresh(t, all); sum.Offline || sum.Kinds[kindConnection] != 1 || !sum.Worked() {
		t.Errorf("%+v", sum)
	}
	if h := s.subscription(t, id).Health; h.Failures != 1 || h.Kind != kindConnection {
		t.Errorf("%+v", h)
	}
}

func TestAPasswordGoesToItsOwnHostAlone(t *testing.T) {
	web, other := newSite(t), newSite(t)
	var asked atomic.Int64
	s := openShelf(t, "", func(o *Options) {
		o.Password = func(_ context.Context, where string) (string, error) {
			if asked.Add(1); where != "env:SECRET" {
				return "", errors.New("not there")
			}
			return "ada:secret\n", nil
		}
	})
	protected := func(w http.ResponseWriter, r *http.Request) {
		if name, password, _ := r.BasicAuth(); name != "ada" || password != "secret" || r.Header.Get("X-Key") != "k" {
			w.WriteHeader(401)
			return
		}
		body(rss("News", item("1", "One", "text")))(w, r)
	}
	set := feed.Settings{Auth: "env:SECRET", Headers: []string{"X-Key: k"}}
	web.serve("/feed", protected)
	web.serve("/second", protected)
	web.serve("/away", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, other.URL+"/feed", http.StatusFound) })
	other.serve("/feed", body(rss("News", item("1", "One", "text"))))
	s.follow(t, web.URL+"/feed", set)
	s.follow(t, web.URL+"/second", set)
	s.follow(t, web.URL+"/away", set)
	missing := s.follow(t, web.URL+"/third", feed.Settings{Auth: "env:NOTHING"})
	sum, outcomes := s.refresh(t, all)
	if sum.Changed != 3 || outcomes[missing].Kind != kindPassword {
		t.Errorf("%+v, %+v", sum, outcomes)
	}
	if asked.Load() != 2 {
		t.Errorf("passwords were asked for %d times", asked.Load())
	}
	for _, r := range other.requests("/feed") {
		if r.Header.Get("Authorization") != "" || r.Header.Get("X-Key") != "" {
			t.Errorf("another host was told %v", r.Header)
		}
	}
	if len(web.requests("/third")) != 0 {
		t.Error("a feed without its password was asked for")
	}
}
