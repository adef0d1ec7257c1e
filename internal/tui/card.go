package tui

import (
	"net/url"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/render"
	"newsreader/internal/theme"
	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/reader"
	"newsreader/internal/tui/widget"
)

type linkSpan = render.LinkSpan

// card is an overlay about what a link leads to: enough to decide whether to go there.
type card struct {
	table   Table
	link    linkSpan
	wanted  wanted
	address string // what a browser can be given, or empty
	here    *reader.Here
	// place gives the card's rectangle for a number of lines.
	place func(lines int) layout.Rect

	page   *arriving // while it is being fetched
	opened *Opened   // what it leads to
	why    string    // it cannot be read here, as far as is known
	failed string    // what went wrong when it was tried
	eager  bool      // Enter was pressed while it was being fetched
}

// What a card asks of the root.
type (
	openPeeked struct{ card *card }
	stepPeek   struct{ by int }
	takePeeked struct {
		action  string
		address string
	}
	donePeeking struct{}
)

func (openPeeked) intent()  {}
func (stepPeek) intent()    {}
func (takePeeked) intent()  {}
func (donePeeking) intent() {}

func (c *card) handleKey(k tea.KeyPressMsg) intent {
	key := k.String()
	switch key {
	case "enter":
		return openPeeked{c}
	case "tab", "n", "]", "j", "down":
		return stepPeek{1}
	case "shift+tab", "N", "[", "k", "up":
		return stepPeek{-1}
	case "q", "backspace":
		return closed{}
	}
	for _, action := range []string{"open-in-browser", "copy-link"} {
		if c.table.is(key, action) {
			return takePeeked{action, c.address}
		}
	}
	if c.table.is(key, "peek") {
		return closed{}
	}
	return nil
}

func (c *card) dismiss() intent { return donePeeking{} }

// maxCardText bounds the rows of the text that a card quotes.
const maxCardText = 4

func (c *card) draw(l look, w, h int) picture {
	width := c.place(0).W - 2
	if c.place(0).Inner().Empty() {
		width = c.place(0).W
	}
	rows := c.rows(l, width)
	box := c.place(len(rows))
	return picture{box: box, rows: frame(l.theme, l.method, box, c.kind(), c.foot(), rows)}
}

// kind is what the border says the link is.
func (c *card) kind() string {
	switch {
	case c.here != nil:
		return "In this article"
	case c.link.Related:
		return "Related"
	case isMail(c.wanted.ref):
		return "Mail"
	case c.link.Number > 0:
		return "Link"
	}
	return "Elsewhere"
}

func (c *card) foot() string {
	enter := "Enter open"
	switch {
	case c.eager:
		enter = "opening …"
	case c.here != nil:
		enter = "Enter go there"
	case c.wanted.ref == "":
		return "Tab next · Esc back"
	case isMail(c.wanted.ref):
		enter = "Enter write"
	case c.failed != "":
		enter = "Enter try again"
	case c.why != "":
		enter = "Enter try all the same"
	}
	out := enter
	if c.address != "" {
		out += " · " + c.key("open-in-browser") + " browser"
	}
	return out + " · Tab next · Esc back"
}

func (c *card) key(action string) string {
	for _, r := range c.table.records {
		if r.Action == action && len(r.Keys) > 0 {
			return KeyLabel(r.Keys[0])
		}
	}
	return "?"
}

// rows are the title, what is known, and the beginning of the text.
func (c *card) rows(l look, w int) []string {
	ui := &l.theme.UI
	title, known, text := c.content()
	out := lead(l, ui.Title, title, w, 2)
	out = append(out, lead(l, ui.Muted, known, w, 2)...)
	style := ui.Text
	if c.failed != "" || c.why != "" {
		style = ui.Accent
	}
	return append(out, lead(l, style, text, w, maxCardText)...)
}

// lead breaks a text into rows and keeps the first of them; an ellipsis says that it
// goes on.
func lead(l look, s theme.Style, text string, w, rows int) []string {
	if text == "" {
		return nil
	}
	lines := splitLines(l.method.Wrap(text, max(1, w-2), ""))
	if len(lines) > rows {
		lines = lines[:rows]
		last := strings.TrimRight(lines[rows-1], " ") + " …"
		lines[rows-1] = widget.Cut(l.method, last, max(1, w-2), "…")
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = pad(l.method, s, line, w)
	}
	return out
}

// content is what the card has to say.
func (c *card) content() (title, known, text string) {
	title, known = c.link.Title, c.where()
	switch {
	case c.here != nil:
		return c.here.Title, "", firstLine(c.here.Text)
	case c.opened != nil:
		return glance(*c.opened)
	case c.failed != "":
		return title, known, c.failed
	case c.why != "":
		return title, known, "Can't be read here: " + c.why
	case c.page != nil:
		text = c.page.text()
		if text == "" {
			text = "fetching …"
		}
		return title, known, text
	}
	return title, known, ""
}

// where is the host of what the link leads to, or its address where it has none.
func (c *card) where() string {
	u, err := url.Parse(c.address)
	if err != nil || u.Host == "" {
		return c.wanted.ref
	}
	return strings.TrimPrefix(u.Host, "www.") + strings.TrimSuffix(u.Path, "/")
}

// glance is what can be said of an opened article at a glance.
func glance(o Opened) (title, known, text string) {
	a := o.Article
	if a == nil {
		return o.Name, plural(len(o.Listing), "article"), ""
	}
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	site := a.Origin.Name
	if site == "" {
		site = o.Name
	}
	add(site)
	if !a.Published.IsZero() {
		add(a.Published.Time.Format(time.DateOnly))
	}
	if !o.Provisional {
		add(duration(article.Minutes(a.Words())))
	}
	parts = append(parts, warnings(a.Provenance)...)
	return titleOf(o), strings.Join(parts, " · "), firstLine(opening(a))
}

// opening is the text that an article begins with.
func opening(a *article.Article) string {
	for _, p := range a.Standfirst {
		if t := article.Text(p.Spans); strings.TrimSpace(t) != "" {
			return t
		}
	}
	for _, b := range a.Blocks() {
		if t := render.Text([]article.Block{b}); strings.TrimSpace(t) != "" {
			return t
		}
	}
	return ""
}

// firstLine is the first line of a text, which is a paragraph, in bounds: a card shows
// a few rows of it.
func firstLine(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), "\n")
	if r := []rune(s); len(r) > 600 {
		s = string(r[:600])
	}
	return s
}
