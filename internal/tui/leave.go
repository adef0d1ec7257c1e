package tui

import tea "charm.land/bubbletea/v2"

// escape gives up what is being opened, or leaves what one is in: the list for the
// text, zen, a followed link. It ends the program only where nothing was there yet.
func (m *root) escape() tea.Cmd {
	switch {
	case m.opening.Busy():
		return m.giveUp()
	case m.whole.on:
		m.hideWhole()
	case m.zen:
		m.zen = false
	case m.list.Deselect():
	case m.focus == onTree && m.shelves.shown:
		m.setFocus(onList)
	case m.focus == onList && m.shelves.shown: // the list is where one came from
	case m.focus != onBody && m.shown.Article != nil:
		m.setFocus(onBody)
	case m.trail.linked():
		return m.step(-1)
	case m.listHidden():
		m.setFocus(onList)
	}
	return nil
}

// close is escape that ends the program where there is nothing left to leave: from an
// article to the list of entries, from that to the feeds, and from these out.
func (m *root) close() tea.Cmd {
	switch m.leads() {
	case outOfMode:
		if m.whole.on {
			m.hideWhole()
		} else {
			m.zen = false
		}
	case backOnTrail:
		return m.step(-1)
	case toTheList:
		m.setFocus(onList)
	case toTheFeeds:
		return m.toTree()
	case toTheEnd:
		return m.quit()
	}
	return nil
}

// way is where close leads to.
type way int

const (
	toTheEnd way = iota
	outOfMode
	backOnTrail
	toTheList
	toTheFeeds
)

// leads tells where close leads to now.
func (m *root) leads() way {
	reading := m.focus != onList && m.focus != onTree
	switch {
	case m.whole.on || m.zen:
		return outOfMode
	case m.focus != onList && m.trail.linked():
		return backOnTrail
	case reading && (m.listHidden() || m.listing && m.follows()), m.focus == onTree && m.listHidden() && !m.follows():
		return toTheList
	case m.focus == onList && m.follows():
		return toTheFeeds
	}
	return toTheEnd
}

// follows says whether there are feeds.
func (m *root) follows() bool {
	return m.shelves.loaded && followed(m.shelves.data.Root) > 0
}

// back goes back on the trail, and from its beginning to the list where that has the
// screen to itself.
func (m *root) back() tea.Cmd {
	if m.trail.canStep(-1) {
		return m.step(-1)
	}
	if m.focus != onList && m.listHidden() {
		m.setFocus(onList)
	}
	return nil
}

// listHidden says that there is a list and that the screen has no room for it beside
// the article.
func (m *root) listHidden() bool {
	return m.listing && !m.state.HideList && m.rects.List.Empty()
}

// cancel gives up what is under way, and ends the program if nothing is.
func (m *root) cancel() tea.Cmd {
	switch {
	case m.opening.Busy() || m.working.Busy() || m.opens != "":
		return m.giveUp()
	case m.shelves.refresh.guard.Busy() && m.shelves.refresh.asked:
		m.shelves.refresh.guard.Abort()
		return tea.Batch(m.notice("The refresh was ended"), m.recount())
	case m.top() != nil:
		return m.onIntent(closed{})
	}
	return m.quit()
}

// neighbour opens the article before or after the open one in the list.
func (m *root) neighbour(delta int) tea.Cmd {
	from := m.shown.Ref
	e, ok := m.list.Neighbour(from, delta)
	if !ok {
		if delta > 0 {
			return m.notice("This is the last article")
		}
		return m.notice("This is the first article")
	}
	return m.open(wanted{ref: e.Ref, title: e.Title})
}

// toggleList puts the list away or brings it back, with the keys in it.
func (m *root) toggleList() tea.Cmd {
	if m.rects.List.Empty() {
		m.state.HideList, m.zen = false, false
		m.setFocus(onList)
		return m.keep()
	}
	m.state.HideList = true
	m.setFocus(onBody)
	return m.keep()
}

// toggleMouse gives the mouse to the terminal, for its own selection, or takes it.
func (m *root) toggleMouse() tea.Cmd {
	m.state.NoMouse = !m.state.NoMouse
	text := "Mouse on"
	if m.state.NoMouse {
		text = "Mouse off: the terminal selects text now"
	}
	return tea.Batch(m.notice(text), m.keep())
}

// conditions tell the global keys why they mean nothing now.
func (m *root) conditions() conditions {
	need := func(ok func() bool, why string) func() string {
		return func() string {
			if ok() {
				return ""
			}
			return why
		}
	}
	return conditions{
		list:    need(func() bool { return m.listing }, "there is no list of articles"),
		back:    need(func() bool { return m.trail.canStep(-1) || m.listHidden() }, "this is the beginning of the trail"),
		forward: need(func() bool { return m.trail.canStep(1) }, "this is the end of the trail"),
		next:    need(func() bool { return m.shown.Next != "" }, "this article has no further page"),
		outline: need(func() bool { return m.hasOutline() }, "this article has no sections"),
		stored:  need(m.isStored, "only articles of the library are compared with what you read"),
		library: need(func() bool { return m.deps.Library != nil }, "there is no library here"),
		article: need(func() bool { return m.shown.Article != nil || m.unread() != "" || m.focus == onTree || m.shelves.shown }, "no article is open"),
		open:    need(func() bool { return m.shown.Article != nil }, "no article is open"),
	}
}

// live returns the table with the reasons of this program in it: why an action is not
// to be had now.
func (t Table) live(m *root) Table {
	reasons := map[string]func() string{}
	for _, b := range m.keys.Bindings() {
		reasons[b.Action] = b.Disabled
	}
	for _, s := range m.reader.Scopes() {
		for _, b := range s.Bindings {
			reasons[b.Action] = b.Disabled
		}
	}
	out := Table{records: t.Records()}
	for i := range out.records {
		if r, ok := reasons[out.records[i].Action]; ok {
			out.records[i].Disabled = r
		}
	}
	return out
}

// is reports whether a key does the action of that name anywhere.
func (t Table) is(key, action string) bool {
	for _, r := range t.records {
		if r.Action != action {
			continue
		}
		for _, k := range r.Keys {
			if k == key {
				return true
			}
		}
	}
	return false
}
