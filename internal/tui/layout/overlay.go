package layout

// Overlay is a kind of box over the screen.
type Overlay int

// The kinds of boxes.
const (
	// Help is large and in the middle: a table of keys.
	Help Overlay = iota
	// Palette hangs from the top and leaves the lower half of the text to be seen.
	Palette
	// Contents is the outline where it is folded: at the left.
	Contents
	// Picker is narrow and at the right, so that the text is seen as it changes.
	Picker
	// Detail is a few lines in the middle: an error, a question.
	Detail
)

// Box is the rectangle of an overlay on a screen of w by h cells, borders included.
// It asks for lines lines of content, without borders, and gets fewer where they
// do not fit. A screen smaller than the box is filled by it.
func Box(w, h int, o Overlay, lines int) Rect {
	w, h = max(w, 0), max(h, 0)
	high := min(max(lines, 1)+2, h)
	switch o {
	case Palette:
		width := min(w, 76)
		high = min(high, max(h/2, 5))
		return Rect{(w - width) / 2, min(1, h-high), width, high}
	case Contents:
		return Rect{0, min(1, h-high), min(w, max(w/2, 40)), high}
	case Picker:
		width := min(w, 32)
		return Rect{w - width, min(1, h-high), width, high}
	case Help:
		width := min(w, 96)
		return centred(w, h, width, high)
	default: // Detail
		width := min(w, 64)
		return centred(w, h, width, high)
	}
}

func centred(w, h, width, high int) Rect {
	return Rect{(w - width) / 2, (h - high) / 2, width, high}
}

// Card is the rectangle of a card of lines lines of content about what stands on the
// rows first to last of an area, -1 for none: below them where it fits, else above,
// else over the part of the area with more room. An area too narrow for a card is used
// from edge to edge.
func Card(area Rect, lines, first, last int) Rect {
	width, high := min(area.W, 64), min(max(lines, 1)+2, area.H)
	out := Rect{area.X + (area.W-width)/2, area.Y + area.H - high, width, high}
	switch {
	case first < 0:
	case last+1+high <= area.H:
		out.Y = area.Y + last + 1
	case high <= first || first > area.H-1-last:
		out.Y = area.Y + max(0, first-high)
	}
	return out
}
