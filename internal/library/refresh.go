package library

import (
	"context"
	"errors"
	"sync"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/store"
)

// RefreshOptions say which feeds are asked.
type RefreshOptions struct {
	// Feeds are those that are asked, whether it is their time or not; nil are all, in so
	// far as they are due.
	Feeds []feed.ID
	// Asked says that a person wants it now: of nil Feeds all are asked but those that
	// are muted, and those whose servers asked to be left alone for a while.
	Asked bool
	// Force asks all of them, and for the whole documents instead of what has changed.
	Force bool
	// NoIndex leaves what is new to be made known to the search later.
	NoIndex bool
	// Outcome is told of each feed, one at a time and from any goroutine; nil is none.
	Outcome func(feed.Outcome)
}

// refresh is one refresh on its way.
type refresh struct {
	l     *Library
	o     RefreshOptions
	at    time.Time
	keys  *passwords
	meter *meter
	stop  context.CancelCauseFunc

	mu sync.Mutex
	// absent are feeds whose servers gave no answer at all. If none gave one, it was us.
	absent   []absence
	answered bool
	// pages are what is to be fetched for entries that came as teasers.
	pages []pageJob
}

// absence is a feed whose server gave no answer.
type absence struct {
	target store.Target
	err    error
}

// Refresh asks feeds for what is new, many hosts at once and each of them gently, and
// stores it. Then it fetches the whole texts of entries that came as teasers, and makes
// what is new known to the search. Each feed is stored in a transaction of its own, so
// that what came can be read at once and a refresh that is cancelled loses nothing.
//
// Events come at most four times a second, one at a time and from a goroutine of
// Refresh's own; the last has Finished set. Nil tells nobody. That feeds fail is no
// error, and counted in the Summary. The errors are those of the store and of ctx.
func (l *Library) Refresh(ctx context.Context, o RefreshOptions, tell func(feed.Event)) (Summary, error) {
	if l.o.ReadOnly { // servers would be asked in vain
		return Summary{}, &store.ReadOnlyError{Path: l.o.Path}
	}
	begin := l.o.Now()
	targets, skipped, err := l.targets(ctx, o, begin)
	if err != nil {
		return Summary{}, err
	}
	targets, release := l.claim(targets)
	defer release()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	ticks, stopTicks := l.o.Tick(eventPause)
	r := &refresh{
		l: l, o: o, at: begin, keys: l.passwords(), stop: stop,
		meter: newMeter(len(targets), tell, o.Outcome, ticks, stopTicks),
	}
	r.meter.change(func(_ *feed.Event, s *Summary) { s.Skipped = skipped })
	dispatch(ctx, l.o.Gentle, targets, func(t store.Target) string { return t.URL }, func(t store.Target) { r.feed(ctx, t) })
	r.judgeAbsences(ctx)
	r.meter.change(func(_ *feed.Event, s *Summary) { s.Readable = l.o.Now().Sub(begin) })
	err = r.index(ctx)
	if r.fetchPages(ctx); err == nil && len(r.pages) > 0 {
		err = r.index(ctx)
	}
	if err == nil {
		err = r.tidy(ctx)
	}
	sum := r.meter.end()
	sum.Took = l.o.Now().Sub(begin)
	if cause := context.Cause(ctx); cause != nil {
		return sum, cause
	}
	return sum, err
}

// targets returns the feeds to ask, and how many were left out because it is not their
// time.
func (l *Library) targets(ctx context.Context, o RefreshOptions, now time.Time) ([]store.Target, int, error) {
	if o.Feeds != nil {
		list, err := l.Targets(ctx, o.Feeds)
		return list, 0, err
	}
	if !o.Asked && !o.Force {
		list, err := l.Due(ctx, now.Add(early))
		return list, 0, err
	}
	all, err := l.Targets(ctx, nil)
	if err != nil {
		return nil, 0, err
	}
	list, skipped := all[:0], 0
	for _, t := range all {
		// One that was asked later than now was asked while the clock was wrong.
		resting := t.Health.Kind == kindTooMany && t.Health.Next.After(now.Add(early)) && !t.Health.Checked.After(now.Add(early))
		switch {
		case t.Health.Muted != "":
		case resting && !o.Force:
			skipped++
		default:
			list = append(list, t)
		}
	}
	return list, skipped, nil
}

// claim leaves out the feeds that another refresh is asking now.
func (l *Library) claim(targets []store.Target) ([]store.Target, func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	mine := targets[:0]
	for _, t := range targets {
		if !l.asking[t.ID] {
			l.asking[t.ID] = true
			mine = append(mine, t)
		}
	}
	return mine, func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		for _, t := range mine {
			delete(l.asking, t.ID)
		}
	}
}

// feed asks one feed and stores what came of it.
func (r *refresh) feed(ctx context.Context, t store.Target) {
	begin := r.l.o.Now()
	r.meter.begin()
	o := r.outcome(ctx, t)
	o.Feed, o.URL, o.Took = t.ID, t.URL, r.l.o.Now().Sub(begin)
	if o.Title == "" {
		o.Title = t.Title
	}
	r.meter.finish(o)
}

func (r *refresh) outcome(ctx context.Context, t store.Target) feed.Outcome {
	got, err := r.l.ask(ctx, t, r.keys, r.o.Force, true)
	switch {
	case ctx.Err() != nil:
		return feed.Outcome{Result: feed.ResultCancelled}
	case errors.Is(err, fetch.ErrNotModified):
		r.heard()
		return r.unchanged(ctx, t, got)
	case err != nil:
		return r.failed(ctx, t, err)
	}
	r.heard()
	if !r.o.Force && t.Validators.Body != "" && permanent(got, t.URL) == "" && fingerprint(got.Body) == t.Validators.Body {
		return r.unchanged(ctx, t, got)
	}
	leave, err := r.l.atWork(ctx)
	if err != nil {
		return feed.Outcome{Result: feed.ResultCancelled}
	}
	defer leave()
	fetched, err := r.l.parse(t, got, r.at)
	if err != nil {
		o := r.failed(ctx, t, err)
		o.Bytes = int64(len(got.Body))
		return o
	}
	if fetched.NewURL == "" {
		if fetched.NewURL = r.announced(ctx, t, fetched.Feed); fetched.NewURL != "" {
			fetched.Validators.Source = withoutUser(got.URL.String()) // not the new address's
		}
		fetched.Health.Moved = firstOf(fetched.NewURL, fetched.Health.Moved)
	}
	absorbed, err := r.l.Absorb(ctx, t.ID, fetched.Fetched)
	if err != nil {
		return r.unstored(ctx, err)
	}
	r.after(ctx, t, fetched, absorbed)
	o := feed.Outcome{
		Title: t.Title, Result: feed.ResultUnchanged, Fresh: len(absorbed.Fresh), Updated: len(absorbed.Changed),
		Bytes: int64(len(got.Body)), Next: fetched.Health.Next,
	}
	if o.Fresh+o.Updated > 0 {
		o.Result = feed.ResultFresh
	}
	if t.Settings.Title == "" && fetched.Feed.Title != "" {
		o.Title = fetched.Feed.Title
	}
	return o
}
