package fetch

import (
	"context"
	"net/url"
	"sync"
	"time"
)

// hosts keeps the requests to one host few and apart. Its zero time values mean
// "no wait". It is safe for concurrent use.
type hosts struct {
	perHost, perOwn int
	pace            time.Duration
	now             Clock

	mu    sync.Mutex
	known map[string]*host
}

// host is what is known about one host.
type host struct {
	own    bool          // one of the person's own machines: no pace is kept
	places chan struct{} // one for each request that may be under way
	next   time.Time     // the earliest start of the next request
	rest   time.Time     // asked by Retry-After not to come before
	users  int
}

func newHosts(perHost, perOwn int, pace time.Duration, now Clock) *hosts {
	return &hosts{perHost: perHost, perOwn: perOwn, pace: pace, now: now, known: map[string]*host{}}
}

// begin makes the record of a host. It is called with the table locked.
func (h *hosts) begin(name string) *host {
	u := url.URL{Host: name}
	one := &host{own: literalPrivate(u.Hostname())}
	places := h.perHost
	if one.own {
		places = h.perOwn
	}
	one.places = make(chan struct{}, places)
	h.known[name] = one
	return one
}

// enter waits until a request to a host may begin; waiting is called if that is
// not at once. The function it returns ends the request. A host that asked to be
// left alone is a StatusError at once: nobody waits an hour in front of a screen.
func (h *hosts) enter(ctx context.Context, name string, waiting func()) (release func(), err error) {
	h.mu.Lock()
	one := h.known[name]
	if one == nil {
		one = h.begin(name)
	}
	if until := one.rest; h.now().Before(until) {
		h.mu.Unlock()
		return nil, &StatusError{Host: name, Code: 429, RetryAt: until}
	}
	one.users++
	h.mu.Unlock()

	select {
	case one.places <- struct{}{}:
	default:
		waiting()
		select {
		case one.places <- struct{}{}:
		case <-ctx.Done():
			h.leave(name, one)
			return nil, context.Cause(ctx)
		}
	}
	release = func() {
		<-one.places
		h.leave(name, one)
	}
	if err := h.wait(ctx, one, waiting); err != nil {
		release()
		return nil, err
	}
	return release, nil
}

// wait keeps the pace: it books the next start and sleeps until then.
func (h *hosts) wait(ctx context.Context, one *host, waiting func()) error {
	if h.pace <= 0 || one.own {
		return nil
	}
	h.mu.Lock()
	now := h.now()
	start := one.next
	if start.Before(now) {
		start = now
	}
	one.next = start.Add(h.pace)
	h.mu.Unlock()
	if !start.After(now) {
		return nil
	}
	waiting()
	timer := time.NewTimer(start.Sub(now))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// leave forgets a host that nobody uses and that has nothing to remember, so that
// the table does not grow with every host ever seen.
func (h *hosts) leave(name string, one *host) {
	h.mu.Lock()
	defer h.mu.Unlock()
	one.users--
	now := h.now()
	if one.users == 0 && !now.Before(one.rest) && !now.Before(one.next) {
		delete(h.known, name)
	}
}

// rest keeps everybody from a host until a time.
func (h *hosts) rest(name string, until time.Time) {
	if until.IsZero() {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if one := h.known[name]; one != nil && until.After(one.rest) {
		one.rest = until
	}
}
