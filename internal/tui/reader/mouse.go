package reader

import (
	tea "charm.land/bubbletea/v2"

	"newsreader/internal/render"
	"newsreader/internal/tui/widget"
)

// Click does what a click on a cell means: it follows a link, jumps to a section of
// the outline or to the share of the article beside the scroll bar. The coordinates
// count from the part's top left corner.
func (p *Pane) Click(part Part, x, y int) (Action, tea.Cmd) {
	if p.doc == nil || x < 0 || y < 0 {
		return nil, nil
	}
	if part == Outline {
		if i := p.outline.first + y; y < p.outline.h && i < len(p.outline.sections) {
			p.goToRow(i)
			p.SetFocus(Body)
			return Leave{}, nil
		}
		return nil, nil
	}
	rows, column := p.rows, p.column
	if p.board != nil {
		rows, column = p.boardInView(), p.board.column
		y -= boardHead(p.h)
	} else if p.column.bar && x == p.w-1 && y < p.h {
		p.seek(y)
		return nil, nil
	}
	if y < 0 || y >= len(rows) {
		return nil, nil
	}
	for _, l := range rows[y].line.Links {
		if cell := x - column.left; cell >= l.From && cell < l.To {
			p.hints = nil
			return p.openSpan(l)
		}
	}
	return nil, nil
}

// seek moves to the share of the article that a row of the scroll bar stands for.
func (p *Pane) seek(y int) {
	room := p.heights.total() - p.h
	if room <= 0 || p.h < 2 {
		return
	}
	unit, line := p.heights.at(room * y / (p.h - 1))
	p.moveTo(render.Place{Unit: unit, Line: line})
}

// Wheel moves a part by rows, down where they are positive.
func (p *Pane) Wheel(part Part, rows int) tea.Cmd {
	switch {
	case p.doc == nil:
	case part == Outline:
		o := &p.outline
		o.first = widget.Scroll(o.first, rows, o.h, len(o.sections))
	case p.board != nil:
		p.scrollBoard(rows)
	default:
		p.scroll(rows)
	}
	return nil
}
