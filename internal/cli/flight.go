package cli

import (
	"context"
	"sync"

	"newsreader/internal/fetch"
	"newsreader/internal/source"
)

// flights are the pages that are being fetched. Who wants one that is on its way
// already, because it was thought likely or is being peeked at, joins the flight: no
// server is asked twice for what one answer is enough for. Its zero value is ready.
type flights struct {
	mu  sync.Mutex
	now map[route]*flight
}

// route is what a page is asked for by. A page that another leads to has not the
// rights of one that was typed, so who asked counts.
type route struct{ ref, from string }

// flight is one page on its way. It goes on as long as anybody waits for it.
type flight struct {
	done   chan struct{}
	cancel context.CancelFunc

	mu      sync.Mutex
	waiting int
	tell    []func(fetch.Progress)

	result *source.Result
	err    error
}

// load joins the flight on a route, or begins one with the function given. It returns
// when the page is there or ctx ends.
func (f *flights) load(ctx context.Context, r route, tell func(fetch.Progress), get func(context.Context, func(fetch.Progress)) (*source.Result, error)) (*source.Result, error) {
	fl := f.board(ctx, r, tell, get)
	select {
	case <-fl.done:
		return fl.result, fl.err
	case <-ctx.Done():
		f.leave(r, fl)
		return nil, ctx.Err()
	}
}

func (f *flights) board(ctx context.Context, r route, tell func(fetch.Progress), get func(context.Context, func(fetch.Progress)) (*source.Result, error)) *flight {
	f.mu.Lock()
	defer f.mu.Unlock()
	fl, ok := f.now[r]
	if !ok {
		// The flight outlives whoever began it, so it has an end of its own.
		own, cancel := context.WithCancel(context.WithoutCancel(ctx))
		fl = &flight{done: make(chan struct{}), cancel: cancel}
		if f.now == nil {
			f.now = map[route]*flight{}
		}
		f.now[r] = fl
		go func() {
			fl.result, fl.err = get(own, fl.report)
			f.land(r, fl)
			cancel()
			close(fl.done)
		}()
	}
	fl.mu.Lock()
	defer fl.mu.Unlock()
	fl.waiting++
	if tell != nil {
		fl.tell = append(fl.tell, tell)
	}
	return fl
}

// leave takes one who waits off; the last one ends the flight, and who comes after
// that begins another.
func (f *flights) leave(r route, fl *flight) {
	f.mu.Lock()
	defer f.mu.Unlock()
	fl.mu.Lock()
	defer fl.mu.Unlock()
	if fl.waiting--; fl.waiting > 0 {
		return
	}
	fl.cancel()
	if f.now[r] == fl {
		delete(f.now, r)
	}
}

func (f *flights) land(r route, fl *flight) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.now[r] == fl {
		delete(f.now, r)
	}
}

// report tells all who wait how far the page has come.
func (fl *flight) report(p fetch.Progress) {
	fl.mu.Lock()
	tell := fl.tell
	fl.mu.Unlock()
	for _, t := range tell {
		t(p)
	}
}
