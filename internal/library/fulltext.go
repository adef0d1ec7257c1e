package library

import (
	"context"
	"errors"
	"net/url"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/query"
	"newsreader/internal/source"
	"newsreader/internal/store"
)

// mostPages bounds the pages that are fetched for one feed in one refresh, firstPages in
// its first: the newest are read first, and the others when they are opened.
const mostPages, firstPages = 20, 10

// pageJob is a page to be fetched for an entry.
type pageJob struct {
	target store.Target
	id     feed.EntryID
	link   string
	words  int
}

// wantPages notes the pages of entries that came as teasers, if the feed wants them.
func (r *refresh) wantPages(ctx context.Context, t store.Target, p parsed, a store.Absorbed) {
	switch t.Settings.FullText {
	case feed.FullTextNever:
		return
	case feed.FullTextAuto:
		if !teasers(samplesOf(p.Entries)) {
			return
		}
	}
	t.Validators = p.Validators // they say where the document came from now
	most := mostPages
	if t.Health.Changed.IsZero() {
		most = firstPages
	}
	for _, id := range a.Fresh[:min(most, len(a.Fresh))] {
		b, err := r.l.Body(ctx, id)
		if err != nil || b.Entry.Link == "" || b.FullText {
			continue
		}
		r.mu.Lock()
		r.pages = append(r.pages, pageJob{t, id, b.Entry.Link, b.Words})
		r.mu.Unlock()
	}
}

// fetchPages fetches what was noted, as gently as feeds.
func (r *refresh) fetchPages(ctx context.Context) {
	if len(r.pages) == 0 {
		return
	}
	r.meter.change(func(e *feed.Event, _ *Summary) { e.Phase, e.Left = "whole texts", len(r.pages) })
	dispatch(ctx, r.l.o.Gentle, r.pages, func(j pageJob) string { return j.link }, func(j pageJob) {
		_, err := r.l.saveFullText(ctx, r.keys, j)
		r.meter.change(func(e *feed.Event, _ *Summary) { e.Left-- })
		if err == nil {
			r.meter.change(func(_ *feed.Event, s *Summary) { s.Texts++ })
		} else if fatal(err) {
			r.stop(err)
		}
	})
}

// errNoLonger says that the page of an entry has no more to read than its feed.
var errNoLonger = errors.New("the page has no more text than the feed")

// saveFullText fetches the page of an entry and stores its article, so that it can be
// read without a network.
func (l *Library) saveFullText(ctx context.Context, keys *passwords, j pageJob) (*article.Article, error) {
	got, err := l.page(ctx, keys, j.target, j.link)
	if err != nil {
		return nil, err
	}
	b, err := bodyOf(got.Article, got.Ref)
	if err != nil {
		return nil, err
	}
	if !longer(b.Words, j.words) {
		return nil, errNoLonger
	}
	b.FullText = true
	return got.Article, l.SaveBody(ctx, j.id, b)
}

// longer reports whether a page has so many more words than its feed's text that it is
// worth more than that.
func longer(page, own int) bool { return page > own+own/5 }

// bodyOf makes what is stored of an article.
func bodyOf(a *article.Article, base string) (store.Body, error) {
	text, err := source.Keep(a)
	if err != nil {
		return store.Body{}, err
	}
	return store.Body{
		Kind: store.HTML, Text: text, Base: base, Language: a.Language, Plain: plainOf(a), Words: a.Words(),
		Board: len(a.Boards()) > 0, Image: len(a.Images()) > 0, Title: a.Title,
	}, nil
}

// page loads the page of an entry. Its address stands in a foreign text, so that it may
// lead into a private network only at the feed's own host, and only if the feed itself was
// read from there (its validators say so, also in a later run): a host that merely resolves
// to a private address now, as one that changes its address between two look-ups does,
// gains nothing, because it would have had to give a feed from there.
// There, and only there, the feed's own headers and password go along.
func (l *Library) page(ctx context.Context, keys *passwords, t store.Target, link string) (*source.Result, error) {
	from, err := url.Parse(t.URL)
	if err != nil {
		return nil, err
	}
	inside := fetch.Own(t.URL) || t.Validators.Private
	loader := source.Loader{Fetch: func(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
		at, err := url.Parse(r.URL)
		if err != nil {
			return nil, err
		}
		if own := at.Host == from.Host && (at.Scheme == from.Scheme || at.Scheme == "https"); own {
			r.Typed = inside
			r.Header = headersOf(t.Settings.Headers)
			if t.Settings.Auth != "" {
				authorization, err := keys.get(ctx, t.Settings.Auth)
				if err != nil {
					return nil, err
				}
				r.Header["Authorization"] = []string{authorization}
			}
		}
		return l.o.Fetch(ctx, r)
	}}
	origin := *from
	origin.User = nil
	silent := func(fetch.Progress) {}
	return loader.Load(ctx, link, source.Options{From: origin.String(), AllPages: true, Progress: silent})
}

// wantsFullText reports whether the page of an entry is to be fetched when it is opened.
func (l *Library) wantsFullText(ctx context.Context, t store.Target) bool {
	switch t.Settings.FullText {
	case feed.FullTextAlways:
		return true
	case feed.FullTextNever:
		return false
	}
	page, err := l.Page(ctx, feed.View{What: feed.OfFeed, Feed: t.ID}, query.Query{}, feed.Cursor{}, measured)
	if err != nil {
		return false
	}
	var samples []sample
	for _, h := range page.Rows {
		if b, err := l.FeedBody(ctx, h.ID); err == nil {
			samples = append(samples, sampleOf(b))
		}
	}
	return teasers(samples)
}
