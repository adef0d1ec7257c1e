package reader

import (
	"net/url"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

// overlap is how many rows two pages have in common, so that the eye finds on.
const overlap = 2

// sideways is how many cells one key moves code to the left or to the right.
const sideways = 8

func (p *Pane) page() int { return max(1, p.h-overlap) }

func (p *Pane) halfPage() int { return max(1, p.h/2) }

func (p *Pane) goToStart() { p.moveTo(render.Place{}) }

func (p *Pane) goToEnd() { p.moveTo(p.bottom()) }

// scroll moves the screen by lines. At an end it stays where it is, and so does a
// section that was jumped to.
func (p *Pane) scroll(lines int) {
	to := p.step(p.top, lines)
	if low := p.bottom(); before(low, to) {
		to = low
	}
	if to == p.top {
		return
	}
	was := p.current
	p.moveTo(to)
	for i := was; i >= 0 && i < p.current; i++ {
		p.outline.pass(i) // several short sections can go by at once
	}
}

func (p *Pane) nextSection() { p.goToRow(p.current + 1) }

// previousSection goes to the heading above: that of the current section where the
// screen begins below it.
func (p *Pane) previousSection() {
	if p.current < 0 {
		p.moveTo(render.Place{})
		return
	}
	unit := p.doc.SectionUnit(p.outline.sections[p.current])
	switch {
	case p.pin < 0 && unit >= 0 && before(p.firstLine(unit), p.top):
		p.goToRow(p.current)
	case p.current == 0:
		p.moveTo(render.Place{})
	default:
		p.goToRow(p.current - 1)
	}
}

// slide moves code sideways, and no further than there is any on the screen.
func (p *Pane) slide(cells int) tea.Cmd {
	shift := max(0, p.shift+cells)
	if shift == p.shift || !p.canSlide() {
		return nil
	}
	was, before := p.shift, p.rows
	p.setShift(shift)
	if cells > 0 && sameText(before, p.rows) {
		p.setShift(was)
		return nil
	}
	return p.searchAgain()
}

func (p *Pane) setShift(shift int) {
	p.shift = shift
	p.doc = p.doc.With(p.renderOptions())
	p.rows = nil // the old rows stay whole for whoever compares
	p.restore(p.position())
}

func (p *Pane) canSlide() bool {
	return slices.ContainsFunc(p.rows, func(r row) bool { return r.line.Shiftable })
}

func sameText(a, b []row) bool {
	return slices.EqualFunc(a, b, func(x, y row) bool { return x.line.Plain == y.line.Plain })
}

// GoToSection moves to a section's heading and makes the section the current one,
// also where the end of the article keeps the heading from coming to the top.
func (p *Pane) GoToSection(s *article.Section) tea.Cmd {
	if p.doc == nil {
		return nil
	}
	unit := p.doc.SectionUnit(s)
	if unit < 0 {
		return nil
	}
	p.board = nil
	p.moveToPinned(p.firstLine(unit), slices.Index(p.outline.sections, s))
	return nil
}

// GoToAnchor moves to what a fragment names, a section's ID with or without "#", and
// reports whether there is such a section.
func (p *Pane) GoToAnchor(fragment string) bool {
	s := p.anchored(fragment)
	if s != nil {
		p.GoToSection(s)
	}
	return s != nil
}

// anchored returns the section that a fragment names, or nil.
func (p *Pane) anchored(fragment string) *article.Section {
	id := strings.TrimPrefix(fragment, "#")
	if p.doc == nil || id == "" {
		return nil
	}
	sections := p.article.Outline()
	at := slices.IndexFunc(sections, func(s *article.Section) bool { return s.ID == id })
	if at < 0 { // pages have ways of their own to make an address of a heading
		if plain, err := url.PathUnescape(id); err == nil {
			id = plain
		}
		slug := article.Slug(id)
		at = slices.IndexFunc(sections, func(s *article.Section) bool { return slug != "" && s.ID == slug })
	}
	if at < 0 {
		return nil
	}
	return sections[at]
}

// GoToBlock moves to a block of the article, such as a board or a note, or to the
// one that it stands in.
func (p *Pane) GoToBlock(b article.Block) tea.Cmd {
	if p.doc == nil {
		return nil
	}
	if unit := p.unitOf(b); unit >= 0 {
		p.board = nil
		p.moveTo(p.firstLine(unit))
	}
	return nil
}

// show brings a place on the screen, a third down from the top, and does not move
// where it is on the screen already.
func (p *Pane) show(at render.Place) {
	if !p.onScreen(at) {
		p.moveTo(p.step(at, -p.h/3))
	}
}
