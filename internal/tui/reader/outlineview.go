package reader

import (
	"strconv"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/tui/widget"
)

// The widths of the outline from which its columns are shown, in cells.
const (
	outlineMinutes = 22
	outlineNumbers = 24
	outlineBars    = 32
)

// barCells is the width of a length bar: enough to tell eight lengths apart.
const barCells = 4

// OutlineView draws the outline: exactly as many rows as ResizeOutline gave it, each
// exactly as wide.
func (p *Pane) OutlineView() []string {
	o := &p.outline
	out := make([]string, 0, o.h)
	for i := o.first; i < len(o.sections) && len(out) < o.h; i++ {
		out = append(out, p.outlineLine(i))
	}
	if len(o.sections) == 0 && o.h > 0 && p.article != nil {
		out = append(out, p.options.Theme.UI.Faint.Render(widget.Fit(p.options.Method, "  no sections", o.w)))
	}
	for len(out) < o.h {
		out = append(out, widget.Blank(o.w))
	}
	return out
}

// outlineLine draws one row: a mark, the row's number, the heading, and at the right
// how long the section is.
func (p *Pane) outlineLine(i int) string {
	o, ui, m := &p.outline, &p.options.Theme.UI, p.options.Method
	s := o.sections[i]
	here := p.focus == Outline && p.active && i == o.cursor

	mark, markStyle := " ", ui.Faint
	text, soft := ui.Text, ui.Faint
	switch {
	case p.selection != nil && p.selection.holds(i):
		mark, markStyle = widget.Mark(m, "┃", "|"), ui.Accent
	case i == p.current:
		mark, markStyle = widget.Mark(m, "▌", ">"), ui.Accent
	case o.passed[i]:
		mark = widget.Mark(m, "✓", "v")
	}
	switch {
	case here:
		if mark == " " {
			mark = widget.Mark(m, "›", ">") // to be seen without colours, too
		}
		text, soft, markStyle = ui.Selected, ui.Selected, ui.Selected
	case i == p.current:
		text = ui.Current
	case p.selection != nil && p.selection.holds(i):
	case s.Level > 1 || o.passed[i]:
		text = ui.Muted
	}

	if o.w < 2 {
		return markStyle.Render(widget.Fit(m, mark, o.w))
	}
	number := ""
	if o.w >= outlineNumbers {
		number = strings.Repeat(" ", o.numbers-len(strconv.Itoa(i+1))) + strconv.Itoa(i+1) + " "
	}
	bar, minutes := p.outlineLength(i)
	tail := len(minutes)
	if tail > 0 {
		tail++ // a blank before them
	}
	if bar != "" {
		tail += barCells
	}
	// A heading keeps at least half the row, however deep it stands.
	indent := min(2*(s.Level-1), max(0, (o.w-2-len(number)-tail)/2))
	room := o.w - 2 - len(number) - indent - tail

	var b strings.Builder
	b.WriteString(markStyle.Render(mark))
	b.WriteString(soft.Render(" "))
	b.WriteString(soft.Render(number))
	b.WriteString(text.Render(widget.Fit(m, widget.Blank(indent)+s.Title(), indent+room)))
	if tail > 0 {
		b.WriteString(soft.Render(" "))
	}
	if bar != "" {
		barStyle := ui.Border
		switch {
		case here:
			barStyle = ui.Selected
		case i == p.current:
			barStyle = ui.Progress
		}
		b.WriteString(barStyle.Render(bar))
	}
	b.WriteString(soft.Render(minutes))
	return b.String()
}

// outlineLength returns a section's length bar and its minutes, as far as there is
// room for them. Both are empty strings or of a constant width, so that columns
// stand.
func (p *Pane) outlineLength(i int) (bar, minutes string) {
	o := &p.outline
	if o.w < outlineMinutes {
		return "", ""
	}
	minutes = "   "
	if o.words == nil {
		return "", minutes
	}
	if n := o.words[i]; n > 0 {
		minutes = shortTime(article.Minutes(n))
		minutes = widget.Blank(3-len(minutes)) + minutes
	}
	if o.w >= outlineBars && o.longest > 0 {
		bar = widget.Bar(p.options.Method, float64(o.words[i])/float64(o.longest), barCells)
	}
	return bar, minutes
}

// shortTime writes a reading time in at most three cells, in whole hours from 100
// minutes on.
func shortTime(minutes int) string {
	if minutes >= 100 {
		return strconv.Itoa(min((minutes+30)/60, 99)) + "h"
	}
	return strconv.Itoa(minutes) + "m"
}
