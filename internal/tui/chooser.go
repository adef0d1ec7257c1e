package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/widget"
)

// option is one line of a chooser: what it is called, and what else is known of it.
type option struct{ name, detail string }

// chooser is an overlay in which one of some things is chosen.
type chooser struct {
	title, foot string
	// head is what stands above the options.
	head    []string
	options []option
	// note says below the options what the one under the cursor is about; nil says nothing.
	note func(i int) string
	// done makes an intent of the option that was chosen; more of other keys, nil where
	// a key means nothing.
	done func(i int) intent
	more func(key string, i int) intent

	at, first, page int
}

func (c *chooser) handleKey(k tea.KeyPressMsg) intent {
	switch key := k.String(); key {
	case "enter":
		if len(c.options) > 0 {
			return c.done(c.at)
		}
		return closed{}
	case "q", "backspace":
		return closed{}
	default:
		if n := scrollBy(key, c.page, len(c.options)); n != 0 {
			c.move(n)
			return nil
		}
		if c.more != nil && len(c.options) > 0 {
			return c.more(key, c.at)
		}
	}
	return nil
}

func (c *chooser) move(n int) { c.at = max(0, min(c.at+n, len(c.options)-1)) }

func (c *chooser) wheel(n int) intent {
	c.move(n)
	return nil
}

// noteLines is the room for a note, the blank line above it included.
const noteLines = 4

func (c *chooser) draw(l look, w, h int) picture {
	notes := 0
	if c.note != nil && len(c.options) > 0 {
		notes = noteLines
	}
	box := layout.Box(w, h, layout.Detail, len(c.head)+len(c.options)+notes)
	wide := max(box.Inner().W, 1)
	if box.Inner().H < len(c.head)+notes+2 {
		notes = 0 // the options come first
	}
	ui := &l.theme.UI
	var rows []string
	for _, text := range c.head {
		rows = append(rows, pad(l.method, ui.Muted, text, wide))
	}
	c.page = max(1, box.Inner().H-len(rows)-notes)
	c.first = widget.Reveal(c.first, c.at, 1, c.page, len(c.options))
	for i := c.first; i < len(c.options) && i < c.first+c.page; i++ {
		name, detail := ui.Text, ui.Faint
		if i == c.at {
			name, detail = ui.Selected, ui.Selected
		}
		o := c.options[i]
		left := min(wide, max(wide/2, wide-l.method.StringWidth(o.detail)-2))
		rows = append(rows, name.Render(widget.Fit(l.method, " "+o.name, left))+detail.Render(widget.FitRight(l.method, o.detail+" ", wide-left)))
	}
	if notes > 0 {
		rows = append(rows, blanks(wide))
		rows = append(rows, wrapped(l.method, ui.Muted, c.note(c.at), wide, 1)...)
		rows = rows[:min(len(rows), box.Inner().H)]
	}
	title := c.title
	if len(c.options) > c.page {
		title += fmt.Sprintf(" · %d of %d", c.at+1, len(c.options))
	}
	return picture{box: box, rows: frame(l.theme, l.method, box, title, c.foot, rows)}
}
