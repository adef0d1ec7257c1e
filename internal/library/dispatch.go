package library

import (
	"context"
	"net/url"
	"strings"
	"time"

	"newsreader/internal/fetch"
)

// Gentle says how gently servers are asked.
type Gentle struct {
	// Parallel is how many requests are under way at once, PerHost how many of them to
	// one host.
	Parallel, PerHost int
	// Pace is the least time between the starts of two requests to one host, which the
	// first Burst of them need not keep: over a refresh a host is asked no more than once a
	// Pace and Burst times. A person's few feeds at one host are then there in seconds, by
	// no more connections than ever, where a browser that opens one page asks for more
	// than that at once; only who follows dozens at one host, and would trouble it, waits.
	Pace  time.Duration
	Burst int
}

// UsualGentle is how gently servers are asked where nobody says otherwise.
func UsualGentle() Gentle { return Gentle{Parallel: 32, PerHost: 2, Pace: time.Second, Burst: 8} }

// filled returns what was left out with its usual value; a negative pace is none.
func (g Gentle) filled() Gentle {
	usual := UsualGentle()
	if g.Parallel <= 0 {
		g.Parallel = usual.Parallel
	}
	if g.PerHost <= 0 {
		g.PerHost = usual.PerHost
	}
	if g.Burst <= 0 {
		g.Burst = usual.Burst
	}
	if g.Pace == 0 {
		g.Pace = usual.Pace
	}
	g.Pace = max(g.Pace, 0)
	return g
}

// lane is what is to be done at one host, one after another.
type lane[T any] struct {
	waiting []T
	running int
	// next is the earliest start of the next one if all before it had kept the pace; those
	// of the burst come before it. own is one of the person's own machines (fetch.Own),
	// which need no gentleness.
	next time.Time
	own  bool
}

// begin notes that a job begins.
func (l *lane[T]) begin(g Gentle, now time.Time) {
	l.running++
	l.next = later(l.next, now).Add(g.Pace)
}

// left is how long until the pace allows the next job.
func (l *lane[T]) left(g Gentle, now time.Time) time.Duration {
	return l.next.Add(-g.Pace * time.Duration(max(g.Burst, 1)-1)).Sub(now)
}

// dispatch does each job once, many at a time, and returns when all are done, or when
// ctx has ended and those that had begun are done. Hosts take turns, so that one with
// hundreds of feeds keeps nobody waiting but itself.
func dispatch[T any](ctx context.Context, g Gentle, jobs []T, address func(T) string, do func(T)) {
	lanes := lanesOf(jobs, address)
	done := make(chan *lane[T])
	running, turn := 0, 0
	for len(lanes) > 0 || running > 0 {
		at, wait := -1, time.Duration(-1)
		if ctx.Err() == nil && running < g.Parallel {
			at, wait = pick(lanes, turn, g, time.Now())
		}
		if at < 0 {
			if ctx.Err() != nil {
				lanes = nil
				if running == 0 {
					return
				}
			}
			if l := await(ctx, running, done, wait); l != nil {
				l.running--
				running--
			}
			continue
		}
		l := lanes[at]
		job := l.waiting[0]
		l.waiting = l.waiting[1:]
		l.begin(g, time.Now())
		running++
		turn = at + 1
		if len(l.waiting) == 0 {
			lanes = append(lanes[:at], lanes[at+1:]...)
			turn = at
		}
		go func() {
			do(job)
			done <- l
		}()
	}
}

// await returns the lane in which a job has ended, or nil when there is another reason
// to look again: the wait is over (a negative one never is), or ctx has ended.
func await[T any](ctx context.Context, running int, done <-chan *lane[T], wait time.Duration) *lane[T] {
	var over <-chan time.Time
	if wait >= 0 {
		timer := time.NewTimer(wait)
		defer timer.Stop()
		over = timer.C
	}
	ended := ctx.Done()
	if ctx.Err() != nil {
		ended = nil // that is known already: now only those that run are waited for
	}
	select {
	case l := <-done:
		return l
	case <-over:
	case <-ended:
	}
	return nil
}

// pick finds the next lane that may begin a job, from turn on. If there is none it
// returns -1 and how long until one's pace allows it, or a negative wait where only the
// end of a job can help.
func pick[T any](lanes []*lane[T], turn int, g Gentle, now time.Time) (at int, wait time.Duration) {
	wait = -1
	for i := range lanes {
		at := (turn + i) % len(lanes)
		l := lanes[at]
		if l.own {
			return at, 0
		}
		if l.running >= g.PerHost {
			continue
		}
		left := l.left(g, now)
		if left <= 0 {
			return at, 0
		}
		if wait < 0 || left < wait {
			wait = left
		}
	}
	return -1, wait
}

// lanesOf parts jobs by their hosts, in the order in which these come.
func lanesOf[T any](jobs []T, address func(T) string) []*lane[T] {
	var lanes []*lane[T]
	byHost := map[string]*lane[T]{}
	for _, job := range jobs {
		host := hostOf(address(job))
		l := byHost[host]
		if l == nil {
			l = &lane[T]{own: fetch.Own(address(job))}
			byHost[host] = l
			lanes = append(lanes, l)
		}
		l.waiting = append(l.waiting, job)
	}
	return lanes
}

// hostOf returns the host of an address with its port, or "" for what is none.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Host)
}
