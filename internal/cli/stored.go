package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/library"
	"newsreader/internal/query"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
	"newsreader/internal/store"
	"newsreader/internal/tui"
)

// noEntryError says that a number names neither a file nor a stored entry.
type noEntryError struct{ ref string }

func (e *noEntryError) Error() string {
	return fmt.Sprintf("there is no entry %s in the library, and no file of that name", sanitize.Text(e.ref))
}

// load opens what a ref names: what the loader finds, and where that is nothing, the
// stored entry of that number.
func (p *program) load(ctx context.Context, loader *source.Loader, ref string, o source.Options) (*source.Result, error) {
	r, err := loader.Load(ctx, ref, o)
	if id, ok := storedRef(ref, err); ok {
		return p.loadEntry(ctx, id, loader.Fetch != nil)
	}
	return r, err
}

// storedRef tells of a ref that leads nowhere else whether it may be an entry's number.
func storedRef(ref string, err error) (feed.EntryID, bool) {
	if !errors.As(err, new(*source.NotFoundError)) {
		return 0, false
	}
	return entryID(ref)
}

// loadEntry opens a stored entry. Printing one does not mark it as read.
func (p *program) loadEntry(ctx context.Context, id feed.EntryID, online bool) (*source.Result, error) {
	ref := strconv.FormatInt(int64(id), 10)
	l, err := p.reading(ctx)
	if err != nil {
		return nil, err
	}
	if l == nil {
		return nil, &noEntryError{ref}
	}
	a, h, err := l.Read(ctx, id, library.ReadOptions{Online: online})
	if errors.As(err, new(*store.NotFoundError)) {
		return nil, &noEntryError{ref}
	}
	if err != nil {
		return nil, err
	}
	return &source.Result{Ref: ref, Name: entryName(h, a), Article: a}, nil
}

// openEntry opens a stored entry that the command line names for the screen.
func (p *program) openEntry(ctx context.Context, shelf *shelf, id feed.EntryID, ref string) (tui.Opened, error) {
	l, err := p.reading(ctx)
	if err != nil {
		return tui.Opened{}, err
	}
	if l == nil {
		return tui.Opened{}, &noEntryError{ref}
	}
	opened, err := shelf.stacks.read(ctx, id, tui.Request{Ref: ref})
	if errors.As(err, new(*store.NotFoundError)) {
		err = &noEntryError{ref}
	}
	if err != nil {
		return opened, err
	}
	if p.flags.at != "" {
		if _, err := opened.Article.Find(p.flags.at); err != nil {
			return opened, &sectionError{sanitize.Text(opened.Name), opened.Article, err}
		}
	}
	return opened, nil
}

func entryName(h feed.Headline, a *article.Article) string {
	if h.FeedTitle != "" {
		return h.FeedTitle
	}
	return a.Origin.Name
}

// rawEntry prints the text of a stored entry as it came: HTML mostly.
func (p *program) rawEntry(ctx context.Context, id feed.EntryID, ref string) error {
	l, err := p.reading(ctx)
	if err != nil {
		return err
	}
	if l == nil {
		return &noEntryError{ref}
	}
	b, err := l.Body(ctx, id)
	if errors.As(err, new(*store.NotFoundError)) {
		return &noEntryError{ref}
	}
	if err != nil {
		return err
	}
	text := b.Text
	if p.OutTerminal {
		text = sanitize.Lines(text)
	}
	_, err = io.WriteString(p.out, text)
	return err
}

// mostUnread is how many unread entries are offered where one is chosen by number.
const mostUnread = 20

// unread lists the newest unread entries, for who reads by a prompt. It is nil for who
// follows nothing.
func (p *program) unread(ctx context.Context) (*source.Result, error) {
	l, err := p.followed(ctx)
	if l == nil || err != nil {
		return nil, err
	}
	list := &source.Result{Name: "What is unread"}
	err = eachEntry(ctx, l, feed.View{What: feed.River, HideRead: true}, query.Query{}, mostUnread, func(h feed.Headline) error {
		ref := strconv.FormatInt(int64(h.ID), 10)
		list.Listing = append(list.Listing, source.Entry{Ref: ref, Name: ref, Title: h.Title, Words: h.Words, Minutes: article.Minutes(h.Words)})
		return nil
	})
	return list, err
}

// followed opens the library of who follows any feed, else it is nil.
func (p *program) followed(ctx context.Context) (*library.Library, error) {
	l, err := p.reading(ctx)
	if l == nil || err != nil {
		return nil, err
	}
	size, err := l.Size(ctx)
	if err != nil || size.Feeds == 0 {
		return nil, err
	}
	return l, nil
}

// printHome prints what there is to read where nothing is named: the unread entries, or
// the bundled articles for who follows nothing yet.
func (p *program) printHome(ctx context.Context) error {
	l, err := p.followed(ctx)
	if err != nil {
		return err
	}
	if l == nil {
		return p.printArticles(ctx)
	}
	t, err := parseTemplate(entryLine(), entryFields())
	if err != nil {
		return err
	}
	return p.printEntries(ctx, l, feed.View{What: feed.River, HideRead: true}, query.Query{}, listFlags{}, t)
}
