package store

import (
	"context"
	"time"

	"newsreader/internal/feed"
)

// textBits is how much of a text's key is the number of the version. A text that changed
// more often begins to overwrite its newest version.
const textBits = 16

func textKey(id feed.EntryID, number int) int64 { return int64(id)<<textBits | int64(number) }

// textRange returns the keys between which the texts of an entry lie.
func textRange(id feed.EntryID) (first, last int64) {
	return textKey(id, 0), textKey(id, 1<<textBits-1)
}

// stored is the row of a text but for its body.
type stored struct {
	key         int64
	whole, read bool
	at, words   int64
	digest      int64
	title       string
}

func (x *stored) number() int { return int(x.key & (1<<textBits - 1)) }

// texts returns what is kept of an entry's texts, oldest first.
func (t *tx) texts(id feed.EntryID) ([]stored, error) {
	var out []stored
	first, last := textRange(id)
	err := t.each(func(scan func(...any) error) error {
		var x stored
		err := scan(&x.key, &x.whole, &x.read, &x.at, &x.words, &x.digest, &x.title)
		out = append(out, x)
		return err
	}, `SELECT key, whole, read, stored, words, digest, title FROM texts WHERE key BETWEEN ? AND ? ORDER BY key`, first, last)
	return out, err
}

// newest returns the text that is shown: the page's if there is one, else the feed's; nil
// if there is none.
func newest(all []stored) *stored {
	var out *stored
	for i := range all {
		if x := &all[i]; out == nil || x.whole || !out.whole {
			out = x
		}
	}
	return out
}

// renew brings a known entry up to what its feed says now, and reports whether its words
// changed.
func (s *Store) renew(t *tx, a *arrival, now time.Time) (changed bool, err error) {
	if a.packed == nil {
		if a.packed, err = s.packer.pack(bodyOf(a.in)); err != nil {
			return false, err
		}
	}
	all, err := t.texts(a.id)
	if err != nil {
		return false, err
	}
	full := newest(all) != nil && newest(all).whole
	changed, err = t.supersede(a.id, all, stored{at: seconds(now), words: int64(a.in.Words), digest: a.text, title: a.in.Title}, a.packed)
	if err != nil {
		return false, err
	}
	in, e := a.in, &a.in.Entry
	if _, err := t.exec(`UPDATE entries SET title = ?, link = ?, authors = ?, language = ?, published = ?, updated = ?,
			enclosed = ?, title_key = ?, link_key = ?, digest = ? WHERE id = ?`,
		in.Title, e.Link, authors(e.Authors), language(e), seconds(e.Published), seconds(e.Updated),
		flag(len(e.Enclosures) > 0), titleKey(in.Title), linkKey(e.Link), a.digest, int64(a.id)); err != nil {
		return false, err
	}
	if !full {
		// What is shown is the page's text, whatever the feed's is.
		if err := t.measure(a.id, in.Words, in.Board, in.Image, changed); err != nil {
			return false, err
		}
	}
	_, err = t.exec(`INSERT OR IGNORE INTO stale VALUES (?)`, int64(a.id))
	return changed, err
}

// measure notes what there is in the text that is shown, and that it changed since it
// was read.
func (t *tx) measure(id feed.EntryID, words int, board, image, changed bool) error {
	_, err := t.exec(`UPDATE entries SET words = ?, board = ?, image = ?,
		changed = changed OR (? AND EXISTS (SELECT 1 FROM texts WHERE key BETWEEN ? AND ? AND read = 1)) WHERE id = ?`,
		words, flag(board), flag(image), flag(changed), textKey(id, 0), textKey(id, 1<<textBits-1), int64(id))
	return err
}

