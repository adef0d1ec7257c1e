package tui

import (
	tea "charm.land/bubbletea/v2"

	"newsreader/internal/feed"
	"newsreader/internal/tui/browse"
	"newsreader/internal/tui/task"
)

// shelves is what the screen holds of the library: the tree, and which view of it the
// list shows. Its zero value is a program without a library.
type shelves struct {
	tree *browse.Tree
	data feed.Tree
	// failing are the feeds of it that could not be fetched lately.
	failing []feed.Subscription
	// loaded says that the tree has been read.
	loaded bool
	// view is what the list shows, name what that is called; shown is false while the list
	// is no view of the library.
	view  feed.View
	name  string
	shown bool

	reading, paging, extending, counting task.Guard
	looking, previewing, searching       task.Guard
	searched                             []string // queries that were kept, for the prompt
	// previewed is the row that a first look was taken at, or will be.
	previewed string
	refused   string // an address that led nowhere
	version   int64
	// seek is the view whose row of the tree gets the cursor when the tree has been read
	// anew: it has just come.
	seek     *feed.View
	refresh  refreshing
	progress []noted // reading places to be stored
}

// showing is a page that was asked for, and what is to be done with it.
type showing struct {
	view feed.View
	name string
	// at is the entry to put the cursor on; end puts it on the last row.
	at  feed.EntryID
	end bool
	// keys gives the list the keys.
	keys bool
	// search says that it answers what is being typed.
	search bool
}

// libraryMsg is the library as the program finds it at its start.
type libraryMsg struct {
	id    int
	tree  feed.Tree
	want  showing
	page  feed.Page
	err   error
	start wanted
}

// treeMsg is a new reading of the tree, pageMsg a page to show, moreMsg one to add.
type (
	treeMsg struct {
		id   int
		tree feed.Tree
		err  error
	}
	pageMsg struct {
		id   int
		want showing
		page feed.Page
		n    int
		err  error
	}
	moreMsg struct {
		id   int
		page feed.Page
		up   bool
		err  error
	}
)

// firstPage is how many rows are read at the start: as many as the tallest screen shows.
const firstPage = 60

// openLibrary reads the tree and the view that was left, to begin with.
func (m *root) openLibrary(w wanted) tea.Cmd {
	tok, lib := m.shelves.reading.Begin(m.ctx), m.deps.Library
	want := showing{view: m.state.View, name: m.state.ViewName, at: m.state.Row, keys: true}
	if want.name == "" {
		want.name = "All entries"
	}
	return func() tea.Msg {
		tree, err := lib.Tree(tok.Ctx)
		msg := libraryMsg{id: tok.ID, tree: tree, want: want, err: err, start: w}
		if err == nil && followed(tree.Root) > 0 {
			msg.page, msg.err = lib.Around(tok.Ctx, want.view, want.at, firstPage)
		}
		return msg
	}
}

// followed counts the feeds of a group.
func followed(g feed.Group) int {
	n := len(g.Feeds)
	for _, sub := range g.Groups {
		n += followed(sub)
	}
	return n
}

// onLibrary shows the library, or the bundled edition to who follows nothing yet.
func (m *root) onLibrary(msg libraryMsg) tea.Cmd {
	if !m.shelves.reading.Finish(msg.id) {
		return nil
	}
	if msg.err != nil {
		return tea.Batch(m.fail(msg.err), m.beginEdition(msg.start))
	}
	m.takeTree(msg.tree)
	if followed(msg.tree.Root) == 0 {
		return tea.Batch(m.beginEdition(msg.start), m.watchLibrary(), m.welcome())
	}
	m.setFocus(onList)
	m.showPage(msg.want, msg.page, 0)
	return tea.Batch(m.watchLibrary(), m.count(msg.want.view))
}

// takeTree shows a tree; the row of the view that the list shows gets the cursor the
// first time.
func (m *root) takeTree(t feed.Tree) {
	s := &m.shelves
	s.data, s.failing = t, failing(t.Root)
	if !s.loaded { // before the rows, so that they are laid out once
		s.tree.SetFolded(m.state.Folded)
		s.tree.SetHideRead(m.state.HideRead)
	}
	s.tree.SetTree(t)
	if s.seek != nil && s.tree.Select(*s.seek, false) {
		s.seek = nil
	}
	if !s.loaded {
		s.loaded = true
		s.tree.Select(m.state.View, false)
	}
}

// recount reads the tree anew after something has changed.
func (m *root) recount() tea.Cmd {
	if m.deps.Library == nil {
		return nil
	}
	tok, lib := m.shelves.counting.Begin(m.ctx), m.deps.Library
	return func() tea.Msg {
		t, err := lib.Tree(tok.Ctx)
		return treeMsg{tok.ID, t, err}
	}
}

