package cli

import (
	"newsreader/internal/config"
	"newsreader/internal/feed"
	"newsreader/internal/tui"
)

// selections and sorts name the views and orders in the file in which they are kept.
// The first of each is what an unknown name means.
var (
	selections = []labelled[feed.Selection]{
		{"river", feed.River}, {"all", feed.All}, {"feed", feed.OfFeed}, {"group", feed.OfGroup}, {"starred", feed.Starred},
		{"later", feed.Later}, {"new", feed.New}, {"history", feed.History}, {"opened", feed.Opened},
	}
	sorts = []labelled[feed.Sort]{
		{"newest", feed.NewestFirst}, {"oldest", feed.OldestFirst}, {"title", feed.ByTitle}, {"feed", feed.ByFeed}, {"rank", feed.Ranked},
	}
)

// labelled is a value with its name.
type labelled[T comparable] struct {
	name  string
	value T
}

func nameOf[T comparable](of []labelled[T], value T) string {
	for _, n := range of {
		if n.value == value {
			return n.name
		}
	}
	return of[0].name
}

func valueOf[T comparable](of []labelled[T], name string) T {
	for _, n := range of {
		if n.name == name {
			return n.value
		}
	}
	return of[0].value
}

func toKeptView(s tui.State) config.Shown {
	v := s.View
	if v.What == feed.River && s.Row == 0 && len(s.Folded) == 0 && !s.HideRead && s.Sort == feed.NewestFirst {
		return config.Shown{}
	}
	return config.Shown{
		What: nameOf(selections, v.What), Feed: int64(v.Feed), Group: v.Group, Query: v.Query, Name: s.ViewName,
		Row: int64(s.Row), Folded: s.Folded, HideRead: s.HideRead, Sort: nameOf(sorts, s.Sort),
	}
}

func fromKeptView(s *tui.State, k config.Shown) {
	s.HideRead, s.Sort, s.Folded, s.Row, s.ViewName = k.HideRead, valueOf(sorts, k.Sort), k.Folded, feed.EntryID(k.Row), k.Name
	s.View = feed.View{
		What: valueOf(selections, k.What), Feed: feed.ID(k.Feed), Group: k.Group, Query: k.Query, HideRead: k.HideRead, Sort: s.Sort,
	}
}
