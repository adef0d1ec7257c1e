package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/feed"
)

// renameGroup is the answer to the question how a group is to be called, or where it is
// to stand.
type renameGroup struct{ from, to []string }

func (renameGroup) intent() {}

// askGroupName asks for another name or place of the group under the tree's cursor. ok is
// false where the cursor is on no group.
func (m *root) askGroupName() (ok bool) {
	look, is := m.shelves.tree.Current()
	if !is || m.focus != onTree || look.View.What != feed.OfGroup {
		return false
	}
	from := look.View.Group
	l := askLine("Call the group", strings.Join(from, "/"), "rename or move it", func(text string) intent {
		return renameGroup{from, splitGroup(text)}
	})
	l.empty = true
	l.hint = "a slash parts a group and one within it; nothing dissolves it"
	l.complete = wholeOf(groupNames(m.shelves.data.Root))
	m.push(l)
	return true
}

// renameGroup gives the feeds of a group, and those of the groups in it, their new place.
func (m *root) renameGroup(i renameGroup) tea.Cmd {
	ctx, lib := m.ctx, m.deps.Library
	feeds := subscriptionsUnder(m.shelves.data.Root, i.from)
	held := m.held()
	if len(i.to) > 0 {
		m.shelves.seek = &feed.View{What: feed.OfGroup, Group: i.to}
	}
	return func() tea.Msg {
		for _, s := range feeds {
			path := append(append([]string(nil), i.to...), s.Settings.Group[len(i.from):]...)
			if _, err := lib.Set(ctx, s.ID, "group", strings.Join(path, "/")); err != nil {
				return markedMsg{err: err}
			}
		}
		return reread(ctx, lib, held, plural(len(feeds), "feed")+" moved", nil)
	}
}

// subscriptionsUnder are the feeds of a group and of the groups in it.
func subscriptionsUnder(g feed.Group, path []string) []feed.Subscription {
	var out []feed.Subscription
	for _, id := range feedsUnder(g, path) {
		if s, ok := subscription(g, id); ok {
			out = append(out, s)
		}
	}
	return out
}
