package browse

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/theme"
	"newsreader/internal/tui/widget"
)

// drawStored shows an entry of the library: what is unread has a dot and the colour of
// the text, what was read stands back. Stars and the like have a mark and, in the
// second line, a word of their own.
func (p *Pane) drawStored(i, width int, s widget.RowState) []string {
	ui, h := &p.theme.UI, p.entries[i].Stored
	title, detail := ui.Text, ui.Faint
	if h.State.Read {
		title = ui.Muted
	}
	if p.entries[i].Ref == p.open {
		title = ui.Current
	}
	selected := s.Cursor && s.Focused || p.inSelection(i)
	if selected {
		title, detail = ui.Selected, ui.Selected
	}
	const edge = 3
	if width <= edge {
		blank := widget.Blank(width)
		return []string{blank, blank}
	}
	signs := p.signs(p.entries[i])
	below := detail.Render(widget.Fit(p.method, p.detail(h), width-edge))
	if h.Snippet != "" {
		below = p.snippet(h, width-edge, detail, selected)
	}
	return []string{
		ui.Accent.Render(signs[0]) + title.Render(widget.Fit(p.method, h.Title, width-edge)),
		ui.Accent.Render(signs[1]) + below,
	}
}

// signs are what stands before the two lines of a row, three cells each.
func (p *Pane) signs(e Entry) [rowLines]string {
	edge, h := " ", e.Stored
	if e.Ref == p.open {
		edge = widget.Mark(p.method, "▎", "|")
	}
	first, second := " ", " "
	if !h.State.Read {
		first = widget.Mark(p.method, "●", "o")
	}
	switch {
	case h.State.Starred:
		second = widget.Mark(p.method, "★", "*")
	case h.State.Later:
		second = "L"
	case len(h.Tags) > 0:
		second = "+"
	}
	return [rowLines]string{edge + first + " ", edge + second + " "}
}

// detail is the second line: where it came from, when, how long it is, and what was
// done with it.
func (p *Pane) detail(h *feed.Headline) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if w := p.window; h.FeedTitle != "" && (w == nil || w.view.What != feed.OfFeed) {
		add(h.FeedTitle)
	}
	add(day(h.Sorted, p.now))
	add(remaining(h))
	if h.Changed {
		add("changed")
	}
	if h.State.Later {
		add("later")
	}
	for _, t := range h.Tags {
		add("+" + t)
	}
	return strings.Join(parts, " · ")
}

// remaining tells how long a text is, or how much of it is left.
func remaining(h *feed.Headline) string {
	minutes := article.Minutes(h.Words)
	share := h.Progress.Share
	switch {
	case minutes == 0:
		return ""
	case share > 0 && share < 1:
		left := max(1, int(math.Ceil(float64(minutes)*(1-share))))
		return fmt.Sprintf("%d %%, %d min left", int(share*100), left)
	}
	return strconv.Itoa(minutes) + " min"
}

// day says when something was, as short as it is clear: the time today, the day this
// year, else the year as well.
func day(t, now time.Time) string {
	t = t.In(now.Location())
	switch {
	case t.IsZero():
		return ""
	case sameDay(t, now):
		return t.Format("15:04")
	case sameDay(t, now.AddDate(0, 0, -1)):
		return "yesterday"
	case t.Year() == now.Year():
		return t.Format("2 Jan")
	}
	return t.Format("2 Jan 2006")
}

func sameDay(a, b time.Time) bool {
	return a.Year() == b.Year() && a.YearDay() == b.YearDay()
}

// snippet draws the passage in which a search found its words, with those lit.
func (p *Pane) snippet(h *feed.Headline, width int, plain theme.Style, selected bool) string {
	ui := &p.theme.UI
	if selected {
		return plain.Render(widget.Fit(p.method, h.Snippet, width))
	}
	var b strings.Builder
	at, room := 0, width
	write := func(text string, s theme.Style) {
		text = widget.Cut(p.method, text, room, "…")
		room -= p.method.StringWidth(text)
		b.WriteString(s.Render(text))
	}
	for _, r := range h.Lit {
		if r.From < at || r.To > len(h.Snippet) || r.To < r.From {
			continue
		}
		write(h.Snippet[at:r.From], plain)
		write(h.Snippet[r.From:r.To], ui.Match)
		at = r.To
	}
	write(h.Snippet[at:], plain)
	return b.String() + widget.Blank(room)
}

// inSelection says whether row i is selected.
func (p *Pane) inSelection(i int) bool {
	if p.anchor == "" {
		return false
	}
	from, to, ok := p.selection()
	return ok && i >= from && i <= to
}
