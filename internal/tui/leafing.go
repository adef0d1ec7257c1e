package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/feed"
	"newsreader/internal/tui/browse"
	"newsreader/internal/tui/reader"
)

// onTreeAction answers what the tree asks for.
func (m *root) onTreeAction(a browse.Action) tea.Cmd {
	switch a := a.(type) {
	case browse.Look:
		return m.leaf(a, false)
	case browse.Find:
		m.searchLibrary()
	case browse.MarkAll, browse.HideRead:
		return m.onStored(a)
	case browse.Enter:
		if l, ok := m.shelves.tree.Current(); ok && (m.shelves.name != l.Name || !m.shelves.shown) {
			return m.leaf(l, true)
		}
		m.setFocus(onList)
	}
	return nil
}

// leaf shows what a row of the tree stands for; keys gives the list the keys.
func (m *root) leaf(l browse.Look, keys bool) tea.Cmd {
	m.shelves.previewed = ""
	if l.Shelf {
		m.shelves.shown = false
		m.shelves.paging.Abort()
		m.setListing(l.Name, m.deps.Articles.Bundled())
		if keys {
			m.setFocus(onList)
		}
		return nil
	}
	v := l.View
	v.HideRead, v.Sort = m.state.HideRead, m.state.Sort
	return m.lookAt(showing{view: v, name: l.Name, keys: keys})
}

// onStored answers what the list asks for about entries of the library.
func (m *root) onStored(a browse.Action) tea.Cmd {
	switch a := a.(type) {
	case browse.Mark:
		return m.markCmd(a.IDs, a.Change, len(a.IDs) > 1)
	case browse.MarkAll:
		return m.markAllCmd(a, m.held())
	case browse.Tag:
		m.askTags(a.IDs)
	case browse.Undo:
		return m.undoCmd(m.held())
	case browse.Leave:
		return m.toTree()
	case browse.HideRead:
		m.state.HideRead = !m.state.HideRead
		m.shelves.tree.SetHideRead(m.state.HideRead)
		text := "What was read is shown"
		if m.state.HideRead {
			text = "What was read is hidden"
		}
		return tea.Batch(m.again(), m.keep(), m.notice(text))
	case browse.Sort:
		m.state.Sort = nextSort(m.state.Sort)
		return tea.Batch(m.again(), m.keep(), m.notice(sentence(browse.Order(m.state.Sort))))
	case browse.End:
		return m.lookAt(showing{view: a.View, name: m.shelves.name, end: a.Last})
	case browse.Browse:
		if a.URL == "" {
			return m.notice("This entry has no address")
		}
		return m.browse(a.URL)
	case browse.CopyLink:
		if a.URL == "" {
			return m.notice("This entry has no address")
		}
		return m.copy(a.URL, "the link")
	case browse.SaveSearch:
		return m.askSearchName()
	case browse.NextUnread:
		return m.nextUnread(a, false)
	}
	return nil
}

// nextSort cycles through the orders that make sense without a query.
func nextSort(s feed.Sort) feed.Sort {
	if s >= feed.ByFeed {
		return feed.NewestFirst
	}
	return s + 1
}

// again shows the view of the list anew, with the cursor on its entry.
func (m *root) again() tea.Cmd {
	s := &m.shelves
	if !s.shown {
		return nil
	}
	v := s.view
	v.HideRead, v.Sort = m.state.HideRead, m.state.Sort
	want := showing{view: v, name: s.name}
	if h, ok := m.list.Headline(); ok {
		want.at = h.ID
	}
	return m.lookAt(want)
}

// toTree gives the tree the keys; the first time its rows have to be read.
func (m *root) toTree() tea.Cmd {
	if m.deps.Library == nil {
		return nil
	}
	m.state.HideList, m.zen = false, false
	m.setFocus(onTree)
	if m.shelves.loaded {
		return nil
	}
	return m.recount()
}

// unreadMsg is the next unread entry, which is shown among its neighbours.
type unreadMsg struct {
	id    int
	want  showing
	page  feed.Page
	found bool
	open  bool // the entry is to be read
	err   error
}

