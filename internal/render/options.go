// Package render lays an article out: into the lines of a Document for a screen,
// and into plain or coloured text for a pipe.
//
// It knows widths, line breaking and what each part of an article looks like in a
// grid of cells. It does not know panes, keys, files or the terminal: it writes
// SGR and OSC 8 sequences and nothing else, and only those its options ask for.
// The article's text is taken as cleaned by its decoder; a control character that
// slipped through is dropped all the same.
package render

import (
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/theme"
)

// Options say how an article is laid out. They are comparable: two Documents with
// equal options have equal lines.
type Options struct {
	// Width is the number of cells a line may take; 0 never wraps.
	Width int
	// Method measures everything.
	Method ansi.Method
	// Theme gives the styles; nil writes plain text, in the marks that plain text
	// and Markdown have in common ("- ", "1. ").
	Theme *theme.Theme
	// Screen is for a grid of cells: code that is wider than the pane is clipped
	// with a mark and shifted sideways instead of written whole, and under
	// ansi.WcWidth emoji are reduced to what such a terminal draws in the cells
	// that were counted.
	Screen bool
	// Boxes draws boards in two columns and rules in tables. Without it both are
	// set with blanks and line ends alone.
	Boxes bool
	// Links marks links with OSC 8.
	Links bool
	// Shift is how many cells code is moved to the left on a Screen.
	Shift int
}

// themed reports whether more than the words may be written: marks and numbers
// for an eye that reads a screen.
func (o *Options) themed() bool { return o.Theme != nil || o.Screen }
