package browse

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"newsreader/internal/feed"
)

// node is one row of the tree.
type node struct {
	id     string
	name   string
	depth  int
	counts feed.Counts
	// count is what stands at the right edge; bold says that something is unread there.
	count int
	fresh bool
	// view is what the row shows when the cursor is on it. shelf is set instead for the
	// listing that came with the program's start.
	view  feed.View
	shelf bool
	// group is the path of a group, feed the subscription of a feed; nil for others.
	group  []string
	folded bool
	feed   *feed.Subscription
	search *feed.Search
	tag    bool
}

// groupID names a group's row. A part of a path may hold any character but U+0000,
// which no decoder lets through.
func groupID(path []string) string { return "group:" + strings.Join(path, "\x00") }

func feedID(id feed.ID) string { return "feed:" + strconv.FormatInt(int64(id), 10) }

func searchID(id int64) string { return "search:" + strconv.FormatInt(id, 10) }

// shelfID names the row of the bundled edition, or of what the program was opened on.
const shelfID = "shelf"

// shelf is a listing that is no part of the library, as a row of the tree.
type shelf struct {
	name  string
	count int
}

// nodes lays the library out as rows: the views of the whole first, then what was
// saved, then the feeds in their groups, and what came with the program last. A folded
// group stands for all that is in it.
func nodes(t feed.Tree, s shelf, folded map[string]bool) []node {
	var out []node
	if len(t.Root.Feeds)+len(t.Root.Groups) > 0 || t.Counts.Total > 0 {
		out = views(t)
	}
	for i := range t.Searches {
		q := &t.Searches[i]
		out = append(out, node{
			id: searchID(q.ID), name: q.Name, count: max(0, q.Unread), fresh: q.Unread > 0,
			view: feed.View{What: feed.All, Query: q.Query}, search: q,
		})
	}
	out = append(out, tags(t)...)
	out = grow(slices.Grow(out, rowsOf(t.Root)), t.Root, 0, folded)
	if s.name != "" {
		out = append(out, node{id: shelfID, name: s.name, count: s.count, shelf: true})
	}
	return out
}

// tags are the rows of the tags: those of feeds count what is unread in these, as groups
// do, the others how many entries have them.
func tags(t feed.Tree) []node {
	var out []node
	add := func(word string, count int, fresh bool) {
		out = append(out, node{id: "tag:" + word, name: word, count: count, fresh: fresh, tag: true, view: feed.View{What: feed.All, Query: tagQuery(word)}})
	}
	ofFeeds := FeedTags(t.Root)
	for _, tag := range ofFeeds {
		add(tag.Word, tag.Count, tag.Count > 0)
	}
	for _, tag := range t.Tags {
		if !slices.ContainsFunc(ofFeeds, func(f feed.Tally) bool { return f.Word == tag.Word }) {
			add(tag.Word, tag.Count, false)
		}
	}
	slices.SortStableFunc(out, func(a, b node) int { return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name)) })
	return out
}

// FeedTags are the tags of the feeds of a group, each with what is unread in its feeds.
func FeedTags(g feed.Group) []feed.Tally {
	unread := map[string]int{}
	var gather func(feed.Group)
	gather = func(g feed.Group) {
		for _, s := range g.Feeds {
			for _, word := range s.Settings.Tags {
				unread[word] += s.Counts.Unread
			}
		}
		for _, sub := range g.Groups {
			gather(sub)
		}
	}
	gather(g)
	out := make([]feed.Tally, 0, len(unread))
	for _, word := range slices.Sorted(maps.Keys(unread)) {
		out = append(out, feed.Tally{Word: word, Count: unread[word]})
	}
	return out
}

// shortName is what the tree calls a feed: one that has no title yet is called by its
// address, of which the beginning says nothing.
func shortName(title string) string {
	for _, scheme := range []string{"https://", "http://"} {
		if rest, ok := strings.CutPrefix(title, scheme); ok {
			return strings.TrimPrefix(rest, "www.")
		}
	}
	return title
}

// tagQuery is the query for a tag: quoted, because a tag may hold any character.
func tagQuery(word string) string {
	return `tag:"` + strings.ReplaceAll(word, `"`, "") + `"`
}

// views are the rows that gather entries of all feeds. Those that would be empty are
// left out, but for the first.
func views(t feed.Tree) []node {
	all := []node{
		{id: "view:river", name: "All entries", count: t.Counts.Unread, fresh: t.Counts.Unread > 0, view: feed.View{What: feed.River}},
		{id: "view:new", name: "New since last visit", count: t.Counts.New, fresh: true, view: feed.View{What: feed.New}},
		{id: "view:starred", name: "Starred", count: t.Counts.Starred, view: feed.View{What: feed.Starred}},
		{id: "view:later", name: "Later", count: t.Counts.Later, view: feed.View{What: feed.Later}},
		{id: "view:opened", name: "Opened pages", count: t.Opened, view: feed.View{What: feed.Opened}},
	}
	out := all[:1]
	for _, n := range all[1:] {
		if n.count > 0 {
			out = append(out, n)
		}
	}
	return append(out, node{id: "view:history", name: "History", view: feed.View{What: feed.History}})
}

// rowsOf is how many rows a group has at most.
func rowsOf(g feed.Group) int {
	n := len(g.Feeds) + len(g.Groups)
	for _, sub := range g.Groups {
		n += rowsOf(sub)
	}
	return n
}

// grow adds what is in a group: its groups, then its feeds, each in their order.
func grow(out []node, g feed.Group, depth int, folded map[string]bool) []node {
	for _, sub := range g.Groups {
		n := node{
			id: groupID(sub.Path), name: sub.Name, depth: depth, counts: sub.Counts, count: sub.Counts.Unread,
			fresh: sub.Counts.Unread > 0, view: feed.View{What: feed.OfGroup, Group: sub.Path}, group: sub.Path,
		}
		n.folded = folded[n.id]
		out = append(out, n)
		if !n.folded {
			out = grow(out, sub, depth+1, folded)
		}
	}
	for i := range g.Feeds {
		f := &g.Feeds[i]
		out = append(out, node{
			id: feedID(f.ID), name: shortName(f.Title), depth: depth, counts: f.Counts, count: f.Counts.Unread,
			fresh: f.Counts.Unread > 0, view: feed.View{What: feed.OfFeed, Feed: f.ID}, feed: f,
		})
	}
	return out
}
