package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Fit returns s in exactly width cells: a longer text is cut and ends in "…", a
// shorter one is filled with blanks. A wide character that would be halved by the
// edge is replaced by a blank. Escape sequences in s cost no cells and are kept
// whole.
func Fit(m ansi.Method, s string, width int) string {
	if width <= 0 {
		return ""
	}
	have := m.StringWidth(s)
	if have > width {
		s = m.Truncate(s, width, "…")
		have = m.StringWidth(s)
	}
	if have == width {
		return s
	}
	return s + Blank(width-have)
}

// FitRight is Fit with the text at the right edge.
func FitRight(m ansi.Method, s string, width int) string {
	if have := m.StringWidth(s); have < width {
		return Blank(width-have) + s
	}
	return Fit(m, s, width)
}

// Ends puts one text at the left edge of a row and another at the right, in exactly
// width cells with at least one blank between them. The right one goes where there
// is no room for both, because the left one is what the row is about.
func Ends(m ansi.Method, left, right string, width int) string {
	r := m.StringWidth(right)
	if r == 0 || m.StringWidth(left)+1+r > width {
		return Fit(m, left, width)
	}
	return Fit(m, left, width-r) + right
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

// eighths are the parts of a cell that a length bar can fill.
var eighths = [...]string{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"}

// Bar draws a share, from 0 to 1, as a bar that grows from the left, in exactly
// width cells. A share above nothing shows at least a sliver.
func Bar(share float64, width int) string {
	if width <= 0 {
		return ""
	}
	n := int(min(max(share, 0), 1)*float64(width*8) + 0.5)
	if n == 0 && share > 0 {
		n = 1
	}
	s := strings.Repeat("█", n/8) + eighths[n%8]
	used := n / 8
	if n%8 > 0 {
		used++
	}
	return s + Blank(width-used)
}
