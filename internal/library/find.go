package library

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/format/syndication"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
	"newsreader/internal/store"
)

// ChoiceError says that an address leads to several feeds, of which the person chooses.
type ChoiceError struct {
	Ref   string
	Found []feed.Found
}

func (e *ChoiceError) Error() string {
	return fmt.Sprintf("%s leads to %d feeds; choose one of them", sanitize.Text(e.Ref), len(e.Found))
}

// NoFeedError says that nothing leads from an address to a feed.
type NoFeedError struct {
	Ref string
	// Looks is what is at the address instead, or empty.
	Looks string
}

func (e *NoFeedError) Error() string {
	return fmt.Sprintf("there is no feed at %s, and nothing there leads to one", sanitize.Text(e.Ref))
}

// discovered is a feed that was found and read.
type discovered struct {
	target store.Target
	got    *fetch.Response
	parsed parsed
}

// Add follows a feed. Ref is its address, or that of a page which leads to it: the feed
// is looked for at the address itself, by what is known of large sites, in the page's
// links and at the places where sites usually have one. What was read for that is stored
// at once. The errors are *RefError, *ChoiceError, *NoFeedError, those of package fetch,
// and those of store.Subscribe, such as *store.ExistsError.
func (l *Library) Add(ctx context.Context, ref string, s feed.Settings) (feed.Subscription, error) {
	d, err := l.discover(ctx, ref, s)
	if err != nil {
		return feed.Subscription{}, err
	}
	id, err := l.Subscribe(ctx, d.target.URL, s)
	if err != nil {
		return feed.Subscription{}, err
	}
	d.parsed.NewURL = "" // it is followed already
	if _, err := l.Absorb(ctx, id, d.parsed.Fetched); err != nil {
		return feed.Subscription{}, err
	}
	if err := l.IndexAll(ctx); err != nil { // who adds a feed may search it at once
		return feed.Subscription{}, err
	}
	return l.Subscription(ctx, id)
}

// Preview reads a feed without following it. If the address leads to several, it returns
// these and no feed. The errors are those of Add, but for *ChoiceError and the store's.
func (l *Library) Preview(ctx context.Context, ref string) (*feed.Feed, []feed.Found, error) {
	d, err := l.discover(ctx, ref, feed.Settings{})
	var choice *ChoiceError
	switch {
	case errors.As(err, &choice):
		return nil, choice.Found, nil
	case err != nil:
		return nil, nil, err
	}
	return d.parsed.Feed, []feed.Found{{URL: d.target.URL, Title: d.parsed.Feed.Title, Type: d.got.Type}}, nil
}

// discover finds the one feed to which an address leads.
func (l *Library) discover(ctx context.Context, ref string, s feed.Settings) (discovered, error) {
	address, ok := webAddress(ref)
	if !ok {
		return discovered{}, &RefError{Ref: ref}
	}
	keys := l.passwords()
	d, err := l.try(ctx, keys, address, s, true)
	if err == nil {
		return d, nil
	}
	if unanswered(kindOf(err)) && !strings.Contains(ref, "://") && ctx.Err() == nil {
		// A host without a scheme: the few that do not speak https are asked in the clear.
		if plain, second := l.try(ctx, keys, "http://"+strings.TrimPrefix(address, "https://"), s, true); second == nil {
			return plain, nil
		}
	}
	if ctx.Err() != nil {
		return discovered{}, context.Cause(ctx)
	}
	var none *syndication.NotFeedError
	if !errors.As(err, &none) {
		if found := syndication.Known(address); len(found) > 0 { // a site that shows us no page may show a feed
			return l.choose(ctx, keys, address, s, found)
		}
		return discovered{}, err
	}
	page, base := l.pageText(ctx, d.got), d.got.URL.String()
	found := distinct(syndication.Known(address), syndication.Known(base), syndication.Discover(page, base))
	if len(found) > 0 {
		return l.choose(ctx, keys, address, s, found)
	}
	for _, usual := range syndication.WellKnown(base) {
		if d, err := l.try(ctx, keys, usual, s, hostOf(usual) == hostOf(address)); err == nil {
			return d, nil
		}
		if ctx.Err() != nil {
			return discovered{}, context.Cause(ctx)
		}
	}
	return discovered{}, &NoFeedError{Ref: ref, Looks: none.Looks}
}

// choose reads the feed that was found, if it is one alone.
func (l *Library) choose(ctx context.Context, keys *passwords, from string, s feed.Settings, found []feed.Found) (discovered, error) {
	if len(found) > 1 {
		return discovered{}, &ChoiceError{Ref: from, Found: found}
	}
	to := found[0].URL
	inside := hostOf(to) == hostOf(from)
	if !inside { // what is meant for the one host is not sent to another
		s.Headers, s.Auth = nil, ""
	}
	return l.try(ctx, keys, to, s, inside)
}

// try reads what is at an address as a feed. With *syndication.NotFeedError it returns
// what was there instead. Chosen is that the person named the address, or its host.
func (l *Library) try(ctx context.Context, keys *passwords, address string, s feed.Settings, chosen bool) (discovered, error) {
	d := discovered{target: store.Target{URL: address, Title: address, Settings: s}}
	var err error
	if d.got, err = l.ask(ctx, d.target, keys, true, chosen); err != nil {
		return d, err
	}
	if to := permanent(d.got, address); to != "" {
		d.target.URL = to
	}
	d.parsed, err = l.parse(d.target, d.got, l.o.Now())
	return d, err
}

// pageText is a page in UTF-8.
func (l *Library) pageText(ctx context.Context, got *fetch.Response) string {
	loader := source.Loader{Fetch: func(context.Context, fetch.Request) (*fetch.Response, error) { return got, nil }}
	text, err := loader.Text(ctx, got.URL.String(), source.Options{})
	if err != nil {
		return "" // it leads nowhere
	}
	return text
}

// distinct joins lists, each address once.
func distinct(lists ...[]feed.Found) []feed.Found {
	var out []feed.Found
	seen := map[string]bool{}
	for _, list := range lists {
		for _, f := range list {
			if !seen[f.URL] {
				seen[f.URL] = true
				out = append(out, f)
			}
		}
	}
	return out
}
