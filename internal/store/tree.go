package store

import (
	"context"
	"maps"
	"slices"
	"strings"

	"newsreader/internal/feed"
)

// Tree returns the groups and feeds with their counts, the saved searches and the tags.
func (s *Store) Tree(ctx context.Context) (tree feed.Tree, err error) {
	err = s.read(ctx, "read", func(t *tx) error {
		feeds, err := t.subscriptions("")
		if err != nil {
			return err
		}
		tree.Root = arrange(nil, feeds)
		if tree.Searches, err = t.searches(); err != nil {
			return err
		}
		if err := t.each(func(scan func(...any) error) error {
			var w feed.Tally
			err := scan(&w.Word, &w.Count)
			tree.Tags = append(tree.Tags, w)
			return err
		}, `SELECT tag, count FROM tallies ORDER BY tag`); err != nil {
			return err
		}
		c := &tree.Counts
		// What is starred or kept stays in its view when its feed is left, and pages have
		// no feed; the river has neither.
		_, err = t.one([]any{&c.Starred, &c.Later, &c.New, &tree.Opened},
			`SELECT sum(starred), sum(later), sum(fresh), sum(total) FILTER (WHERE feed = 0) FROM counts`)
		for i := range feeds {
			f := &feeds[i]
			if !f.Settings.HiddenFromRiver {
				c.Total += f.Counts.Total
				c.Unread += f.Counts.Unread
			}
		}
		return err
	})
	return tree, err
}

// arrange puts feeds into the groups below a path. Groups and feeds keep the order of
// their titles.
func arrange(path []string, feeds []feed.Subscription) feed.Group {
	g := feed.Group{Path: path}
	if len(path) > 0 {
		g.Name = path[len(path)-1]
	}
	here := 0
	below := map[string]int{}
	for i := range feeds {
		f := &feeds[i]
		g.Counts = g.Counts.Plus(f.Counts)
		if len(f.Settings.Group) == len(path) {
			here++
		} else {
			below[f.Settings.Group[len(path)]]++
		}
	}
	if len(below) == 0 { // nothing is copied for nothing: a thousand of them are large
		g.Feeds = feeds
		return g
	}
	parted := make(map[string][]feed.Subscription, len(below))
	for name, n := range below {
		parted[name] = make([]feed.Subscription, 0, n)
	}
	if here > 0 {
		g.Feeds = make([]feed.Subscription, 0, here)
	}
	for i := range feeds {
		f := &feeds[i]
		if len(f.Settings.Group) == len(path) {
			g.Feeds = append(g.Feeds, *f)
			continue
		}
		name := f.Settings.Group[len(path)]
		parted[name] = append(parted[name], *f)
	}
	names := slices.SortedFunc(maps.Keys(parted), func(a, b string) int {
		if n := strings.Compare(titleKey(a), titleKey(b)); n != 0 {
			return n
		}
		return strings.Compare(a, b)
	})
	for _, name := range names {
		g.Groups = append(g.Groups, arrange(append(slices.Clip(path), name), parted[name]))
	}
	return g
}
