package render

import "github.com/charmbracelet/x/ansi"

// Line is one row of a Document.
type Line struct {
	// Styled is the row with its SGR and OSC 8 sequences, all closed at its end.
	Styled string
	// Plain is the row without them.
	Plain string
	// Width is the row's width in cells, at most that of the options except for
	// code that is written whole.
	Width int
	// Links are the pieces of links on the row, from left to right.
	Links []LinkSpan
	// Shiftable says that the row is code wider than the pane, so that
	// Options.Shift brings more of it into view.
	Shiftable bool
	// Picture says that the row is part of a picture; Plain has no text then.
	Picture bool

	method ansi.Method // by which Width was measured
}

// LinkSpan is the piece of a link that stands on one line. A link that is wrapped
// has one on each of its lines, alike but for From and To.
type LinkSpan struct {
	// Number counts the links of the running text and the related links through
	// the article, from 1, in reading order; a related link without URL counts
	// too. It is 0 for what can be opened and is not counted: a byline's link, a
	// credit, a picture, a reference to a note.
	Number int
	// URL is as the article has it: absolute, relative or a fragment; it may be
	// empty.
	URL string
	// Title is the link's text.
	Title string
	// Related says that it is a further article the author points to.
	Related bool
	// Note is the label of the footnote that a reference points to.
	Note string
	// From and To are the cells that the piece covers, To excluded.
	From, To int
}
