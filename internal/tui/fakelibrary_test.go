package tui

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/feed"
)

// fakeLibrary is a library in memory: the oracle of what a screen may show. It knows
// the newest-first order only.
type fakeLibrary struct {
	mu       sync.Mutex
	entries  []feed.Headline // newest first
	feeds    []feed.Subscription
	searches []feed.Search
	undos    []undoing
	version  int64
	did      []string
	fresh    int // entries that the next refresh brings
	found    Finding
	err      error
}

// undoing is what a change was before.
type undoing struct {
	undo feed.Undo
	rows []feed.Headline
}

// shelved is a library of two feeds with n entries, every third of them read.
func shelved(n int) *fakeLibrary {
	f := &fakeLibrary{version: 1}
	f.feeds = []feed.Subscription{
		{ID: 1, Title: "The River Post", URL: "https://example.org/feed"},
		{ID: 2, Title: "Mill Notes", URL: "https://example.net/feed", Settings: feed.Settings{Group: []string{"Craft"}},
			Health: feed.Health{Failures: 3, Error: "the server did not answer", Next: clock.Add(2 * time.Hour)}},
	}
	for i := range n {
		f.add(clock.Add(time.Duration(i-n)*time.Hour), (i+1)%3 == 0)
	}
	return f
}

// add puts an entry on top.
func (f *fakeLibrary) add(at time.Time, read bool) {
	id := feed.EntryID(len(f.entries) + 1)
	from := f.feeds[int(id)%2]
	h := feed.Headline{
		ID: id, Feed: from.ID, FeedTitle: from.Title, Title: fmt.Sprintf("Entry %d of the river", id), Words: 900, Link: fmt.Sprintf("https://example.org/%d", id),
		Sorted: at, State: feed.State{Read: read},
	}
	f.entries = append([]feed.Headline{h}, f.entries...)
	f.version++
}

// shelve puts the articles of the entries on a shelf.
func (f *fakeLibrary) shelve(a *fakeArticles) {
	for _, h := range f.entries {
		text := short(h.Title)
		text.Sections = []*article.Section{section("The First Bend", para(strings.Repeat(filler, 3))), section("The Second Bend", para(strings.Repeat(filler, 9)))}
		article.Arrange(text.Sections)
		a.shelf[strconv.FormatInt(int64(h.ID), 10)] = Opened{Article: text, Name: h.FeedTitle, Progress: h.Progress}
	}
}

func (f *fakeLibrary) lock() func() { f.mu.Lock(); return f.mu.Unlock }

func (f *fakeLibrary) note(format string, args ...any) {
	f.did = append(f.did, fmt.Sprintf(format, args...))
}

func (f *fakeLibrary) Tree(context.Context) (feed.Tree, error) {
	defer f.lock()()
	var t feed.Tree
	t.Searches = slices.Clone(f.searches)
	groups := map[string]*feed.Group{}
	for _, s := range f.feeds {
		for _, h := range f.entries {
			if h.Feed == s.ID {
				s.Counts = s.Counts.Plus(countsOf(h))
			}
		}
		t.Counts = t.Counts.Plus(s.Counts)
		if len(s.Settings.Group) == 0 {
			t.Root.Feeds = append(t.Root.Feeds, s)
			continue
		}
		name := s.Settings.Group[0]
		if groups[name] == nil {
			groups[name] = &feed.Group{Name: name, Path: []string{name}}
		}
		g := groups[name]
		g.Feeds, g.Counts = append(g.Feeds, s), g.Counts.Plus(s.Counts)
	}
	for _, g := range groups {
		t.Root.Groups = append(t.Root.Groups, *g)
	}
	return t, f.err
}

func countsOf(h feed.Headline) feed.Counts {
	c := feed.Counts{Total: 1}
	if !h.State.Read {
		c.Unread = 1
	}
	if h.State.Starred {
		c.Starred = 1
	}
	if h.State.Later {
		c.Later = 1
	}
	if h.State.New {
		c.New = 1
	}
	return c
}

// rows are those of a view.
func (f *fakeLibrary) rows(v feed.View) []feed.Headline {
	var out []feed.Headline
	for _, h := range f.entries {
		in := map[feed.Selection]bool{
			feed.River: true, feed.All: true, feed.OfFeed: h.Feed == v.Feed, feed.OfGroup: h.Feed == 2,
			feed.Starred: h.State.Starred, feed.Later: h.State.Later, feed.History: h.State.Read,
		}[v.What]
		if in && (!v.HideRead || !h.State.Read) && strings.Contains(strings.ToLower(h.Title), strings.ToLower(v.Query)) {
			h.At = feed.Cursor{ID: h.ID}
			out = append(out, h)
		}
	}
	return out
}

