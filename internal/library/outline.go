package library

import (
	"context"
	"errors"

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
func (l *Library) Import(ctx context.Context, data []byte, name string) (Imported, error) {
	list, err := syndication.ReadOutline(data, name)
	if err != nil {
		return Imported{}, err
	}
	out := Imported{Refused: list.Refused}
	refuse := func(text, reason string) {
		out.Refused = append(out.Refused, feed.Refusal{Text: sanitize.Text(text), Reason: reason})
	}
	for _, f := range list.Feeds {
		if f.Query != "" {
			if _, err := query.Parse(f.Query, l.o.Now()); err != nil {
				refuse(f.Title+": "+f.Query, "this search is not one that newsreader understands: "+sanitize.Text(err.Error()))
				continue
			}
			if _, err := l.SaveSearch(ctx, feed.Search{Name: firstOf(f.Title, f.Query), Query: f.Query}); err != nil {
				return out, err
			}
			out.Searches++
			continue
		}
		address, ok := webAddress(f.URL)
		if !ok {
			refuse(f.URL, "this is no web address")
			continue
		}
		_, err := l.Subscribe(ctx, address, feed.Settings{Title: sanitize.Text(f.Title), Group: f.Group, Tags: f.Tags})
		switch {
		case errors.As(err, new(*store.ExistsError)):
			out.Known++
		case err != nil:
			return out, err
		default:
			out.Added++
		}
	}
	return out, nil
}

// Export lists all that is followed, for another program. Passwords that stand in
// addresses stay here.
func (l *Library) Export(ctx context.Context) (*feed.Outline, error) {
	subs, err := l.Subscriptions(ctx)
	if err != nil {
		return nil, err
	}
	tree, err := l.Tree(ctx)
	if err != nil {
		return nil, err
	}
	out := &feed.Outline{Title: "newsreader"}
	for _, s := range subs {
		out.Feeds = append(out.Feeds, feed.Listed{URL: withoutUser(s.URL), Site: s.Site, Title: s.Title, Group: s.Settings.Group, Tags: s.Settings.Tags})
	}
	for _, s := range tree.Searches {
		out.Feeds = append(out.Feeds, feed.Listed{Title: s.Name, Query: s.Query})
	}
	return out, nil
}
