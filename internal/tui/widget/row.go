package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/sanitize"
)

// Fit returns s in exactly width cells: a longer text is cut and ends in "…", a
// shorter one is filled with blanks. A wide character that would be halved by the
// edge is replaced by a blank. Escape sequences in s cost no cells and are kept
// whole. Emoji are reduced as in an article's text: see Shown.
func Fit(m ansi.Method, s string, width int) string {
	if width <= 0 {
		return ""
	}
	s = Shown(m, s)
	have := m.StringWidth(s)
	if have > width {
		s = Cut(m, s, width, "…")
		have = m.StringWidth(s)
	}
	if have == width {
		return s
	}
	return s + Blank(width-have)
}

// Cut returns the beginning of s in at most width cells, tail included where there
// is more of it. Sequences behind the cut are kept, so that what s opens it also
// closes. (ansi.Truncate decides by clusters whether to cut at all, and lets a text
// that is too wide by code points pass.)
func Cut(m ansi.Method, s string, width int, tail string) string {
	s = Shown(m, s)
	if m.StringWidth(s) <= width {
		return s
	}
	room := width - m.StringWidth(tail)
	if room < 0 {
		return ""
	}
	var b strings.Builder
	var state byte
	full := false
	for s != "" {
		seq, cells, n, next := m.DecodeSequenceInString(s, state, nil)
		s, state = s[n:], next
		if cells > 0 {
			cells = m.StringWidth(seq)
			if !full && cells > room {
				full = true
				b.WriteString(tail)
			}
			if full {
				continue
			}
			room -= cells
		}
		b.WriteString(seq)
	}
	return b.String()
}

// Shown returns s as the terminal can show it in the cells that m counts. One that
// counts code points would draw the parts of a joined emoji side by side; package
// render reduces them in the text in the same way.
func Shown(m ansi.Method, s string) string {
	if m == ansi.WcWidth {
		return sanitize.SingleEmoji(s)
	}
	return s
}

// FitRight is Fit with the text at the right edge.
func FitRight(m ansi.Method, s string, width int) string {
	s = Shown(m, s)
	if have := m.StringWidth(s); have < width {
		return Blank(width-have) + s
	}
	return Fit(m, s, width)
}

// Ends puts one text at the left edge of a row and another at the right, in exactly
// width cells with at least one blank between them. The right one goes where there
// is no room for both, because the left one is what the row is about.
func Ends(m ansi.Method, left, right string, width int) string {
	left, right = Shown(m, left), Shown(m, right)
	r := m.StringWidth(right)
	if r == 0 || m.StringWidth(left)+1+r > width {
		return Fit(m, left, width)
	}
	return Fit(m, left, width-r) + right
}

// Mark returns a mark of one cell, or its stand-in where the method counts two for it:
// a person can tell it that ambiguous characters are wide (RUNEWIDTH_EASTASIAN).
func Mark(m ansi.Method, mark, standIn string) string {
	if m.StringWidth(mark) == 1 {
		return mark
	}
	return standIn
}

// Blank returns n blanks, none for a negative n.
func Blank(n int) string {
	const blanks = "                                                                                "
	switch {
	case n <= 0:
		return ""
	case n <= len(blanks):
		return blanks[:n]
	default:
		return strings.Repeat(" ", n)
	}
}

// Bar draws a share, from 0 to 1, as a thin bar that grows from the left, in exactly
// width cells and in steps of half a cell. A share above nothing shows at least one.
func Bar(m ansi.Method, share float64, width int) string {
	if width <= 0 {
		return ""
	}
	halves := int(min(max(share, 0), 1)*float64(width*2) + 0.5)
	if halves == 0 && share > 0 {
		halves = 1
	}
	whole, half := Mark(m, "━", "="), Mark(m, "╸", "-")
	return strings.Repeat(whole, halves/2) + strings.Repeat(half, halves%2) + Blank(width-(halves+1)/2)
}
