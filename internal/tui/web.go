package tui

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/sanitize"
)

// browsedMsg says that a browser was asked to open an address.
type browsedMsg struct {
	url string
	err error
}

// browse opens a web address in the browser.
func (m *root) browse(address string) tea.Cmd {
	url, ok := sanitize.URL(address)
	if !ok {
		return m.tell("No browser is given "+address, true)
	}
	if m.deps.Host == nil {
		return m.tell("There is no browser here: "+url, true)
	}
	return browseCmd(m.ctx, m.deps.Host, url)
}

func browseCmd(ctx context.Context, h Host, url string) tea.Cmd {
	return func() tea.Msg { return browsedMsg{url, h.Browse(ctx, url)} }
}

// onBrowsed tells how it went; a browser that draws on the terminal gets it.
func (m *root) onBrowsed(msg browsedMsg) tea.Cmd {
	var needs *TerminalNeededError
	switch {
	case errors.As(msg.err, &needs) && needs.Command != nil:
		return tea.ExecProcess(needs.Command, func(err error) tea.Msg { return browsedMsg{msg.url, err} })
	case msg.err != nil:
		return m.fail(msg.err)
	}
	return m.notice("Opened in the browser: " + msg.url)
}

// isPage reports whether a reference is the address of a page of the web.
func isPage(ref string) bool {
	scheme, _, ok := strings.Cut(ref, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// isMail reports whether a reference is an address to write to.
func isMail(ref string) bool {
	scheme, _, ok := strings.Cut(ref, ":")
	return ok && strings.EqualFold(scheme, "mailto")
}
