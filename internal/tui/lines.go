package tui

import (
	"fmt"
	"strings"

	"newsreader/internal/theme"
	"newsreader/internal/tui/reader"
	"newsreader/internal/tui/widget"
)

// crumb parts the steps of a breadcrumb.
const crumb = " › "

// titleLine is the top line: what is open, unless that can be read below it, the way of
// links that led here, and the section where the outline has no column.
func (m *root) titleLine(w int) string {
	ui, st := &m.look.theme.UI, m.reader.Status()
	if m.choosing() {
		right := m.libraryTitle()
		if w < 60 {
			right = "" // what is listed is more to the point
		}
		return m.ends(m.viewTitle(), right, w, ui.Title, ui.Muted)
	}
	titles := m.trail.titles()
	if len(titles) == 0 {
		return pad(m.look.method, ui.Muted, "newsreader", w)
	}
	left := strings.Join(titles, crumb)
	if st.Headed && len(titles) == 1 && !m.rects.Body.Empty() {
		left = "" // it stands below; scrolled out of sight it comes up here
	}
	right := ""
	if m.rects.Folded && m.shown.Article != nil && m.focus != onList && m.focus != onTree {
		right = strings.Join(st.Breadcrumb, crumb)
		if right == "" && st.Sections > 0 {
			right = m.keyOf(actOutline) + ": " + plural(st.Sections, "section")
		}
	}
	return m.ends(left, right, w, ui.Title, ui.Muted)
}

// ends sets two texts at the ends of a line in styles of their own. Where there is
// no room for both, the left one gives way down to half of the line.
func (m *root) ends(left, right string, w int, a, b theme.Style) string {
	method := m.look.method
	rightWide := 0
	if right != "" {
		rightWide = min(method.StringWidth(right)+2, w-min(method.StringWidth(left)+1, w/2))
	}
	if rightWide < 6 {
		rightWide = 0
	}
	return a.Render(widget.Fit(method, " "+tail(method.StringWidth, left, w-rightWide-1), w-rightWide)) +
		b.Render(widget.Fit(method, " "+tail(method.StringWidth, right, rightWide-2), rightWide))
}

// tail keeps the end of a breadcrumb where the whole is too wide: the nearest
// heading, or the article that is open, tells more than the farthest.
func tail(width func(string) int, crumbs string, w int) string {
	for width(crumbs) > w {
		_, rest, ok := strings.Cut(crumbs, crumb)
		if !ok {
			return crumbs
		}
		crumbs = "… " + rest
		if width(crumbs) > w {
			crumbs = rest
		}
	}
	return crumbs
}

// statusLine tells at its left what goes on, at its right how far one has read.
func (m *root) statusLine(w int) string {
	ui, method := &m.look.theme.UI, m.look.method
	left, style := m.news()
	right := ""
	switch {
	case m.choosing():
		right = m.inView(w < 60)
	case m.focus == onWhole && m.whole.pane.Article() != nil:
		right = where(m.whole.pane.Status(), w < 60)
	case m.shown.Article != nil && !m.rects.Body.Empty():
		right = where(m.reader.Status(), w < 60)
	}
	_, told := m.messages.current()
	if wide := method.StringWidth(right) + 2; right == "" || wide > w || told && method.StringWidth(left)+wide > w {
		// A message has the line to itself where both do not fit.
		return style.Over(ui.Status).Render(widget.Fit(method, " "+left, w))
	}
	rightWide := method.StringWidth(right) + 2
	return style.Over(ui.Status).Render(widget.Fit(method, " "+left, w-rightWide)) +
		ui.Status.Render(widget.Fit(method, " "+right, rightWide))
}

// news is the one thing worth saying now: a message, what is being typed, what is
// under way, what a mode shows, and else where the article comes from.
func (m *root) news() (string, theme.Style) {
	ui, st := &m.look.theme.UI, m.keyed().Status()
	if msg, ok := m.messages.current(); ok {
		if msg.bad {
			return msg.text, ui.Error
		}
		return msg.text, ui.Accent
	}
	switch {
	case m.works != "":
		return m.works, theme.Style{}
	case m.opens != "":
		return m.opens, theme.Style{}
	case m.list.Selecting() > 0:
		return plural(m.list.Selecting(), "row") + " selected", ui.Accent
	case m.refreshNews() != "":
		return m.refreshNews(), theme.Style{}
	case m.focus == onTree:
		return m.feedNews()
	case m.focus == onList:
		return m.rowNews(), theme.Style{}
	case st.Link != nil:
		return m.numbered(st), ui.Accent
	case st.Pending != "":
		return st.Pending, ui.Accent
	case st.Mode == reader.Hinting && st.Peeking:
		return "Type the letters of a link to peek at it", ui.Accent
	case st.Mode == reader.Hinting:
		return "Type the letters of a link · capital: browser · y copy p peek", ui.Accent
	case st.Mode == reader.Boarding:
		return fmt.Sprintf("Board %d of %d", st.Board, st.Boards), ui.Accent
	case st.Mode == reader.Selecting:
		return plural(st.Selected, "section") + " selected", ui.Accent
	case st.Find != "":
		return "/" + st.Find + "  " + st.FindState, ui.Accent
	}
	return m.source(st), theme.Style{}
}

// where says how far one has read.
func where(st reader.Status, short bool) string {
	var parts []string
	if st.Sections > 0 && st.Index > 0 {
		if short {
			parts = append(parts, fmt.Sprintf("%d/%d", st.Index, st.Sections))
		} else {
			parts = append(parts, fmt.Sprintf("section %d of %d", st.Index, st.Sections))
		}
	}
	about := ""
	if st.Estimated {
		about = "~"
	}
	parts = append(parts, fmt.Sprintf("%s%d%%", about, st.Percent))
	switch {
	case st.Percent >= 100: // all that is left can be seen
	case st.MinutesLeft > 0 && short:
		parts = append(parts, duration(st.MinutesLeft))
	case st.MinutesLeft > 0:
		parts = append(parts, duration(st.MinutesLeft)+" left")
	}
	return strings.Join(parts, " · ")
}

// duration writes a reading time; two hours and more are not counted in minutes.
func duration(minutes int) string {
	if minutes < 120 {
		return fmt.Sprintf("%d min", minutes)
	}
	return fmt.Sprintf("%d h", (minutes+30)/60)
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	if what == "entry" {
		return fmt.Sprintf("%d entries", n)
	}
	return fmt.Sprintf("%d %ss", n, what)
}
