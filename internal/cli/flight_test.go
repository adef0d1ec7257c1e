package cli

import (
	"context"
	"errors"
	"testing"

	"newsreader/internal/tui"
)

// opening opens a page in the background.
func opening(ctx context.Context, s *shelf, r tui.Request) <-chan error {
	out := make(chan error, 1)
	go func() {
		_, err := s.Open(ctx, r)
		out <- err
	}()
	return out
}

// aboard waits until that many wait for the page on a route.
func aboard(t *testing.T, s *shelf, r route, n int) {
	t.Helper()
	for t.Context().Err() == nil {
		s.flights.mu.Lock()
		if fl := s.flights.now[r]; fl != nil {
			fl.mu.Lock()
			waiting := fl.waiting
			fl.mu.Unlock()
			if waiting == n {
				s.flights.mu.Unlock()
				return
			}
		}
		s.flights.mu.Unlock()
	}
}

func TestAPageThatIsOnItsWayIsNotFetchedTwice(t *testing.T) {
	web := littleWeb()
	defer web.Close()
	s, n := shelfOn(t)
	r := route{web.URL + "/slow", web.URL + "/story"}
	if _, err := s.Open(t.Context(), tui.Request{Ref: web.URL + "/story"}); err != nil {
		t.Fatal(err)
	}
	s.prefetch = true
	beforehand, giveUp := context.WithCancel(t.Context())
	go s.Prefetch(beforehand, r.ref, r.from)
	aboard(t, s, r, 1)
	wanted := opening(t.Context(), s, tui.Request{Ref: r.ref, From: r.from})
	aboard(t, s, r, 2)
	giveUp() // the flight goes on for whoever still waits
	aboard(t, s, r, 1)
	close(web.release)
	if err := <-wanted; err != nil || n.Load() != 2 {
		t.Errorf("%v, %d fetches, want 2", err, n.Load())
	}
}

func TestAFlightEndsWhenNobodyWaitsForIt(t *testing.T) {
	web := littleWeb()
	defer web.Close()
	s, n := shelfOn(t)
	for want := range int32(2) { // one that was given up is not waited for
		ctx, giveUp := context.WithCancel(t.Context())
		begun := make(chan bool, 100)
		wanted := opening(ctx, s, tui.Request{Ref: web.URL + "/never", Progress: func(tui.Progress) { begun <- true }})
		<-begun
		giveUp()
		if err := <-wanted; !errors.Is(err, context.Canceled) || n.Load() != want+1 {
			t.Errorf("%v, %d fetches, want %d", err, n.Load(), want+1)
		}
	}
}
