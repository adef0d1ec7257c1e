package reader

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

// Link is one of the article's links, those of the running text and related ones
// alike.
type Link struct {
	// Number is what the text shows and what "#" takes.
	Number int
	Title  string
	// URL is empty for a related article of which only the title is known.
	URL     string
	Related bool
	// Section is where the link stands, nil before the first section.
	Section *article.Section

	unit int
}

// listLinks tells in which units the article's links stand.
func listLinks(d *render.Document) []Link {
	units := make(map[article.Block]int, d.Units())
	for i := range d.Units() {
		if b := d.Unit(i).Block; b != nil {
			units[b] = i
		}
	}
	var out []Link
	for _, l := range d.Article().NumberedLinks() {
		unit, ok := units[l.Block]
		if !ok { // it stands in a heading
			unit = max(0, d.SectionUnit(l.Section))
		}
		out = append(out, Link{l.Number, l.Text, l.URL, l.Related, l.Section, unit})
	}
	return out
}

// Links returns the article's links in the order of their numbers, which start at 1.
func (p *Pane) Links() []Link { return p.links }

// GoToLink moves to where a link stands, if there is one of that number.
func (p *Pane) GoToLink(number int) tea.Cmd {
	if number < 1 || number > len(p.links) {
		return nil
	}
	unit := p.links[number-1].unit
	p.board = nil
	for i, l := range p.lines(unit) {
		for _, s := range l.Links {
			if s.Number == number {
				p.show(render.Place{Unit: unit, Line: i})
				return nil
			}
		}
	}
	p.show(p.firstLine(unit))
	return nil
}

// OpenLink follows the link with a number; the action is a Notice where there is none.
func (p *Pane) OpenLink(number int) (Action, tea.Cmd) {
	if number < 1 || number > len(p.links) {
		return p.noLink(number), nil
	}
	l := p.links[number-1]
	return p.follow(l.URL, l.Title, l.Related)
}

// takeLink gives the link with a number to the browser or to the clipboard.
func (p *Pane) takeLink(number int, action string) Action {
	switch {
	case number < 1 || number > len(p.links):
		return p.noLink(number)
	case p.links[number-1].URL == "":
		return Notice{"this link has no address"}
	case action == "copy-link":
		return Copy{Text: p.links[number-1].URL, What: "the link"}
	default:
		return OpenInBrowser{URL: p.links[number-1].URL}
	}
}

func (p *Pane) noLink(number int) Action { return Notice{fmt.Sprintf("there is no link %d", number)} }

// openSpan follows a link as it stands on the screen.
func (p *Pane) openSpan(s render.LinkSpan) (Action, tea.Cmd) {
	if s.Note != "" {
		for _, f := range p.article.Footnotes() {
			if f.Label == s.Note {
				p.jump(func() { p.GoToBlock(f) })
				return nil, nil
			}
		}
		return Notice{"this note has no text"}, nil
	}
	return p.follow(s.URL, s.Title, s.Related)
}

// follow goes to a place within the article by itself and asks for all else.
func (p *Pane) follow(url, title string, related bool) (Action, tea.Cmd) {
	switch {
	case related:
		return OpenRelated{URL: url, Title: title}, nil
	case p.within(url):
		url = url[strings.IndexByte(url, '#'):]
		found := false
		p.jump(func() { found = p.GoToAnchor(url) })
		if !found {
			p.jumps = p.jumps[:len(p.jumps)-1]
			return Notice{"there is no " + url + " in this article"}, nil
		}
		return nil, nil
	case url == "":
		return Notice{"this link has no address"}, nil
	default:
		return FollowLink{URL: url, Title: title}, nil
	}
}

// within reports whether an address is that of a place in the open article.
func (p *Pane) within(url string) bool {
	own := p.article.Origin.URL
	return strings.HasPrefix(url, "#") || own != "" && strings.HasPrefix(url, own+"#")
}

// jump moves by following a link within the article and remembers the way back.
func (p *Pane) jump(move func()) {
	p.jumps = append(p.jumps, p.Place())
	move()
}

// jumpBack returns to where the last link within the article was followed.
func (p *Pane) jumpBack() {
	last := len(p.jumps) - 1
	at := p.jumps[last]
	p.jumps = p.jumps[:last]
	p.moveTo(p.locate(at))
}

// enter opens the link in view where there is just one; among several it asks which.
func (p *Pane) enter() (Action, tea.Cmd) {
	h := newHints(p.rows)
	switch len(h.links) {
	case 0:
		return Notice{"no link in view"}, nil
	case 1:
		return p.openSpan(h.links[0])
	default:
		p.hints = h
		return nil, nil
	}
}

// startHints puts letters on the links in view.
func (p *Pane) startHints() Action {
	rows := p.rows
	if p.board != nil {
		rows = p.boardInView()
	}
	if h := newHints(rows); len(h.links) > 0 {
		p.hints = h
		return nil
	}
	return Notice{"no link in view"}
}

// hintKey is a key while a link is being chosen.
func (p *Pane) hintKey(k tea.KeyPressMsg) (Action, tea.Cmd) {
	h := p.hints
	switch k.String() {
	case "esc", "ctrl+c", ";":
		p.hints = nil
		return nil, nil
	case "backspace":
		if !h.back() {
			p.hints = nil
		}
		return nil, nil
	}
	if k.Text == "" {
		p.hints = nil
		return nil, nil
	}
	chosen, ok := h.press(k.Text)
	switch {
	case !ok:
		p.hints = nil
		return Notice{"no link has " + k.Text}, nil
	case chosen == nil:
		return nil, nil
	}
	p.hints = nil
	switch {
	case chosen.URL == "" && (h.copying || h.browser):
		return Notice{"this link has no address"}, nil
	case h.peeking && !h.browser:
		return p.peekAt(*chosen), nil
	case h.copying:
		return Copy{Text: chosen.URL, What: "the link"}, nil
	case h.browser:
		return OpenInBrowser{URL: chosen.URL}, nil
	default:
		return p.openSpan(*chosen)
	}
}
