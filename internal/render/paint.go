package render

import (
	"strings"

	"newsreader/internal/theme"
)

// Range is a stretch of cells that is painted over: a match, a hint, the cursor.
type Range struct {
	From, To int // cells, To excluded
	Style    theme.Style
}

// Paint returns a row's styled form with ranges painted over it. Later ranges lie
// over earlier ones; what a range's style leaves open (the weight, say) stays as
// it was. Cells beyond the row's end are not painted.
func Paint(l Line, ranges []Range) string {
	if len(ranges) == 0 || l.Plain == "" {
		return l.Styled
	}
	m := newMeter(l.method)
	var b strings.Builder
	b.Grow(len(l.Styled) + 32*len(ranges))
	var base string // the row's own style at this place
	over := -1      // the range that is painted
	col := 0
	for s := l.Styled; s != ""; {
		if s[0] == '\x1b' {
			n := sequence(s)
			b.WriteString(s[:n])
			if s[1] == '[' {
				base = s[:n]
				if over >= 0 {
					b.WriteString(ranges[over].Style.Open())
				}
			}
			s = s[n:]
			continue
		}
		n, width := m.cluster(s)
		if now := covering(ranges, col); now != over {
			b.WriteString(reset)
			if base != reset {
				b.WriteString(base)
			}
			if now >= 0 {
				b.WriteString(ranges[now].Style.Open())
			}
			over = now
		}
		b.WriteString(s[:n])
		s = s[n:]
		col += width
	}
	if over >= 0 {
		b.WriteString(reset)
	}
	return b.String()
}

// reset ends every style, as theme.Style.Close does.
const reset = "\x1b[m"

// covering returns the uppermost range over a cell, or -1.
func covering(ranges []Range, col int) int {
	for i := len(ranges) - 1; i >= 0; i-- {
		if ranges[i].From <= col && col < ranges[i].To {
			return i
		}
	}
	return -1
}

// sequence returns the length of the sequence at the start of s: SGR, which ends in
// "m", or OSC 8, which ends in BEL. A row holds no others.
func sequence(s string) int {
	end := byte('m')
	if len(s) > 1 && s[1] == ']' {
		end = '\a'
	}
	if i := strings.IndexByte(s, end); i >= 0 {
		return i + 1
	}
	return len(s)
}
