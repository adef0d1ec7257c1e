package reader

// column is where text stands within the body.
type column struct {
	// left is the number of cells before the text; marks stand in them, as far as
	// there are any.
	left int
	// width is the number of cells for text, 0 only in a body without width.
	width int
	// bar says that the body's last column is free for a scroll bar.
	bar bool
}

// centred centres a column of at most measure cells in a body of w cells. It keeps
// places for marks and for the scroll bar free, unless the body is so narrow that every
// cell is wanted for text. A measure below 1 takes all the width there is.
func centred(w, measure int) column {
	margin := 2
	switch {
	case w < 20:
		return column{width: max(0, w)}
	case w < 40:
		margin = 1
	}
	width := w - 2*margin
	if measure >= 1 {
		width = min(width, measure)
	}
	return column{left: (w - width) / 2, width: width, bar: true}
}

// Room returns how wide text can be in the body: the measure that fills it, in cells.
func (p *Pane) Room() int { return centred(p.w, 0).width }
