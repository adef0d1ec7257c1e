package tui

import (
	tea "charm.land/bubbletea/v2"

	"newsreader/internal/sanitize"
	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/widget"
)

// terminalView wraps the composed rows up with the state the terminal should be in.
func (m *root) terminalView() tea.View {
	v := tea.NewView(m.frame)
	v.AltScreen = true
	v.Cursor = m.cursor
	v.WindowTitle = m.windowTitle()
	if g, needed := m.ground(); needed {
		v.BackgroundColor, v.ForegroundColor = g.back, g.text
	}
	if !m.state.NoMouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	// Keys of another layout come with the latin letter beside theirs: see latin.
	v.KeyboardEnhancements.ReportAlternateKeys = true
	return v
}

// windowTitle is cleaned here again, because the terminal is given it as it is.
func (m *root) windowTitle() string {
	if title := titleOf(m.shown); title != "" {
		return sanitize.Text(title) + " – newsreader"
	}
	return "newsreader"
}

// compose draws the screen: rows of the panes joined to rows of the screen, and the
// overlays over them. Every row is as wide as the screen.
func (m *root) compose() (rows []string, cursor *tea.Cursor) {
	if m.w <= 0 || m.h <= 0 {
		return []string{}, nil
	}
	r := m.rects
	rows = make([]string, 0, m.h)
	if !r.Title.Empty() {
		rows = append(rows, m.titleLine(r.Title.W))
	}
	rows = append(rows, m.panes()...)
	if !r.Status.Empty() {
		rows = append(rows, m.statusLine(r.Status.W))
	}
	if !r.Footer.Empty() {
		rows = append(rows, m.footer(r.Footer.W))
	}
	if r.Status.Empty() {
		m.tellOver(rows, r.Prompt)
	}
	if n := len(rows); m.gallery != nil && n == m.h {
		rows[n-1] = m.gallery.LastRow(rows[n-1])
	}
	for _, o := range m.shownOverlays() {
		p := o.draw(m.look, m.w, m.h)
		over(m.look.method, rows, m.w, p.box, p.rows)
		cursor = p.cursor
	}
	return rows, cursor
}

// tellOver puts a message over the line where something would be typed, because a
// screen without a status line has no other place for it.
func (m *root) tellOver(rows []string, at layout.Rect) {
	if _, told := m.messages.current(); told && !at.Empty() {
		over(m.look.method, rows, m.w, at, []string{m.statusLine(at.W)})
	}
}

// shownOverlays are the overlays from the bottom up. The line in which the reader
// has a query typed is drawn like one.
func (m *root) shownOverlays() []overlay {
	if p := m.keyed().Prompt(); p != nil {
		return append([]overlay{typed{p, m.rects.Prompt, m.findHint()}}, m.overlays...)
	}
	return m.overlays
}

// typed is the reader's prompt in the place where prompts are.
type typed struct {
	prompt *widget.Prompt
	at     layout.Rect
	hint   string
}

func (typed) handleKey(tea.KeyPressMsg) intent { return nil }

func (t typed) draw(l look, _, _ int) picture { return promptPicture(l, t.prompt, t.at, t.hint) }

func (typed) footerKeys() []string {
	return []string{"Enter", "keep the find", "↑", "earlier one", "Esc", "back"}
}

func (m *root) findHint() string { return m.keyed().Status().FindState }

// panes draws what is between the title and the status line.
func (m *root) panes() []string {
	r := m.rects
	var columns [][]string
	if !r.Tree.Empty() {
		columns = append(columns, m.shelves.tree.Rows())
		if !r.TreeRule.Empty() {
			columns = append(columns, m.rule(r.TreeRule.H, m.focus == onTree))
		}
	}
	if !r.List.Empty() {
		columns = append(columns, m.list.Rows())
		if !r.ListRule.Empty() {
			columns = append(columns, m.rule(r.ListRule.H, m.focus == onList))
		}
	}
	if !r.Outline.Empty() {
		columns = append(columns, m.reader.OutlineView(), m.rule(r.OutlineRule.H, m.focus == onOutline))
	}
	if !r.Body.Empty() {
		columns = append(columns, m.body(r.Body))
	}
	if !r.Whole.Empty() {
		if !r.WholeRule.Empty() {
			columns = append(columns, m.rule(r.WholeRule.H, m.focus == onWhole))
		}
		columns = append(columns, m.wholeView(r.Whole))
	}
	h := m.h - r.Title.H - r.Status.H - r.Footer.H
	if len(columns) == 0 {
		return blankRows(m.w, h)
	}
	return beside(h, columns...)
}

// rule is the line between two panes; it is brighter beside the one with the focus.
func (m *root) rule(h int, focused bool) []string {
	style := m.look.theme.UI.Border
	if focused {
		style = m.look.theme.UI.Accent
	}
	line := style.Render(borders(m.look.method).Left)
	out := make([]string, h)
	for i := range out {
		out[i] = line
	}
	return out
}

// body is the reader, or a few words while there is nothing to read.
func (m *root) body(r layout.Rect) []string {
	if m.choosing() && m.shelves.shown && m.list.Len() == 0 {
		return blankRows(r.W, r.H) // there is nothing of which this would be a first look
	}
	if m.shown.Article != nil {
		return m.reader.View()
	}
	text := m.opens
	if text == "" {
		text = m.whyNothing()
	}
	if text == "" {
		text = "Nothing is open. Press " + m.keyOf(actHelp) + " for the keys, " + m.keyOf(actPalette) + " to go somewhere."
	}
	rows := blankRows(r.W, r.H)
	lines := wrapped(m.look.method, m.look.theme.UI.Muted, text, r.W, 2)
	copy(rows[min(len(rows), 1):], lines)
	return rows
}

// whyNothing says why a page is not there, and what can be done about it.
func (m *root) whyNothing() string {
	ref, kept := m.unread(), m.messages.kept
	if ref == "" || len(kept) == 0 || !kept[len(kept)-1].bad {
		return ""
	}
	return kept[len(kept)-1].text + "\n\n" + sanitize.Text(ref) + "\n\n" +
		m.keyOf(actReload) + ": try again · " + m.keyOf("open-in-browser") + ": open it in the browser · " + m.keyOf(actClose) + ": leave"
}

func blankRows(w, h int) []string {
	out := make([]string, max(0, h))
	for i := range out {
		out[i] = widget.Blank(w)
	}
	return out
}
