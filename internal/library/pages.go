package library

import (
	"context"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
)

// Store keeps an article that was opened by its address. The same address keeps its
// number, and the text that the person read before is kept beside the new one (Changes).
func (l *Library) Store(ctx context.Context, address string, a *article.Article) (feed.EntryID, error) {
	address, ok := sanitize.URL(withoutUser(address))
	if !ok {
		return 0, &RefError{Ref: address}
	}
	b, err := bodyOf(a, address)
	if err != nil {
		return 0, err
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

// RefError says that a text is no address that can be followed or kept.
type RefError struct{ Ref string }

func (e *RefError) Error() string {
	return sanitize.Text(e.Ref) + " is no web address; it needs a host, as in https://example.org/feed"
}
