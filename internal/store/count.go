package store

import (
	"context"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// countBound is how far a list is counted whose length is not kept.
const countBound = 10000

// Count tells how many rows a list has. It is exact where the library keeps count and for
// lists of at most 10,000 rows; otherwise the list has at least n rows and exact is false.
func (s *Store) Count(ctx context.Context, v feed.View, q query.Query) (n int, exact bool, err error) {
	err = s.read(ctx, "count", func(t *tx) error {
		kept, ok, err := t.kept(v, q)
		if err != nil || ok {
			n, exact = kept, true
			return err
		}
		p, err := t.planned(v, q, condition{})
		if err != nil {
			return err
		}
		if p.verify != nil {
			keys, complete, err := t.sift(p, nil, false, countBound, mostSifted)
			n, exact = len(keys), complete
			return err
		}
		counted := int64(0)
		bounded := func(table string, c condition) error {
			more, err := t.number(`SELECT count(*) FROM (SELECT 1 FROM `+table+` WHERE `+c.sql+` LIMIT ?)`, append(c.args, countBound+1-counted)...)
			counted += more
			return err
		}
		if p.match != "" {
			err = bounded("terms w CROSS JOIN entries e ON e.place = w.rowid", condition{"terms MATCH ?", []any{p.match}}.and(p.rest))
		} else {
			for _, w := range p.walks {
				if counted > countBound || err != nil {
					break
				}
				err = bounded(w.table(), w.condition.and(p.rest))
			}
		}
		n, exact = int(min(counted, countBound)), counted <= countBound
		return err
	})
	return n, exact, err
}

// kept returns the length of a list of which count is kept.
func (t *tx) kept(v feed.View, q query.Query) (int, bool, error) {
	if !q.Empty() && q != (query.Query{Root: query.Is{State: query.Unread}}) {
		return 0, false, nil
	}
	column := "total"
	if v.HideRead || !q.Empty() {
		column = "unread"
	}
	of, args := "", []any{}
	switch v.What {
	case feed.River:
		// The settings are JSON of our own: a feed that is hidden from the river says so, and
		// no text within can, since its quotes are escaped.
		of = ` JOIN subscriptions s ON s.id = c.feed WHERE s.removed = 0 AND instr(s.settings, '"hidden":true') = 0`
	case feed.All:
	case feed.OfFeed:
		of, args = ` WHERE c.feed = ?`, []any{int64(v.Feed)}
	case feed.Opened:
		of = ` WHERE c.feed = 0`
	case feed.OfGroup:
		ids, err := t.ofGroup(v.Group)
		if err != nil {
			return 0, false, err
		}
		of, args = ` WHERE c.feed IN (SELECT value FROM json_each(?))`, []any{list(ids)}
	case feed.Starred, feed.Later, feed.New:
		if column == "unread" {
			return 0, false, nil
		}
		column = map[feed.Selection]string{feed.Starred: "starred", feed.Later: "later", feed.New: "fresh"}[v.What]
	default:
		return 0, false, nil
	}
	n, err := t.number(`SELECT coalesce(sum(c.`+column+`), 0) FROM counts c`+of, args...)
	return int(n), true, err
}
