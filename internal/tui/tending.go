package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/feed"
	"newsreader/internal/tui/browse"
)

// What the form of a feed's settings asks of the root.
type (
	editSetting struct {
		feed    feed.Subscription
		setting Setting
	}
	setSetting struct {
		feed       feed.Subscription
		key, value string
	}
)

func (editSetting) intent() {}
func (setSetting) intent()  {}

// settingsMsg brings what can be set for a feed. At is the row to begin with.
type settingsMsg struct {
	id       int
	feed     feed.Subscription
	settings []Setting
	at       string
	err      error
}

// chosenFeed is the feed that a key means: that under the tree's cursor, or the one whose
// entries are listed.
func (m *root) chosenFeed() (feed.Subscription, bool) {
	if m.focus == onTree {
		return m.shelves.tree.Feed()
	}
	if m.shelves.shown && m.shelves.view.What == feed.OfFeed {
		return subscription(m.shelves.data.Root, m.shelves.view.Feed)
	}
	if h, ok := m.list.Headline(); ok && m.shelves.shown {
		return subscription(m.shelves.data.Root, h.Feed)
	}
	return feed.Subscription{}, false
}

// subscription finds a feed in a group by its number.
func subscription(g feed.Group, id feed.ID) (feed.Subscription, bool) {
	for _, s := range g.Feeds {
		if s.ID == id {
			return s, true
		}
	}
	for _, sub := range g.Groups {
		if s, ok := subscription(sub, id); ok {
			return s, true
		}
	}
	return feed.Subscription{}, false
}

// remove ends the following of the feed, or drops the saved search, under the tree's
// cursor. It can be undone, so nothing is asked.
func (m *root) remove() tea.Cmd {
	ctx, lib, held := m.ctx, m.deps.Library, m.held()
	if q, ok := m.shelves.tree.Search(); ok && m.focus == onTree {
		return func() tea.Msg {
			_, err := lib.RemoveSearch(ctx, q.ID)
			return reread(ctx, lib, held, "The search “"+q.Name+"” is gone", err)
		}
	}
	s, ok := m.chosenFeed()
	if !ok || m.focus != onTree {
		return m.notice(m.keyOf(actRemove) + " removes the feed or the saved search under the cursor of the tree · " + m.keyOf(actLibrary) + ": to the feeds")
	}
	label := "You do not follow “" + s.Title + "” any more · " + m.keyOf("undo") + ": undo"
	return func() tea.Msg {
		_, err := lib.Remove(ctx, s.ID)
		return reread(ctx, lib, held, label, err)
	}
}

// tend opens the form of a feed's settings.
func (m *root) tend() tea.Cmd {
	if m.askGroupName() {
		return nil
	}
	s, ok := m.chosenFeed()
	if !ok {
		return m.notice("Put the cursor on a feed to change its settings")
	}
	return m.readSettings(s, "")
}

func (m *root) readSettings(s feed.Subscription, at string) tea.Cmd {
	tok, lib := m.working.Begin(m.ctx), m.deps.Library
	return func() tea.Msg {
		settings, err := lib.Settings(tok.Ctx, s.ID)
		return settingsMsg{tok.ID, s, settings, at, err}
	}
}

func (m *root) onSettings(msg settingsMsg) tea.Cmd {
	if !m.working.Finish(msg.id) {
		return nil
	}
	if msg.err != nil {
		return m.fail(msg.err)
	}
	c := &chooser{title: msg.feed.Title, foot: "Enter change · Esc done", note: func(i int) string {
		return msg.settings[i].Help + "\n" + msg.settings[i].Values
	}}
	for i, s := range msg.settings {
		c.options = append(c.options, option{s.Key, strings.ReplaceAll(s.Value, "\n", " ; ")})
		if s.Key == msg.at {
			c.at = i
		}
	}
	c.done = func(i int) intent { return editSetting{msg.feed, msg.settings[i]} }
	if _, open := m.top().(*chooser); open {
		m.pop()
	}
	m.push(c)
	return nil
}

// choices are the values of a setting where it has just a few.
func (s Setting) choices() []string {
	words := strings.Split(s.Values, ", ")
	for _, w := range words {
		if w == "" || strings.ToLower(w) != w || strings.ContainsAny(w, " ;:.") {
			return nil
		}
	}
	return words
}

// askSetting asks for the value of one setting; where there are just a few, the next one
// takes its place at once.
func (m *root) askSetting(i editSetting) tea.Cmd {
	if words := i.setting.choices(); len(words) > 1 {
		at := slices.Index(words, i.setting.Value)
		return m.setSetting(setSetting{i.feed, i.setting.Key, words[(at+1)%len(words)]})
	}
	l := askLine(i.setting.Key, strings.ReplaceAll(i.setting.Value, "\n", " ; "), "set it", func(text string) intent {
		return setSetting{i.feed, i.setting.Key, strings.ReplaceAll(text, " ; ", "\n")}
	})
	l.empty = true
	l.hint = i.setting.Values
	switch i.setting.Key {
	case "group":
		l.offer(groupNames(m.shelves.data.Root))
	case "tags":
		l.complete = wordsOf(m.tagNames())
	}
	m.push(l)
	return nil
}

// setMsg says that a setting was changed, or why not.
type setMsg struct {
	feed feed.Subscription
	key  string
	err  error
}

func (m *root) setSetting(i setSetting) tea.Cmd {
	ctx, lib := m.ctx, m.deps.Library
	return func() tea.Msg {
		_, err := lib.Set(ctx, i.feed.ID, i.key, i.value)
		return setMsg{i.feed, i.key, err}
	}
}

func (m *root) onSet(msg setMsg) tea.Cmd {
	if msg.err != nil {
		return m.fail(msg.err)
	}
	return tea.Batch(m.recount(), m.readSettings(msg.feed, msg.key))
}

// onTend does the actions that look after feeds.
func (m *root) onTend(action string) tea.Cmd {
	switch action {
	case actAdd:
		m.askFeed()
	case actRemove:
		return m.remove()
	case actSettings:
		return m.tend()
	case actRefreshAll:
		return m.refreshFeeds(nil, true, true)
	case actLibrary:
		return m.toTree()
	case actUndo:
		return m.onStored(browse.Undo{})
	case actNextUnread:
		return m.readUnread(feed.Onward)
	case actPrevUnread:
		return m.readUnread(feed.Backward)
	case actChanges:
		return m.changes()
	}
	return nil
}
