package store

import (
	"context"
	"slices"
	"strings"

	"newsreader/internal/feed"
	"newsreader/internal/query"
	"newsreader/internal/sanitize"
)

// Page returns up to limit rows of the list v, narrowed by q, that come after the place
// from; with a negative limit the rows before it. Rows are always in the order of the
// list. The zero cursor is the beginning going down and the end going up. A view of
// newest entries with words in q is the search as one types: its cost does not grow with
// the number of hits.
func (s *Store) Page(ctx context.Context, v feed.View, q query.Query, from feed.Cursor, limit int) (page feed.Page, err error) {
	err = s.read(ctx, "read a list", func(t *tx) error {
		p, err := t.planned(v, q, condition{})
		if err != nil {
			return err
		}
		var at *key
		if !begins(from) {
			k := keyOf(from)
			at = &k
		}
		page, err = s.page(t, p, q, at, limit)
		return err
	})
	return page, err
}

func (s *Store) page(t *tx, p *plan, q query.Query, from *key, limit int) (page feed.Page, err error) {
	up := limit < 0
	limit = max(limit, -limit)
	keys, err := t.keys(p, from, up, limit+1)
	if err != nil {
		return page, err
	}
	further := len(keys) > limit
	keys = keys[:min(limit, len(keys))]
	behind := false
	if from != nil {
		back := from
		if len(keys) > 0 {
			back = &keys[0]
		}
		other, err := t.keys(p, back, !up, 1)
		if err != nil {
			return page, err
		}
		behind = len(other) > 0
	}
	if up {
		slices.Reverse(keys)
		page.Earlier, page.More = further, behind
	} else {
		page.Earlier, page.More = behind, further
	}
	if page.Rows, err = s.rows(t, keys, q); err != nil {
		return page, err
	}
	edges(&page, from)
	return page, nil
}

// edges sets where a page goes on to both sides. A page without rows goes on where it
// was asked for.
func edges(page *feed.Page, from *key) {
	if n := len(page.Rows); n > 0 {
		page.Before, page.Next = page.Rows[0].At, page.Rows[n-1].At
	} else if from != nil {
		page.Before = from.cursor(0)
		page.Next = page.Before
	}
}

// Around returns up to limit rows of the list in which the entry stands, the entry about
// in the middle; *NotFoundError if it does not stand there.
func (s *Store) Around(ctx context.Context, v feed.View, q query.Query, id feed.EntryID, limit int) (page feed.Page, err error) {
	err = s.read(ctx, "read a list", func(t *tx) error {
		p, err := t.planned(v, q, condition{})
		if err != nil {
			return err
		}
		at, err := t.find(v, q, p, id)
		if err != nil {
			return err
		}
		above, err := t.keys(p, at, true, limit+1)
		if err != nil {
			return err
		}
		below, err := t.keys(p, at, false, limit+1)
		if err != nil {
			return err
		}
		// Near the end of the list there is more room above, and the other way about.
		room := max(limit-1, 0)
		before := min(len(above), max(room/2, room-len(below)))
		after := min(len(below), room-before)
		page.Earlier, page.More = len(above) > before, len(below) > after
		above = above[:before]
		slices.Reverse(above)
		keys := append(append(above, *at), below[:after]...)
		if page.Rows, err = s.rows(t, keys, q); err == nil {
			edges(&page, nil)
		}
		return err
	})
	return page, err
}

// find returns the key of an entry in a list.
func (t *tx) find(v feed.View, q query.Query, p *plan, id feed.EntryID) (*key, error) {
	k, err := t.keyOf(p, id)
	if err != nil {
		return nil, err
	}
	only, err := t.planned(v, q, condition{"e.place = ?", []any{k.place}})
	if err != nil {
		return nil, err
	}
	keys, err := t.keys(only, nil, false, 1)
	if err == nil && len(keys) == 0 {
		err = &NotFoundError{"such entry in this list:", int64(id)}
	}
	if err != nil {
		return nil, err
	}
	if p.order == byRank {
		k.rank = keys[0].rank
	}
	return k, nil
}

// keyOf returns where an entry would stand in the order of a list.
func (t *tx) keyOf(p *plan, id feed.EntryID) (*key, error) {
	var k key
	var title, name string
	var readAt int64
	var of feed.ID
	found, err := t.one([]any{&k.place, &title, &readAt, &of, &name},
		`SELECT e.place, e.title_key, e.read_at, e.feed, coalesce(s.name, '') FROM entries e LEFT JOIN subscriptions s ON s.id = e.feed WHERE e.id = ?`, int64(id))
	if err == nil && !found {
		err = &NotFoundError{"entry", int64(id)}
	}
	switch p.order {
	case byReading:
		k.rank = float64(readAt)
	case byTitle:
		k.text = title
	case byFeed:
		k.text, k.group = titleKey(name), of
	}
	return &k, err
}

