package tui

import (
	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/reader"
)

// pipeHistory bounds the commands that the arrow keys bring back in a prompt.
const pipeHistory = 50

// onIntent answers what an overlay asks for.
func (m *root) onIntent(i intent) tea.Cmd {
	switch i := i.(type) {
	case closed:
		return m.dismiss()
	case preview:
		return m.preview(i.target)
	case restore:
		return m.reader.GoTo(i.place)
	case accept:
		m.pop()
		return m.accept(i.target)
	case tryTheme:
		return m.wear(i.name, false)
	case keepTheme:
		m.pop()
		return m.wear(i.name, true)
	case readerDid:
		return tea.Batch(i.cmd, m.onReader(i.action))
	case openPeeked:
		return m.openCard(i.card)
	case stepPeek:
		return m.onReader(m.reader.PeekStep(i.by))
	case takePeeked:
		return m.takePeeked(i)
	case donePeeking:
		m.stopPeeking()
	case findFeeds:
		m.pop()
		return m.findFeeds(i.ref)
	case groupFirst:
		m.pop()
		m.askGroup(i.feed)
	case followFeed:
		m.pop()
		return m.followFeed(i)
	case importList:
		m.pop()
		return m.importList(i.path)
	case editSetting:
		return m.askSetting(i)
	case setSetting:
		m.pop()
		return m.setSetting(i)
	case renameGroup:
		m.pop()
		return m.renameGroup(i)
	case searchFor:
		return m.onSearchFor(i.query)
	case searched:
		return m.onSearched(i)
	case saveSearchAs:
		m.pop()
		return m.saveSearch(i)
	case tagAs:
		m.pop()
		m.list.Apply(i.ids, i.change)
		m.list.Deselect()
		return m.markCmd(i.ids, i.change, true)
	case pipeTo:
		m.pop()
		m.rememberPipe(i.command)
		return m.pipe(i.command, i.article)
	case saveTo:
		m.pop()
		return m.save(i)
	}
	return nil
}

// dismiss takes the overlay on top away and undoes what it tried.
func (m *root) dismiss() tea.Cmd {
	o := m.top()
	m.pop()
	switch o := o.(type) {
	case *contents:
		m.setFocus(onBody)
	case *searching:
		return m.endSearch(o, searched{})
	case dismissed:
		return m.onIntent(o.dismiss())
	}
	return nil
}

// preview shows a target of the open article behind the palette.
func (m *root) preview(t target) tea.Cmd {
	switch t.kind {
	case aSection:
		return m.reader.GoToSection(t.section)
	case aLink:
		return m.reader.GoToLink(t.link)
	case aPoint:
		return m.reader.GoToBlock(t.board)
	}
	return nil
}

// accept goes to a target for good.
func (m *root) accept(t target) tea.Cmd {
	switch t.kind {
	case anArticle:
		return m.choose(t.ref, t.name)
	case aFeed:
		m.shelves.tree.Select(t.look.View, t.look.Shelf)
		return m.leaf(t.look, true)
	case aCommand:
		if t.scope == InList {
			return m.onBrowse(m.list.Do(t.action))
		}
		if a, cmd := m.reader.Do(t.action); a != (reader.Pass{}) {
			return tea.Batch(cmd, m.onReader(a))
		}
		return m.do(t.action)
	}
	m.setFocus(onBody)
	return m.preview(t)
}

// rememberPipe keeps a command for the arrow keys of the next prompt.
func (m *root) rememberPipe(command string) {
	if n := len(m.piped); n == 0 || m.piped[n-1] != command {
		m.piped = append(m.piped, command)
	}
	m.piped = m.piped[max(0, len(m.piped)-pipeHistory):]
}
