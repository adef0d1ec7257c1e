package store

import (
	"context"
	"time"

	"newsreader/internal/feed"
)

// keepLeft is how long the entries of a feed that was left, and changes that can be taken
// back, are kept.
const keepLeft = 30 * 24 * time.Hour

// Collect applies the retention of each feed, and drops what no one can come back to.
// Starred, tagged, kept and unread entries stay. Each feed is a transaction of its own.
func (s *Store) Collect(ctx context.Context) (out Collected, err error) {
	all, err := s.Targets(ctx, nil)
	if err != nil {
		return out, err
	}
	for _, f := range all {
		if f.Settings.Keep == (feed.Retention{}) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return out, err
		}
		if err := s.write(ctx, "collect", func(t *tx) error {
			n, err := s.retain(t, f.ID, f.Settings.Keep)
			out.Entries += n
			return err
		}); err != nil {
			return out, err
		}
	}
	err = s.write(ctx, "collect", func(t *tx) error {
		if err := s.forgetLeft(t, &out); err != nil {
			return err
		}
		if _, err := t.exec(`DELETE FROM undos WHERE at < ?`, seconds(s.now().Add(-keepLeft))); err != nil {
			return err
		}
		out.Bytes, err = t.unused()
		return err
	})
	return out, err
}

// unused returns how many bytes of the file are not in use.
func (t *tx) unused() (int64, error) {
	return t.number(`SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size`)
}

const droppable = ` AND read = 1 AND starred = 0 AND later = 0 AND tags = ''`

// retain drops the read entries of a feed that are too many or too old.
func (s *Store) retain(t *tx, id feed.ID, keep feed.Retention) (int, error) {
	places := map[int64]bool{}
	take := func(query string, args ...any) error {
		some, err := t.numbers(query, args...)
		for _, p := range some {
			places[p] = true
		}
		return err
	}
	if keep.Count > 0 {
		if err := take(`SELECT place FROM entries WHERE feed = ?`+droppable+` ORDER BY place DESC LIMIT -1 OFFSET ?`, int64(id), keep.Count); err != nil {
			return 0, err
		}
	}
	if keep.Age > 0 {
		if err := take(`SELECT place FROM entries WHERE feed = ?`+droppable+` AND seen < ?`, int64(id), seconds(s.now().Add(-keep.Age))); err != nil {
			return 0, err
		}
	}
	return len(places), t.drop(places)
}

// drop removes entries. Their keys stay, so that they do not come back with the next
// document that still has them.
func (t *tx) drop(places map[int64]bool) error {
	for place := range places {
		id, err := t.number(`SELECT id FROM entries WHERE place = ?`, place)
		if err != nil {
			return err
		}
		first, last := textRange(feed.EntryID(id))
		for _, d := range []struct {
			query string
			args  []any
		}{
			{`DELETE FROM texts WHERE key BETWEEN ? AND ?`, []any{first, last}},
			{`DELETE FROM progress WHERE id = ?`, []any{id}},
			{`DELETE FROM stale WHERE id = ?`, []any{id}},
			{`DELETE FROM tags WHERE place = ?`, []any{place}},
			{`DELETE FROM terms WHERE rowid = ?`, []any{place}},
			{`DELETE FROM entries WHERE place = ?`, []any{place}},
		} {
			if _, err := t.exec(d.query, d.args...); err != nil {
				return err
			}
		}
	}
	return nil
}

// forgetLeft drops what is left of feeds that were left long ago. A feed of which entries
// are still kept stays known, so that these have a name.
func (s *Store) forgetLeft(t *tx, out *Collected) error {
	ids, err := t.numbers(`SELECT id FROM subscriptions WHERE removed > 0 AND removed < ?`, seconds(s.now().Add(-keepLeft)))
	if err != nil {
		return err
	}
	for _, id := range ids {
		some, err := t.numbers(`SELECT place FROM entries WHERE feed = ? AND starred = 0 AND later = 0 AND tags = ''`, id)
		if err != nil {
			return err
		}
		places := map[int64]bool{}
		for _, p := range some {
			places[p] = true
		}
		if err := t.drop(places); err != nil {
			return err
		}
		out.Entries += len(places)
		kept, err := t.number(`SELECT count(*) FROM entries WHERE feed = ?`, id)
		if err != nil {
			return err
		}
		if kept > 0 {
			continue
		}
		for _, table := range []string{"identities", "validators", "counts", "listings"} {
			if _, err := t.exec(`DELETE FROM `+table+` WHERE feed = ?`, id); err != nil {
				return err
			}
		}
		if _, err := t.exec(`DELETE FROM subscriptions WHERE id = ?`, id); err != nil {
			return err
		}
		out.Feeds++
	}
	return nil
}
