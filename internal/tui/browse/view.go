package browse

import (
	"strconv"
	"strings"

	"newsreader/internal/feed"
	"newsreader/internal/tui/widget"
)

// rowLines is the height of an entry: its title, and what else is known of it.
const rowLines = 2

// header is the height of the list's heading; a list of few lines has none.
func (p *Pane) header() int {
	if p.h < 8 {
		return 0
	}
	return 2
}

// View draws the pane: exactly as many rows as it is high, each exactly as wide.
func (p *Pane) View() string { return strings.Join(p.Rows(), "\n") }

// Rows is View as a slice, which the caller must not change. It is kept until
// something that it shows has changed.
func (p *Pane) Rows() []string {
	if p.stale {
		p.rows = p.draw()
		p.stale = false
	}
	return p.rows
}

func (p *Pane) draw() []string {
	out := make([]string, 0, p.h)
	if p.header() > 0 {
		out = append(out, p.heading(), widget.Blank(p.w))
	}
	body := p.list.View()
	from, to := 0, 0
	if w := p.window; w == nil || !w.earlier && !w.more { // of a part nobody knows where it lies
		from, to = widget.Thumb(p.list.Window())
	}
	from, to = from*rowLines, to*rowLines
	for y, row := range body {
		bar := widget.Blank(min(1, p.w))
		if y >= from && y < to && p.w > 0 {
			bar = p.theme.UI.Border.Render(widget.Mark(p.method, "▐", "|"))
		}
		out = append(out, row+bar)
	}
	if len(p.entries) == 0 && p.h > p.header() {
		for i, line := range strings.Split(p.method.Wrap(p.emptiness(), max(1, p.w-2), ""), "\n") {
			if y := p.header() + i; y < p.h {
				out[y] = p.theme.UI.Muted.Render(widget.Fit(p.method, " "+line, p.w))
			}
		}
	}
	return out[:p.h]
}

// SetEmpty tells what to say while the list is empty; "" is the usual.
func (p *Pane) SetEmpty(text string) {
	p.stale = p.stale || p.empty != text
	p.empty = text
}

// emptiness says why there is nothing.
func (p *Pane) emptiness() string {
	switch {
	case p.empty != "":
		return p.empty
	case p.window != nil && p.window.view.Query != "":
		return "Nothing was found"
	case p.window != nil && p.window.view.HideRead:
		return "Nothing is unread here"
	}
	return "Nothing to read here"
}

func (p *Pane) heading() string {
	ui := &p.theme.UI
	name := ui.Muted
	if p.focused {
		name = ui.Title
	}
	if p.AtTop() {
		p.above = 0 // they have been seen
	}
	count, style := p.tally(), ui.Faint
	if p.above > 0 {
		count, style = " "+widget.Mark(p.method, "↑", "^")+strconv.Itoa(p.above)+" new"+count, ui.Accent
	}
	wide := min(p.method.StringWidth(count), p.w)
	return name.Render(widget.Fit(p.method, " "+p.title(), p.w-wide)) + style.Render(widget.Fit(p.method, count, wide))
}

// tally is how many entries there are, where that is known.
func (p *Pane) tally() string {
	switch {
	case p.window == nil || !p.window.earlier && !p.window.more:
		return " " + strconv.Itoa(len(p.entries)) + " "
	case p.total > 0:
		return " " + strconv.Itoa(p.total) + " "
	}
	return ""
}

// title is what the list is called, with what is not usual about it.
func (p *Pane) title() string {
	parts := []string{p.name}
	if p.window != nil {
		if p.window.view.HideRead {
			parts = append(parts, "unread")
		}
		if order := Order(p.window.view.Sort); p.window.view.Sort != feed.NewestFirst {
			parts = append(parts, order)
		}
	}
	return strings.Join(parts, " · ")
}

// Order says an order in words.
func Order(s feed.Sort) string {
	switch s {
	case feed.OldestFirst:
		return "oldest first"
	case feed.ByTitle:
		return "by title"
	case feed.ByFeed:
		return "by feed"
	case feed.Ranked:
		return "best first"
	}
	return "newest first"
}

// rows draws the entries for the list.
type rows struct{ p *Pane }

func (r rows) Len() int        { return len(r.p.entries) }
func (r rows) ID(i int) string { return r.p.entries[i].Ref }

func (r rows) Draw(i, width int, s widget.RowState) []string {
	p, e := r.p, r.p.entries[i]
	if e.Stored != nil {
		return p.drawStored(i, width, s)
	}
	ui := &p.theme.UI
	title, detail, mark := ui.Text, ui.Faint, " "
	if e.Ref == p.open {
		title, mark = ui.Current, widget.Mark(p.method, "▎", "|")
	}
	if s.Cursor && s.Focused {
		title, detail = ui.Selected, ui.Selected
	}
	lines := [rowLines]string{" " + e.Title, " " + detailOf(e, p.read[e.Ref])}
	edge := min(1, width)
	return []string{
		ui.Accent.Render(widget.Fit(p.method, mark, edge)) + title.Render(widget.Fit(p.method, lines[0], width-edge)),
		ui.Accent.Render(widget.Fit(p.method, mark, edge)) + detail.Render(widget.Fit(p.method, lines[1], width-edge)),
	}
}

// detailOf says what is known of an entry apart from its title.
func detailOf(e Entry, percent int) string {
	var parts []string
	if e.Minutes > 0 {
		parts = append(parts, strconv.Itoa(e.Minutes)+" min")
	}
	switch {
	case percent >= 100:
		parts = append(parts, "read")
	case percent > 0:
		parts = append(parts, strconv.Itoa(percent)+"%")
	}
	if !e.Published.IsZero() {
		parts = append(parts, e.Published.Time.Format("2 Jan 2006"))
	}
	return strings.Join(parts, " · ")
}
