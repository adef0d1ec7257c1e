package reader

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/theme"
	"newsreader/internal/tui/widget"
)

// hintRow puts the letters of hints over the beginnings of the links on a row. What
// has been typed of a hint is gone from it; a hint that no longer fits is gone.
// The row is at most room cells wide then.
func (p *Pane) hintRow(r row, text string, room int) (string, int) {
	h, width := p.hints, r.line.Width
	if h == nil {
		return text, width
	}
	style := p.options.Theme.UI.Hint
	if h.copying || h.peeking {
		style = p.options.Theme.UI.MatchCurrent
	}
	for i, l := range h.links {
		if h.at[i] != r.at {
			continue
		}
		letters, ok := h.left(i)
		if !ok {
			continue
		}
		from := max(0, min(l.From, room-len(letters)))
		letters = letters[:min(len(letters), room-from)]
		text = over(p.options.Method, text, from, letters, style)
		width = max(width, from+len(letters))
	}
	return text, width
}

// over writes plain letters, one cell each, over the cells of a styled row from a
// cell on. A wide character that they cover by half leaves a blank, and what is
// right of them keeps its look: the row's own sequences are passed on, and the
// colours that held are switched on again behind the letters. (ansi.Cut is not for
// this: it loses count where it cuts a wide character.)
func over(m ansi.Method, row string, from int, letters string, style theme.Style) string {
	var out, held strings.Builder
	to, cell := from+len(letters), 0
	written := false
	write := func() {
		if !written {
			written = true
			out.WriteString(widget.Blank(from - cell))
			out.WriteString(style.Render(letters))
			out.WriteString(held.String())
		}
	}
	var state byte
	for row != "" {
		seq, width, n, next := m.DecodeSequenceInString(row, state, nil)
		row, state = row[n:], next
		switch {
		case width == 0:
			if strings.HasPrefix(seq, "\x1b[") && strings.HasSuffix(seq, "m") {
				if seq == "\x1b[m" || seq == "\x1b[0m" {
					held.Reset()
				} else {
					held.WriteString(seq)
				}
			}
			out.WriteString(seq)
			continue
		case cell+width <= from:
			out.WriteString(seq)
		case cell >= to:
			write()
			out.WriteString(seq)
		default: // under the letters, at least by half
			write()
			out.WriteString(widget.Blank(cell + width - to))
		}
		cell += width
	}
	write()
	return out.String()
}
