package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/widget"
)

// fit makes a styled row exactly w cells wide: cut where it is longer, padded with
// blanks where it is shorter.
func fit(m ansi.Method, row string, w int) string {
	if w <= 0 {
		return ""
	}
	have := m.StringWidth(row)
	if have > w {
		row = m.Truncate(row, w, "")
		have = m.StringWidth(row)
	}
	if have < w {
		row += strings.Repeat(" ", w-have)
	}
	return row
}

// beside joins columns of rows into rows. Every column has h rows of its own width
// already, so that joining is concatenation.
func beside(h int, columns ...[]string) []string {
	if len(columns) == 1 {
		return columns[0]
	}
	out := make([]string, h)
	var b strings.Builder
	for y := range out {
		b.Reset()
		for _, c := range columns {
			b.WriteString(c[y])
		}
		out[y] = b.String()
	}
	return out
}

// over lays the rows of a box over the rows of a screen. Rows under the box are cut
// on both sides of it; a wide character that the border goes through is replaced by
// blanks.
func over(m ansi.Method, screen []string, w int, box layout.Rect, rows []string) {
	for i, row := range rows {
		y := box.Y + i
		if i >= box.H || y < 0 || y >= len(screen) {
			continue
		}
		if box.X <= 0 && box.W >= w {
			screen[y] = row
			continue
		}
		left := fit(m, m.Truncate(screen[y], box.X, ""), box.X)
		// A character that the border goes through is left whole by TruncateLeft.
		from, room := box.X+box.W, w-box.X-box.W
		right := m.TruncateLeft(screen[y], from, "")
		for m.StringWidth(right) > room {
			from++
			right = m.TruncateLeft(screen[y], from, "")
		}
		right = widget.Blank(room-m.StringWidth(right)) + right
		screen[y] = left + reset + row + reset + right
	}
}

// reset ends whatever style is open, so that a box and what is beside it do not
// colour each other.
const reset = "\x1b[0m"

func blanks(n int) string { return widget.Blank(n) }

func splitLines(s string) []string { return strings.Split(s, "\n") }
