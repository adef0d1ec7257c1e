package tui

import (
	"image/color"
	"strconv"
	"strings"

	"newsreader/internal/theme"
)

// choice is how the theme was come by.
type choice struct {
	// name is the theme that was asked for; empty is the default pair, of which the
	// one is taken that suits the terminal's background.
	name string
	dark bool
	// known says that the terminal or the environment told whether it is dark.
	known bool
	// worn is the name of the theme that is on the screen: another than name while a
	// theme is being chosen.
	worn string
	// theme is the theme as it was loaded, plain whether the terminal has no colours
	// to show it in.
	theme *theme.Theme
	plain bool
	// sixteen says that the terminal has 16 colours.
	sixteen bool
	// picked says that the theme was chosen on this terminal, by looking at it.
	picked bool
}

func (c choice) automatic() bool { return c.name == "" }

// The grounds that a theme is given where the terminal's own does not suit it, with
// the colour of what a theme leaves to the terminal. They are what package theme takes
// its contrasts from.
var (
	lightGround = ground{color.RGBA{0xfd, 0xf6, 0xe3, 0xff}, color.RGBA{0x1f, 0x1d, 0x1a, 0xff}}
	darkGround  = ground{color.RGBA{0x28, 0x28, 0x28, 0xff}, color.RGBA{0xe4, 0xe0, 0xd8, 0xff}}
)

// ground is a terminal's background and its text.
type ground struct{ back, text color.Color }

// ground returns the colours that a theme for the other kind of terminal needs: a
// light one on a dark terminal cannot be read otherwise. The default pair follows the
// terminal, and a theme without colours is at home on any. A terminal that has not
// said of which kind it is keeps its colours, until a light theme is picked on it.
func (m *root) ground() (g ground, needed bool) {
	t := m.ui.theme
	colourless := t.UI.Border == theme.Style{}
	switch {
	case colourless, m.ui.plain, m.ui.worn == "", t.Dark == m.ui.dark, !m.ui.known && !m.ui.picked:
		return ground{}, false
	case t.Dark:
		return darkGround, true
	}
	return lightGround, true
}

// chooseTheme settles the theme for the first frame without asking anybody: the one
// that a flag or the configuration names, the one that was picked last time, else
// the default for the background that the environment tells of, else for a dark one.
func (m *root) chooseTheme() {
	stated := m.deps.Getenv("COLORFGBG")
	m.ui = choice{name: m.start.Theme, dark: darkBackground(stated), known: stated != ""}
	if m.ui.name == "" {
		m.ui.name = m.state.Theme
	}
	m.ui.theme = m.deps.Themes.Default(m.ui.dark)
	m.look.theme = m.ui.theme
	if m.ui.automatic() {
		return
	}
	t, err := m.deps.Themes.Load(m.ui.name)
	if err != nil {
		m.tell(friendly(err), true)
		m.ui.name = ""
		return
	}
	m.look.theme, m.ui.theme, m.ui.worn = t, t, m.ui.name
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
