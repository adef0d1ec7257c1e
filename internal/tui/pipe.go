package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/task"
)

// pipedMsg brings what a command wrote.
type pipedMsg struct {
	id              int
	command, output string
	err             error
}

// pipe gives an article, or a part of one as an article, to a shell command.
func (m *root) pipe(command string, a *article.Article) tea.Cmd {
	if m.deps.Host == nil {
		return m.tell("No command can be run here", true)
	}
	m.works = "Running " + command + " …"
	return pipeCmd(m.working.Begin(m.ctx), m.deps, command, a)
}

func pipeCmd(tok task.Token, d Deps, command string, a *article.Article) tea.Cmd {
	return func() tea.Msg {
		var text strings.Builder
		if err := d.Articles.Encode(&text, a, "text"); err != nil {
			return pipedMsg{tok.ID, command, "", err}
		}
		out, err := d.Host.Pipe(tok.Ctx, command, text.String())
		return pipedMsg{tok.ID, command, out, err}
	}
}

// onPiped shows what the command wrote. One that fails shows it as well: the output
// is where it says why.
func (m *root) onPiped(msg pipedMsg) tea.Cmd {
	if !m.working.Finish(msg.id) {
		return nil
	}
	m.works = ""
	output := strings.TrimRight(sanitize.Lines(msg.output), "\n")
	if strings.TrimSpace(output) != "" {
		m.push(outputSheet(sanitize.Text(msg.command), output))
	}
	if msg.err != nil {
		return m.fail(msg.err)
	}
	if strings.TrimSpace(output) == "" {
		return m.notice("Done: " + msg.command)
	}
	return nil
}

// outputSheet shows the lines of a command, cut at the box's edge as a terminal of
// that width would not: what a command sets in columns stays in columns.
func outputSheet(command, output string) *sheet {
	lines := strings.Split(expandTabs(output), "\n")
	return &sheet{title: command, kind: layout.Help, foot: "Esc close", lines: func(l look, w int) []string {
		out := make([]string, 0, len(lines))
		for _, line := range lines {
			out = append(out, pad(l.method, l.theme.UI.Text, line, w))
		}
		return out
	}}
}

// expandTabs sets tabs every eight columns; a screen has no width for them.
func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	column := 0
	for _, r := range s {
		switch r {
		case '\t':
			n := 8 - column%8
			b.WriteString(blanks(n))
			column += n
			continue
		case '\n':
			column = -1
		}
		b.WriteRune(r)
		column++
	}
	return b.String()
}
