package store

import (
	"strings"
	"time"

	"newsreader/internal/feed"
)

// batch is what the fresh entries of one document have in common.
type batch struct {
	feed  feed.ID
	river int64
	now   time.Time
	keys  map[int64]feed.EntryID
}

// insert stores entries that were never here.
func (s *Store) insert(t *tx, b batch, fresh []*arrival, out *Absorbed) error {
	if len(fresh) == 0 {
		return nil
	}
	last, err := t.newIDs(len(fresh))
	if err != nil {
		return err
	}
	tops := make([]int64, len(fresh))
	for i, a := range fresh {
		tops[i] = place(sorted(a.in.Entry.Dated(), b.now))
	}
	slots, err := t.slots(tops)
	if err != nil {
		return err
	}
	for i, a := range fresh {
		a.id = feed.EntryID(last - int64(len(fresh)-1-i))
		at, err := s.free(t, slots, tops[i])
		if err != nil {
			return err
		}
		if err := s.insertOne(t, b, at, a); err != nil {
			return err
		}
		if err := t.identify(b.feed, a, b.keys); err != nil {
			return err
		}
		out.Fresh = append(out.Fresh, a.id)
	}
	return nil
}

func (s *Store) insertOne(t *tx, b batch, at int64, a *arrival) error {
	in, e, m := a.in, &a.in.Entry, &a.in.Marks
	tags := tagged(nil, m)
	if _, err := t.exec(`INSERT INTO entries (place, id, feed, title, link, authors, language, published, updated, seen, words,
			enclosed, board, image, river, read, starred, later, hidden, fresh, tags, title_key, link_key, digest)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)`,
		at, int64(a.id), int64(b.feed), in.Title, e.Link, authors(e.Authors), language(e), seconds(e.Published), seconds(e.Updated), seconds(b.now), in.Words,
		flag(len(e.Enclosures) > 0), flag(in.Board), flag(in.Image), b.river, isTrue(m.Read), isTrue(m.Starred), isTrue(m.Later), isTrue(m.Hidden),
		strings.Join(tags, "\n"), titleKey(in.Title), linkKey(e.Link), a.digest); err != nil {
		return err
	}
	if err := t.addTags(at, tags); err != nil {
		return err
	}
	if a.packed == nil {
		var err error
		if a.packed, err = s.packer.pack(bodyOf(in)); err != nil {
			return err
		}
	}
	_, err := t.exec(`INSERT INTO texts VALUES (?, 0, 0, ?, ?, ?, ?, ?)`,
		textKey(a.id, 1), seconds(b.now), in.Words, a.text, in.Title, a.packed)
	return err
}

// language is that of an entry, or of its text.
func language(e *feed.Entry) string {
	if e.Language != "" {
		return e.Language
	}
	if e.Content.Language != "" {
		return e.Content.Language
	}
	return e.Summary.Language
}

func isTrue(b *bool) int64 { return flag(b != nil && *b) }

// newIDs takes the next n ids and returns the last of them.
func (t *tx) newIDs(n int) (int64, error) {
	return t.number(`UPDATE library SET value = value + ? WHERE key = 'entry' RETURNING value`, n)
}

// slots returns, for the last slot of each second asked for, the lowest that is taken.
func (t *tx) slots(tops []int64) (map[int64]int64, error) {
	out := make(map[int64]int64, len(tops))
	err := t.each(func(scan func(...any) error) error {
		var top, low int64
		err := scan(&top, &low)
		out[top] = low
		return err
	}, `SELECT value, coalesce((SELECT min(place) FROM entries WHERE place BETWEEN value - 255 AND value), value + 1) FROM json_each(?)`, list(tops))
	return out, err
}

// free finds a place in the second that ends at top, or in the nearest before it that is
// not full, and takes it.
func (s *Store) free(t *tx, slots map[int64]int64, top int64) (int64, error) {
	from := top
	if hint := s.full[top]; hint != 0 {
		top = hint
	}
	for {
		low, is := slots[top]
		if !is {
			more, err := t.slots([]int64{top})
			if err != nil {
				return 0, err
			}
			low = more[top]
		}
		if low > top-lastSlot {
			slots[top] = low - 1
			if top != from {
				if len(s.full) > 1<<12 {
					clear(s.full)
				}
				s.full[from] = top
			}
			return low - 1, nil
		}
		top -= 1 << slotBits
	}
}
