package store

import (
	"context"

	"newsreader/internal/feed"
)

// SaveBody stores another text of an entry: the full text of its page (FullText is set),
// or the text of a page that was fetched again. The text that the person read is kept
// beside it. b.Entry is what is known of the entry; a zero one leaves what is known.
func (s *Store) SaveBody(ctx context.Context, id feed.EntryID, b Body) error {
	return s.write(ctx, "store a text", func(t *tx) error { return s.saveBody(t, id, b) })
}

func (s *Store) saveBody(t *tx, id feed.EntryID, b Body) error {
	var title string
	found, err := t.one([]any{&title}, `SELECT title FROM entries WHERE id = ?`, int64(id))
	if err == nil && !found {
		err = &NotFoundError{"entry", int64(id)}
	}
	if err != nil {
		return err
	}
	all, err := t.texts(id)
	if err != nil {
		return err
	}
	if b.Title == "" {
		b.Title = title
	}
	old := newest(all)
	if old != nil && b.Entry.ID == "" && b.Entry.Link == "" && b.Entry.Title == "" {
		have, err := s.unpacked(t, old)
		if err != nil {
			return err
		}
		b.Entry = have.Entry
	}
	packed, err := s.packer.pack(&b)
	if err != nil {
		return err
	}
	x := stored{whole: b.FullText, at: seconds(s.now()), words: int64(b.Words), digest: wording(b.Title, b.Plain), title: b.Title}
	changed, err := t.supersede(id, all, x, packed)
	if err != nil {
		return err
	}
	// The first full text of an entry is no change of it.
	changed = changed && old != nil && old.whole == b.FullText
	if err := t.measure(id, b.Words, b.Board, b.Image, changed); err != nil {
		return err
	}
	_, err = t.exec(`INSERT OR IGNORE INTO stale VALUES (?)`, int64(id))
	return err
}

// pages is the feed to which pages belong that were opened by their address.
const pages feed.ID = 0

// SavePage stores a page that was opened by its address, with its title and what else h
// says of it; the ID, state and times of h but Published are not looked at. The same page
// keeps its id.
func (s *Store) SavePage(ctx context.Context, url string, b Body, h feed.Headline) (id feed.EntryID, err error) {
	if h.Title == "" {
		h.Title = url
	}
	err = s.write(ctx, "store a page", func(t *tx) error {
		key := hash("page", canonical(url))
		n, err := t.number(`SELECT i.id FROM identities i JOIN entries e ON e.id = i.id WHERE i.feed = 0 AND i.key = ?`, key)
		if err != nil {
			return err
		}
		id = feed.EntryID(n)
		if id == 0 {
			if id, err = s.newPage(t, url, key, h); err != nil {
				return err
			}
		} else if _, err := t.exec(`UPDATE entries SET title = ?, title_key = ?, authors = ?, language = ?, published = ?, updated = ? WHERE id = ?`,
			h.Title, titleKey(h.Title), h.Authors, h.Language, seconds(h.Published), seconds(h.Updated), int64(id)); err != nil {
			return err
		}
		b.Title, b.FullText = h.Title, false
		return s.saveBody(t, id, b)
	})
	return id, err
}

func (s *Store) newPage(t *tx, url string, key int64, h feed.Headline) (feed.EntryID, error) {
	id, err := t.newIDs(1)
	if err != nil {
		return 0, err
	}
	now := s.now()
	at, err := s.free(t, map[int64]int64{}, place(now))
	if err != nil {
		return 0, err
	}
	if _, err := t.exec(`INSERT INTO entries (place, id, feed, title, link, authors, language, published, updated, seen, words,
			enclosed, board, image, river, read, title_key, link_key, digest)
		VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 1, ?, ?, 0)`,
		at, id, h.Title, url, h.Authors, h.Language, seconds(h.Published), seconds(h.Updated), seconds(now), titleKey(h.Title), linkKey(url)); err != nil {
		return 0, err
	}
	_, err = t.exec(`INSERT INTO identities VALUES (0, ?, ?) ON CONFLICT DO UPDATE SET id = excluded.id`, key, id)
	return feed.EntryID(id), err
}
