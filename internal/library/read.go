package library

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
	"newsreader/internal/store"
)

// ReadOptions say how an entry is opened.
type ReadOptions struct {
	// Online allows the page of an entry that came as a teaser to be fetched, if that was
	// not done yet and its feed wants it.
	Online bool
	// FromFeed opens the feed's own text where that of the page is stored.
	FromFeed bool
}

// Read opens an entry as an article: its text with what the feed says of it, and at the
// end its comments and the files that come with it as links. The errors are those of
// store.Headline and store.Body. That a page cannot be fetched is no error: the feed's own
// text is the article, with a note.
func (l *Library) Read(ctx context.Context, id feed.EntryID, o ReadOptions) (*article.Article, feed.Headline, error) {
	h, err := l.Headline(ctx, id)
	if err != nil {
		return nil, h, err
	}
	read := l.Body
	if o.FromFeed {
		read = l.FeedBody
	}
	b, err := read(ctx, id)
	if err != nil {
		return nil, h, err
	}
	var notes []string
	if o.Online && !o.FromFeed && !b.FullText && h.Feed != 0 && h.Link != "" {
		full, err := l.readOnline(ctx, h, b)
		if ctx.Err() != nil {
			return nil, h, context.Cause(ctx)
		}
		if err != nil {
			notes = append(notes, "only the feed's own text: "+loadError(err))
		} else if full != nil {
			b = *full
			h.Words = b.Words
		}
	}
	return articleOf(h, b, notes), h, nil
}

// readOnline fetches the page of an entry if its feed wants that. It returns nil where it
// does not, or where the page has no more to read.
func (l *Library) readOnline(ctx context.Context, h feed.Headline, b store.Body) (*store.Body, error) {
	targets, err := l.Targets(ctx, []feed.ID{h.Feed})
	if err != nil || len(targets) == 0 || !l.wantsFullText(ctx, targets[0]) {
		return nil, nil // of a feed that was removed, what is stored is all there is
	}
	_, err = l.saveFullText(ctx, l.passwords(), pageJob{targets[0], h.ID, h.Link, b.Words})
	if errors.Is(err, errNoLonger) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	full, err := l.Body(ctx, h.ID)
	if err != nil {
		return nil, err
	}
	return &full, nil
}

// articleOf makes the article of what is stored.
func articleOf(h feed.Headline, b store.Body, notes []string) *article.Article {
	e := &b.Entry
	link := firstOf(h.Link, e.Link)
	held := source.Held{
		Text: b.Text, Markup: b.Kind == store.HTML, Base: firstOf(b.Base, link), Title: h.Title,
		Byline: byline(e.Authors, h.Authors), Published: date(h.Published), Updated: date(h.Updated),
		Origin: article.Origin{Name: h.FeedTitle}, Language: firstOf(b.Language, h.Language), Tags: e.Categories, Notes: notes,
	}
	if address, ok := sanitize.URL(link); ok {
		held.Origin.URL = address
	}
	a := held.Article()
	if tail := tailOf(e, link, strings.TrimSpace(b.Text) == ""); len(tail) > 0 {
		addBlocks(a, tail)
	}
	return a
}

// byline is who wrote an entry: its own people, or the line that is stored.
func byline(people []feed.Person, line string) []article.Person {
	var out []article.Person
	for _, p := range people {
		if name := firstOf(p.Name, p.Email); name != "" || p.URL != "" {
			out = append(out, article.Person{Name: name, URL: sanitize.Reference(p.URL)})
		}
	}
	if len(out) == 0 && line != "" {
		out = []article.Person{{Name: line}}
	}
	return out
}

// date makes a date of a time; midnight in UTC is a day without a time.
func date(t time.Time) article.Date {
	if t.IsZero() {
		return article.Date{}
	}
	if u := t.UTC(); u.Equal(u.Truncate(24 * time.Hour)) {
		return article.Day(u.Date())
	}
	return article.Date{Time: t, Clock: true}
}

// tailOf are the links at the end of an entry: what it refers to, its comments, its
// files, and its page where the feed has no text of it.
func tailOf(e *feed.Entry, link string, empty bool) []article.Block {
	var out []article.Block
	add := func(label, text, address, after string) {
		if address = sanitize.Reference(address); address == "" {
			return
		}
		spans := []article.Span{article.Link{URL: address, Spans: []article.Span{article.Plain{Text: sanitize.Text(text)}}}}
		if label != "" {
			spans = append([]article.Span{article.Plain{Text: label + ": "}}, spans...)
		}
		if after != "" {
			spans = append(spans, article.Plain{Text: " (" + sanitize.Text(after) + ")"})
		}
		out = append(out, &article.Paragraph{Spans: spans})
	}
	if empty {
		add("The feed carries no text of this entry. Read it at", firstOf(hostOf(link), link), link, "")
	}
	if e.External != "" && e.External != link {
		add("About", firstOf(hostOf(e.External), e.External), e.External, "")
	}
	for _, file := range e.Enclosures {
		add(fileKind(file.Type), firstOf(file.Title, fileName(file.URL)), file.URL, fileFacts(file))
	}
	if e.Comments != "" && e.Comments != link {
		add("", "Comments", e.Comments, "")
	}
	return out
}

// fileKind is what a file is, for people.
func fileKind(mediaType string) string {
	family, _, _ := strings.Cut(strings.ToLower(mediaType), "/")
	switch family {
	case "audio":
		return "Listen"
	case "video":
		return "Watch"
	case "image":
		return "Picture"
	}
	return "File"
}

// fileName is the last part of an address.
func fileName(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return firstOf(u.Path[strings.LastIndexByte(u.Path, '/')+1:], u.Host, address)
}

// addBlocks puts blocks at the end of an article that nobody else holds yet.
func addBlocks(a *article.Article, blocks []article.Block) {
	if len(a.Sections) == 0 {
		a.Sections = []*article.Section{{}}
	}
	last := a.Sections[len(a.Sections)-1]
	for len(last.Sections) > 0 {
		last = last.Sections[len(last.Sections)-1]
	}
	last.Blocks = append(last.Blocks, blocks...)
	article.Arrange(a.Sections)
}
