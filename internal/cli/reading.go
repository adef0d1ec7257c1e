package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"runtime"
	"strconv"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/library"
	"newsreader/internal/memory"
	"newsreader/internal/query"
	"newsreader/internal/store"
)

// reading opens the library for who only wants to read it. It is nil where there is none
// yet: to find it empty needs no file. One that cannot be written is read all the same.
func (p *program) reading(ctx context.Context) (*library.Library, error) {
	if p.shelves.open != nil {
		return p.shelves.open, nil
	}
	path, err := p.libraryPath()
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	l, err := p.library(ctx)
	if errors.As(err, new(*store.ReadOnlyError)) {
		return p.openLibrary(ctx, path, true)
	}
	return l, err
}

// asFarAsAllowed opens the library for the screen: one that cannot be written is read all
// the same, and each change of it says why it cannot be.
func (p *program) asFarAsAllowed(ctx context.Context) (*library.Library, error) {
	l, err := p.library(ctx)
	if !errors.As(err, new(*store.ReadOnlyError)) {
		return l, err
	}
	l, failed := p.reading(ctx)
	if l == nil && failed == nil { // there is none, and none can be made
		failed = err
	}
	return l, failed
}

// queryError is a query that cannot be understood, with the place.
type queryError struct {
	text string
	err  *query.SyntaxError
}

// Error shows the place by carets below the query.
func (e *queryError) Error() string { return e.err.Error() + "\n" + e.err.Caret(e.text) }
func (e *queryError) Unwrap() error { return e.err }

// parsed reads a query of the command line.
func parsed(text string) (query.Query, error) {
	q, err := query.Parse(text, time.Now())
	var syntax *query.SyntaxError
	if errors.As(err, &syntax) {
		return q, &queryError{text, syntax}
	}
	return q, err
}

// pages of a list, in rows: the first is short, so that something is there at once.
const (
	firstPage = 64
	mostPage  = 1024
)

// eachEntry goes through a list of the library, page by page, so that a list of any
// length takes the room of a page. A limit of 0 is none.
func eachEntry(ctx context.Context, l *library.Library, v feed.View, q query.Query, limit int, row func(feed.Headline) error) error {
	var from feed.Cursor
	for done, n := 0, firstPage; limit == 0 || done < limit; n = min(2*n, mostPage) {
		if limit > 0 {
			n = min(n, limit-done)
		}
		page, err := l.Page(ctx, v, q, from, n)
		if err != nil {
			return err
		}
		for _, h := range page.Rows {
			if err := row(h); err != nil {
				return err
			}
		}
		done += len(page.Rows)
		if !page.More {
			break
		}
		if n == mostPage {
			memory.Settle(runtime.GC) // a long list, which is not over before the first collection
		}
		from = page.Next
	}
	return ctx.Err()
}

// searchNamed finds a saved search by its name or number.
func searchNamed(all []feed.Search, name string) (feed.Search, bool) {
	for _, s := range all {
		if s.Name == name || strconv.FormatInt(s.ID, 10) == name {
			return s, true
		}
	}
	return feed.Search{}, false
}
