package render

import "charm.land/lipgloss/v2"

// signs are what the page draws of its own beside the text. Each takes one cell, so
// that places can be counted before anything is drawn.
type signs struct {
	board, table lipgloss.Border
	dots         string // a rule between two rows of a table, weaker than the one below its head

	related, discussion, picture string
	con, other                   string // of a board's points
	more                         string // for what does not fit into one cell
}

// drawn are the signs of a terminal as it should be.
var drawn = signs{
	board: lipgloss.RoundedBorder(), table: lipgloss.NormalBorder(), dots: "┈",
	related: "→", discussion: "▌", picture: "▣", con: "−", other: "◦", more: "…",
}

// typed are those for a terminal that draws lines and arrows in two cells, as the
// person has told the method (RUNEWIDTH_EASTASIAN).
var typed = signs{
	board: lipgloss.ASCIIBorder(), table: lipgloss.ASCIIBorder(), dots: ".",
	related: ">", discussion: "|", picture: "#", con: "-", other: "*", more: "~",
}

// signs returns the signs that take one cell each.
func (m meter) signs() *signs {
	if m.exact {
		return &typed
	}
	return &drawn
}
