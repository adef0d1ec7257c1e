package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/task"
)

// watchEvery is how often the open file is looked at. A look is one stat call, and a
// second is as long as somebody who saved it next door will wait.
const watchEvery = time.Second

// lookMsg says that it is time to look at the open file.
type lookMsg struct{ id int }

// modifiedMsg tells when the open file last changed.
type modifiedMsg struct {
	id   int
	when time.Time
	err  error
}

// rereadMsg brings the open article anew.
type rereadMsg struct {
	id     int
	opened Opened
	err    error
	// byHand says that a person asked for it and is to be told.
	byHand bool
}

// watch begins to watch the open article's file; it ends when another is opened.
func (m *root) watch() tea.Cmd {
	m.rereading.Abort()
	if m.shown.Path == "" {
		m.watching.Abort()
		return nil
	}
	return m.lookLater(m.watching.Begin(m.ctx).ID)
}

func (m *root) lookLater(id int) tea.Cmd {
	return m.deps.After(watchEvery, func(time.Time) tea.Msg { return lookMsg{id} })
}

func (m *root) onLook(msg lookMsg) tea.Cmd {
	if !m.watching.Current(msg.id) {
		return nil
	}
	a, path, id := m.deps.Articles, m.shown.Path, msg.id
	return func() tea.Msg {
		when, err := a.Modified(path)
		return modifiedMsg{id, when, err}
	}
}

// onModified reads a file anew that has changed. One that cannot be looked at (an
// editor may be replacing it this moment) is simply looked at again.
func (m *root) onModified(msg modifiedMsg) tea.Cmd {
	if !m.watching.Current(msg.id) {
		return nil
	}
	again := m.lookLater(msg.id)
	if msg.err != nil || msg.when.Equal(m.shown.Modified) {
		return again
	}
	m.shown.Modified = msg.when
	return tea.Batch(again, m.reread(false))
}

// reread reads the open article again; where one is reading stays.
func (m *root) reread(byHand bool) tea.Cmd {
	if m.shown.Article == nil {
		return nil
	}
	m.completing.Abort()
	return rereadCmd(m.rereading.Begin(m.ctx), m.deps.Articles, m.shown.Ref, byHand)
}

func rereadCmd(tok task.Token, a Articles, ref string, byHand bool) tea.Cmd {
	return func() tea.Msg {
		o, err := a.Open(tok.Ctx, ref, "", false)
		return rereadMsg{tok.ID, o, err, byHand}
	}
}

func (m *root) onReread(msg rereadMsg) tea.Cmd {
	if !m.rereading.Finish(msg.id) {
		return nil
	}
	if msg.err != nil {
		return m.fail(msg.err)
	}
	text := "Changed on disk: shown anew"
	if msg.byHand {
		text = "Read again"
	}
	return tea.Batch(m.replace(msg.opened), m.notice(text))
}
