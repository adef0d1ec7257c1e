package library

import (
	"context"
	"errors"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
	"newsreader/internal/store"
)

// Store keeps an article that was opened by its address. The same address keeps its
// number, and the text that the person read before is kept beside the new one (Changes).
// What is an entry of a feed already is that entry, read now, with the page's text where
// there is more to read than in the feed's.
func (l *Library) Store(ctx context.Context, address string, a *article.Article) (feed.EntryID, error) {
	address, ok := sanitize.URL(withoutUser(address))
	if !ok {
		return 0, &RefError{Ref: address}
	}
	b, err := bodyOf(a, address)
	if err != nil {
		return 0, err
	}
	if id, found, err := l.EntryOf(ctx, address); err != nil {
		return 0, err
	} else if found {
		return id, l.storeEntry(ctx, id, b)
	}
	var authors []string
	for _, p := range a.Byline {
		if name := firstOf(p.Name, p.Handle); name != "" {
			authors = append(authors, name)
		}
	}
	b.Title = titleOf(a.Title, b.Plain)
	return l.SavePage(ctx, address, b, feed.Headline{
		Title: b.Title, Link: address, Authors: strings.Join(authors, ", "), Published: a.Published.Time, Updated: a.Updated.Time,
		Words: b.Words, Language: a.Language, Board: b.Board, Image: b.Image,
	})
}

// storeEntry keeps the page of an entry that was opened by its address.
func (l *Library) storeEntry(ctx context.Context, id feed.EntryID, b store.Body) error {
	h, err := l.Headline(ctx, id)
	if err != nil {
		return err
	}
	own, err := l.FeedBody(ctx, id)
	if err != nil && !errors.As(err, new(*store.NotFoundError)) {
		return err
	}
	if longer(b.Words, own.Words) {
		b.FullText = true
		if err := l.SaveBody(ctx, id, b); err != nil {
			return err
		}
	}
	if h.Progress.At.IsZero() { // in the history it stands as any entry that was opened
		if err := l.SaveProgress(ctx, id, feed.Progress{At: l.o.Now()}); err != nil {
			return err
		}
	}
	if h.State.Read {
		return nil
	}
	read := true
	_, err = l.Mark(ctx, []feed.EntryID{id}, feed.Change{Read: &read})
	return err
}

// RefError says that a text is no address that can be followed or kept.
type RefError struct{ Ref string }

func (e *RefError) Error() string {
	return sanitize.Text(e.Ref) + " is no web address; it needs a host, as in https://example.org/feed"
}
