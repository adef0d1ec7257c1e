package store

import (
	"context"
	"slices"
	"strings"

	"newsreader/internal/feed"
)

// before is what there was before a change, as it is kept.
type before struct {
	Marks  []marked `json:"m,omitempty"`
	Fields fields   `json:"f,omitempty"`
	// Removed or Configured is a feed, Settings what it had.
	Removed    feed.ID        `json:"rm,omitempty"`
	Configured feed.ID        `json:"cf,omitempty"`
	Settings   *feed.Settings `json:"s,omitempty"`
	// Address is what the address of the feed Readdressed was.
	Readdressed feed.ID `json:"ra,omitempty"`
	Address     string  `json:"a,omitempty"`
	// Search is a saved search that was removed.
	Search *feed.Search `json:"q,omitempty"`
}

// fields are the marks that a change touched: only these are taken back, so that what was
// done to others since then stays.
type fields int

const fieldTags fields = 1 << 4 // behind those of marks

func fieldsOf(c feed.Change) fields {
	var f fields
	for i, b := range []*bool{c.Read, c.Starred, c.Later, c.Hidden} {
		if b != nil {
			f |= 1 << i
		}
	}
	if len(c.AddTags)+len(c.RemoveTags) > 0 {
		f |= fieldTags
	}
	return f
}

// keepUndos is how many changes can be taken back.
const keepUndos = 200

// remember keeps what was before a change.
func (s *Store) remember(t *tx, label string, count int, b before) (feed.Undo, error) {
	packed, err := s.packer.blob(b)
	if err != nil {
		return feed.Undo{}, err
	}
	if _, err := t.exec(`INSERT INTO undos (at, label, count, before) VALUES (?, ?, ?, ?)`, seconds(s.now()), label, count, packed); err != nil {
		return feed.Undo{}, err
	}
	key, err := t.number(`SELECT last_insert_rowid()`)
	if err != nil {
		return feed.Undo{}, err
	}
	_, err = t.exec(`DELETE FROM undos WHERE id <= ?`, key-keepUndos)
	return feed.Undo{Label: label, Count: count, Key: key}, err
}

// LastUndo returns the change that was made last and is not taken back, and whether there
// is one.
func (s *Store) LastUndo(ctx context.Context) (u feed.Undo, found bool, err error) {
	err = s.read(ctx, "read", func(t *tx) error {
		found, err = t.one([]any{&u.Key, &u.Label, &u.Count}, `SELECT id, label, count FROM undos ORDER BY id DESC LIMIT 1`)
		return err
	})
	return u, found, err
}

// Undo takes a change back, also one of an earlier run; *NotFoundError if that was done
// already or is too long ago. The undo of a change that changed nothing does nothing.
func (s *Store) Undo(ctx context.Context, u feed.Undo) error {
	if u.Key == 0 {
		return nil
	}
	return s.write(ctx, "take a change back", func(t *tx) error {
		var packed []byte
		found, err := t.one([]any{&packed}, `DELETE FROM undos WHERE id = ? RETURNING before`, u.Key)
		if err == nil && !found {
			err = &NotFoundError{"change to take back", u.Key}
		}
		if err != nil {
			return err
		}
		var b before
		if err := s.packer.unblob(packed, &b); err != nil {
			return err
		}
		return s.restore(t, &b)
	})
}

func (s *Store) restore(t *tx, b *before) error {
	switch {
	case b.Removed != 0:
		var own, url string
		if _, err := t.one([]any{&own, &url}, `SELECT own, url FROM subscriptions WHERE id = ?`, int64(b.Removed)); err != nil {
			return err
		}
		text, err := writeSettings(*b.Settings)
		if err != nil {
			return err
		}
		return t.revive(b.Removed, *b.Settings, text, own, url)
	case b.Configured != 0:
		f, err := t.subscription(b.Configured)
		if err != nil {
			return err
		}
		return t.configure(f, *b.Settings)
	case b.Readdressed != 0:
		f, err := t.subscription(b.Readdressed)
		if err != nil {
			return err
		}
		return t.readdress(f, b.Address)
	case b.Search != nil:
		_, err := t.exec(`INSERT OR REPLACE INTO searches VALUES (?, ?, ?)`, b.Search.ID, b.Search.Name, b.Search.Query)
		return err
	}
	return t.remark(b)
}

// remark gives entries the marks that they had. Those that had the same are changed
// together: the undo of "mark all read" is a few statements, not one for each entry.
func (t *tx) remark(b *before) error {
	same := map[marks][]marked{}
	for _, m := range b.Marks {
		same[m.Flags] = append(same[m.Flags], m)
	}
	var set []string
	for i, column := range []string{"read", "starred", "later"} {
		if b.Fields&(1<<i) != 0 {
			set = append(set, column+" = ? >> "+string(appendInt(nil, int64(i)))+" & 1")
		}
	}
	if b.Fields&fields(markHidden) != 0 {
		set = append(set, "hidden = hidden & 2 | (? >> 3 & 1)")
	}
	for flags, all := range same {
		if len(set) == 0 {
			break
		}
		args := slices.Repeat([]any{int64(flags)}, len(set))
		for part := range slices.Chunk(all, atOnce) {
			if _, err := t.exec(`UPDATE entries SET `+strings.Join(set, ", ")+` WHERE id IN (SELECT value FROM json_each(?))`,
				append(slices.Clone(args), idsOf(part))...); err != nil {
				return err
			}
		}
	}
	for _, m := range b.Marks {
		if b.Fields&fields(markRead) != 0 && m.ReadAt != 0 {
			if _, err := t.exec(`UPDATE entries SET read_at = ? WHERE id = ?`, m.ReadAt, int64(m.ID)); err != nil {
				return err
			}
		}
		if b.Fields&fieldTags == 0 {
			continue
		}
		var now string
		found, err := t.one([]any{&now}, `SELECT tags FROM entries WHERE place = ? AND id = ?`, m.Place, int64(m.ID))
		if err == nil && found {
			err = t.retag(m.Place, lines(now), lines(m.Tags))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func idsOf(all []marked) string {
	ids := make([]feed.EntryID, len(all))
	for i, m := range all {
		ids[i] = m.ID
	}
	return list(ids)
}
