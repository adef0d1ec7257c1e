package library

import (
	"context"
	"errors"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/store"
)

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
