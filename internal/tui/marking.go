package tui

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/feed"
	"newsreader/internal/tui/browse"
)

// markedMsg says that marks were changed, or why not. Label tells a person what was
// done; empty is nothing to be told. Rows are entries as they are now.
type markedMsg struct {
	label string
	rows  []feed.Headline
	err   error
}

// markCmd changes marks. The list shows the change already, so that the answer is of
// interest only where it failed; then the rows are read anew.
func (m *root) markCmd(ids []feed.EntryID, c feed.Change, told bool) tea.Cmd {
	ctx, lib := m.ctx, m.deps.Library
	return func() tea.Msg {
		undo, err := lib.Mark(ctx, ids, c)
		msg := markedMsg{err: err}
		if told {
			msg.label = undo.Label
		}
		if err != nil {
			msg.rows, _ = lib.Headlines(ctx, ids) // what failed is told already
		}
		return msg
	}
}

// markAllCmd marks a whole view as read.
func (m *root) markAllCmd(a browse.MarkAll, held []feed.EntryID) tea.Cmd {
	ctx, lib, yes, key := m.ctx, m.deps.Library, true, m.keyOf(actUndo)
	return func() tea.Msg {
		undo, err := lib.MarkView(ctx, a.View, a.Upto, feed.Change{Read: &yes})
		label := undo.Label + " · " + key + ": undo"
		if undo.Count == 0 {
			label = "Nothing was unread"
		}
		return reread(ctx, lib, held, label, err)
	}
}

// undoCmd takes the last change back.
func (m *root) undoCmd(held []feed.EntryID) tea.Cmd {
	ctx, lib := m.ctx, m.deps.Library
	return func() tea.Msg {
		last, ok, err := lib.Last(ctx)
		switch {
		case err != nil:
			return markedMsg{err: err}
		case !ok:
			return markedMsg{label: "Nothing to undo"}
		}
		err = lib.Undo(ctx, last)
		return reread(ctx, lib, held, "Undone: "+last.Label, err)
	}
}

// reread reads the rows of the list anew after a change that may concern any of them.
func reread(ctx context.Context, lib Library, held []feed.EntryID, label string, err error) markedMsg {
	if err != nil {
		return markedMsg{err: err}
	}
	rows, err := lib.Headlines(ctx, held)
	return markedMsg{label, rows, err}
}

func (m *root) onMarked(msg markedMsg) tea.Cmd {
	m.list.Amend(msg.rows)
	cmd := m.recount()
	switch {
	case msg.err != nil:
		return tea.Batch(cmd, m.fail(msg.err))
	case msg.label != "":
		return tea.Batch(cmd, m.notice(sentence(msg.label)))
	}
	return cmd
}

// held are the entries that the list holds.
func (m *root) held() []feed.EntryID {
	var out []feed.EntryID
	for _, e := range m.list.Entries() {
		if e.Stored != nil {
			out = append(out, e.Stored.ID)
		}
	}
	return out
}

// storedID returns the number of a stored entry from its ref.
func storedID(ref string) (feed.EntryID, bool) {
	n, err := strconv.ParseInt(ref, 10, 64)
	return feed.EntryID(n), err == nil && n > 0
}

// readNow marks an entry as read because its article was opened to be read.
func (m *root) readNow(ref string) tea.Cmd {
	id, ok := storedID(ref)
	if !ok || m.deps.Library == nil {
		return nil
	}
	yes := true
	c := feed.Change{Read: &yes}
	m.list.Apply([]feed.EntryID{id}, c)
	return m.markCmd([]feed.EntryID{id}, c, false)
}
