package library

import (
	"context"
	"net/http"
	"path/filepath"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
)

const oneYear = 365 * 24 * time.Hour

// A clock that was years ahead during a refresh leaves times behind at which no feed would
// be asked within a person's life.
func TestAClockThatWasAheadKeepsNoFeedFromBeingAsked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	ahead := &clock{now: noon.Add(70 * oneYear)}
	open := func(c *clock) *shelf { // as after a restart: what servers said is forgotten
		client := fetch.New(fetch.Options{Now: c.Now})
		t.Cleanup(client.Close)
		s := openShelf(t, path, func(o *Options) { o.Fetch, o.Now = client.Get, c.Now })
		s.clock = c
		return s
	}
	then := open(ahead)
	for _, answer := range []http.HandlerFunc{
		tagged(rss("Well", item("1", "A", "text")), `"1"`), status(http.StatusInternalServerError), status(http.StatusTooManyRequests, "Retry-After: 7200"),
	} {
		web := newSite(t)
		web.serve("/feed", answer)
		then.follow(t, web.URL+"/feed", feed.Settings{})
	}
	if sum, _ := then.refresh(t, RefreshOptions{}); sum.Asked != 3 {
		t.Fatalf("%d feeds were asked, want 3", sum.Asked)
	}
	if sum, _ := then.refresh(t, all); sum.Skipped != 1 {
		t.Fatalf("%d servers were left alone, want 1", sum.Skipped)
	}
	now := open(&clock{now: noon})
	if targets, skipped, err := now.targets(context.Background(), all, noon); err != nil || skipped != 0 || len(targets) != 3 {
		t.Errorf("a person asks %d feeds, and %d are left alone (%v)", len(targets), skipped, err)
	}
	if sum, _ := now.refresh(t, RefreshOptions{}); sum.Asked != 3 {
		t.Errorf("%d feeds were asked after the clock was set right, want 3", sum.Asked)
	}
	if sum, _ := now.refresh(t, RefreshOptions{}); sum.Asked != 0 {
		t.Errorf("%d feeds were asked again at once", sum.Asked)
	}
	subs, err := now.Subscriptions(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range subs {
		if f.Health.Next.After(noon.Add(24*time.Hour)) || f.Health.Checked.After(noon) {
			t.Errorf("%s: asked %v, next %v", f.URL, f.Health.Checked, f.Health.Next)
		}
	}
}

// A clock that was behind is no reason for anything: feeds are asked when it is right.
func TestAClockThatWasBehindKeepsNoFeedFromBeingAsked(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/feed", tagged(rss("Feed", item("1", "A", "text")), `"1"`))
	s.follow(t, web.URL+"/feed", feed.Settings{})
	s.clock.advance(-56 * oneYear)
	s.refresh(t, RefreshOptions{})
	s.clock.advance(56 * oneYear)
	if sum, _ := s.refresh(t, RefreshOptions{}); sum.Asked != 1 {
		t.Errorf("%d feeds were asked", sum.Asked)
	}
}

// What says that it is of the future stands where it came, not above all that comes for
// the next decades; what is older than feeds are stays at the end.
func TestEntriesOfOddDatesStandWhereTheyBelong(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	entry := func(id, date string) string {
		return item(id, id, "text", "<pubDate>"+date+"</pubDate>")
	}
	web.serve("/feed", body(rss("Feed", entry("future", "Thu, 01 Jan 2099 00:00:00 GMT"), entry("old", "Thu, 01 Jan 1970 00:00:00 GMT"),
		entry("older", "Mon, 01 Jan 1601 00:00:00 GMT"), entry("today", "Mon, 23 Nov 2026 11:00:00 GMT"))))
	s.follow(t, web.URL+"/feed", feed.Settings{})
	s.refresh(t, all)
	s.clock.advance(time.Hour)
	web.serve("/feed", body(rss("Feed", entry("later", "Mon, 23 Nov 2026 12:30:00 GMT"), entry("never", "Fri, 31 Dec 9999 23:59:59 GMT"))))
	s.refresh(t, all)
	var got []string
	for _, h := range s.rows(t, feed.View{}) {
		got = append(got, h.Title)
		if h.Sorted.After(noon.Add(time.Hour)) {
			t.Errorf("%s stands at %v", h.Title, h.Sorted)
		}
	}
	want := []string{"never", "later", "future", "today", "old", "older"}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
	if err := s.Check(context.Background()); err != nil {
		t.Error(err)
	}
}
