package library

import (
	"context"
	"errors"
	"slices"
	"strings"

	"newsreader/internal/feed"
	"newsreader/internal/format/syndication"
	"newsreader/internal/query"
	"newsreader/internal/sanitize"
	"newsreader/internal/store"
)

// Imported says what became of a list of subscriptions.
type Imported struct {
	// Added feeds are followed now, Known ones were before; Searches were saved.
	Added, Known, Searches int
	// Refused is what was left out, with the reasons.
	Refused []feed.Refusal
}

// Import follows the feeds of a list that another program wrote. Name is that of its
// file, which helps to tell what it is. Nothing is fetched, and no command that stands in
// the list is ever run. What was added before an error stays.
//
// What the list says beyond what can be set here is kept for Export. A title in it is the
// person's own where the list knows such (newsboat's "~Title"); else it is mostly what the
// publisher called the feed once, and store.SubscribeListed tells the two apart when the
// feed is read.
func (l *Library) Import(ctx context.Context, data []byte, name string) (Imported, error) {
	list, err := syndication.ReadOutline(data, name)
	if err != nil {
		return Imported{}, err
	}
	out := Imported{Refused: list.Refused}
	refuse := func(text, reason string) {
		out.Refused = append(out.Refused, feed.Refusal{Text: sanitize.Text(text), Reason: reason})
	}
	searches, err := l.searchNames(ctx)
	if err != nil {
		return out, err
	}
	for _, f := range once(list.Feeds, refuse) {
		if f.Query != "" {
			if _, err := query.Parse(f.Query, l.o.Now()); err != nil {
				refuse(f.Title+": "+f.Query, "this search is not one that newsreader understands: "+sanitize.Text(err.Error()))
				continue
			}
			search := feed.Search{Name: firstOf(f.Title, f.Query), Query: f.Query}
			if searches[search] {
				continue
			}
			if _, err := l.SaveSearch(ctx, search); err != nil {
				return out, err
			}
			searches[search] = true
			out.Searches++
			continue
		}
		set := feed.Settings{Group: f.Group, Tags: f.Tags}
		if f.Named {
			set.Title = f.Title
		}
		_, err := l.SubscribeListed(ctx, f, set)
		switch {
		case errors.As(err, new(*store.ExistsError)):
			out.Known++
		case err != nil:
			return out, err
		default:
			out.Added++
		}
	}
	return out, l.KeepOutline(ctx, list)
}

// searchNames are the searches that are saved already, without their numbers.
func (l *Library) searchNames(ctx context.Context) (map[feed.Search]bool, error) {
	tree, err := l.Tree(ctx)
	if err != nil {
		return nil, err
	}
	out := map[feed.Search]bool{}
	for _, s := range tree.Searches {
		out[feed.Search{Name: s.Name, Query: s.Query}] = true
	}
	return out, nil
}

// once returns what a list holds with each feed once. A feed that stands in several
// folders is followed in the first, and has the others as tags.
func once(list []feed.Listed, refuse func(text, reason string)) []feed.Listed {
	at := map[string]int{}
	out := make([]feed.Listed, 0, len(list))
	for _, f := range list {
		if f.Query != "" {
			out = append(out, f)
			continue
		}
		address, ok := webAddress(f.URL)
		if !ok {
			refuse(f.URL, "this is no web address")
			continue
		}
		f.URL, f.Title = address, sanitize.Text(f.Title)
		n, again := at[address]
		if !again {
			at[address] = len(out)
			out = append(out, f)
			continue
		}
		known := &out[n]
		more := f.Tags
		if f.Group != nil && !slices.Equal(f.Group, known.Group) {
			more = append(slices.Clip(more), strings.Join(f.Group, "/"))
		}
		for _, tag := range more {
			if !slices.Contains(known.Tags, tag) {
				known.Tags = append(slices.Clip(known.Tags), tag)
			}
		}
	}
	return out
}

// Export lists all that is followed, for another program, with all that imported lists
// said of it. Passwords that stand in addresses stay here.
func (l *Library) Export(ctx context.Context) (*feed.Outline, error) {
	out, err := l.Outline(ctx)
	if err != nil {
		return nil, err
	}
	out.Title = firstOf(out.Title, "newsreader")
	for i := range out.Feeds {
		f := &out.Feeds[i]
		if f.Title == f.URL {
			f.Title = withoutUser(f.URL)
		}
		f.URL = withoutUser(f.URL)
	}
	return out, nil
}
