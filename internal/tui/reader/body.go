package reader

import (
	"strings"

	"newsreader/internal/render"
	"newsreader/internal/tui/widget"
)

// View draws the body: exactly as many rows as Resize gave it, each exactly as wide.
func (p *Pane) View() []string {
	if p.board != nil {
		return p.boardView()
	}
	out := make([]string, 0, p.h)
	from, to := 0, 0
	if p.doc != nil && p.column.bar {
		from, to = widget.Thumb(p.rowsAbove(), p.h, p.heights.total())
	}
	var ranges []render.Range
	for y, r := range p.rows {
		ranges = p.litRange(r, p.matchRanges(r.at, p.dimmed(r, ranges[:0])))
		text, width := p.hintRow(r, render.Paint(r.line, ranges), p.column.width)
		out = append(out, p.bodyRow(p.column, p.gutter(r), text, width, p.thumb(p.column, y, from, to)))
	}
	for y := len(out); y < p.h; y++ {
		out = append(out, p.bodyRow(p.column, " ", "", 0, p.thumb(p.column, y, from, to)))
	}
	return out
}

// bodyRow puts a row together: margin, gutter, text, the rest, the scroll bar.
func (p *Pane) bodyRow(c column, gutter, text string, width int, bar string) string {
	var b strings.Builder
	b.Grow(len(text) + p.w + 16)
	switch {
	case c.left >= 2: // a blank parts the mark from the text
		b.WriteString(widget.Blank(c.left - 2))
		b.WriteString(gutter)
		b.WriteByte(' ')
	case c.left == 1:
		b.WriteString(gutter)
	}
	rest := p.w - c.left - width
	if c.bar {
		rest--
	}
	if rest < 0 {
		// Wider than it was asked to be: the screen's shape comes first.
		text = widget.Fit(p.options.Method, text, width+rest)
		rest = 0
	}
	b.WriteString(text)
	b.WriteString(widget.Blank(rest))
	if c.bar {
		b.WriteString(bar)
	}
	return b.String()
}

// thumb is the scroll bar's cell in a row. All of it is blank where there is nothing
// to scroll.
func (p *Pane) thumb(c column, y, from, to int) string {
	if !c.bar || y < from || y >= to {
		return " "
	}
	return p.options.Theme.UI.Faint.Render(widget.Mark(p.options.Method, "▐", "|"))
}

// gutter is the mark left of a row: a bar beside what is selected, a cross beside a link
// that cannot be read here, which is dimmed as well.
func (p *Pane) gutter(r row) string {
	if p.selection != nil {
		if at := p.owners[r.at.Unit]; at >= 0 && p.selection.holds(at) {
			return p.options.Theme.UI.Accent.Render(widget.Mark(p.options.Method, "┃", "|"))
		}
	}
	if p.holdsBarred(r) {
		return p.options.Theme.UI.Faint.Render(widget.Mark(p.options.Method, "×", "x"))
	}
	return " "
}
