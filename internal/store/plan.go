package store

import (
	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// order is by which key a list is sorted.
type order int

const (
	byPlace order = iota // by date
	byReading
	byTitle
	byFeed
	byRank
)

// walk is a run of entries that an index has in the order of their places (or of another
// key): the index, and what all of the run have in common.
type walk struct {
	index string // empty is the table itself
	condition
}

// plan says how the rows of a list are found in its order.
type plan struct {
	order order
	// ascending says that the list begins with the lowest key.
	ascending bool
	// walks hold the rows between them, each once. Those of feeds may be many: feeds then
	// has them, in the same order.
	walks []walk
	feeds []feed.ID
	// group is the feeds of a view of a group, whatever is walked.
	group []feed.ID
	// match is the expression of the full-text index that drives the list instead of the
	// walks; empty is none.
	match string
	// rest is what a row has to fulfil beside.
	rest condition
	// verify is what each row is read for, because the index would take too long to find
	// it; whole is the plan that has the index find it all the same.
	verify *query.Query
	whole  *plan
}

// planned finds out how to read a list. Extra narrows it further.
func (t *tx) planned(v feed.View, q query.Query, extra condition) (*plan, error) {
	a, err := t.about(q)
	if err != nil {
		return nil, err
	}
	var words, costly []query.Node
	for _, n := range conjuncts(q.Root) {
		if _, ok := matchOf(n); !ok {
			continue
		}
		slow, err := t.slow(n)
		if err != nil {
			return nil, err
		}
		if slow && v.Sort != feed.Ranked {
			costly = append(costly, n)
		} else {
			words = append(words, n)
		}
	}
	p, err := t.lookedUp(v, q, extra, &a, words)
	if err != nil || len(costly) == 0 {
		return p, err
	}
	p.verify = &query.Query{Root: query.And{Nodes: costly}}
	p.whole, err = t.lookedUp(v, q, extra, &a, append(words, costly...))
	return p, err
}

// lookedUp plans a list in which the index finds some of the words; others are left out.
func (t *tx) lookedUp(v feed.View, q query.Query, extra condition, a *about, words []query.Node) (*plan, error) {
	p := &plan{rest: extra.and(condition{sql: "e.hidden = 0"})}
	if q.AsksHidden() {
		p.rest = extra.and(condition{sql: "e.hidden < 2"})
	}
	hideRead := v.HideRead
	var marks []query.Node
	var without []string
	for _, n := range conjuncts(q.Root) {
		if _, ok := matchOf(n); ok {
			continue
		}
		if not, is := n.(query.Not); is && len(words) > 0 {
			if m, ok := matchOf(not.Node); ok {
				without = append(without, m)
				continue
			}
		}
		if n == query.Node(query.Is{State: query.Unread}) {
			hideRead = true
			continue
		}
		marks = append(marks, n)
		p.rest = p.rest.and(a.condition(n))
	}
	if hideRead {
		p.rest = p.rest.and(condition{sql: "e.read = 0"})
	}
	hideRead = hideRead && !q.AsksHidden() // the index of unread ones has no hidden ones
	if err := t.source(p, v, hideRead); err != nil {
		return nil, err
	}
	p.narrow(v, marks)
	p.sort(v, len(words) > 0)
	if len(words) == 0 {
		return p, nil
	}
	match, _ := joined(words, " AND ")
	for _, m := range without {
		match = "(" + match + " NOT " + m + ")"
	}
	return p, t.search(p, v, match)
}

// conjuncts returns the parts of which all must hold.
func conjuncts(root query.Node) []query.Node {
	if and, is := root.(query.And); is {
		return and.Nodes
	}
	if root == nil {
		return nil
	}
	return []query.Node{root}
}

// source says where the rows of a view lie.
func (t *tx) source(p *plan, v feed.View, unread bool) error {
	one := func(index, sql string, args ...any) { p.walks = []walk{{index, condition{sql, args}}} }
	switch v.What {
	case feed.River:
		one("", "e.river = 1")
		if unread {
			one("entries_unread", "e.river = 1 AND e.read = 0 AND e.hidden = 0")
		}
	case feed.All:
		one("", "1")
		if unread {
			p.walks = nil
			for _, river := range []string{"0", "1"} {
				p.walks = append(p.walks, walk{"entries_unread", condition{sql: "e.river = " + river + " AND e.read = 0 AND e.hidden = 0"}})
			}
		}
	case feed.OfFeed:
		p.walks = []walk{ofFeed(v.Feed, unread)}
	case feed.OfGroup:
		ids, err := t.ofGroup(v.Group)
		if err != nil {
			return err
		}
		p.feeds, p.group = ids, ids
		for _, id := range ids {
			p.walks = append(p.walks, ofFeed(id, unread))
		}
	case feed.Starred:
		one("entries_starred", "e.starred = 1")
	case feed.Later:
		one("entries_later", "e.later = 1")
	case feed.New:
		one("entries_fresh", "e.fresh = 1")
	case feed.History:
		one("entries_history", "e.read_at > 0")
	case feed.Opened:
		p.walks = []walk{ofFeed(pages, unread)}
	}
	return nil
}

func ofFeed(id feed.ID, unread bool) walk {
	if unread {
		return walk{"entries_pending", condition{"e.feed = ? AND e.read = 0 AND e.hidden = 0", []any{int64(id)}}}
	}
	return walk{"entries_feed", condition{"e.feed = ?", []any{int64(id)}}}
}

// ofGroup returns the feeds in a group and in the groups within it.
func (t *tx) ofGroup(path []string) ([]feed.ID, error) {
	var ids []feed.ID
	m := settingsOf{}
	err := t.each(func(scan func(...any) error) error {
		var id feed.ID
		var text string
		if err := scan(&id, &text); err != nil {
			return err
		}
		set, err := m.read(text)
		if err == nil && within(set.Group, path) {
			ids = append(ids, id)
		}
		return err
	}, `SELECT id, settings FROM subscriptions WHERE removed = 0`)
	return ids, err
}

func within(group, path []string) bool {
	if len(group) < len(path) {
		return false
	}
	for i := range path {
		if group[i] != path[i] {
			return false
		}
	}
	return true
}

// narrow takes the rows from the index of a mark that few entries have, where the query
// asks for one and the view would have all entries looked at.
func (p *plan) narrow(v feed.View, marks []query.Node) {
	if v.What != feed.River && v.What != feed.All && v.What != feed.OfGroup {
		return
	}
	for _, m := range marks {
		var w walk
		switch m {
		case query.Is{State: query.Starred}:
			w = walk{"entries_starred", condition{sql: "e.starred = 1"}}
		case query.Is{State: query.Later}:
			w = walk{"entries_later", condition{sql: "e.later = 1"}}
		case query.Is{State: query.New}:
			w = walk{"entries_fresh", condition{sql: "e.fresh = 1"}}
		case query.Has{Part: query.Board}:
			w = walk{"entries_board", condition{sql: "e.board = 1"}}
		default:
			continue
		}
		p.rest = p.rest.and(p.scope(v))
		p.walks, p.feeds = []walk{w}, nil
		return
	}
}

// scope is what the rows of a view have in common, as a condition.
func (p *plan) scope(v feed.View) condition {
	switch v.What {
	case feed.River:
		return condition{sql: "e.river = 1"}
	case feed.OfGroup:
		return condition{"e.feed IN (SELECT value FROM json_each(?))", []any{list(p.group)}}
	case feed.All:
		return always
	}
	return p.walks[0].condition
}

// sort says in which order the list is.
func (p *plan) sort(v feed.View, words bool) {
	switch v.Sort {
	case feed.OldestFirst:
		p.ascending = true
	case feed.ByTitle:
		p.order, p.ascending = byTitle, true
	case feed.ByFeed:
		p.order = byFeed
	case feed.Ranked:
		if words {
			p.order, p.ascending = byRank, true
			return
		}
	}
	if p.order == byPlace && v.What == feed.History {
		p.order = byReading
	}
}

// search puts the words of a query into the plan. The full-text index drives the list: it
// has its hits in the order of dates, and its first ones cost the same however common a
// word is. Only where the view has few entries and the words many, each entry is looked
// up among the hits.
func (t *tx) search(p *plan, v feed.View, match string) error {
	ids := p.group
	switch v.What {
	case feed.OfFeed:
		ids = []feed.ID{v.Feed}
	case feed.Opened:
		ids = []feed.ID{pages}
	}
	const mostFeeds = 200 // more are looked at row by row
	if len(p.walks) == 0 {
		p.order = byPlace // no feed, no walk, no row
		return nil
	}
	if len(ids) > 0 && len(ids) <= mostFeeds {
		match = ofFeeds(match, ids)
	}
	among := condition{"e.place IN (SELECT rowid FROM terms WHERE terms MATCH ?)", []any{match}}
	switch p.order {
	case byTitle, byReading:
		p.rest = p.rest.and(among)
		return nil
	case byPlace:
		few, err := t.few(p.walks)
		if err != nil {
			return err
		}
		if !few {
			break
		}
		many, err := t.number(`SELECT count(*) = ? FROM (SELECT 1 FROM terms WHERE terms MATCH ? LIMIT ?)`, manyHits, match, manyHits)
		if err != nil {
			return err
		}
		if many == 1 {
			p.rest = p.rest.and(condition{"EXISTS (SELECT 1 FROM terms WHERE terms MATCH ? AND rowid = e.place)", []any{match}})
			return nil
		}
	}
	if len(p.walks) == 1 || v.What == feed.OfGroup {
		p.rest = p.rest.and(p.scope(v))
	}
	p.match = match
	return nil
}

const (
	// fewMarks is by how much fewer the entries of a view must be than all, to be called
	// few, and manyHits how many hits are many.
	fewMarks = 10
	manyHits = 2000
)

// few reports whether the walks have few entries beside all.
func (t *tx) few(walks []walk) (bool, error) {
	column := ""
	switch walks[0].index {
	case "entries_board", "entries_history":
		return true, nil
	case "entries_starred":
		column = "starred"
	case "entries_later":
		column = "later"
	case "entries_fresh":
		column = "fresh"
	case "entries_unread":
		column = "unread"
	default:
		return false, nil
	}
	n, err := t.number("SELECT coalesce(sum("+column+"), 0) * ? < sum(total) FROM counts", fewMarks)
	return n == 1, err
}
