package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/reader"
)

// wheelRows is how many rows a notch of the wheel moves the text.
const wheelRows = 3

// wheelPause is how long turns of the wheel are gathered before they are shown: a
// wheel may send hundreds a second, and keys must not wait behind them. The first is
// shown at once.
const wheelPause = 8 * time.Millisecond

// wheel gathers turns.
type wheel struct {
	x, y    int
	notches int
	waiting bool
}

// wheelMsg says that the pause is over.
type wheelMsg struct{}

// onMouse takes clicks and turns of the wheel, by the rectangles of the last
// arrangement: an overlay first, then what is under the pointer.
func (m *root) onMouse(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		return m.turn(msg.Mouse()), true
	case tea.MouseClickMsg:
		if e := msg.Mouse(); e.Button == tea.MouseLeft {
			return m.click(e.X, e.Y), true
		}
		return nil, true
	case tea.MouseMsg:
		return nil, true
	}
	return nil, false
}

func (m *root) turn(e tea.Mouse) tea.Cmd {
	switch e.Button {
	case tea.MouseWheelUp:
		m.wheel.notches--
	case tea.MouseWheelDown:
		m.wheel.notches++
	default:
		return nil
	}
	m.wheel.x, m.wheel.y = e.X, e.Y
	if m.wheel.waiting {
		return nil
	}
	m.wheel.waiting = true
	return tea.Batch(m.scrollWheel(), m.deps.After(wheelPause, func(time.Time) tea.Msg { return wheelMsg{} }))
}

// onWheelRest shows what was gathered in the pause.
func (m *root) onWheelRest() tea.Cmd {
	m.wheel.waiting = false
	return m.scrollWheel()
}

func (m *root) scrollWheel() tea.Cmd {
	n, x, y := m.wheel.notches, m.wheel.x, m.wheel.y
	m.wheel.notches = 0
	if n == 0 {
		return nil
	}
	if o := m.top(); o != nil {
		if w, ok := o.(wheeled); ok {
			return m.onIntent(w.wheel(n))
		}
		return nil
	}
	switch r := m.rects; {
	case r.Tree.Contains(x, y):
		m.shelves.tree.Wheel(n)
	case r.List.Contains(x, y):
		m.list.Wheel(n)
	case r.Outline.Contains(x, y):
		return m.reader.Wheel(reader.Outline, n*wheelRows)
	case r.Body.Contains(x, y):
		return m.reader.Wheel(reader.Body, n*wheelRows)
	case r.Whole.Contains(x, y):
		return m.whole.pane.Wheel(reader.Body, n*wheelRows)
	}
	return nil
}

func (m *root) click(x, y int) tea.Cmd {
	if o := m.top(); o != nil {
		return m.clickOverlay(o, x, y)
	}
	switch r := m.rects; {
	case r.Tree.Contains(x, y):
		m.setFocus(onTree)
		return m.onTreeAction(m.shelves.tree.Click(y - r.Tree.Y))
	case r.List.Contains(x, y):
		look := m.shelves.shown && m.choosing() && !r.Body.Empty() // which follows the cursor
		m.setFocus(onList)
		return m.onBrowse(m.list.Click(y-r.List.Y, look))
	case r.Outline.Contains(x, y):
		m.setFocus(onOutline)
		return m.clickReader(reader.Outline, r.Outline, x, y)
	case r.Body.Contains(x, y):
		m.setFocus(onBody)
		return m.clickReader(reader.Body, r.Body, x, y)
	case r.Whole.Contains(x, y):
		m.setFocus(onWhole)
	}
	return nil
}

func (m *root) clickReader(part reader.Part, r layout.Rect, x, y int) tea.Cmd {
	a, cmd := m.reader.Click(part, x-r.X, y-r.Y)
	return tea.Batch(cmd, m.onReader(a))
}

// clickOverlay gives a click to the overlay it hits; one beside it takes it away.
func (m *root) clickOverlay(o overlay, x, y int) tea.Cmd {
	box := o.draw(m.look, m.w, m.h).box
	if !box.Contains(x, y) {
		return m.onIntent(closed{})
	}
	if c, ok := o.(clicked); ok {
		return m.onIntent(c.click(x-box.X, y-box.Y))
	}
	return nil
}
