package tui

import (
	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/reader"
)

// contents is the outline as an overlay, where it has no column of its own. It is
// the reader's outline in another place: keys go there and come back as its actions.
type contents struct {
	reader *reader.Pane
	table  Table // to know the keys that put it away, as they are bound
}

// readerDid hands on what the reader answered to a key.
type readerDid struct {
	action reader.Action
	cmd    tea.Cmd
}

func (readerDid) intent() {}

func (c *contents) handleKey(k tea.KeyPressMsg) intent {
	for _, action := range []string{actOutline, actClose, actNextPane, actPreviousPane} {
		if c.table.is(k.String(), action) {
			return closed{}
		}
	}
	a, cmd := c.reader.HandleKey(k)
	return readerDid{a, cmd}
}

func (c *contents) wheel(n int) intent { return readerDid{nil, c.reader.Wheel(reader.Outline, n)} }

func (c *contents) click(x, y int) intent {
	a, cmd := c.reader.Click(reader.Outline, x-1, y-1)
	return readerDid{a, cmd}
}

// inner is where the outline itself goes, for the reader to be told its size.
func (c *contents) inner(w, h int) layout.Rect {
	box := c.box(w, h)
	if in := box.Inner(); !in.Empty() {
		return in
	}
	return box
}

func (c *contents) box(w, h int) layout.Rect {
	return layout.Box(w, h, layout.Contents, c.reader.Status().Sections)
}

func (c *contents) draw(l look, w, h int) picture {
	box := c.box(w, h)
	return picture{box: box, rows: frame(l.theme, l.method, box, "Outline", "Enter read · Esc back", c.reader.OutlineView())}
}

// toggleOutline puts the outline away or brings it back: as a column where there is
// room, as an overlay where there is not.
func (m *root) toggleOutline() tea.Cmd {
	if m.rects.Folded || m.rects.Outline.Empty() && !m.state.HideOutline {
		m.zen = false
		m.push(&contents{m.reader, m.table})
		m.setFocus(onOutline)
		return nil
	}
	m.state.HideOutline = !m.state.HideOutline
	if m.state.HideOutline && m.focus == onOutline {
		m.setFocus(onBody)
	}
	return m.keep()
}
