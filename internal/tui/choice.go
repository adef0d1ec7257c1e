package tui

import (
	"strconv"
	"strings"
)

// choice is how the theme was come by.
type choice struct {
	// name is the theme that was asked for; empty is the default pair, of which the
	// one is taken that suits the terminal's background.
	name string
	dark bool
}

func (c choice) automatic() bool { return c.name == "" }

// chooseTheme settles the theme for the first frame without asking anybody: the one
// that a flag or the configuration names, the one that was picked last time, else
// the default for the background that the environment tells of, else for a dark one.
func (m *root) chooseTheme() {
	m.ui = choice{name: m.start.Theme, dark: darkBackground(m.deps.Getenv("COLORFGBG"))}
	if m.ui.name == "" {
		m.ui.name = m.state.Theme
	}
	m.look.theme = m.deps.Themes.Default(m.ui.dark)
	if m.ui.automatic() {
		return
	}
	t, err := m.deps.Themes.Load(m.ui.name)
	if err != nil {
		m.tell(friendly(err), true)
		m.ui.name = ""
		return
	}
	m.look.theme = t
}

// darkBackground reads COLORFGBG as rxvt and its heirs write it: "15;0" or
// "15;default;0", the last being the background among the sixteen colours. What
// says nothing counts as dark.
func darkBackground(colorfgbg string) bool {
	i := strings.LastIndexByte(colorfgbg, ';')
	n, err := strconv.Atoi(colorfgbg[i+1:])
	if err != nil {
		return true
	}
	return n < 7 || n == 8
}
