package library

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/query"
)

// clock is one that goes when the test says.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// site is a server with pages that a test changes.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	pages map[string]http.HandlerFunc
	asked []*http.Request
}

func newSite(t testing.TB) *site {
	t.Helper()
	s := &site{pages: map[string]http.HandlerFunc{}}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		h := s.pages[r.URL.Path]
		s.asked = append(s.asked, r)
		s.mu.Unlock()
		if h == nil {
			http.NotFound(w, r)
			return
		}
		h(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// serve puts a handler at a path.
func (s *site) serve(path string, h http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages[path] = h
}

// requests returns what was asked for a path since the last time, and forgets it.
func (s *site) requests(path string) []*http.Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out, rest []*http.Request
	for _, r := range s.asked {
		if r.URL.Path == path {
			out = append(out, r)
		} else {
			rest = append(rest, r)
		}
	}
	s.asked = rest
	return out
}

// body answers with a body and headers ("Name: value").
func body(text string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for _, h := range headers {
			name, value, _ := strings.Cut(h, ": ")
			w.Header().Set(name, value)
		}
		_, _ = fmt.Fprint(w, text)
	}
}

// tagged answers with a body of one version.
func tagged(text, etag string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", etag)
		if r.Header.Get("If-None-Match") == etag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		body(text, headers...)(w, r)
	}
}

// status answers with a status and headers.
func status(code int, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for _, h := range headers {
			name, value, _ := strings.Cut(h, ": ")
			w.Header().Set(name, value)
		}
		w.WriteHeader(code)
	}
}

// rss writes a feed of items.
func rss(title string, items ...string) string {
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>` + title + `</title>` + strings.Join(items, "") + `</channel></rss>`
}

// item writes one of rss.
func item(id, title, text string, more ...string) string {
	return fmt.Sprintf(`<item><guid isPermaLink="false">%s</guid><title>%s</title><description><![CDATA[%s]]></description>%s</item>`,
		id, title, text, strings.Join(more, ""))
}

// shelf is a library on a file of its own, with a clock and a ticker of the test's.
type shelf struct {
	*Library
	clock *clock
	ticks chan time.Time
	path  string
}

// openShelf opens a library; change may set more options.
func openShelf(t testing.TB, path string, change func(*Options)) *shelf {
	t.Helper()
	if path == "" {
		path = filepath.Join(t.TempDir(), "library.db")
	}
	client := fetch.New(fetch.Options{Proxy: func(*http.Request) (*url.URL, error) { return nil, nil }})
	s := &shelf{clock: &clock{now: noon}, ticks: make(chan time.Time), path: path}
	o := Options{
		Path: path, Fetch: client.Get, Now: s.clock.Now, Chance: func() float64 { return 0 },
		Tick: func(time.Duration) (<-chan time.Time, func()) { return s.ticks, func() {} },
	}
	if change != nil {
		change(&o)
	}
	l, err := Open(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		client.Close()
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	s.Library = l
	return s
}

// follow subscribes to a feed without asking for it.
func (s *shelf) follow(t testing.TB, address string, set feed.Settings) feed.ID {
	t.Helper()
	id, err := s.Subscribe(context.Background(), address, set)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// refresh refreshes and returns the outcomes by feed.
func (s *shelf) refresh(t testing.TB, o RefreshOptions) (Summary, map[feed.ID]feed.Outcome) {
	t.Helper()
	outcomes := map[feed.ID]feed.Outcome{}
	o.Outcome = func(o feed.Outcome) { outcomes[o.Feed] = o }
	sum, err := s.Refresh(context.Background(), o, nil)
	if err != nil {
		t.Fatal(err)
	}
	return sum, outcomes
}

// rows are the headlines of a view.
func (s *shelf) rows(t *testing.T, v feed.View) []feed.Headline {
	t.Helper()
	page, err := s.Page(context.Background(), v, query.Query{}, feed.Cursor{}, 1000)
	if err != nil {
		t.Fatal(err)
	}
	return page.Rows
}

func (s *shelf) subscription(t *testing.T, id feed.ID) feed.Subscription {
	t.Helper()
	sub, err := s.Subscription(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return sub
}

// all asks every feed, as a person does.
var all = RefreshOptions{Asked: true}
