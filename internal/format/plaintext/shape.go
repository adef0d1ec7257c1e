package plaintext

import "slices"

// shape is how a text was typed.
type shape struct {
	// width is the column at which its lines were wrapped by hand or machine. 0
	// means that a paragraph is one line.
	width int
	// base is the indent of its prose.
	base int
}

// The bounds within which a text can have been wrapped: narrower lines are verse,
// wider ones are paragraphs.
const (
	minWidth = 40
	maxWidth = 100
)

// measure finds the shape of a text. A line of wrapped text has no room for the
// next line's first word; where most lines that another one follows are full in
// that sense, the text was wrapped.
func measure(lines []line) shape {
	var s shape
	s.base = baseIndent(lines)
	var widths []int
	long, prose := 0, 0
	for i, l := range lines {
		if l.blank() {
			continue
		}
		prose++
		if l.cells > maxWidth {
			long++
			continue
		}
		if i+1 < len(lines) && follows(lines[i+1]) && follows(l) {
			widths = append(widths, l.indent+l.cells)
		}
	}
	if len(widths) == 0 || long*8 > prose {
		return s
	}
	slices.Sort(widths)
	// The widest lines of all may be addresses or rules that stick out.
	width := widths[len(widths)-1-len(widths)*3/100]
	if width < minWidth {
		return s
	}
	full := 0
	pairs := 0
	for i, l := range lines {
		if l.blank() || l.cells > maxWidth || i+1 >= len(lines) || !follows(lines[i+1]) || !follows(l) {
			continue
		}
		pairs++
		if l.indent+l.cells+1+firstWord(lines[i+1].text) > width-2 {
			full++
		}
	}
	need := pairs * 45 / 100
	if width < 56 {
		need = pairs * 70 / 100
	}
	if full > need {
		s.width = width
	}
	return s
}

// follows reports whether a line can belong to a run of prose: it is not blank and
// no mark opens it.
func follows(l line) bool {
	if l.blank() {
		return false
	}
	if l.text[0] == '>' || l.text[0] == '|' || l.text[0] == '+' || isRule(l.text) || underlineOf(l.text) != 0 {
		return false
	}
	_, ok := markerOf(l.text)
	return !ok
}

// baseIndent is the indent that most lines share: letters and specifications are
// often set in as a whole.
func baseIndent(lines []line) int {
	var count [24]int
	total := 0
	for _, l := range lines {
		if !l.blank() && l.indent < len(count) {
			count[l.indent]++
			total++
		}
	}
	for i, n := range count {
		if n*2 > total {
			return i
		}
	}
	return 0
}

// full reports whether line a has no room for the first word of line b, so that
// the break between them says nothing.
func (s shape) full(a, b line) bool {
	return s.width > 0 && a.indent+a.cells+1+firstWord(b.text) > s.width-3
}

// short reports whether line a was ended well before the margin.
func (s shape) short(a line, b line) bool {
	return s.width == 0 || (a.indent+a.cells+1+firstWord(b.text))*100 <= s.width*85
}
