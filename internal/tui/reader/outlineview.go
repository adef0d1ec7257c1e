package reader

import (
	"strconv"

	"newsreader/internal/article"
	"newsreader/internal/theme"
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

// rowLook is how a row of the outline looks: its mark, and the styles of the mark, the
// heading, the length bar and the rest.
type rowLook struct {
	mark                   string
	marked, text, bar, dim theme.Style
}

// outlineLook decides how a row looks. What the keys act on is stronger than what is
// being read, and that is stronger than what has been.
func (p *Pane) outlineLook(i int) rowLook {
	o, ui, m := &p.outline, &p.options.Theme.UI, p.options.Method
	l := rowLook{mark: " ", marked: ui.Faint, text: ui.Text, bar: ui.Border, dim: ui.Faint}
	selected := p.selection != nil && p.selection.holds(i)
	switch {
	case selected:
		l.mark, l.marked = widget.Mark(m, "┃", "|"), ui.Accent
	case i == p.current:
		l.mark, l.marked = widget.Mark(m, "▌", ">"), ui.Accent
	case o.passed[i]:
		l.mark = widget.Mark(m, "✓", "v")
	}
	switch {
	case p.focus == Outline && p.active && i == o.cursor:
		if l.mark == " " {
			l.mark = widget.Mark(m, "›", ">") // to be seen without colours, too
		}
		return rowLook{l.mark, ui.Selected, ui.Selected, ui.Selected, ui.Selected}
	case i == p.current:
		l.text, l.bar = ui.Current, ui.Progress
	case !selected && (o.passed[i] || o.sections[i].Level > 1):
		l.text = ui.Muted
	}
	return l
}

// outlineLine draws one row: a mark, the row's number, the heading, and at the right
// how long the section is.
func (p *Pane) outlineLine(i int) string {
	o, m, l := &p.outline, p.options.Method, p.outlineLook(i)
	if o.w < 2 {
		return l.marked.Render(widget.Fit(m, l.mark, o.w))
	}
	number := " "
	if o.w >= outlineNumbers {
		number = widget.FitRight(m, strconv.Itoa(i+1), max(2, o.numbers)) + " "
	}
	bar, minutes := p.outlineLength(i)
	tail := m.StringWidth(bar) + len(minutes)
	gap := ""
	if tail > 1 {
		gap = " " // before what there is to say
		tail++
	}
	room := o.w - 1 - len(number) - tail
	// A heading keeps at least half its room, however deep it stands.
	indent := min(2*(o.sections[i].Level-1), room/2)
	title := widget.Fit(m, widget.Blank(indent)+o.sections[i].Title(), room) + gap
	return l.marked.Render(l.mark) + l.dim.Render(number) + l.text.Render(title) +
		l.bar.Render(bar) + l.dim.Render(minutes)
}

// outlineLength returns a section's length bar and its minutes, with a blank to the
// pane's edge, as far as there is room for them. Both are empty strings or of a
// constant width, so that columns stand. Where every section takes a minute, saying
// so is not worth the end of a heading: then the bar tells them apart.
func (p *Pane) outlineLength(i int) (bar, minutes string) {
	o := &p.outline
	if o.w < outlineMinutes {
		return "", ""
	}
	minutes = "    "
	if o.words == nil || o.longest == 0 {
		return "", minutes
	}
	alike := article.Minutes(o.longest) <= 1
	room := o.w - 1 - max(2, o.numbers) - 2 - len(minutes) // for the longest heading
	if o.w >= outlineBars || alike && o.w >= outlineNumbers {
		bar = widget.Bar(p.options.Method, float64(o.words[i])/float64(o.longest), barCells)
		room -= barCells
	}
	if alike && o.widest > room {
		return bar, " "
	}
	if n := o.words[i]; n > 0 {
		minutes = shortTime(article.Minutes(n))
		minutes = widget.Blank(3-len(minutes)) + minutes + " "
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
