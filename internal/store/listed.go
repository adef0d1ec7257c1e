package store

import (
	"context"
	"encoding/json"
	"slices"

	"newsreader/internal/feed"
)

// listed is what imported lists said of themselves, as it is written down.
type listed struct {
	Title   string         `json:"title,omitempty"`
	Extra   pairs          `json:"extra,omitempty"`
	Head    pairs          `json:"head,omitempty"`
	Folders []listedFolder `json:"folders,omitempty"`
	// Searches are what was said of saved searches; Title is their name.
	Searches []listing `json:"searches,omitempty"`
}

type listedFolder struct {
	Path  []string `json:"path"`
	Extra pairs    `json:"extra,omitempty"`
	// Empty says that the list had no feed in it; another without a feed is one that the
	// person left.
	Empty bool `json:"empty,omitempty"`
}

// KeepOutline keeps what a list says of itself, of its folders and of saved searches, for
// Outline. What earlier lists said stays, where this one says nothing else.
func (s *Store) KeepOutline(ctx context.Context, o *feed.Outline) error {
	return s.write(ctx, "keep a list", func(t *tx) error {
		_, all, err := t.said()
		if err != nil {
			return err
		}
		before, err := json.Marshal(all)
		if err != nil {
			return err
		}
		all.add(o)
		after, err := json.Marshal(all)
		if err != nil || string(after) == string(before) {
			return err
		}
		_, err = t.exec(`INSERT OR REPLACE INTO listings (feed, said) VALUES (0, ?)`, string(after))
		return err
	})
}

func (all *listed) add(o *feed.Outline) {
	if o.Title != "" {
		all.Title = o.Title
	}
	all.Extra = all.Extra.with(o.Extra)
	all.Head = all.Head.with(o.Head)
	for _, f := range o.Folders {
		folder := listedFolder{f.Path, pairsOf(f.Extra), !filled(o.Feeds, f.Path)}
		at := slices.IndexFunc(all.Folders, func(known listedFolder) bool { return slices.Equal(known.Path, f.Path) })
		if at < 0 {
			all.Folders = append(all.Folders, folder)
			continue
		}
		folder.Extra = all.Folders[at].Extra.with(f.Extra)
		all.Folders[at] = folder
	}
	for _, f := range o.Feeds {
		search := listing{Title: f.Title, Description: f.Description, Site: f.Site, Group: f.Group, Tags: f.Tags, Extra: pairsOf(f.Extra)}
		if f.Query == "" || f.Group == nil && f.Tags == nil && f.Extra == nil && f.Site+f.Description == "" {
			continue
		}
		at := slices.IndexFunc(all.Searches, func(known listing) bool { return known.Title == f.Title })
		if at < 0 {
			all.Searches = append(all.Searches, search)
		} else {
			all.Searches[at] = search
		}
	}
}

// with returns attributes with others in the place of those of the same name.
func (p pairs) with(more []feed.Attribute) pairs {
	for _, a := range pairsOf(more) {
		at := slices.IndexFunc(p, func(b [2]string) bool { return a[0] == b[0] })
		if at < 0 {
			p = append(p, a)
		} else {
			p[at] = a
		}
	}
	return p
}

// filled reports whether a feed is in a folder or below it.
func filled(feeds []feed.Listed, path []string) bool {
	return slices.ContainsFunc(feeds, func(f feed.Listed) bool {
		return len(f.Group) >= len(path) && slices.Equal(f.Group[:len(path)], path)
	})
}

// Outline lists all that is followed, in the order in which it came to be, with what
// imported lists said of it, and the saved searches. Addresses are whole: they may hold
// passwords.
func (s *Store) Outline(ctx context.Context) (*feed.Outline, error) {
	out := &feed.Outline{}
	err := s.read(ctx, "read", func(t *tx) error {
		subs, err := t.subscriptions("")
		if err != nil {
			return err
		}
		slices.SortFunc(subs, func(a, b feed.Subscription) int { return int(a.ID - b.ID) })
		said, all, err := t.said()
		if err != nil {
			return err
		}
		for _, f := range subs {
			l := said[f.ID]
			site := f.Site
			if site == "" {
				site = l.Site
			}
			out.Feeds = append(out.Feeds, feed.Listed{
				URL: f.URL, Site: site, Title: f.Title, Description: l.Description, Named: f.Settings.Title != "",
				Group: f.Settings.Group, Tags: f.Settings.Tags, Extra: l.Extra.attributes(),
			})
		}
		searches, err := t.searches()
		for _, q := range searches {
			l := listing{}
			if at := slices.IndexFunc(all.Searches, func(known listing) bool { return known.Title == q.Name }); at >= 0 {
				l = all.Searches[at]
			}
			out.Feeds = append(out.Feeds, feed.Listed{
				Title: q.Name, Query: q.Query, Site: l.Site, Description: l.Description, Group: l.Group, Tags: l.Tags, Extra: l.Extra.attributes(),
			})
		}
		out.Title, out.Extra, out.Head = all.Title, all.Extra.attributes(), all.Head.attributes()
		for _, f := range all.Folders {
			if f.Empty || filled(out.Feeds, f.Path) {
				out.Folders = append(out.Folders, feed.Folder{Path: f.Path, Extra: f.Extra.attributes()})
			}
		}
		return err
	})
	return out, err
}
