package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"newsreader/internal/config"
	"newsreader/internal/feed"
	"newsreader/internal/library"
	"newsreader/internal/store"
)

// libraryFacts is what is known of the library.
type libraryFacts struct {
	path string
	// opened is why it could not be read, and the rest unknown; nil where it was.
	opened error
	size   store.Size
	// unchecked says that it was not looked through, checked what was found.
	unchecked bool
	checked   error
	feeds     []feed.Subscription
	now       time.Time
}

// libraryFacts reads the library and writes nothing: one that is not there stays away.
// The error is that of ctx.
func (p *program) libraryFacts(ctx context.Context, quick bool) (libraryFacts, error) {
	f := libraryFacts{unchecked: quick, now: time.Now()}
	if f.path, f.opened = p.libraryPath(); f.opened != nil {
		return f, nil
	}
	var l *library.Library
	if l, f.opened = p.openLibrary(ctx, f.path, true); f.opened != nil {
		return f, ctx.Err()
	}
	if f.size, f.opened = l.Size(ctx); f.opened == nil {
		f.feeds, f.opened = l.Subscriptions(ctx)
	}
	if f.opened == nil && !quick {
		wait := p.newWait("checking the library (" + megabytes(f.size.Bytes) + ")")
		f.checked = l.Check(ctx)
		wait.end()
	}
	return f, ctx.Err()
}

func (l libraryFacts) findings() []finding {
	f := &findings{part: aboutLibrary}
	if l.opened != nil {
		l.closed(f)
		return f.all
	}
	f.good("format", fmt.Sprintf("version %d", l.size.Schema))
	const muchFree = 16 << 20
	if l.size.Free > muchFree && l.size.Free > l.size.Bytes/2 {
		f.note("size", fmt.Sprintf("%s, of which %s are not in use", megabytes(l.size.Bytes), megabytes(l.size.Free)), "newsreader gc --shrink gives them back")
	} else {
		f.good("size", megabytes(l.size.Bytes))
	}
	var corrupt *store.CorruptError
	switch {
	case l.unchecked:
		f.good("check", "left out")
	case errors.As(l.checked, &corrupt):
		f.problem("check", "damaged: "+corrupt.Detail, "bring it back from a copy, or move "+l.path+" away and import your feeds anew (newsreader export still reads them)")
	case l.checked != nil:
		f.note("check", "not done: "+l.checked.Error(), "try again later")
	default:
		f.good("check", "whole, nothing is miscounted")
	}
	f.good("entries", fmt.Sprint(l.size.Entries))
	if n := l.size.Unindexed; n > 0 {
		f.note("search", numbered(n, "1 entry is not found by its words yet", "%d entries are not found by their words yet"), "the next refresh sees to it")
	} else {
		f.good("search", "knows all entries")
	}
	l.follows(f)
	return f.all
}

// closed says why the library could not be read.
func (l libraryFacts) closed(f *findings) {
	var readOnly *store.ReadOnlyError
	err := l.opened
	switch {
	case errors.As(err, new(config.Problems)):
		f.note("library", "not looked at: where it is stands in the settings", "mend the settings first")
	case errors.Is(err, fs.ErrNotExist):
		f.good("library", "none yet; newsreader add ADDRESS begins one")
	case errors.As(err, new(*store.NewerSchemaError)):
		f.problem("library", err.Error(), "use the newer newsreader, or another file: --library FILE")
	case errors.As(err, new(*store.ForeignError)):
		f.problem("library", err.Error(), "name another file: --library FILE, or library in the settings")
	case errors.As(err, new(*store.CorruptError)):
		f.problem("library", err.Error(), "bring it back from a copy, or move it away and import your feeds anew")
	case errors.As(err, new(*store.LockedError)):
		f.note("library", err.Error(), "try again when the other process has ended")
	case errors.As(err, &readOnly) && readOnly.Err == nil:
		f.note("library", "empty, or written by an earlier version", "the next command that uses it brings it up to date")
	default:
		f.problem("library", err.Error(), "")
	}
}

// staleAfter is from when on a last refresh is remarked on: most who read daily have
// forgotten a timer then.
const staleAfter = 7 * 24 * time.Hour

// follows judges the feeds: how many, when they were asked, which fail, which rest.
func (l libraryFacts) follows(f *findings) {
	if len(l.feeds) == 0 {
		f.good("feeds", "none yet; newsreader add ADDRESS follows one")
		return
	}
	f.good("feeds", fmt.Sprint(len(l.feeds)))
	var last time.Time
	asked, failing := 0, map[string][]feed.Subscription{}
	failed := 0
	var muted []string
	for _, s := range l.feeds {
		h := s.Health
		if h.Checked.After(last) {
			last = h.Checked
		}
		if h.Muted != "" {
			muted = append(muted, s.Title+" ("+h.Muted+")")
			continue
		}
		if !h.Checked.IsZero() {
			asked++
		}
		if h.Error != "" {
			failed++
			failing[h.Kind] = append(failing[h.Kind], s)
		}
	}
	switch {
	case last.IsZero():
		f.note("refresh", "never", "newsreader refresh fetches what is new")
	case failed == asked && asked > 0:
		f.problem("refresh", "no feed could be read at "+when(last), "is there a network? newsreader refresh -v tells what each says")
	case l.now.Sub(last) > staleAfter:
		f.note("refresh", when(last), `newsreader refresh; "newsreader refresh --help" has recipes for timers`)
	default:
		f.good("refresh", when(last))
	}
	for _, kind := range byCount(failing) {
		l.failing(f, kind, failing[kind])
	}
	if len(muted) > 0 {
		f.note("muted", numbered(len(muted), "1 feed: ", "%d feeds: ")+some(muted), "newsreader set FEED muted=false wakes it")
	}
}

// failing tells of the feeds that fail in one way: a single one in its own words.
func (l libraryFacts) failing(f *findings, kind string, feeds []feed.Subscription) {
	if kind == "" {
		kind = "fails"
	}
	if len(feeds) == 1 {
		s := feeds[0]
		f.note(kind, s.Title+": "+s.Health.Error, fmt.Sprintf("newsreader refresh %d tries again", s.ID))
		return
	}
	var names []string
	for _, s := range feeds {
		names = append(names, s.Title)
	}
	f.note(kind, fmt.Sprintf("%d feeds: %s", len(feeds), some(names)), "newsreader list --feeds -t '{id} {state} {error}' tells more")
}

// byCount returns the kinds of failures, the most frequent first.
func byCount(failing map[string][]feed.Subscription) []string {
	var kinds []string
	for kind := range failing {
		kinds = append(kinds, kind)
	}
	slices.SortFunc(kinds, func(a, b string) int {
		return cmp.Or(len(failing[b])-len(failing[a]), strings.Compare(a, b))
	})
	return kinds
}

// mostNamed is how many feeds are named in one line.
const mostNamed = 12

// some joins names, and counts those that would be too many.
func some(names []string) string {
	if len(names) <= mostNamed {
		return strings.Join(names, "; ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:mostNamed], "; "), len(names)-mostNamed)
}

// when writes a time for people, to the minute.
func when(t time.Time) string { return t.Local().Format("2006-01-02 15:04") }
