package library

import (
	"context"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/format/syndication"
	"newsreader/internal/store"
)

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
