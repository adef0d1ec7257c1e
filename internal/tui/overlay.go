package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/theme"
	"newsreader/internal/tui/layout"
)

// overlay is a box over the screen. The one on top gets the keys; Esc always takes
// it away. It draws itself into the screen it is given and asks for what reaches
// beyond it with an intent.
type overlay interface {
	// handleKey gets every key but Esc and Ctrl-C, which belong to the root.
	handleKey(tea.KeyPressMsg) intent
	// draw returns the box and its rows for a screen of w by h cells.
	draw(look, int, int) picture
}

// paster is an overlay in which a text can be pasted.
type paster interface{ paste(string) intent }

// dismissed is an overlay that wants something undone when Esc takes it away.
type dismissed interface{ dismiss() intent }

// keyed is an overlay whose keys stand in the footer, because it has no border for
// them: pairs of a key and a word.
type keyed interface{ footerKeys() []string }

// wheeled is an overlay that scrolls, clicked one that can be clicked: on a cell
// counted from the box's corner.
type (
	wheeled interface{ wheel(rows int) intent }
	clicked interface{ click(x, y int) intent }
)

// look is what drawing depends on apart from a size.
type look struct {
	theme  *theme.Theme
	method ansi.Method
}

// picture is a drawn overlay: box.H rows, each exactly box.W cells.
type picture struct {
	box  layout.Rect
	rows []string
	// cursor is where the terminal's cursor belongs on the screen, nil for nowhere.
	cursor *tea.Cursor
}

// intent is what an overlay asks of the root. The interface is sealed: its kinds
// are declared beside the overlays that use them and answered in on_intent.go.
type intent interface{ intent() }

// closed takes the overlay on top away.
type closed struct{}

func (closed) intent() {}
