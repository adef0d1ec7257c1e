package store

import (
	"cmp"
	"slices"
	"strings"

	"newsreader/internal/feed"
)

// keys returns up to limit keys of a list that come behind from, or before it going up;
// nil is the beginning or the end. They are in the direction in which they were asked for.
func (t *tx) keys(p *plan, from *key, up bool, limit int) ([]key, error) {
	if p.verify != nil {
		return t.verified(p, from, up, limit, mostSifted)
	}
	if len(p.walks) == 0 && p.match == "" || limit <= 0 {
		return nil, nil
	}
	rising := p.ascending != up
	switch p.order {
	case byReading:
		return t.reads(p, from, rising, limit)
	case byTitle:
		return t.titles(p, from, rising, limit)
	case byFeed:
		return t.feedwise(p, from, up, limit)
	case byRank:
		return t.ranked(p, from, up, limit)
	}
	var at *int64
	if from != nil {
		at = &from.place
	}
	places, err := t.places(p, at, rising, limit)
	keys := make([]key, len(places))
	for i, place := range places {
		keys[i].place = place
	}
	return keys, err
}

// beyond narrows a column to what lies behind a value.
func beyond(column string, at *int64, rising bool) condition {
	switch {
	case at == nil:
		return always
	case rising:
		return condition{column + " > ?", []any{*at}}
	}
	return condition{column + " < ?", []any{*at}}
}

func direction(rising bool) string {
	if rising {
		return " ASC"
	}
	return " DESC"
}

// places reads a list in the order of dates.
func (t *tx) places(p *plan, at *int64, rising bool, limit int) ([]int64, error) {
	switch {
	case p.match != "":
		return t.hits(p.match, p.rest, at, rising, limit)
	case len(p.walks) == 1:
		return t.walk(p.walks[0], p.rest, at, rising, limit)
	}
	return t.merge(p, at, rising, limit)
}

// hits reads what the full-text index finds, which is in the order of places.
func (t *tx) hits(match string, rest condition, at *int64, rising bool, limit int) ([]int64, error) {
	c := condition{"terms MATCH ?", []any{match}}.and(beyond("w.rowid", at, rising)).and(rest)
	return t.numbers(`SELECT w.rowid FROM terms w CROSS JOIN entries e ON e.place = w.rowid WHERE `+c.sql+
		` ORDER BY w.rowid`+direction(rising)+` LIMIT ?`, append(c.args, limit)...)
}

// walk reads a run of an index.
func (t *tx) walk(w walk, rest condition, at *int64, rising bool, limit int) ([]int64, error) {
	c := w.condition.and(beyond("e.place", at, rising)).and(rest)
	return t.numbers(`SELECT e.place FROM `+w.table()+` WHERE `+c.sql+` ORDER BY e.place`+direction(rising)+` LIMIT ?`, append(c.args, limit)...)
}

func (w walk) table() string {
	if w.index == "" {
		return "entries e NOT INDEXED"
	}
	return "entries e INDEXED BY " + w.index
}

// reads reads the history: what was read last stands first.
func (t *tx) reads(p *plan, from *key, rising bool, limit int) ([]key, error) {
	c := p.walks[0].condition.and(p.rest)
	if from != nil {
		c = c.and(after("(e.read_at, e.place)", rising, int64(from.rank), from.place))
	}
	var out []key
	err := t.each(func(scan func(...any) error) error {
		var k key
		var at int64
		err := scan(&k.place, &at)
		k.rank = float64(at)
		out = append(out, k)
		return err
	}, `SELECT e.place, e.read_at FROM `+p.walks[0].table()+` WHERE `+c.sql+
		` ORDER BY e.read_at`+direction(rising)+`, e.place`+direction(rising)+` LIMIT ?`, append(c.args, limit)...)
	return out, err
}

// after is the condition that a row stands behind a pair of keys.
func after(columns string, rising bool, keys ...any) condition {
	if rising {
		return condition{columns + " > (?, ?)", keys}
	}
	return condition{columns + " < (?, ?)", keys}
}

