package cli

import (
	"context"
	"strconv"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/library"
	"newsreader/internal/tui"
)

// entryID reads the number by which a stored entry is named.
func entryID(ref string) (feed.EntryID, bool) {
	if ref == "" || ref[0] < '1' || ref[0] > '9' {
		return 0, false
	}
	n, err := strconv.ParseInt(ref, 10, 64)
	return feed.EntryID(n), err == nil
}

// read opens a stored entry for the screen.
func (s *stacks) read(ctx context.Context, id feed.EntryID, r tui.Request) (tui.Opened, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return tui.Opened{}, err
	}
	a, h, err := l.Read(ctx, id, library.ReadOptions{Online: !r.Glance})
	if err != nil {
		return tui.Opened{}, err
	}
	name := h.FeedTitle
	if name == "" {
		name = a.Origin.Name
	}
	return tui.Opened{Article: a, Ref: r.Ref, Name: name, Progress: h.Progress, Fetched: h.Seen}, nil
}

// Lookup implements tui.Library.
func (s *stacks) Lookup(ctx context.Context, title string) (feed.EntryID, bool, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return 0, false, err
	}
	return l.Lookup(ctx, title)
}

// Changes implements tui.Library.
func (s *stacks) Changes(ctx context.Context, id feed.EntryID) (*article.Article, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return nil, err
	}
	c, err := l.Changes(ctx, id)
	if err != nil || c.Empty() {
		return nil, err
	}
	h, err := l.Headline(ctx, id)
	return c.Article(h.Title), err
}

// Keep implements tui.Library.
func (s *stacks) Keep(ctx context.Context, url string, a *article.Article) error {
	l, err := s.lib(ctx)
	if err != nil {
		return err
	}
	_, err = l.Store(ctx, url, a)
	return err
}
