package browse

import (
	"strconv"
	"strings"

	"newsreader/internal/tui/widget"
)

// header is the height of the tree's heading; a tree of few lines has none.
func (p *Tree) header() int {
	if p.h < 8 {
		return 0
	}
	return 2
}

// View draws the pane: exactly as many rows as it is high, each exactly as wide.
func (p *Tree) View() string { return strings.Join(p.Rows(), "\n") }

// Rows is View as a slice, which the caller must not change. It is kept until
// something that it shows has changed.
func (p *Tree) Rows() []string {
	if p.stale {
		p.rows = p.draw()
		p.stale = false
	}
	return p.rows
}

func (p *Tree) draw() []string {
	out := make([]string, 0, p.h)
	if p.header() > 0 {
		ui := &p.theme.UI
		name := ui.Muted
		if p.focused {
			name = ui.Title
		}
		title := " Library"
		if p.hide {
			title += " · unread"
		}
		out = append(out, name.Render(widget.Fit(p.method, title, p.w)), widget.Blank(p.w))
	}
	from, to := widget.Thumb(p.list.Window())
	for y, row := range p.list.View() {
		bar := widget.Blank(min(1, p.w))
		if y >= from && y < to && p.w > 0 {
			bar = p.theme.UI.Border.Render(widget.Mark(p.method, "▐", "|"))
		}
		out = append(out, row+bar)
	}
	if len(p.nodes) == 0 && p.h > p.header() {
		out[p.header()] = p.theme.UI.Muted.Render(widget.Fit(p.method, " "+p.emptiness(), p.w))
	}
	return out[:p.h]
}

func (p *Tree) emptiness() string {
	if p.hide {
		return "Nothing is unread"
	}
	return "No feeds yet"
}

// branches draws the tree's rows for the list.
type branches struct{ p *Tree }

func (b branches) Len() int        { return len(b.p.nodes) }
func (b branches) ID(i int) string { return b.p.nodes[i].id }

// Draw shows a row: how deep it lies, whether it is folded, its name, what is unread
// there, and a mark for a feed that cannot be fetched.
func (b branches) Draw(i, width int, s widget.RowState) []string {
	p, n := b.p, &b.p.nodes[i]
	ui := &p.theme.UI
	style, number := ui.Muted, ui.Faint
	if n.fresh {
		style, number = ui.Text, ui.Accent
	}
	switch {
	case s.Cursor && s.Focused:
		style, number = ui.Selected, ui.Selected
	case s.Cursor:
		style = ui.Current
	}
	left := strings.Repeat("  ", n.depth) + b.sign(n) + n.name
	count := ""
	if n.count > 0 {
		count = " " + strconv.Itoa(n.count) + " "
	}
	wide := p.method.StringWidth(count)
	if wide*2 > width {
		count, wide = "", 0
	}
	return []string{style.Render(widget.Fit(p.method, left, width-wide)) + number.Render(count)}
}

// sign is what stands before a row's name.
func (b branches) sign(n *node) string {
	m := b.p.method
	switch {
	case n.group != nil && n.folded:
		return widget.Mark(m, "▸", ">") + " "
	case n.group != nil:
		return widget.Mark(m, "▾", "v") + " "
	case n.feed != nil && n.feed.Health.Muted != "":
		return "x "
	case n.feed != nil && n.feed.Health.Failures > 0:
		return "! "
	case n.search != nil:
		return "/ "
	case n.tag:
		return "+ "
	}
	return "  "
}
