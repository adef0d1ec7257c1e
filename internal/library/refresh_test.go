package library

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"testing"
	"time"

	"newsreader/internal/feed"
)

func TestTheSecondRefreshAsksOnlyForWhatHasChanged(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	const date = "Mon, 02 Mar 2026 10:00:00 GMT"
	web.serve("/feed", tagged(rss("News", item("1", "One", "text")), `"v1"`, "Last-Modified: "+date))
	id := s.follow(t, web.URL+"/feed", feed.Settings{})
	if sum, _ := s.refresh(t, all); sum.Fresh != 1 || sum.Changed != 1 {
		t.Fatalf("first: %+v", sum)
	}
	first := web.requests("/feed")
	if len(first) != 1 || first[0].Header.Get("If-None-Match") != "" {
		t.Fatalf("asked %v", first)
	}
	for range 2 {
		sum, outcomes := s.refresh(t, all)
		if sum.Unchanged != 1 || sum.Fresh != 0 || outcomes[id].Result != feed.ResultUnchanged {
			t.Errorf("again: %+v", sum)
		}
		got := web.requests("/feed")
		if len(got) != 1 || got[0].Header.Get("If-None-Match") != `"v1"` || got[0].Header.Get("If-Modified-Since") != date {
			t.Errorf("asked %v", got)
		}
	}
	web.serve("/feed", tagged(rss("News", item("2", "Two", "text"), item("1", "One", "text")), `"v2"`))
	if sum, _ := s.refresh(t, all); sum.Fresh != 1 || sum.Changed != 1 {
		t.Errorf("changed: %+v", sum)
	}
	if rows := s.rows(t, feed.View{}); len(rows) != 2 {
		t.Errorf("%d rows", len(rows))
	}
}

func TestADocumentThatIsTheSameIsKnownByItsHash(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/feed", body(rss("News", item("1", "One", "text"))))
	id := s.follow(t, web.URL+"/feed", feed.Settings{})
	s.refresh(t, all)
	before := s.subscription(t, id).Health
	s.clock.advance(time.Hour)
	sum, outcomes := s.refresh(t, all)
	if sum.Unchanged != 1 || outcomes[id].Bytes == 0 {
		t.Errorf("%+v, %+v", sum, outcomes[id])
	}
	after := s.subscription(t, id).Health
	if !after.Changed.Equal(before.Changed) || !after.Checked.After(before.Checked) {
		t.Errorf("%+v became %+v", before, after)
	}
}

func TestOnlyFeedsWhoseTimeHasComeAreAskedByThemselves(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	text := `<?xml version="1.0"?><rss version="2.0"><channel><title>Slow</title><ttl>180</ttl>` + item("1", "One", "text") + `</channel></rss>`
	web.serve("/slow", body(text))
	web.serve("/fresh", body(rss("Fresh", item("1", "One", "text")), "Cache-Control: max-age=7200"))
	web.serve("/own", body(rss("Own", item("1", "One", "text"))))
	s.follow(t, web.URL+"/slow", feed.Settings{})
	s.follow(t, web.URL+"/fresh", feed.Settings{})
	s.follow(t, web.URL+"/own", feed.Settings{Interval: 30 * time.Minute})
	if sum, _ := s.refresh(t, RefreshOptions{}); sum.Asked != 3 {
		t.Fatalf("first: %+v", sum)
	}
	asked := func(path string) int { return len(web.requests(path)) }
	asked("/slow")
	asked("/fresh")
	asked("/own")
	var log []string
	for range 8 { // four hours
		s.clock.advance(30 * time.Minute)
		s.refresh(t, RefreshOptions{})
		log = append(log, fmt.Sprint(asked("/slow"), asked("/fresh"), asked("/own")))
	}
	want := []string{"0 0 1", "0 0 1", "0 0 1", "0 1 1", "0 0 1", "1 0 1", "0 0 1", "0 1 1"}
	if fmt.Sprint(log) != fmt.Sprint(want) {
		t.Errorf("asked %v, want %v", log, want)
	}
	if sum, _ := s.refresh(t, all); sum.Asked != 3 {
		t.Errorf("when a person asks: %+v", sum)
	}
}

func TestWhatIsNoFeedIsAFailureAndTakesNothingAway(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/feed", tagged(rss("News", item("1", "One", "text")), `"v1"`))
	id := s.follow(t, web.URL+"/feed", feed.Settings{})
	s.refresh(t, all)
	web.serve("/feed", body("<!DOCTYPE html><title>Down</title><p>We will be back soon.", "Content-Type: text/html"))
	sum, outcomes := s.refresh(t, all)
	if sum.Failed != 1 || sum.Kinds[kindNotFeed] != 1 || sum.Worked() || outcomes[id].Error == "" {
		t.Errorf("%+v, %+v", sum, outcomes[id])
	}
	if len(s.rows(t, feed.View{})) != 1 {
		t.Error("its entries are gone")
	}
	web.requests("/feed")
	s.refresh(t, all)
	if got := web.requests("/feed"); len(got) != 1 || got[0].Header.Get("If-None-Match") != `"v1"` {
		t.Errorf("asked %v", got)
	}
}

