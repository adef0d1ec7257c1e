package store

import (
	"context"

	"newsreader/internal/feed"
)

// SaveProgress notes how far a text was read, and that it was: the entry stands first in
// the history. The version that is the newest now is from then on the one that was read.
// *NotFoundError if the entry is not there.
func (s *Store) SaveProgress(ctx context.Context, id feed.EntryID, p feed.Progress) error {
	if p.At.IsZero() {
		p.At = s.now()
	}
	return s.write(ctx, "keep the place", func(t *tx) error {
		n, err := t.exec(`UPDATE entries SET read_at = ? WHERE id = ?`, seconds(p.At), int64(id))
		if err == nil && n == 0 {
			err = &NotFoundError{"entry", int64(id)}
		}
		if err != nil {
			return err
		}
		if _, err := t.exec(`INSERT OR REPLACE INTO progress (id, block, number, offset, share, at) VALUES (?, ?, ?, ?, ?, ?)`,
			int64(id), p.Block, p.Index, p.Offset, p.Share, seconds(p.At)); err != nil {
			return err
		}
		return t.reading(id)
	})
}

// Visit begins a new visit: what came before is not new any more.
func (s *Store) Visit(ctx context.Context) error {
	return s.write(ctx, "begin a visit", func(t *tx) error {
		_, err := t.exec(`UPDATE entries INDEXED BY entries_fresh SET fresh = 0 WHERE fresh = 1`)
		return err
	})
}

// SaveSearch keeps a query under a name; with the ID of a search it replaces that.
func (s *Store) SaveSearch(ctx context.Context, search feed.Search) (id int64, err error) {
	err = s.write(ctx, "keep a search", func(t *tx) error {
		if search.ID == 0 {
			if _, err := t.exec(`INSERT INTO searches (name, query) VALUES (?, ?)`, search.Name, search.Query); err != nil {
				return err
			}
			id, err = t.number(`SELECT last_insert_rowid()`)
			return err
		}
		n, err := t.exec(`UPDATE searches SET name = ?, query = ? WHERE id = ?`, search.Name, search.Query, search.ID)
		if err == nil && n == 0 {
			err = &NotFoundError{"saved search", search.ID}
		}
		id = search.ID
		return err
	})
	return id, err
}

// RemoveSearch drops a saved search.
func (s *Store) RemoveSearch(ctx context.Context, id int64) (u feed.Undo, err error) {
	err = s.write(ctx, "drop a search", func(t *tx) error {
		was := feed.Search{ID: id}
		found, err := t.one([]any{&was.Name, &was.Query}, `DELETE FROM searches WHERE id = ? RETURNING name, query`, id)
		if err == nil && !found {
			err = &NotFoundError{"saved search", id}
		}
		if err != nil {
			return err
		}
		u, err = s.remember(t, "removed the search "+was.Name, 0, before{Search: &was})
		return err
	})
	return u, err
}

func (t *tx) searches() ([]feed.Search, error) {
	var out []feed.Search
	err := t.each(func(scan func(...any) error) error {
		q := feed.Search{Unread: -1}
		err := scan(&q.ID, &q.Name, &q.Query)
		out = append(out, q)
		return err
	}, `SELECT id, name, query FROM searches ORDER BY name, id`)
	return out, err
}
