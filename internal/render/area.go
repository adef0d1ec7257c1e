package render

import "newsreader/internal/theme"

// area is a part of a page that was set by itself: rows from..to, with the running
// text in them.
type area struct {
	page        *page
	from, to    int
	first, last int // of page.pieces
}

// sub returns a page for cells and columns that are set by themselves and then
// copied onto this one, row by row. It shares the links that runs were made with.
func (p *page) sub() *page {
	out := newPage(p.setting, 0)
	out.depth = p.depth
	return out
}

// area sets what body sets in a column of the given width.
func (p *page) area(width int, body func()) area {
	p.width, p.seam = width, "\n"
	a := area{page: p, from: len(p.rows), first: len(p.pieces)}
	body()
	a.to, a.last = len(p.rows), len(p.pieces)
	return a
}

// height returns the number of rows.
func (a area) height() int { return a.to - a.from }

// width returns the cells that a row takes; a row below the last takes none.
func (a area) width(i int) int {
	if i >= a.height() {
		return 0
	}
	return a.page.rows[a.from+i].width
}

// copyRow puts a row of an area at the present place.
func (p *page) copyRow(a area, i int) {
	if a.width(i) == 0 {
		return
	}
	from := a.page
	r, before := from.rows[a.from+i], row{}
	if a.from+i > 0 {
		before = from.rows[a.from+i-1]
	}
	p.flushGap()
	if p.dual {
		p.setLink(0)
		p.setStyle(theme.Style{})
		p.styled = append(p.styled, from.styled[before.styled:r.styled]...)
	}
	p.plain = append(p.plain, from.plain[before.plain:r.plain]...)
	for _, s := range from.spans[before.spans:r.spans] {
		s.From += p.cells
		s.To += p.cells
		p.spans = append(p.spans, s)
	}
	p.cells += r.width
}

// adopt takes over the running text of an area whose rows were copied from the
// given row on; column says where each of them was put.
func (p *page) adopt(a area, first int, column func(i int) int) {
	for _, pc := range a.page.pieces[a.first:a.last] {
		i := pc.row - a.from
		pc.row, pc.col = first+i, pc.col+column(i)
		p.pieces = append(p.pieces, pc)
	}
}
