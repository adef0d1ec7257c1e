package store

import (
	"sort"
	"strings"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// condition is a piece of SQL over the table entries (as e) with its arguments.
type condition struct {
	sql  string
	args []any
}

var always = condition{sql: "1"}

// and returns the condition that both hold.
func (c condition) and(d condition) condition {
	switch {
	case c.sql == "1" || c.sql == "":
		return d
	case d.sql == "1" || d.sql == "":
		return c
	}
	return condition{c.sql + " AND " + d.sql, append(append([]any{}, c.args...), d.args...)}
}

// about is what the fields of a query are asked of that only few have: feeds and tags.
type about struct {
	feeds []feed.Subscription
	tags  []string
}

// about reads what a query needs to know; most need nothing.
func (t *tx) about(q query.Query) (a about, err error) {
	needs := func(names ...query.Name) bool {
		return q.Any(func(n query.Node) bool {
			f, is := n.(query.Field)
			for _, name := range names {
				if is && f.Name == name {
					return true
				}
			}
			return false
		})
	}
	if needs(query.InFeed, query.InGroup, query.InTag) {
		// Entries of feeds that were left may be starred: they still have their feed.
		row := newSubscriptionRow()
		if err = t.each(func(scan func(...any) error) error {
			f, err := row.read(scan)
			a.feeds = append(a.feeds, f)
			return err
		}, `SELECT `+subscriptionColumns+` FROM subscriptions s`); err != nil {
			return a, err
		}
	}
	if needs(query.InTag) {
		err = t.each(func(scan func(...any) error) error {
			var tag string
			err := scan(&tag)
			a.tags = append(a.tags, tag)
			return err
		}, `SELECT tag FROM tallies`)
	}
	return a, err
}

// condition says in SQL what a part of a query finds.
func (a *about) condition(n query.Node) condition {
	if m, ok := matchOf(n); ok {
		return condition{"e.place IN (SELECT rowid FROM terms WHERE terms MATCH ?)", []any{m}}
	}
	switch n := n.(type) {
	case query.And:
		return a.joined(n.Nodes, " AND ")
	case query.Or:
		return a.joined(n.Nodes, " OR ")
	case query.Not:
		c := a.condition(n.Node)
		return condition{"NOT (" + c.sql + ")", c.args}
	case query.Field:
		return a.field(n)
	case query.Is:
		return condition{sql: map[query.State]string{
			query.Unread: "e.read = 0", query.Read: "e.read = 1", query.Starred: "e.starred = 1", query.Later: "e.later = 1",
			query.New: "e.fresh = 1", query.Hidden: "e.hidden = 1",
		}[n.State]}
	case query.Has:
		return condition{sql: map[query.Part]string{
			query.Board: "e.board = 1", query.Image: "e.image = 1", query.Enclosure: "e.enclosed = 1",
		}[n.Part]}
	case query.Date:
		if n.Before {
			return condition{"e.place < ?", []any{placeFloor(n.At)}}
		}
		return condition{"e.place >= ?", []any{placeFloor(n.At)}}
	case query.Minutes:
		from, to := lengths(n)
		return condition{"e.words BETWEEN ? AND ?", []any{from, to}}
	}
	// A word without a letter or digit.
	return always
}

func (a *about) joined(nodes []query.Node, with string) condition {
	out := condition{}
	for i, n := range nodes {
		if i > 0 {
			out.sql += with
		}
		c := a.condition(n)
		out.sql += "(" + c.sql + ")"
		out.args = append(out.args, c.args...)
	}
	out.sql = "(" + out.sql + ")"
	return out
}

func (a *about) field(f query.Field) condition {
	switch f.Name {
	case query.InFeed, query.InGroup, query.InTag:
		c := condition{"e.feed IN (SELECT value FROM json_each(?))", []any{list(a.feedsOf(f))}}
		if f.Name == query.InTag {
			var tags []string
			for _, tag := range a.tags {
				if f.FindsTag(tag) {
					tags = append(tags, tag)
				}
			}
			c = condition{"(" + c.sql + " OR e.place IN (SELECT place FROM tags WHERE tag IN (SELECT value FROM json_each(?))))", append(c.args, jsonTexts(tags))}
		}
		return c
	case query.InLanguage:
		tag := strings.ToLower(f.Text)
		return condition{"(lower(replace(e.language, '_', '-')) = ? OR lower(replace(e.language, '_', '-')) GLOB ? || '-*')", []any{tag, tag}}
	}
	return always
}

// feedsOf returns the feeds that a field finds, with all their entries.
func (a *about) feedsOf(f query.Field) []feed.ID {
	var ids []feed.ID
	for _, s := range a.feeds {
		finds := false
		switch f.Name {
		case query.InFeed:
			finds = f.FindsFeed(s.Title, s.URL, s.Site)
		case query.InGroup:
			finds = f.FindsGroup(s.Settings.Group)
		case query.InTag:
			for _, tag := range s.Settings.Tags {
				finds = finds || f.FindsTag(tag)
			}
		}
		if finds {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// lengths returns the numbers of words that take as long as m asks for; none if from is
// above to. Time grows with words, so the two ends can be searched for.
func lengths(m query.Minutes) (from, to int) {
	const most = 1 << 40
	first := func(n int) int { // the fewest words that take n minutes or more
		return 1 + sort.Search(most, func(words int) bool { return (query.Minutes{Op: query.AtLeast, N: n}).Fits(words + 1) })
	}
	switch m.Op {
	case query.Less:
		return 1, first(m.N) - 1
	case query.AtMost:
		return 1, first(m.N+1) - 1
	case query.Equal:
		return first(m.N), first(m.N+1) - 1
	case query.AtLeast:
		return first(m.N), most
	}
	return first(m.N + 1), most
}
