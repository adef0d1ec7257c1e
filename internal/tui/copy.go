package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/sanitize"
)

// copiedMsg says how a text came onto the machine's clipboard, or why it did not.
type copiedMsg struct {
	what, how string
	err       error
}

// copy puts a text on the clipboard in both ways there are: through the terminal
// (OSC 52), which reaches the person's own machine from afar but never answers, and
// by a program of the machine.
func (m *root) copy(text, what string) tea.Cmd {
	text = sanitize.Lines(text)
	osc := tea.SetClipboard(text)
	if m.deps.Host == nil {
		return tea.Batch(osc, m.notice("Copied "+what+" (OSC 52)"))
	}
	return tea.Batch(osc, copyCmd(m.ctx, m.deps.Host, text, what))
}

func copyCmd(ctx context.Context, h Host, text, what string) tea.Cmd {
	return func() tea.Msg {
		how, err := h.Copy(ctx, text)
		return copiedMsg{what, how, err}
	}
}

// onCopied tells by which means a text was copied. That the machine has no program
// for it is no error: the terminal has the text, if it takes any.
func (m *root) onCopied(msg copiedMsg) tea.Cmd {
	if msg.err != nil {
		return m.notice("Copied " + msg.what + " (OSC 52)")
	}
	return m.notice("Copied " + msg.what + " (OSC 52, " + msg.how + ")")
}