func (m *root) onTree(msg treeMsg) tea.Cmd {
	if !m.shelves.counting.Finish(msg.id) {
		return nil
	}
	if msg.err != nil {
		return m.fail(msg.err)
	}
	m.takeTree(msg.tree)
	return m.leaveGone()
}

// leaveGone shows what is under the tree's cursor now in place of the entries of a feed
// that is not followed any more.
func (m *root) leaveGone() tea.Cmd {
	s := &m.shelves
	if _, there := subscription(s.data.Root, s.view.Feed); there || !s.shown || s.view.What != feed.OfFeed {
		return nil
	}
	l, ok := s.tree.Current()
	if !ok || l.View.What == feed.OfFeed && l.View.Feed == s.view.Feed {
		return nil
	}
	return m.leaf(l, false)
}

// lookAt shows a view of the library in the list.
func (m *root) lookAt(want showing) tea.Cmd {
	tok, lib := m.shelves.paging.Begin(m.ctx), m.deps.Library
	m.shelves.extending.Abort()
	return func() tea.Msg {
		msg := pageMsg{id: tok.ID, want: want}
		switch {
		case want.end:
			msg.page, msg.err = lib.Page(tok.Ctx, want.view, feed.Cursor{}, -browse.PageRows)
		case want.at != 0:
			msg.page, msg.err = lib.Around(tok.Ctx, want.view, want.at, browse.PageRows)
		default:
			msg.page, msg.err = lib.Page(tok.Ctx, want.view, feed.Cursor{}, browse.PageRows)
		}
		if msg.err == nil && (msg.page.More || msg.page.Earlier) {
			msg.n, _ = lib.Count(tok.Ctx, want.view) // the number is a courtesy
		}
		return msg
	}
}

func (m *root) onPage(msg pageMsg) tea.Cmd {
	if !m.shelves.paging.Finish(msg.id) {
		return nil
	}
	if msg.want.search && !m.onSearchedPage(msg) {
		return nil
	}
	if msg.err != nil {
		return m.fail(msg.err)
	}
	if msg.want.keys {
		m.setFocus(onList)
	}
	m.showPage(msg.want, msg.page, msg.n)
	return nil
}

// showPage puts a page into the list. A page of the view that is there already leaves
// the cursor on its line.
func (m *root) showPage(want showing, page feed.Page, total int) {
	s := &m.shelves
	at := want.at
	if want.end && len(page.Rows) > 0 {
		at = page.Rows[len(page.Rows)-1].ID
	}
	m.listing, s.shown = true, true
	s.view, s.name = want.view, want.name
	if !want.search {
		m.state.View, m.state.ViewName = want.view, want.name
	}
	m.list.SetNow(m.deps.Now())
	m.list.ShowPage(want.name, want.view, page, at)
	m.list.SetTotal(total)
}

// count asks how many rows a view has, for its heading.
func (m *root) count(v feed.View) tea.Cmd {
	tok, lib := m.shelves.looking.Begin(m.ctx), m.deps.Library
	return func() tea.Msg {
		n, err := lib.Count(tok.Ctx, v)
		if err != nil {
			n = 0 // the heading goes without
		}
		return countMsg{tok.ID, n}
	}
}

// countMsg is how many rows the view has.
type countMsg struct{ id, n int }

func (m *root) onCount(msg countMsg) tea.Cmd {
	if m.shelves.looking.Finish(msg.id) {
		m.list.SetTotal(msg.n)
	}
	return nil
}

// extend asks for the page that the list needs, if it needs one and none is coming.
func (m *root) extend() tea.Cmd {
	s := &m.shelves
	if m.deps.Library == nil || s.extending.Busy() || s.paging.Busy() {
		return nil
	}
	w, ok := m.list.Wants()
	if !ok {
		return nil
	}
	tok, lib := s.extending.Begin(m.ctx), m.deps.Library
	return func() tea.Msg {
		limit := browse.PageRows
		if w.Up {
			limit = -limit
		}
		page, err := lib.Page(tok.Ctx, w.View, w.From, limit)
		return moreMsg{tok.ID, page, w.Up, err}
	}
}

func (m *root) onMore(msg moreMsg) tea.Cmd {
	if !m.shelves.extending.Finish(msg.id) {
		return nil
	}
	if msg.err != nil {
		return m.fail(msg.err)
	}
	m.list.Extend(msg.page, msg.up)
	return nil
}