func (f *fakeLibrary) Page(_ context.Context, v feed.View, from feed.Cursor, limit int) (feed.Page, error) {
	defer f.lock()()
	rows := f.rows(v)
	at := slices.IndexFunc(rows, func(h feed.Headline) bool { return h.ID == from.ID })
	switch {
	case limit >= 0:
		return cut(rows, at+1, at+1+limit), f.err
	case from.ID == 0:
		at = len(rows)
	}
	return cut(rows, at+limit, at), f.err
}

func cut(rows []feed.Headline, from, to int) feed.Page {
	from, to = max(0, min(from, len(rows))), max(0, min(to, len(rows)))
	return feed.Page{Rows: slices.Clone(rows[from:to]), Earlier: from > 0, More: to < len(rows)}
}

func (f *fakeLibrary) Around(_ context.Context, v feed.View, id feed.EntryID, limit int) (feed.Page, error) {
	defer f.lock()()
	rows := f.rows(v)
	at := max(0, slices.IndexFunc(rows, func(h feed.Headline) bool { return h.ID == id }))
	return cut(rows, at-limit/2, at+limit/2), f.err
}

func (f *fakeLibrary) Count(_ context.Context, v feed.View) (int, error) {
	defer f.lock()()
	return len(f.rows(v)), f.err
}

func (f *fakeLibrary) NextUnread(_ context.Context, v feed.View, from feed.EntryID, d feed.Direction) (feed.Headline, bool, error) {
	defer f.lock()()
	rows := f.rows(v)
	if d == feed.Backward {
		slices.Reverse(rows)
	}
	at := slices.IndexFunc(rows, func(h feed.Headline) bool { return h.ID == from })
	for _, h := range rows[at+1:] {
		if !h.State.Read {
			return h, true, f.err
		}
	}
	return feed.Headline{}, false, f.err
}

func (f *fakeLibrary) Headlines(_ context.Context, ids []feed.EntryID) ([]feed.Headline, error) {
	defer f.lock()()
	var out []feed.Headline
	for _, h := range f.entries {
		if slices.Contains(ids, h.ID) {
			out = append(out, h)
		}
	}
	return out, nil
}

// change changes rows and remembers what they were.
func (f *fakeLibrary) change(label string, which func(feed.Headline) bool, c feed.Change) feed.Undo {
	u := undoing{undo: feed.Undo{Label: label, Key: int64(len(f.undos) + 1)}}
	for i, h := range f.entries {
		if which(h) {
			u.rows = append(u.rows, h)
			f.entries[i] = c.Apply(h)
		}
	}
	u.undo.Count = len(u.rows)
	f.undos = append(f.undos, u)
	f.version++
	return u.undo
}

func (f *fakeLibrary) Mark(_ context.Context, ids []feed.EntryID, c feed.Change) (feed.Undo, error) {
	defer f.lock()()
	if f.err != nil {
		return feed.Undo{}, f.err
	}
	return f.change(fmt.Sprintf("marked %d", len(ids)), func(h feed.Headline) bool { return slices.Contains(ids, h.ID) }, c), nil
}

func (f *fakeLibrary) MarkView(_ context.Context, v feed.View, upto feed.EntryID, c feed.Change) (feed.Undo, error) {
	defer f.lock()()
	in := map[feed.EntryID]bool{}
	for _, h := range f.rows(v) {
		in[h.ID] = (upto == 0 || h.ID <= upto) && !h.State.Read
	}
	return f.change("marked all", func(h feed.Headline) bool { return in[h.ID] }, c), f.err
}

func (f *fakeLibrary) Last(context.Context) (feed.Undo, bool, error) {
	defer f.lock()()
	if len(f.undos) == 0 {
		return feed.Undo{}, false, f.err
	}
	return f.undos[len(f.undos)-1].undo, true, f.err
}

func (f *fakeLibrary) Undo(context.Context, feed.Undo) error {
	defer f.lock()()
	last := f.undos[len(f.undos)-1]
	f.undos = f.undos[:len(f.undos)-1]
	for _, was := range last.rows {
		for i, h := range f.entries {
			if h.ID == was.ID {
				f.entries[i] = was
			}
		}
	}
	f.version++
	return f.err
}

