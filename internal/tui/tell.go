package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/sanitize"
)

// tell puts a text on the status line for a while and keeps it among the last
// messages.
func (m *root) tell(text string, bad bool) tea.Cmd {
	id := m.messages.tell(sanitize.Text(text), bad, m.deps.Now())
	return m.deps.After(messageLife, func(time.Time) tea.Msg { return expiredMsg{id} })
}

// notice tells what happened, fail what went wrong.
func (m *root) notice(text string) tea.Cmd { return m.tell(text, false) }

func (m *root) fail(err error) tea.Cmd { return m.tell(friendly(err), true) }

// failed is fail for an error that may be nil.
func (m *root) failed(err error) tea.Cmd {
	if err == nil {
		return nil
	}
	return m.fail(err)
}