// NextUnread returns the unread row of the list that is nearest to the row from, onward
// or backward, and whether there is one. From itself need not be in the list any more; 0,
// or an entry that is gone, is the beginning or the end.
func (s *Store) NextUnread(ctx context.Context, v feed.View, q query.Query, from feed.EntryID, d feed.Direction) (h feed.Headline, found bool, err error) {
	v.HideRead = true
	err = s.read(ctx, "read a list", func(t *tx) error {
		p, err := t.planned(v, q, condition{})
		if err != nil {
			return err
		}
		var at *key
		if from != 0 {
			at, err = t.keyOf(p, from)
			if missing := new(NotFoundError); err != nil && !asNotFound(err, &missing) {
				return err
			} else if err != nil {
				at = nil
			}
		}
		keys, err := t.keys(p, at, d == feed.Backward, 1)
		if err != nil || len(keys) == 0 {
			return err
		}
		rows, err := s.rows(t, keys, q)
		if err == nil && len(rows) > 0 {
			h, found = rows[0], true
		}
		return err
	})
	return h, found, err
}

// Headline returns one entry; *NotFoundError if it is not there.
func (s *Store) Headline(ctx context.Context, id feed.EntryID) (h feed.Headline, err error) {
	err = s.read(ctx, "read", func(t *tx) error {
		place, err := t.number(`SELECT place FROM entries WHERE id = ?`, int64(id))
		if err != nil {
			return err
		}
		rows, err := s.rows(t, []key{{place: place}}, query.Query{})
		if err == nil && (place == 0 || len(rows) == 0) {
			err = &NotFoundError{"entry", int64(id)}
		}
		if err != nil {
			return err
		}
		h = rows[0]
		h.At = feed.Cursor{}
		return nil
	})
	return h, err
}

// rows reads the headlines at some keys, in their order.
func (s *Store) rows(t *tx, keys []key, q query.Query) ([]feed.Headline, error) {
	places := make([]int64, len(keys))
	at := make(map[int64]int, len(keys))
	for i, k := range keys {
		places[i] = k.place
		at[k.place] = i
	}
	out := make([]feed.Headline, len(keys))
	have := 0
	err := t.each(func(scan func(...any) error) error {
		var h feed.Headline
		var place, published, updated, seen, readAt, left int64
		var tags string
		if err := scan(&place, &h.ID, &h.Feed, &h.FeedTitle, &h.Title, &h.Link, &h.Authors, &h.Language, &published, &updated, &seen, &h.Words,
			&h.Enclosed, &h.Board, &h.Image, &h.Changed, &h.State.Read, &h.State.Starred, &h.State.Later, &h.State.Hidden, &h.State.New, &readAt, &tags,
			&h.Progress.Block, &h.Progress.Index, &h.Progress.Offset, &h.Progress.Share, &left); err != nil {
			return err
		}
		h.Published, h.Updated, h.Seen, h.Sorted = moment(published), moment(updated), moment(seen), placeTime(place)
		h.State.ReadAt, h.Progress.At = moment(readAt), moment(left)
		clean(&h.FeedTitle, &h.Title, &h.Link, &h.Authors, &h.Language)
		if tags != "" {
			h.Tags = strings.Split(sanitize.Lines(tags), "\n")
		}
		i := at[place]
		h.At = keys[i].cursor(h.ID)
		out[i] = h
		have++
		return nil
	}, `SELECT e.place, e.id, e.feed, coalesce(s.name, ''), e.title, e.link, e.authors, e.language, e.published, e.updated, e.seen, e.words,
			e.enclosed, e.board, e.image, e.changed, e.read, e.starred, e.later, e.hidden & 1, e.fresh, e.read_at, e.tags,
			coalesce(p.block, ''), coalesce(p.number, 0), coalesce(p.offset, 0), coalesce(p.share, 0), coalesce(p.at, 0)
		FROM entries e LEFT JOIN subscriptions s ON s.id = e.feed LEFT JOIN progress p ON p.id = e.id
		WHERE e.place IN (SELECT value FROM json_each(?))`, list(places))
	if err != nil {
		return nil, err
	}
	if have < len(out) {
		out = slices.DeleteFunc(out, func(h feed.Headline) bool { return h.ID == 0 })
	}
	return out, s.light(t, out, q)
}
