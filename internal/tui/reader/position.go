package reader

import (
	"strings"
	"unicode"

	"newsreader/internal/render"
)

// row is one line of the document on the screen.
type row struct {
	at   render.Place
	line render.Line
}

// lines returns a unit's lines, laid out now if they were not.
func (p *Pane) lines(unit int) []render.Line {
	lines := p.doc.Lines(unit)
	p.heights.set(unit, len(lines))
	return lines
}

// step returns the place n lines after at, or before it where n is negative, and
// stops at the ends of the document.
func (p *Pane) step(at render.Place, n int) render.Place {
	for n > 0 {
		left := len(p.lines(at.Unit)) - 1 - at.Line
		if n <= left || at.Unit == p.doc.Units()-1 {
			at.Line += max(0, min(n, left))
			return at
		}
		n -= left + 1
		at = render.Place{Unit: at.Unit + 1}
	}
	for n < 0 {
		if -n <= at.Line || at.Unit == 0 {
			at.Line = max(0, at.Line+n)
			return at
		}
		n += at.Line + 1
		at.Unit--
		at.Line = len(p.lines(at.Unit)) - 1
		if at.Line < 0 { // a unit without lines
			at.Line = 0
			n--
		}
	}
	return at
}

// bottom returns the top of the last screen: the one whose last row is the
// document's last line.
func (p *Pane) bottom() render.Place {
	if p.lowest != nil {
		return *p.lowest
	}
	var at render.Place
	need := max(1, p.h)
	for u := p.doc.Units() - 1; u >= 0; u-- {
		n := len(p.lines(u))
		if n >= need {
			at = render.Place{Unit: u, Line: n - need}
			break
		}
		need -= n
	}
	p.lowest = &at
	return at
}

func before(a, b render.Place) bool {
	return a.Unit < b.Unit || a.Unit == b.Unit && a.Line < b.Line
}

// moveTo makes a place the top of the screen, or the nearest that can be.
func (p *Pane) moveTo(at render.Place) { p.moveToPinned(at, -1) }

// moveToPinned is moveTo where the current section is known: its place in the
// outline, or -1 for the one that is read there.
func (p *Pane) moveToPinned(at render.Place, pin int) {
	p.pin = pin
	p.held = nil
	if p.find != nil {
		p.find.moved = true
	}
	at.Unit = max(0, min(at.Unit, p.doc.Units()-1))
	at.Line = max(0, min(at.Line, len(p.lines(at.Unit))-1))
	if low := p.bottom(); before(low, at) {
		at = low
	}
	p.top = at
	p.refresh()
}

// refresh takes the rows of the screen from the document after a move.
func (p *Pane) refresh() {
	p.rows = p.rows[:0]
	line := p.top.Line
	for u := p.top.Unit; u < p.doc.Units() && len(p.rows) < p.h; u++ {
		lines := p.lines(u)
		for ; line < len(lines) && len(p.rows) < p.h; line++ {
			p.rows = append(p.rows, row{render.Place{Unit: u, Line: line}, lines[line]})
		}
		line = 0
	}
	p.hints = nil
	p.track()
}

// onTop is the depth of a unit's very first line, with the blank lines that part it
// from the unit before; the first line of text has depth 0.
const onTop = -1

// depth is that of the top of the screen. Between two moves it is taken once, so that
// changing the width to and fro does not wander from line to line.
func (p *Pane) depth() int {
	if p.held == nil {
		n := p.depthOf(p.top)
		p.held = &n
	}
	return *p.held
}

// depthOf counts the letters and digits of a unit above a place in it. They are the
// same however the lines are broken, unlike blanks, bars and bullets.
func (p *Pane) depthOf(at render.Place) int {
	if at.Line == 0 {
		return onTop
	}
	if depth, ok := pictureDepth(p.lines(at.Unit), at.Line); ok {
		return depth
	}
	n := 0
	for _, l := range p.lines(at.Unit)[:at.Line] {
		n += letters(l.Plain)
	}
	return n
}

// atDepth returns the line of a unit that holds the letter with depth letters above it.
func (p *Pane) atDepth(unit, depth int) render.Place {
	if depth == onTop {
		return render.Place{Unit: unit}
	}
	lines := p.lines(unit)
	if line, ok := pictureLine(lines, depth); ok {
		return render.Place{Unit: unit, Line: min(line, len(lines)-1)}
	}
	depth = max(0, depth)
	for i, l := range lines {
		if depth -= letters(l.Plain); depth < 0 {
			return render.Place{Unit: unit, Line: i}
		}
	}
	return render.Place{Unit: unit, Line: max(0, len(lines)-1)}
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if r < 0x80 && ('a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9') || r >= 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			n++
		}
	}
	return n
}

// firstLine returns the place of a unit's first line that is not blank.
func (p *Pane) firstLine(unit int) render.Place {
	for i, l := range p.lines(unit) {
		if strings.TrimSpace(l.Plain) != "" {
			return render.Place{Unit: unit, Line: i}
		}
	}
	return render.Place{Unit: unit}
}
