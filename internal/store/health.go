package store

import (
	"context"

	"newsreader/internal/feed"
)

// Unchanged notes that a feed had nothing new.
func (s *Store) Unchanged(ctx context.Context, id feed.ID, v feed.Validators, h feed.Health) error {
	return s.write(ctx, "note a feed", func(t *tx) error {
		if err := t.health(id, h); err != nil {
			return err
		}
		return t.validators(id, v)
	})
}

// Failed notes that a feed could not be read. Its validators stay.
func (s *Store) Failed(ctx context.Context, id feed.ID, h feed.Health) error {
	return s.write(ctx, "note a failure", func(t *tx) error { return t.health(id, h) })
}

func (t *tx) health(id feed.ID, h feed.Health) error {
	n, err := t.exec(`UPDATE subscriptions SET checked = ?, altered = ?, next = ?, failures = ?, error = ?, kind = ?, muted = ?, moved = ?
		WHERE id = ? AND removed = 0`,
		seconds(h.Checked), seconds(h.Changed), seconds(h.Next), h.Failures, h.Error, h.Kind, h.Muted, h.Moved, int64(id))
	if err == nil && n == 0 {
		err = &NotFoundError{"feed", int64(id)}
	}
	return err
}

func (t *tx) validators(id feed.ID, v feed.Validators) error {
	_, err := t.exec(`INSERT INTO validators (feed, etag, modified, body, fresh, source, private) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
		etag = excluded.etag, modified = excluded.modified, body = excluded.body, fresh = excluded.fresh, source = excluded.source, private = excluded.private`,
		int64(id), v.ETag, v.LastModified, v.Body, seconds(v.Fresh), v.Source, flag(v.Private))
	return err
}
