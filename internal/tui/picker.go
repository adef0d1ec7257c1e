package tui

import (
	tea "charm.land/bubbletea/v2"

	"newsreader/internal/theme"
	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/widget"
)

// tryTheme shows a theme while it is being chosen, keepTheme settles on it. An empty
// name is the one of the default pair that suits the terminal.
type (
	tryTheme  struct{ name string }
	keepTheme struct{ name string }
)

func (tryTheme) intent()  {}
func (keepTheme) intent() {}

// picker chooses a theme by looking at it: the screen wears the theme under the
// cursor until Enter keeps it or Esc brings the old one back.
type picker struct {
	names []string
	at    int
	was   string
	first int
	page  int
}

func newPicker(names []string, current string) *picker {
	p := &picker{names: append([]string{""}, names...), was: current}
	for i, name := range p.names {
		if name == current {
			p.at = i
		}
	}
	return p
}

func (p *picker) handleKey(k tea.KeyPressMsg) intent {
	switch key := k.String(); key {
	case "enter":
		return keepTheme{p.names[p.at]}
	case "q", "T":
		return closed{}
	default:
		if n := scrollBy(key, p.page, len(p.names)); n != 0 {
			return p.move(n)
		}
	}
	return nil
}

func (p *picker) move(n int) intent {
	to := max(0, min(p.at+n, len(p.names)-1))
	if to == p.at {
		return nil
	}
	p.at = to
	return tryTheme{p.names[p.at]}
}

func (p *picker) wheel(n int) intent { return p.move(max(-1, min(1, n))) }

func (p *picker) click(_, y int) intent {
	if i := p.first + y - 1; y >= 1 && i < len(p.names) {
		if i == p.at {
			return keepTheme{p.names[i]}
		}
		return p.move(i - p.at)
	}
	return nil
}

// dismiss brings the old theme back.
func (p *picker) dismiss() intent { return tryTheme{p.was} }

func (p *picker) draw(l look, w, h int) picture {
	box := layout.Box(w, h, layout.Picker, len(p.names))
	p.page = max(1, box.Inner().H)
	p.first = widget.Reveal(p.first, p.at, 1, p.page, len(p.names))
	var rows []string
	for i := p.first; i < len(p.names) && len(rows) < p.page; i++ {
		name := p.names[i]
		if name == "" {
			name = "as the terminal is"
		}
		mark := "  "
		if p.names[i] == p.was {
			mark = "• "
		}
		s := l.theme.UI.Text
		if i == p.at {
			s = l.theme.UI.Selected
		}
		rows = append(rows, pad(l.method, s, mark+name, max(box.Inner().W, 1)))
	}
	return picture{box: box, rows: frame(l.theme, l.method, box, "Theme", "Enter keep · Esc back", rows)}
}

// themeMsg brings a theme that was loaded.
type themeMsg struct {
	id    int
	name  string
	theme *theme.Theme
	keep  bool
	err   error
}

// trying reports whether a theme is being chosen.
func (m *root) trying() bool {
	_, ok := m.top().(*picker)
	return ok
}

// wear shows a theme by name, and settles on it with keep. Only the theme asked for
// last counts: a slow one may be overtaken.
func (m *root) wear(name string, keep bool) tea.Cmd {
	tok, themes := m.theming.Begin(m.ctx), m.deps.Themes
	if name == "" {
		return m.onTheme(themeMsg{tok.ID, name, themes.Default(m.ui.dark), keep, nil})
	}
	return func() tea.Msg {
		th, err := themes.Load(name)
		return themeMsg{tok.ID, name, th, keep, err}
	}
}

func (m *root) onTheme(msg themeMsg) tea.Cmd {
	if !m.theming.Finish(msg.id) {
		return nil
	}
	if msg.err != nil {
		return m.fail(msg.err)
	}
	m.ui.worn, m.ui.picked = msg.name, true
	cmd := m.setTheme(msg.theme)
	if !msg.keep {
		return cmd
	}
	m.ui.name, m.state.Theme = msg.name, msg.name
	return tea.Batch(cmd, m.keep())
}
