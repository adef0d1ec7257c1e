package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/format/syndication"
	"newsreader/internal/library"
	"newsreader/internal/query"
	"newsreader/internal/store"
	"newsreader/internal/tui"
)

// stacks is tui.Library over package library. The library is opened with the first
// question, so that nobody waits for it who does not ask.
type stacks struct {
	open func(context.Context) (*library.Library, error)
	home string
	// automatic says when feeds are asked that nobody asked for.
	automatic *automatic

	mu     sync.Mutex
	opened *library.Library
	ended  bool

	// early has the tree that was read ahead, once.
	early chan ahead
}

// ahead is a tree that was read before anybody asked.
type ahead struct {
	tree feed.Tree
	err  error
}

// begin opens the library and reads its tree while the screen is being set up, which
// takes about as long.
func (s *stacks) begin(ctx context.Context) {
	s.early = make(chan ahead, 1)
	go func() {
		t, err := s.readTree(ctx)
		s.early <- ahead{t, err}
		close(s.early)
	}()
}

// end waits for an opening that is under way, and lets none begin: the library is about
// to be closed.
func (s *stacks) end() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended = true
}

// lib opens the library, or returns it.
func (s *stacks) lib(ctx context.Context) (*library.Library, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.opened != nil {
		return s.opened, nil
	}
	if s.ended {
		return nil, context.Canceled
	}
	l, err := s.open(ctx)
	s.opened = l
	return l, err
}

// looked parses the query of a view.
func looked(v feed.View) (query.Query, error) {
	if v.Typing {
		return query.ParseTyping(v.Query, time.Now())
	}
	return query.Parse(v.Query, time.Now())
}

// ask asks the library about a view.
func ask[T any](ctx context.Context, s *stacks, v feed.View, about func(*library.Library, query.Query) (T, error)) (T, error) {
	var none T
	q, err := looked(v)
	if err != nil {
		return none, err
	}
	l, err := s.lib(ctx)
	if err != nil {
		return none, err
	}
	return about(l, q)
}

func (s *stacks) Tree(ctx context.Context) (feed.Tree, error) {
	if s.early != nil {
		if a, first := <-s.early; first {
			return a.tree, a.err
		}
	}
	return s.readTree(ctx)
}

func (s *stacks) readTree(ctx context.Context) (feed.Tree, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return feed.Tree{}, err
	}
	return l.Tree(ctx)
}

func (s *stacks) Page(ctx context.Context, v feed.View, from feed.Cursor, limit int) (feed.Page, error) {
	return ask(ctx, s, v, func(l *library.Library, q query.Query) (feed.Page, error) { return l.Page(ctx, v, q, from, limit) })
}

func (s *stacks) Around(ctx context.Context, v feed.View, id feed.EntryID, limit int) (feed.Page, error) {
	return ask(ctx, s, v, func(l *library.Library, q query.Query) (feed.Page, error) {
		if id != 0 {
			p, err := l.Around(ctx, v, q, id, limit)
			if !errors.As(err, new(*store.NotFoundError)) {
				return p, err
			}
		}
		return l.Page(ctx, v, q, feed.Cursor{}, limit)
	})
}

func (s *stacks) Count(ctx context.Context, v feed.View) (int, error) {
	return ask(ctx, s, v, func(l *library.Library, q query.Query) (int, error) {
		n, exact, err := l.Count(ctx, v, q)
		if !exact {
			n = 0
		}
		return n, err
	})
}

func (s *stacks) NextUnread(ctx context.Context, v feed.View, from feed.EntryID, d feed.Direction) (h feed.Headline, ok bool, err error) {
	type answer struct {
		h  feed.Headline
		ok bool
	}
	a, err := ask(ctx, s, v, func(l *library.Library, q query.Query) (answer, error) {
		h, ok, err := l.NextUnread(ctx, v, q, from, d)
		return answer{h, ok}, err
	})
	return a.h, a.ok, err
}

func (s *stacks) Headlines(ctx context.Context, ids []feed.EntryID) ([]feed.Headline, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return nil, err
	}
	return l.Headlines(ctx, ids)
}

func (s *stacks) Mark(ctx context.Context, ids []feed.EntryID, c feed.Change) (feed.Undo, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return feed.Undo{}, err
	}
	return l.Mark(ctx, ids, c)
}

func (s *stacks) MarkView(ctx context.Context, v feed.View, upto feed.EntryID, c feed.Change) (feed.Undo, error) {
	return ask(ctx, s, v, func(l *library.Library, q query.Query) (feed.Undo, error) { return l.MarkView(ctx, v, q, upto, c) })
}

func (s *stacks) Undo(ctx context.Context, u feed.Undo) error {
	l, err := s.lib(ctx)
	if err != nil {
		return err
	}
	return l.Undo(ctx, u)
}

func (s *stacks) Last(ctx context.Context) (feed.Undo, bool, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return feed.Undo{}, false, err
	}
	return l.LastUndo(ctx)
}

func (s *stacks) SaveProgress(ctx context.Context, id feed.EntryID, p feed.Progress) error {
	l, err := s.lib(ctx)
	if err != nil {
		return err
	}
	return l.SaveProgress(ctx, id, p)
}