func (f *fakeLibrary) SaveProgress(_ context.Context, id feed.EntryID, p feed.Progress) error {
	defer f.lock()()
	for i, h := range f.entries {
		if h.ID == id {
			f.entries[i].Progress = p
		}
	}
	return f.err
}

func (f *fakeLibrary) Visit(context.Context) error {
	defer f.lock()()
	f.note("visit")
	return f.err
}

func (f *fakeLibrary) Lookup(_ context.Context, title string) (feed.EntryID, bool, error) {
	defer f.lock()()
	for _, h := range f.entries {
		if h.Title == title {
			return h.ID, true, f.err
		}
	}
	return 0, false, f.err
}

func (f *fakeLibrary) Changes(_ context.Context, id feed.EntryID) (*article.Article, error) {
	defer f.lock()()
	if id%2 == 0 {
		return nil, f.err
	}
	return short("What has changed"), f.err
}

func (f *fakeLibrary) Keep(_ context.Context, url string, a *article.Article) error {
	defer f.lock()()
	f.note("keep %s: %s", url, a.Title)
	return f.err
}

func (f *fakeLibrary) Find(_ context.Context, ref string) (Finding, error) {
	defer f.lock()()
	f.note("find %s", ref)
	return f.found, f.err
}

func (f *fakeLibrary) Add(_ context.Context, url string, group []string) (feed.Subscription, error) {
	defer f.lock()()
	f.note("add %s in %s", url, strings.Join(group, "/"))
	s := feed.Subscription{ID: feed.ID(len(f.feeds) + 1), URL: url, Title: url, Settings: feed.Settings{Group: group}}
	f.feeds = append(f.feeds, s)
	f.version++
	return s, f.err
}

func (f *fakeLibrary) Import(_ context.Context, path string) (string, error) {
	defer f.lock()()
	f.note("import %s", path)
	return "3 feeds added", f.err
}

func (f *fakeLibrary) Lists() []string { return []string{"/home/ada/.newsboat/urls"} }

func (f *fakeLibrary) Remove(_ context.Context, id feed.ID) (feed.Undo, error) {
	defer f.lock()()
	f.note("remove %d", id)
	f.feeds = slices.DeleteFunc(f.feeds, func(s feed.Subscription) bool { return s.ID == id })
	f.version++
	u := feed.Undo{Label: "removed a feed", Key: 9}
	f.undos = append(f.undos, undoing{undo: u})
	return u, f.err
}

func (f *fakeLibrary) Settings(_ context.Context, id feed.ID) ([]Setting, error) {
	defer f.lock()()
	return []Setting{
		{"title", "", "Another name.", "TEXT"}, {"group", "Craft", "The folder it stands in.", "NAME[/NAME...]"},
		{"full_text", "auto", "Whether pages are fetched.", "auto, true, false"},
	}, f.err
}

func (f *fakeLibrary) Set(_ context.Context, id feed.ID, key, value string) (feed.Undo, error) {
	defer f.lock()()
	f.note("set %d %s=%s", id, key, value)
	f.version++
	return feed.Undo{Label: "set " + key, Key: 10}, f.err
}

func (f *fakeLibrary) SaveSearch(_ context.Context, name, query string) error {
	defer f.lock()()
	f.searches = append(f.searches, feed.Search{ID: int64(len(f.searches) + 1), Name: name, Query: query})
	f.version++
	return f.err
}

func (f *fakeLibrary) RemoveSearch(_ context.Context, id int64) (feed.Undo, error) {
	defer f.lock()()
	f.searches = slices.DeleteFunc(f.searches, func(s feed.Search) bool { return s.ID == id })
	f.version++
	return feed.Undo{Label: "removed a search", Key: 11}, f.err
}

func (f *fakeLibrary) Refresh(_ context.Context, ids []feed.ID, force bool, tell func(feed.Event)) error {
	defer f.lock()()
	f.note("refresh %v %t", ids, force)
	for range f.fresh {
		f.add(clock, false)
	}
	tell(feed.Event{Done: len(f.feeds), Total: len(f.feeds), Fresh: f.fresh, Finished: true})
	f.fresh = 0
	return f.err
}

func (f *fakeLibrary) Version(context.Context) (int64, error) {
	defer f.lock()()
	return f.version, f.err
}
