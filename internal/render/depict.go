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

// Depiction is a picture for a figure that stands in the given unit; a nil Picture
// shows its words alone.
type Depiction struct {
	Unit    int
	Figure  *article.Figure
	Picture *Picture
}

// Depict returns the same article with other pictures for some figures. Only their
// units are laid out anew.
//
// The Document before stays as it is for other goroutines. What it lays out of those
// units from now on must not be put into either of the two.
func (d *Document) Depict(changes ...Depiction) *Document {
	out := *d
	out.pictures = maps.Clone(d.pictures)
	if out.pictures == nil {
		out.pictures = make(map[*article.Figure]*Picture, len(changes))
	}
	for _, c := range changes {
		if c.Picture == nil {
			delete(out.pictures, c.Figure)
		} else {
			out.pictures[c.Figure] = c.Picture
		}
		for _, l := range d.shared.layers {
			l.lines[c.Unit], l.heights[c.Unit] = nil, 0
			delete(l.moved, c.Unit)
		}
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
