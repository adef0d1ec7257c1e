package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/fetch"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/markdown"
	"newsreader/internal/format/schema"
	"newsreader/internal/render"
	"newsreader/internal/source"
	"newsreader/internal/tui"
)

// shelf is where the screen gets its articles: tui.Articles over package source.
type shelf struct {
	loader *source.Loader
	// named are the refs of what the command line names, which its --type and --base
	// hold for.
	named   sync.Map
	options source.Options
	bundled []source.Entry
	// pages are those that were fetched lately: back on the trail, or round in a
	// circle, none is fetched a second time.
	pages   recent
	flights flights
	barred  barred
	bodies  bodies
	// prefetch allows pages to be fetched before anybody wants them.
	prefetch bool
	// stacks is the library, whose entries are opened by their numbers.
	stacks *stacks
}

func newShelf(loader *source.Loader, o source.Options) *shelf {
	return &shelf{loader: loader, options: o, bundled: loader.Edition}
}

// nameAddress marks an address as one of the command line, before it is fetched. The
// screen asks for it without its fragment.
func (s *shelf) nameAddress(ref string) { s.named.Store(withoutFragment(ref), true) }

func withoutFragment(ref string) string {
	ref, _, _ = strings.Cut(ref, "#")
	return ref
}

// typed opens a ref of the command line.
func (s *shelf) typed(ctx context.Context, ref string) (*source.Result, error) {
	o := s.options
	o.Lead = leadBytes
	r, err := s.loader.Load(ctx, ref, o)
	if err == nil {
		s.named.Store(r.Ref, true)
	}
	return r, err
}

// Open implements tui.Articles.
func (s *shelf) Open(ctx context.Context, r tui.Request) (tui.Opened, error) {
	o := source.Options{}
	_, named := s.named.Load(r.Ref)
	if named = named && r.From == ""; named {
		o = s.options
	}
	o.From, o.Progress = r.From, told(r.Progress)
	if r.Lead {
		o.Lead = leadBytes
	}
	if id, ok := entryID(r.Ref); ok && !named && s.stacks != nil {
		return s.stacks.read(ctx, id, r)
	}
	if source.IsWeb(r.Ref) && !r.Anew {
		if page, ok := s.pages.get(r.Ref); ok {
			return page, nil
		}
	}
	if source.IsWeb(r.Ref) {
		return s.openPage(ctx, r, o, named)
	}
	got, err := s.loader.Load(ctx, r.Ref, o)
	if err != nil {
		return tui.Opened{}, err
	}
	return s.arrived(r.Ref, got, named), nil
}

// openPage fetches a page, or waits for it with whoever has it fetched already.
func (s *shelf) openPage(ctx context.Context, r tui.Request, o source.Options, named bool) (tui.Opened, error) {
	get := func(ctx context.Context, tell func(fetch.Progress)) (*source.Result, error) {
		o.Progress = tell
		return s.loader.Load(ctx, r.Ref, o)
	}
	got, err := s.flights.load(ctx, route{r.Ref, r.From}, o.Progress, get)
	s.barred.learn(r.Ref, err)
	if err != nil {
		return tui.Opened{}, err
	}
	return s.arrived(r.Ref, got, named), nil
}

// arrived keeps what was opened at hand, if it is a page.
func (s *shelf) arrived(ref string, got *source.Result, named bool) tui.Opened {
	opened := fromResult(got)
	if source.IsWeb(got.Ref) {
		opened.Fetched = time.Now()
		if named {
			s.named.Store(got.Ref, true)
		}
		s.pages.put(ref, opened)
		s.bodies.put(got.Ref, got.Pages)
	}
	return opened
}

// Prefetch implements tui.Articles.
func (s *shelf) Prefetch(ctx context.Context, ref, from string) {
	if !s.prefetch || !source.IsWeb(ref) {
		return
	}
	_, _ = s.Open(ctx, tui.Request{Ref: ref, From: from}) // opening it says what is wrong
}

// told hands progress on in the words of the screen. What the screen does not want to
// know, nobody is told: the terminal is the screen's.
func told(tell func(tui.Progress)) func(fetch.Progress) {
	return func(p fetch.Progress) {
		if tell != nil {
			tell(tui.Progress{Host: p.Host, Phase: string(p.Phase), Bytes: p.Bytes})
		}
	}
}

// Lookup implements tui.Articles: a title is that of a bundled article, in any case.
func (s *shelf) Lookup(title string) (ref string, ok bool) {
	return lookUp(s.bundled, title)
}

// lookUp finds the article of a title among entries.
func lookUp(entries []source.Entry, title string) (ref string, ok bool) {
	want := article.Slug(title)
	for _, e := range entries {
		if want != "" && (article.Slug(e.Title) == want || strings.EqualFold(e.Name, title)) {
			return e.Ref, true
		}
	}
	return "", false
}

// Bundled implements tui.Articles.
func (s *shelf) Bundled() []tui.Entry { return fromEntries(s.bundled) }

// Modified implements tui.Articles.
func (s *shelf) Modified(path string) (time.Time, error) {
	info, err := os.Stat(path)
	if err != nil {
		return time.Time{}, err
	}
	return info.ModTime(), nil
}

// Source implements tui.Articles.
func (s *shelf) Source(ctx context.Context, path string) ([]byte, error) {
	return s.loader.Bytes(ctx, path)
}

// Encode implements tui.Articles.
func (s *shelf) Encode(w io.Writer, a *article.Article, format string) error {
	switch format {
	case "text":
		return render.Write(w, a, render.Options{})
	case "markdown":
		_, err := io.WriteString(w, markdown.Encode(a))
		return err
	case "html":
		return hypertext.Encode(w, a)
	case "json":
		return schema.Encode(w, a, texts{})
	}
	return fmt.Errorf("no format %q", format)
}

func fromResult(r *source.Result) tui.Opened {
	return tui.Opened{
		Article: r.Article, Ref: r.Ref, Name: r.Name, Path: r.Path, Modified: r.Modified,
		Next: r.Next, Provisional: r.Provisional, Listing: fromEntries(r.Listing),
	}
}

func fromEntries(entries []source.Entry) []tui.Entry {
	var out []tui.Entry
	for _, e := range entries {
		out = append(out, fromEntry(e))
	}
	return out
}

// fromEntry calls an article without a title, and a folder, by its name.
func fromEntry(e source.Entry) tui.Entry {
	title := e.Title
	if title == "" {
		title = e.Name
	}
	return tui.Entry{Ref: e.Ref, Title: title, Words: e.Words, Minutes: e.Minutes, Published: e.Published, Bundled: e.Bundled, Folder: e.Folder}
}
