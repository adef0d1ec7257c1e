package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func TestRequestsToOneHostAreFewAndApart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHosts(2, 32, time.Second, time.Now)
		begin := time.Now()
		var under, most atomic.Int64
		var wg sync.WaitGroup
		for range 5 {
			wg.Go(func() {
				release, err := h.enter(t.Context(), "a", func() {})
				if err != nil {
					t.Error(err)
					return
				}
				if n := under.Add(1); n > most.Load() {
					most.Store(n)
				}
				time.Sleep(3 * time.Second)
				under.Add(-1)
				release()
			})
		}
		wg.Wait()
		if most.Load() != 2 {
			t.Errorf("%d requests at once, want 2", most.Load())
		}
		// Two at a time for three seconds each: at 0 and 1, 3 and 4, 6.
		if took := time.Since(begin); took != 9*time.Second {
			t.Errorf("took %v", took)
		}
		time.Sleep(time.Minute)
		if release, err := h.enter(t.Context(), "a", func() {}); err == nil {
			release()
		}
	})
}

func TestOneHostDoesNotWaitForAnother(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHosts(1, 32, time.Hour, time.Now)
		begin := time.Now()
		for _, name := range []string{"a", "b", "c"} {
			release, err := h.enter(t.Context(), name, func() { t.Errorf("%s waits", name) })
			if err != nil {
				t.Fatal(err)
			}
			defer release()
		}
		if took := time.Since(begin); took != 0 {
			t.Errorf("took %v", took)
		}
	})
}

func TestWaitingEndsWhenItIsCancelled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHosts(1, 32, 0, time.Now)
		release, err := h.enter(t.Context(), "a", func() {})
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := h.enter(ctx, "a", func() {}); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %v", err)
		}
		release()
		if len(h.known) != 0 {
			t.Errorf("%d hosts are remembered for nothing", len(h.known))
		}
	})
}

func TestAHostThatAsksForRestGetsIt(t *testing.T) {
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if asked.Add(1) == 1 {
			status(429, "Retry-After", "60")(w, r)
			return
		}
		text("again")(w, r)
	}))
	defer server.Close()
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	client := New(Options{Proxy: direct, Now: func() time.Time { return now }})
	defer client.Close()
	for range 3 {
		var e *StatusError
		_, err := client.Get(context.Background(), Request{URL: server.URL, Typed: true})
		if !errors.As(err, &e) || e.Code != 429 || e.RetryAt.Sub(now) != time.Minute {
			t.Fatalf("error %#v: %v", err, err)
		}
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("the server was asked %d times", n)
	}
	now = now.Add(61 * time.Second)
	if got, err := client.Get(context.Background(), Request{URL: server.URL, Typed: true}); err != nil || string(got.Body) != "again" {
		t.Errorf("after the rest: %v, %v", got, err)
	}
}

func TestCancellingEndsARequestAtOnce(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	}))
	defer server.Close()
	client := New(Options{Proxy: direct})
	defer client.Close()
	if _, err := client.Get(ctx, Request{URL: server.URL, Typed: true}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %#v: %v", err, err)
	}
}

func TestProgressIsTold(t *testing.T) {
	server := httptest.NewServer(text("body"))
	defer server.Close()
	client := New(Options{Proxy: direct})
	defer client.Close()
	var phases []Phase
	_, err := client.Get(context.Background(), Request{URL: server.URL, Typed: true, Progress: func(p Progress) { phases = append(phases, p.Phase) }})
	if err != nil || len(phases) == 0 || phases[0] != Dialling {
		t.Errorf("phases %v, %v", phases, err)
	}
}