func (s *stacks) Visit(ctx context.Context) error {
	l, err := s.lib(ctx)
	if err != nil {
		return err
	}
	return l.Visit(ctx)
}

func (s *stacks) Version(ctx context.Context) (int64, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return 0, err
	}
	return l.DataVersion(ctx)
}

// Find implements tui.Library.
func (s *stacks) Find(ctx context.Context, ref string) (tui.Finding, error) {
	if path, data, ok := s.file(ref); ok {
		list, err := syndication.ReadOutline(data, filepath.Base(path))
		if err != nil {
			return tui.Finding{}, err
		}
		return tui.Finding{List: path, Count: len(list.Feeds)}, nil
	}
	l, err := s.lib(ctx)
	if err != nil {
		return tui.Finding{}, err
	}
	read, found, err := l.Preview(ctx, ref)
	if err != nil {
		return tui.Finding{}, err
	}
	f := tui.Finding{Feeds: found, Preview: read}
	if read != nil && len(found) == 0 {
		f.Feeds = []feed.Found{{URL: ref, Title: read.Title}}
	}
	return f, nil
}

// maxList bounds a list of feeds, in bytes: 20,000 of them take about 5 MB.
const maxList = 32 << 20

// file reads the list that a ref names, if it names a file.
func (s *stacks) file(ref string) (path string, data []byte, ok bool) {
	path = expand(ref, s.home)
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxList {
		return "", nil, false
	}
	data, err = os.ReadFile(path)
	return path, data, err == nil
}

// expand puts the home directory in place of a leading "~".
func expand(path, home string) string {
	if len(path) > 1 && path[0] == '~' && os.IsPathSeparator(path[1]) && home != "" {
		return filepath.Join(home, path[2:])
	}
	return path
}

// Lists implements tui.Library: where other readers keep their lists.
func (s *stacks) Lists() []string {
	var out []string
	for _, name := range []string{".config/newsboat/urls", ".newsboat/urls", ".config/newsraft/feeds"} {
		path := filepath.Join(s.home, filepath.FromSlash(name))
		if info, err := os.Stat(path); s.home != "" && err == nil && info.Mode().IsRegular() {
			out = append(out, path)
		}
	}
	return out
}

func (s *stacks) Add(ctx context.Context, url string, group []string) (feed.Subscription, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return feed.Subscription{}, err
	}
	return l.Add(ctx, url, feed.Settings{Group: group})
}

// Import implements tui.Library.
func (s *stacks) Import(ctx context.Context, path string) (string, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return "", err
	}
	_, data, ok := s.file(path)
	if !ok {
		return "", fmt.Errorf("%s cannot be read", path)
	}
	done, err := l.Import(ctx, data, filepath.Base(path))
	return importWords(done), err
}

// importWords says in a line what became of a list.
func importWords(i library.Imported) string {
	text := strconv.Itoa(i.Added) + " feeds added"
	if i.Added == 1 {
		text = "1 feed added"
	}
	if i.Known > 0 {
		text += fmt.Sprintf(", %d were there already", i.Known)
	}
	if n := len(i.Refused); n > 0 {
		text += fmt.Sprintf(", %d left out", n)
	}
	return text
}

func (s *stacks) Remove(ctx context.Context, id feed.ID) (feed.Undo, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return feed.Undo{}, err
	}
	return l.Unsubscribe(ctx, id)
}

// Settings implements tui.Library.
func (s *stacks) Settings(ctx context.Context, id feed.ID) ([]tui.Setting, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return nil, err
	}
	sub, err := l.Subscription(ctx, id)
	if err != nil {
		return nil, err
	}
	var out []tui.Setting
	for _, t := range library.Settings() {
		out = append(out, tui.Setting{Key: t.Key, Value: t.Print(sub.Settings), Help: t.Help, Values: t.Values})
	}
	return append(out, tui.Setting{Key: library.AddressKey, Value: sub.URL, Help: library.AddressHelp, Values: library.AddressValues}), nil
}

func (s *stacks) Set(ctx context.Context, id feed.ID, key, value string) (feed.Undo, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return feed.Undo{}, err
	}
	return l.Set(ctx, id, key, value)
}

func (s *stacks) SaveSearch(ctx context.Context, name, query string) error {
	l, err := s.lib(ctx)
	if err != nil {
		return err
	}
	_, err = l.SaveSearch(ctx, feed.Search{Name: name, Query: query})
	return err
}

func (s *stacks) RemoveSearch(ctx context.Context, id int64) (feed.Undo, error) {
	l, err := s.lib(ctx)
	if err != nil {
		return feed.Undo{}, err
	}
	return l.RemoveSearch(ctx, id)
}

func (s *stacks) Refresh(ctx context.Context, ids []feed.ID, force bool, tell func(feed.Event)) error {
	if ids == nil && !force && !s.automatic.due() {
		return nil
	}
	l, err := s.lib(ctx)
	if err != nil {
		return err
	}
	if l.ReadOnly() && ids == nil && !force {
		return nil // nobody asked for it, and nothing could be kept
	}
	_, err = l.Refresh(ctx, library.RefreshOptions{Feeds: ids, Asked: force}, tell)
	return err
}
