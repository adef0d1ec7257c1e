package store

import (
	"context"
	"encoding/json"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// Headlines returns entries as they are now, in no particular order; those that are gone
// are left out.
func (s *Store) Headlines(ctx context.Context, ids []feed.EntryID) (rows []feed.Headline, err error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	err = s.read(ctx, "read", func(t *tx) error {
		places, err := t.numbers(`SELECT place FROM entries WHERE id IN (SELECT value FROM json_each(?))`, string(list))
		if err != nil {
			return err
		}
		keys := make([]key, len(places))
		for i, place := range places {
			keys[i].place = place
		}
		rows, err = s.rows(t, keys, query.Query{})
		return err
	})
	for i := range rows {
		rows[i].At = feed.Cursor{}
	}
	return rows, err
}
