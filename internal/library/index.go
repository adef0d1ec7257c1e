package library

import (
	"context"

	"newsreader/internal/feed"
)

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
