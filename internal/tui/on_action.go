package tui

import (
	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/browse"
	"newsreader/internal/tui/reader"
)

// onReader answers what the reader asks for.
func (m *root) onReader(a reader.Action) tea.Cmd {
	switch a := a.(type) {
	case reader.FollowLink:
		return m.follow(a.URL, a.Title)
	case reader.OpenRelated:
		return m.openRelated(a)
	case reader.Peek:
		return m.peekAt(a)
	case reader.OpenInBrowser:
		return m.browse(a.URL)
	case reader.Copy:
		return m.copy(a.Text, a.What)
	case reader.Pipe:
		m.push(askPipe(m.scopes(a.Scope), m.piped))
	case reader.Save:
		m.push(askSave(m.scopes(a.Scope)))
	case reader.Edit:
		return m.edit(a.Words)
	case reader.Leave:
		m.leaveOutline()
	case reader.Close:
		return m.close()
	case reader.Notice:
		return m.notice(sentence(a.Text))
	}
	return nil
}

// onBrowse answers what the list asks for.
func (m *root) onBrowse(a browse.Action) tea.Cmd {
	switch a := a.(type) {
	case browse.Find:
		if m.shelves.loaded && followed(m.shelves.data.Root) > 0 {
			m.searchLibrary()
			return nil
		}
		m.push(newPalette(" / ", m.articles(), m.reader.Place()))
	case browse.Open:
		for _, e := range m.list.Entries() {
			if e.Ref == a.Ref {
				return m.choose(e.Ref, e.Title)
			}
		}
	default:
		return m.onStored(a)
	}
	return nil
}

// choose opens an article of the list; the one that is open is only turned to.
func (m *root) choose(ref, title string) tea.Cmd {
	if ref == m.shown.Ref {
		m.setFocus(onBody)
		if v := m.trail.current(); v == nil || !v.glance {
			return nil
		}
	}
	return m.open(wanted{ref: ref, title: title})
}

// leaveOutline gives the keys back to the text; an overlay with the outline goes.
func (m *root) leaveOutline() {
	if _, ok := m.top().(*contents); ok {
		m.pop()
	}
	m.setFocus(onBody)
}

// scopes are the parts of the article that a prompt offers, the one that the reader
// means first.
func (m *root) scopes(first reader.Scope) []reader.Scope {
	out := []reader.Scope{first}
	for _, s := range []reader.Scope{m.keyed().Scope(), m.keyed().Whole()} {
		known := s.Article == nil
		for _, have := range out {
			known = known || have.What == s.What
		}
		if !known {
			out = append(out, s)
		}
	}
	return out
}

// keyOf is the first key of an action, for a message.
func (m *root) keyOf(action string) string {
	for _, r := range m.table.records {
		if r.Action == action && len(r.Keys) > 0 {
			return KeyLabel(r.Keys[0])
		}
	}
	return "the palette"
}
