package reader

import (
	"slices"

	"newsreader/internal/article"
)

// track finds the section that is being read and marks the ones passed.
func (p *Pane) track() {
	p.current = p.pin
	if p.pin < 0 {
		p.current = p.readSection()
	}
	p.outline.pass(p.current)
	p.outline.follow(p.outlineRow())
}

// readSection is the place in the outline of the section on the reading row.
func (p *Pane) readSection() int {
	if len(p.rows) == 0 {
		return -1
	}
	return p.owners[p.rows[min(p.readingRow(), len(p.rows)-1)].at.Unit]
}

// readingRow is the row of the screen that counts as being read. It stands a quarter
// down, where the eye is. At the start it comes down from the first row, and on the
// last screen it wanders to the last row, because the sections there can't come any
// higher: so they have their turn as well, in order.
func (p *Pane) readingRow() int {
	room := p.heights.total() - p.h // rows above the last screen
	if room <= 0 {
		return 0
	}
	if p.top == p.bottom() {
		return p.h - 1
	}
	above := p.rowsAbove()
	row := min(p.h/4, above)
	zone := min(p.h, room)
	if into := above - (room - zone); into > 0 {
		row += min(into, zone) * (p.h - 1 - row) / zone
	}
	return row
}

// rowsAbove counts the lines above the screen, some of them by estimate.
func (p *Pane) rowsAbove() int { return p.heights.above(p.top.Unit) + p.top.Line }

// percent is how much of the article has been scrolled past, 100 at its end only.
func (p *Pane) percent() int {
	if p.top == p.bottom() {
		return 100
	}
	room := max(1, p.heights.total()-p.h)
	return min(99, p.rowsAbove()*100/room)
}

// currentSection is the section that is being read, or nil.
func (p *Pane) currentSection() *article.Section {
	if p.current < 0 {
		return nil
	}
	return p.outline.sections[p.current]
}

// breadcrumb are the headings from the top of the outline down to a section. They
// are found by walking back: a section's parent is the nearest one before it that
// is less deep.
func (p *Pane) breadcrumb() []string {
	var up []string
	level := 0
	for i := p.current; i >= 0; i-- {
		s := p.outline.sections[i]
		if level == 0 || s.Level < level {
			up = append(up, s.Title())
			level = s.Level
		}
		if level <= 1 {
			break
		}
	}
	slices.Reverse(up)
	return up
}
