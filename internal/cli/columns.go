package cli

import (
	"io"
	"strings"

	"charm.land/lipgloss/v2"
	"charm.land/lipgloss/v2/table"
)

// sideBySide are rows of cells that stand side by side on a terminal. The last cell of a
// row takes the room that the others leave, and is folded there.
type sideBySide struct {
	rows   [][]string
	right  int // which column is set at its right edge; -1 is none
	indent int
}

// gap is the number of blanks between two columns.
const gap = 2

// widths returns how wide each column but the last must be.
func (c *sideBySide) widths() []int {
	var out []int
	for _, row := range c.rows {
		for i, cell := range row[:len(row)-1] {
			if i == len(out) {
				out = append(out, 0)
			}
			out[i] = max(out[i], lipgloss.Width(cell))
		}
	}
	return out
}

// room is how wide the terminal is, for lists.
func (p *program) room() int {
	if p.Columns != nil {
		if n := p.Columns(); n > 0 {
			return n
		}
	}
	return max(p.width(), 1)
}

// write writes the rows from..to in widths that hold for all of them.
func (c *sideBySide) write(w io.Writer, from, to, room int) error {
	widths := c.widths()
	left := room - c.indent
	for _, width := range widths {
		left -= width + gap
	}
	t := table.New().Border(lipgloss.HiddenBorder()).Wrap(true).Rows(c.rows[from:to]...).
		BorderTop(false).BorderBottom(false).BorderLeft(false).BorderRight(false).BorderColumn(false).
		StyleFunc(func(_, column int) lipgloss.Style {
			s, before := lipgloss.NewStyle(), 0
			if column == 0 {
				before = c.indent
			}
			if column == c.right {
				s = s.Align(lipgloss.Right)
			}
			if column < len(widths) {
				return s.PaddingLeft(before).Width(before + widths[column] + gap).PaddingRight(gap)
			}
			return s.Width(max(left, minText))
		})
	for line := range strings.Lines(t.Render() + "\n") {
		if _, err := io.WriteString(w, strings.TrimRight(line, " \n")+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// minText is the least room for the last column, however narrow the terminal.
const minText = 16
