package tui

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/theme"
	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/widget"
)

// frame draws a border around rows: r.H rows of r.W cells in all. The title stands
// in the upper border, the foot (keys, a count) in the lower one. A rectangle too
// small for a border gets the rows alone.
func frame(th *theme.Theme, m ansi.Method, r layout.Rect, title, foot string, rows []string) []string {
	out := make([]string, 0, r.H)
	if r.Inner().Empty() {
		for y := range r.H {
			row := ""
			if y < len(rows) {
				row = rows[y]
			}
			out = append(out, fit(m, row, r.W))
		}
		return out
	}
	ui, in, b := &th.UI, r.Inner(), borders(m)
	out = append(out, edge(ui, m, b, b.TopLeft, b.TopRight, title, ui.Title, in.W))
	side := ui.Border.Render(b.Left)
	for y := range in.H {
		row := ""
		if y < len(rows) {
			row = rows[y]
		}
		out = append(out, side+fit(m, row, in.W)+side)
	}
	return append(out, edge(ui, m, b, b.BottomLeft, b.BottomRight, foot, ui.Faint, in.W))
}

// borders returns what frames are drawn with, one cell each: rounded ones, and plain
// ones where the method counts two cells for such a mark (see widget.Mark).
func borders(m ansi.Method) lipgloss.Border {
	if b := lipgloss.RoundedBorder(); m.StringWidth(b.Top) == 1 {
		return b
	}
	return lipgloss.ASCIIBorder()
}

// edge draws an upper or lower border with a text in it, where there is room.
func edge(ui *theme.UI, m ansi.Method, b lipgloss.Border, left, right, text string, style theme.Style, w int) string {
	if room := w - 4; text != "" && room >= 4 {
		text = " " + widget.Cut(m, text, room, "…") + " "
		rest := max(0, w-1-m.StringWidth(text))
		return ui.Border.Render(left+b.Top) + style.Render(text) + ui.Border.Render(strings.Repeat(b.Top, rest)+right)
	}
	return ui.Border.Render(left + strings.Repeat(b.Top, w) + right)
}

// pad puts a blank before a text and makes a cell-exact row of it.
func pad(m ansi.Method, s theme.Style, text string, w int) string {
	return s.Render(widget.Fit(m, " "+text, w))
}