// titles reads a list by title. The index of all titles serves the lists of all entries;
// others are short enough to be sorted.
func (t *tx) titles(p *plan, from *key, rising bool, limit int) ([]key, error) {
	table := "entries e INDEXED BY entries_title"
	c := p.rest
	switch {
	case len(p.walks) == 1 && p.walks[0].index != "" && p.walks[0].index != "entries_unread":
		table = p.walks[0].table()
		c = c.and(p.walks[0].condition)
	case len(p.walks) == 1:
		c = c.and(p.walks[0].condition)
	case len(p.feeds) > 0:
		table = "entries e INDEXED BY entries_feed"
		c = c.and(condition{"e.feed IN (SELECT value FROM json_each(?))", []any{list(p.feeds)}})
	}
	if from != nil {
		c = c.and(after("(e.title_key, e.place)", rising, from.text, from.place))
	}
	var out []key
	err := t.each(func(scan func(...any) error) error {
		var k key
		err := scan(&k.place, &k.text)
		out = append(out, k)
		return err
	}, `SELECT e.place, e.title_key FROM `+table+` WHERE `+c.sql+
		` ORDER BY e.title_key`+direction(rising)+`, e.place`+direction(rising)+` LIMIT ?`, append(c.args, limit)...)
	return out, err
}

// rankWindow is among how many of the newest hits the best are looked for: to weigh all
// hits of a very common word takes a third of a second, and nobody looks for the best of
// them.
const rankWindow = 3000

// ranked reads what fits the words best among the newest hits. A word in the title weighs
// eight, a name four times a word in the text.
func (t *tx) ranked(p *plan, from *key, up bool, limit int) ([]key, error) {
	c := condition{"terms MATCH ?", []any{p.match}}.and(p.rest)
	var all []key
	if err := t.each(func(scan func(...any) error) error {
		var k key
		err := scan(&k.place, &k.rank)
		all = append(all, k)
		return err
	}, `SELECT w.rowid, bm25(terms, 8, 1, 4, 0) FROM terms w CROSS JOIN entries e ON e.place = w.rowid WHERE `+c.sql+
		` ORDER BY w.rowid DESC LIMIT ?`, append(c.args, rankWindow)...); err != nil {
		return nil, err
	}
	compare := func(a, b key) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.place, a.place)) }
	slices.SortFunc(all, compare)
	if up {
		slices.Reverse(all)
	}
	if from != nil {
		all = slices.DeleteFunc(all, func(k key) bool { c := compare(k, *from); return c == 0 || (c < 0) != up })
	}
	return all[:min(limit, len(all))], nil
}

// named is a feed with what a list by feed sorts it by.
type named struct {
	id  feed.ID
	key string
}

func compareNamed(a, b named) int {
	return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(a.id, b.id))
}

// feedwise reads a list by feed, in each feed the newest first.
func (t *tx) feedwise(p *plan, from *key, up bool, limit int) ([]key, error) {
	var feeds []named
	err := t.each(func(scan func(...any) error) error {
		var n named
		var name string
		err := scan(&n.id, &name)
		n.key = titleKey(name)
		feeds = append(feeds, n)
		return err
	}, `SELECT c.feed, coalesce(s.name, '') FROM counts c LEFT JOIN subscriptions s ON s.id = c.feed WHERE c.total > 0`)
	if err != nil {
		return nil, err
	}
	if p.feeds != nil {
		feeds = slices.DeleteFunc(feeds, func(n named) bool { return !slices.Contains(p.feeds, n.id) })
	}
	slices.SortFunc(feeds, compareNamed)
	if up {
		slices.Reverse(feeds)
	}
	var out []key
	for _, f := range feeds {
		var at *int64
		if from != nil {
			c := compareNamed(f, named{from.group, from.text})
			if c != 0 && (c < 0) != up {
				continue
			}
			if c == 0 {
				at = &from.place
			}
		}
		places, err := t.inFeed(p, f.id, at, up, limit-len(out))
		if err != nil {
			return nil, err
		}
		for _, place := range places {
			out = append(out, key{place: place, text: f.key, group: f.id})
		}
		if len(out) == limit {
			break
		}
	}
	return out, nil
}

// inFeed reads the rows of a list that belong to one feed.
func (t *tx) inFeed(p *plan, id feed.ID, at *int64, rising bool, limit int) ([]int64, error) {
	if p.match != "" {
		return t.hits(ofFeeds(p.match, []feed.ID{id}), p.rest, at, rising, limit)
	}
	rest := p.rest
	if len(p.walks) == 1 {
		rest = rest.and(p.walks[0].condition)
	}
	return t.walk(ofFeed(id, false), rest, at, rising, limit)
}
