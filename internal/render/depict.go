package render

import (
	"maps"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// Picture is what is shown of a figure beside its words: the picture itself above
// them, or why there is none below them. It must not be changed once it is given to a
// Document.
type Picture struct {
	// Rows are the picture's rows, each Width cells wide, drawn by whoever knows how.
	// They may hold SGR sequences, which each row closes itself.
	Rows []string
	// Width is that of every row, in cells. Where there is less room the rows are left
	// out.
	Width int
	// Note says why the picture is not to be seen; it may be empty.
	Note string
}

// Depict returns the same article with something to show of a figure, which stands in
// the given unit; nil shows its words alone. Only that unit is laid out anew.
//
// The Document before stays as it is for other goroutines. What it lays out of that
// unit from now on must not be put into either of the two.
func (d *Document) Depict(unit int, f *article.Figure, p *Picture) *Document {
	out := *d
	out.pictures = maps.Clone(d.pictures)
	switch {
	case p == nil:
		delete(out.pictures, f)
	case out.pictures == nil:
		out.pictures = map[*article.Figure]*Picture{f: p}
	default:
		out.pictures[f] = p
	}
	for _, l := range d.shared.layers {
		l.lines[unit], l.heights[unit] = nil, 0
		delete(l.moved, unit)
	}
	return &out
}

// picture puts the rows of a figure's picture, if there are any and there is room.
func (p *page) picture(pic *Picture) {
	if pic == nil || !p.dual || len(pic.Rows) == 0 || p.width > 0 && p.room() < pic.Width {
		return
	}
	p.flushLead()
	for _, row := range pic.Rows {
		p.begin()
		p.flushGap()
		p.setLink(0)
		p.setStyle(theme.Style{})
		p.styled = append(p.styled, row...)
		p.cells += pic.Width
		p.end("\n")
		p.rows[len(p.rows)-1].picture = true
	}
}
