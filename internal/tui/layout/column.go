package layout

// Column is where text stands within a body.
type Column struct {
	// Left is the number of cells before the text. The last of them is the gutter,
	// where marks stand; there is none where Left is 0.
	Left int
	// Width is the number of cells for text, 0 only in a body without width.
	Width int
	// Bar says that the body's last column is free for a scroll bar.
	Bar bool
}

// Measure centres a column of at most measure cells in a body of w cells. It keeps
// a gutter and a place for the scroll bar free, unless the body is so narrow that
// every cell is wanted for text. A measure below 1 takes all the width there is.
func Measure(w, measure int) Column {
	margin := 2
	switch {
	case w < 20:
		return Column{Width: max(0, w)}
	case w < 40:
		margin = 1
	}
	width := w - 2*margin
	if measure >= 1 {
		width = min(width, measure)
	}
	return Column{Left: (w - width) / 2, Width: width, Bar: true}
}
