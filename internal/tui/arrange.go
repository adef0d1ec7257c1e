package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/reader"
)

// arrange divides the screen by what is to be seen now and tells the panes their
// sizes. It runs after every message that changed something: sizes that stay the
// same cost a comparison.
func (m *root) arrange() tea.Cmd {
	if m.w <= 0 || m.h <= 0 {
		return nil
	}
	boarding := m.reader.Status().Mode == reader.Boarding
	// What a search finds is to be seen also where the tree, in which it began, has the
	// screen to itself.
	_, searching := m.top().(*searching)
	found := searching && m.focus == onTree && m.w < layout.Beside
	m.see = layout.State{
		List:        m.listing && (m.focus == onList || m.focus == onTree || !m.state.HideList && !(boarding && m.w < layout.Three) && !m.whole.on),
		ListFocused: m.focus == onList || found,
		Tree:        m.hasTree(),
		TreeFocused: m.focus == onTree && !found,
		Outline:     !m.state.HideOutline && m.hasOutline(),
		Wide:        boarding,
		Whole:       m.whole.on,
		Zen:         m.zen,
	}
	m.rects = layout.Split(m.w, m.h, m.see)
	if _, over := m.top().(*contents); over && !m.rects.Outline.Empty() {
		m.pop() // the outline has found a column of its own
	}
	if !m.visible(m.focus) && !found {
		m.setFocus(onBody)
	}
	m.shelves.tree.Resize(m.rects.Tree.W, m.rects.Tree.H)
	m.list.Resize(m.rects.List.W, m.rects.List.H)
	m.list.SetEmpty(m.whyEmpty())
	outline := m.rects.Outline
	if c, ok := m.top().(*contents); ok {
		outline = c.inner(m.w, m.h)
	}
	m.reader.ResizeOutline(outline.W, outline.H)
	return tea.Batch(
		m.reader.Resize(m.rects.Body.W, m.rects.Body.H),
		m.whole.pane.Resize(m.rects.Whole.W, m.rects.Whole.H),
		m.extend(), m.glance(),
	)
}

// hasTree says whether the tree of feeds belongs on the screen: where there are feeds,
// or where somebody wants to see that there are none.
func (m *root) hasTree() bool {
	return m.deps.Library != nil && m.shelves.loaded && (m.focus == onTree || followed(m.shelves.data.Root) > 0)
}

// hasOutline says whether the open article has sections to be listed.
func (m *root) hasOutline() bool {
	return m.shown.Article != nil && m.reader.Status().Sections > 0
}

// visible says whether a pane is on the screen.
func (m *root) visible(f focus) bool {
	switch f {
	case onTree:
		return !m.rects.Tree.Empty()
	case onList:
		return !m.rects.List.Empty()
	case onOutline:
		_, over := m.top().(*contents)
		return !m.rects.Outline.Empty() || over
	case onWhole:
		return !m.rects.Whole.Empty()
	default:
		return true
	}
}

// setFocus gives the keys to a pane.
func (m *root) setFocus(f focus) {
	m.focus = f
	m.shelves.tree.SetFocus(f == onTree)
	m.list.SetFocus(f == onList)
	m.reader.SetActive(f != onList && f != onTree && f != onWhole)
	m.whole.pane.SetActive(f == onWhole)
	if f == onOutline {
		m.reader.SetFocus(reader.Outline)
	} else {
		m.reader.SetFocus(reader.Body)
	}
}

// cycle moves the focus over the panes that are on the screen, from the text to its
// outline and on to the list: what belongs to the article is nearer than another
// article. A text whose outline is folded away gets it as an overlay; one that is
// alone on the screen takes turns with the list.
func (m *root) cycle(step int) {
	if step > 0 && m.focus == onBody && m.rects.Folded && m.hasOutline() {
		m.push(&contents{m.reader, m.table})
		m.setFocus(onOutline)
		return
	}
	var panes []focus
	if !m.rects.Body.Empty() || m.shown.Article != nil && !m.whole.on {
		panes = append(panes, onBody)
	}
	if !m.rects.Outline.Empty() {
		panes = append(panes, onOutline)
	}
	if !m.rects.Whole.Empty() {
		panes = append(panes, onWhole)
	}
	if !m.rects.List.Empty() {
		panes = append(panes, onList)
	}
	if m.shelves.loaded {
		panes = append(panes, onTree)
	}
	if m.listHidden() {
		panes = slices.Insert(panes, min(1, len(panes)), onList)
	}
	for i, f := range panes {
		if f == m.focus {
			m.setFocus(panes[(i+step+len(panes))%len(panes)])
			return
		}
	}
	m.setFocus(onBody)
}