// nextUnread looks for an unread entry beyond the rows that are held, and in all feeds
// where the view has none left.
func (m *root) nextUnread(a browse.NextUnread, open bool) tea.Cmd {
	tok, lib := m.shelves.paging.Begin(m.ctx), m.deps.Library
	want := showing{view: a.View, name: m.shelves.name}
	return func() tea.Msg {
		h, ok, err := lib.NextUnread(tok.Ctx, a.View, a.From, a.Direction)
		if err == nil && !ok && a.View.What != feed.River {
			want.view, want.name = feed.View{What: feed.River, Sort: a.View.Sort, HideRead: a.View.HideRead}, "All entries"
			h, ok, err = lib.NextUnread(tok.Ctx, want.view, 0, feed.Onward)
		}
		msg := unreadMsg{id: tok.ID, want: want, found: ok, open: open, err: err}
		if err == nil && ok {
			msg.want.at = h.ID
			msg.page, msg.err = lib.Around(tok.Ctx, want.view, h.ID, browse.PageRows)
		}
		return msg
	}
}

func (m *root) onUnread(msg unreadMsg) tea.Cmd {
	if !m.shelves.paging.Finish(msg.id) {
		return nil
	}
	switch {
	case msg.err != nil:
		return m.fail(msg.err)
	case !msg.found:
		return m.notice("Nothing is unread")
	}
	cmd := m.count(msg.want.view)
	if was := m.shelves.name; m.shelves.shown && was != msg.want.name {
		cmd = tea.Batch(cmd, m.notice("Nothing more is unread in "+was+" · on in "+msg.want.name))
	}
	m.showPage(msg.want, msg.page, 0)
	m.shelves.tree.Select(msg.want.view, false)
	if e, ok := m.list.Current(); ok && msg.open {
		return tea.Batch(cmd, m.choose(e.Ref, e.Title))
	}
	return cmd
}

// readUnread opens the next unread entry of the view, and of all feeds where the view has
// none left.
func (m *root) readUnread(d feed.Direction) tea.Cmd {
	if !m.shelves.shown {
		return m.nextUnread(browse.NextUnread{View: feed.View{What: feed.River}, Direction: d}, true)
	}
	action := "next-unread"
	if d == feed.Backward {
		action = "previous-unread"
	}
	if ask, beyond := m.list.Do(action).(browse.NextUnread); beyond {
		return m.nextUnread(ask, true)
	}
	e, ok := m.list.Current()
	if !ok {
		return nil
	}
	return m.choose(e.Ref, e.Title)
}

// beyondSections answers the keys for the sections in an entry of the library that has
// none, or no further one: fingers that know another reader go on to what is unread with
// "n". Nothing is opened by a key that was meant for a section.
func (m *root) beyondSections(k tea.KeyPressMsg) (tea.Cmd, bool) {
	st := m.reader.Status()
	name := k.String()
	if m.focus != onBody || !m.isStored() || st.Find != "" || st.Mode != reader.Reading || name != "n" && name != "N" {
		return nil, false
	}
	forward := m.table.is(name, "next-section")
	switch {
	case !forward && !m.table.is(name, "previous-section"):
		return nil, false
	case st.Sections == 0 && forward:
		return m.readUnread(feed.Onward), true
	case st.Sections == 0:
		return m.readUnread(feed.Backward), true
	case forward && st.Index == st.Sections && st.Percent >= 100:
		return m.notice("That was the last section · " + m.keyOf(actNextUnread) + ": next unread"), true
	}
	return nil, false
}

// previewPause is how long the cursor rests on a row before a first look is taken: who
// goes through a list quickly is not held up by texts that nobody sees.
const previewPause = 90 * time.Millisecond

// previewMsg says that the pause is over.
type previewMsg struct {
	id         int
	ref, title string
}

// glance sees to the first look at the row under the cursor, where there is room for
// one beside the list.
func (m *root) glance() tea.Cmd {
	s := &m.shelves
	if m.focus != onList && m.focus != onTree || !s.shown || m.rects.Tree.Empty() && !m.see.Tree || m.rects.Body.Empty() {
		return nil
	}
	e, ok := m.list.Current()
	if !ok || e.Ref == s.previewed {
		return nil
	}
	s.previewed = e.Ref
	tok := s.previewing.Begin(m.ctx)
	msg := previewMsg{tok.ID, e.Ref, e.Title}
	return m.deps.After(previewPause, func(time.Time) tea.Msg { return msg })
}

func (m *root) onPreview(msg previewMsg) tea.Cmd {
	if !m.shelves.previewing.Finish(msg.id) || msg.ref == m.shown.Ref {
		return nil
	}
	return m.open(wanted{ref: msg.ref, title: msg.title, glance: true})
}
