package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// onTerminal takes what the terminal reports about itself. Reports come in any
// order, and a terminal that reports nothing but its size misses nothing.
func (m *root) onTerminal(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		size := believable(msg, m.deps.Getenv)
		m.w, m.h = size.Width, size.Height
		return nil, true
	case tea.BackgroundColorMsg:
		m.ui.known = true
		if m.ui.dark == msg.IsDark() {
			return nil, true
		}
		m.ui.dark = msg.IsDark()
		if !m.ui.automatic() || m.trying() {
			return nil, true
		}
		return m.setTheme(m.deps.Themes.Default(m.ui.dark)), true
	case tea.ModeReportMsg:
		return m.onMode(msg), true
	case tea.ColorProfileMsg:
		return m.onColours(msg), true
	case tea.ResumeMsg, tea.FocusMsg, tea.BlurMsg:
		return nil, true
	}
	return nil, false
}

// onColours hears how many colours there are. Without any (NO_COLOR), what a screen
// says by colour has to be said by weight, underlining and inversion.
func (m *root) onColours(msg tea.ColorProfileMsg) tea.Cmd {
	plain, sixteen := msg.Profile <= colorprofile.ASCII, msg.Profile == colorprofile.ANSI
	if plain == m.ui.plain && sixteen == m.ui.sixteen {
		return nil
	}
	m.ui.plain, m.ui.sixteen = plain, sixteen
	return m.setTheme(m.ui.theme)
}

// onMode hears whether the terminal counts a character as it is seen (mode 2027) or
// code point by code point; the renderer follows the same report.
func (m *root) onMode(msg tea.ModeReportMsg) tea.Cmd {
	if msg.Mode != ansi.ModeUnicodeCore || m.look.method == ansi.GraphemeWidth {
		return nil
	}
	switch msg.Value {
	case ansi.ModeReset, ansi.ModeSet, ansi.ModePermanentlySet:
		return m.setMethod(ansi.GraphemeWidth)
	}
	return nil
}