func TestARefreshThatIsCancelledEndsAtOnceAndLosesNothing(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	ctx, cancel := context.WithCancel(context.Background())
	web.serve("/good", body(rss("Good", item("1", "One", "text"))))
	web.serve("/slow", func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	good := s.follow(t, web.URL+"/good", feed.Settings{})
	if _, err := s.Refresh(context.Background(), RefreshOptions{Feeds: []feed.ID{good}}, nil); err != nil {
		t.Fatal(err)
	}
	slow := s.follow(t, web.URL+"/slow", feed.Settings{})
	var last feed.Event
	outcomes := map[feed.ID]feed.Outcome{}
	sum, err := s.Refresh(ctx, RefreshOptions{Asked: true, Outcome: func(o feed.Outcome) { outcomes[o.Feed] = o }}, func(e feed.Event) { last = e })
	if !errors.Is(err, context.Canceled) || outcomes[slow].Result != feed.ResultCancelled || sum.Cancelled == 0 || !last.Finished {
		t.Errorf("%v, %+v, %+v", err, sum, last)
	}
	if h := s.subscription(t, slow).Health; h.Failures != 0 || h.Error != "" {
		t.Errorf("it counts as a failure: %+v", h)
	}
	if len(s.rows(t, feed.View{})) != 1 {
		t.Error("what was there is gone")
	}
}

func TestTwoHundredFeedsAreRefreshed(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	for i := range 200 {
		path := fmt.Sprintf("/%d", i)
		web.serve(path, tagged(rss(fmt.Sprintf("Feed %d", i), item("1", "One", "text"), item("2", "Two", "text")), `"v"`))
		s.follow(t, web.URL+path, feed.Settings{})
	}
	sum, outcomes := s.refresh(t, all)
	if sum.Asked != 200 || sum.Changed != 200 || sum.Fresh != 400 || len(outcomes) != 200 {
		t.Errorf("first: %+v", sum)
	}
	web.mu.Lock()
	web.asked = nil
	web.mu.Unlock()
	sum, _ = s.refresh(t, all)
	if sum.Unchanged != 200 || sum.Fresh != 0 || sum.Bytes != 0 {
		t.Errorf("second: %+v", sum)
	}
	web.mu.Lock()
	defer web.mu.Unlock()
	if len(web.asked) != 200 {
		t.Errorf("%d requests", len(web.asked))
	}
	tree, err := s.Tree(context.Background())
	if err != nil || tree.Counts.Unread != 400 {
		t.Errorf("%+v, %v", tree.Counts, err)
	}
}

func TestAFeedThatIsAskedIsNotAskedTwiceAtOnce(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	inside, leave := make(chan bool), make(chan bool)
	web.serve("/feed", func(w http.ResponseWriter, r *http.Request) {
		inside <- true
		<-leave
		body(rss("News", item("1", "One", "text")))(w, r)
	})
	s.follow(t, web.URL+"/feed", feed.Settings{})
	done := make(chan Summary)
	go func() {
		sum, _ := s.Refresh(context.Background(), all, nil)
		done <- sum
	}()
	<-inside
	if sum, err := s.Refresh(context.Background(), all, nil); err != nil || sum.Asked != 0 {
		t.Errorf("%+v, %v", sum, err)
	}
	close(leave)
	if sum := <-done; sum.Fresh != 1 {
		t.Errorf("%+v", sum)
	}
}

// BenchmarkColdRefresh reads and stores twenty feeds of a hundred entries from a server on
// this machine.
func BenchmarkColdRefresh(b *testing.B) {
	var items []string
	for i := range 100 {
		items = append(items, item(fmt.Sprint(i), fmt.Sprintf("Title %d", i), "<h2>Part</h2>"+longText))
	}
	text := rss("News", items...)
	web := newSite(b)
	web.serve("/feed", body(text))
	b.SetBytes(int64(20 * len(text)))
	for b.Loop() {
		b.StopTimer()
		s := openShelf(b, "", nil)
		for i := range 20 {
			s.follow(b, fmt.Sprintf("%s/feed?%d", web.URL, i), feed.Settings{})
		}
		b.StartTimer()
		s.refresh(b, RefreshOptions{Asked: true, NoIndex: true})
	}
}

// BenchmarkUnchangedRefresh asks a thousand feeds of which none has changed.
func BenchmarkUnchangedRefresh(b *testing.B) {
	web, s := newSite(b), openShelf(b, "", nil)
	web.serve("/feed", tagged(rss("News", item("1", "One", "text")), `"v"`))
	for i := range 1000 {
		s.follow(b, fmt.Sprintf("%s/feed?%d", web.URL, i), feed.Settings{})
	}
	s.refresh(b, all)
	for b.Loop() {
		s.refresh(b, all)
	}
}
