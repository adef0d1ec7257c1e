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
	if m.rereading.Busy() {
		m.rereading.Abort()
		m.opens = ""
	}
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

// reread reads the open article again; where one is reading stays. A page that could
// not be read is simply asked for once more.
func (m *root) reread(byHand bool) tea.Cmd {
	if ref := m.unread(); ref != "" {
		return m.open(wanted{ref: ref})
	}
	if m.shown.Article == nil {
		return nil
	}
	m.completing.Abort()
	tok, page := m.rereading.Begin(m.ctx), &arriving{}
	r := Request{Ref: m.shown.Ref, Anew: true, Progress: page.tell}
	if v := m.trail.current(); v != nil {
		r.From = v.from
	}
	cmd := rereadCmd(tok, m.deps.Articles, r, byHand)
	if isPage(r.Ref) {
		m.opens = "Reading it again …"
		cmd = tea.Batch(cmd, m.lookHowFar(progressMsg{tok.ID, &m.rereading, page}))
	}
	return cmd
}

func rereadCmd(tok task.Token, a Articles, r Request, byHand bool) tea.Cmd {
	return func() tea.Msg {
		o, err := a.Open(tok.Ctx, r)
		return rereadMsg{tok.ID, o, err, byHand}
	}
}

func (m *root) onReread(msg rereadMsg) tea.Cmd {
	if !m.rereading.Finish(msg.id) {
		return nil
	}
	m.opens = ""
	if msg.err != nil {
		return m.failedToOpen(m.shown.Ref, msg.err)
	}
	text := "Changed on disk: shown anew"
	if msg.byHand {
		text = "Read again"
	}
	return tea.Batch(m.replace(msg.opened), m.notice(text))
}