// supersede stores a text as the newest of its kind (the feed's or the page's). The one
// before is kept only if the person read it. Where the words are the same it takes the
// place of the one before.
func (t *tx) supersede(id feed.EntryID, all []stored, x stored, packed []byte) (changed bool, err error) {
	number, highest := 0, 0
	changed = true
	for i := range all {
		old := &all[i]
		highest = old.number()
		if old.whole != x.whole {
			continue
		}
		number, changed = highest, old.digest != x.digest
		x.read = old.read && !changed
		if changed && !old.read {
			if _, err := t.exec(`DELETE FROM texts WHERE key = ?`, old.key); err != nil {
				return false, err
			}
		}
	}
	if changed {
		number = min(highest+1, 1<<textBits-1)
	}
	_, err = t.exec(`INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		textKey(id, number), flag(x.whole), flag(x.read), x.at, x.words, x.digest, x.title, packed)
	return changed, err
}

// reading notes that the person has the newest text of an entry before their eyes: it is
// the one that others are compared with from now on.
func (t *tx) reading(id feed.EntryID) error {
	all, err := t.texts(id)
	if err != nil {
		return err
	}
	now := newest(all)
	for i := range all {
		x := &all[i]
		switch {
		case x == now && !x.read:
			_, err = t.exec(`UPDATE texts SET read = 1 WHERE key = ?`, x.key)
		case x != now && x.read && superseded(all[i+1:], x.whole):
			_, err = t.exec(`DELETE FROM texts WHERE key = ?`, x.key)
		case x != now && x.read:
			_, err = t.exec(`UPDATE texts SET read = 0 WHERE key = ?`, x.key)
		}
		if err != nil {
			return err
		}
	}
	_, err = t.exec(`UPDATE entries SET changed = 0 WHERE id = ? AND changed = 1`, int64(id))
	return err
}

// superseded reports whether there is a newer text of the same kind.
func superseded(later []stored, whole bool) bool {
	for _, x := range later {
		if x.whole == whole {
			return true
		}
	}
	return false
}

// Versions returns what is kept of an entry's texts, oldest first. An entry without a
// text has none.
func (s *Store) Versions(ctx context.Context, id feed.EntryID) (out []Version, err error) {
	err = s.read(ctx, "read", func(t *tx) error {
		all, err := t.texts(id)
		now := newest(all)
		for i := range all {
			x := &all[i]
			out = append(out, Version{Number: x.number(), Title: x.title, Stored: moment(x.at), Words: int(x.words), Current: x == now, Read: x.read})
		}
		return err
	})
	return out, err
}

// Body returns the newest text of an entry, the full one if there is one.
func (s *Store) Body(ctx context.Context, id feed.EntryID) (Body, error) {
	return s.body(ctx, id, newest)
}

// FeedBody returns the text that the feed itself carries, where Body would return the full
// text of the page.
func (s *Store) FeedBody(ctx context.Context, id feed.EntryID) (Body, error) {
	return s.body(ctx, id, func(all []stored) *stored {
		for i := len(all) - 1; i >= 0; i-- {
			if !all[i].whole {
				return &all[i]
			}
		}
		return nil
	})
}

// VersionBody returns the text of one version.
func (s *Store) VersionBody(ctx context.Context, id feed.EntryID, number int) (Body, error) {
	return s.body(ctx, id, func(all []stored) *stored {
		for i := range all {
			if all[i].number() == number {
				return &all[i]
			}
		}
		return nil
	})
}

func (s *Store) body(ctx context.Context, id feed.EntryID, choose func([]stored) *stored) (b Body, err error) {
	err = s.read(ctx, "read a text", func(t *tx) error {
		all, err := t.texts(id)
		if err != nil {
			return err
		}
		x := choose(all)
		if x == nil {
			return &NotFoundError{"text of the entry", int64(id)}
		}
		b, err = s.unpacked(t, x)
		return err
	})
	return b, err
}

func (s *Store) unpacked(t *tx, x *stored) (Body, error) {
	var packed []byte
	if _, err := t.one([]any{&packed}, `SELECT body FROM texts WHERE key = ?`, x.key); err != nil {
		return Body{}, err
	}
	b, err := s.packer.unpack(packed)
	if err != nil {
		return Body{}, &CorruptError{Path: s.path, Detail: "a stored text cannot be read", Err: err}
	}
	b.Title, b.Stored = x.title, moment(x.at)
	return b, nil
}
