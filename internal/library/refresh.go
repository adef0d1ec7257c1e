package library

import (
	"context"
	"errors"
	"sync"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/format/syndication"
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
		resting := t.Health.Kind == kindTooMany && t.Health.Next.After(now.Add(early))
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
		fetched.NewURL = r.announced(ctx, t, fetched.Feed)
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

// parsed is a document made ready to be stored.
type parsed struct {
	store.Fetched
	rules rules
}

// atWork waits until a document may be read and stored. A document that was read takes
// several times the memory of its bytes, so only a few are on their way at once: enough
// that the processors read while one is being stored.
func (l *Library) atWork(ctx context.Context) (leave func(), err error) {
	select {
	case l.working <- struct{}{}:
		return func() { <-l.working }, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// parse reads a document.
func (l *Library) parse(t store.Target, got *fetch.Response, at time.Time) (parsed, error) {
	f, err := syndication.Parse(got.Body, syndication.Options{URL: got.URL.String(), ContentType: got.Header.Get("Content-Type")})
	if err != nil {
		return parsed{}, err
	}
	if t.Title == "" || t.Title == t.URL {
		t.Title = firstOf(f.Title, t.Title)
	}
	now := l.o.Now()
	rs := compile(t.Settings.Rules, now)
	p := parsed{rules: rs}
	p.Feed, p.Entries = f, incoming(f, t, rs, now)
	p.Validators = l.validators(got, t.Validators)
	p.NewURL = permanent(got, t.URL)
	p.Health = l.sound(t, occasion{at: at, schedule: f.Schedule, fresh: p.Validators.Fresh, ended: f.Ended})
	p.Health.Moved = firstOf(p.NewURL, p.Health.Moved)
	return p, nil
}

// sound is the health of a feed that could be read.
func (l *Library) sound(t store.Target, o occasion) feed.Health {
	h := feed.Health{Checked: l.o.Now(), Changed: t.Health.Changed, Muted: t.Health.Muted, Moved: t.Health.Moved}
	if t.Health.Kind == kindGone {
		h.Muted = "" // it came back
	}
	o.interval = l.interval(t)
	h.Next = o.next()
	return h
}

// unchanged notes that a feed had nothing new.
func (r *refresh) unchanged(ctx context.Context, t store.Target, got *fetch.Response) feed.Outcome {
	v := r.l.validators(got, t.Validators)
	h := r.l.sound(t, occasion{at: r.at, schedule: t.Schedule, fresh: v.Fresh})
	if err := r.l.Unchanged(ctx, t.ID, v, h); err != nil {
		return r.unstored(ctx, err)
	}
	return feed.Outcome{Result: feed.ResultUnchanged, Bytes: int64(len(got.Body)), Next: h.Next}
}

// failed notes that a feed could not be read.
func (r *refresh) failed(ctx context.Context, t store.Target, err error) feed.Outcome {
	h := r.l.failed(t, r.at, err)
	o := feed.Outcome{Result: feed.ResultFailed, Error: h.Error, Kind: h.Kind, Next: h.Next}
	if h.Kind == kindGone {
		o.Result = feed.ResultGone
	}
	if unanswered(h.Kind) {
		r.mu.Lock()
		r.absent = append(r.absent, absence{t, err})
		r.mu.Unlock()
		return o
	}
	r.heard()
	if err := r.l.Failed(ctx, t.ID, h); err != nil {
		return r.unstored(ctx, err)
	}
	return o
}

// heard notes that some server gave an answer.
func (r *refresh) heard() {
	r.mu.Lock()
	r.answered = true
	r.mu.Unlock()
}

// unstored judges what the store could not do. Where nothing more can be stored at all,
// the refresh ends.
func (r *refresh) unstored(ctx context.Context, err error) feed.Outcome {
	if ctx.Err() != nil {
		return feed.Outcome{Result: feed.ResultCancelled}
	}
	if fatal(err) {
		r.stop(err)
		return feed.Outcome{Result: feed.ResultCancelled, Error: err.Error()}
	}
	if errors.As(err, new(*store.NotFoundError)) { // it was removed meanwhile
		return feed.Outcome{Result: feed.ResultSkipped}
	}
	return feed.Outcome{Result: feed.ResultFailed, Error: err.Error(), Kind: kindOther}
}

// judgeAbsences notes the feeds whose servers gave no answer. If no server at all gave
// one, the fault is the network's on our side, and none of them is asked more seldom for
// it.
func (r *refresh) judgeAbsences(ctx context.Context) {
	offline := !r.answered && len(r.absent) > 1
	for _, a := range r.absent {
		h := r.l.failed(a.target, r.at, a.err)
		if offline {
			h.Failures = a.target.Health.Failures
			h.Error, h.Kind = "no server could be reached; there may be no network", kindOffline
			h.Next = r.at.Add(r.l.interval(a.target))
		}
		if err := r.l.Failed(ctx, a.target.ID, h); err != nil && fatal(err) {
			r.stop(err)
			return
		}
	}
	r.meter.change(func(_ *feed.Event, s *Summary) {
		if s.Offline = offline; offline {
			s.Kinds = map[string]int{kindOffline: s.Failed}
		}
	})
}

// after does what an entry that has come sets off.
func (r *refresh) after(ctx context.Context, t store.Target, p parsed, a store.Absorbed) {
	if len(a.Fresh) == 0 {
		return
	}
	r.wantPages(ctx, t, p, a)
	first := t.Health.Changed.IsZero() // all of a feed that is followed anew is no news
	if first || r.l.o.Notify == nil || !p.rules.notifies() {
		return
	}
	var notices []notice
	for _, id := range a.Fresh {
		if b, err := r.l.Body(ctx, id); err == nil {
			notices = append(notices, noticeOf(id, t, p.Feed, b, r.at))
		}
	}
	if notes := r.l.notify(ctx, p.rules, t, notices); len(notes) > 0 {
		r.meter.change(func(_ *feed.Event, s *Summary) { s.Notes = append(s.Notes, notes...) })
	}
}

// indexBatch is how many entries are made known to the search in one transaction: few
// enough that who marks an entry meanwhile does not feel it.
const indexBatch = 200

// index makes what is new known to the search.
func (r *refresh) index(ctx context.Context) error {
	if r.o.NoIndex {
		return nil
	}
	return r.l.indexAll(ctx, func(left int) {
		r.meter.change(func(e *feed.Event, _ *Summary) { e.Phase, e.Left = "indexing", left })
	})
}

// tidy drops what is not to be kept.
func (r *refresh) tidy(ctx context.Context) error {
	if r.meter.fresh() == 0 {
		return nil
	}
	if _, err := r.l.Collect(ctx); err != nil {
		return err
	}
	return r.l.Optimize(ctx, false)
}

// IndexAll makes all entries known to the search.
func (l *Library) IndexAll(ctx context.Context) error { return l.indexAll(ctx, func(int) {}) }

func (l *Library) indexAll(ctx context.Context, tell func(left int)) error {
	for {
		left, err := l.Index(ctx, indexBatch)
		if err != nil || left == 0 {
			return err
		}
		tell(left)
		if err := context.Cause(ctx); err != nil {
			return err
		}
	}
}
