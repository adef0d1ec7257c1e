package reader

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

// Peek asks for a card about what a link leads to, without going there. The link is
// lit until PeekDone.
type Peek struct {
	Link render.LinkSpan
	// Barred is why it cannot be read here, or empty.
	Barred string
	// Here is what stands there, where the link leads to a place in the open article;
	// nil where it leads elsewhere.
	Here *Here
}

func (Peek) action() {}

// Here is a place in the open article: a section, a note.
type Here struct{ Title, Text string }

// peek shows what the link in view leads to; among several it asks which.
func (p *Pane) peek() Action {
	rows := p.rows
	if p.board != nil {
		rows = p.boardInView()
	}
	h := newHints(rows)
	switch len(h.links) {
	case 0:
		return Notice{"no link in view"}
	case 1:
		return p.peekAt(h.links[0])
	default:
		h.peeking = true
		p.hints = h
		return nil
	}
}

// peekAt lights a link and asks for its card.
func (p *Pane) peekAt(l render.LinkSpan) Action {
	p.lit = &l
	return Peek{Link: l, Barred: p.Barred(l), Here: p.here(l)}
}

// peekLink is peekAt by a link's number.
func (p *Pane) peekLink(number int) Action {
	if number < 1 || number > len(p.links) {
		return p.noLink(number)
	}
	p.GoToLink(number)
	known := p.links[number-1]
	for _, line := range p.lines(known.unit) {
		for _, l := range line.Links {
			if l.Number == number {
				return p.peekAt(l)
			}
		}
	}
	return p.peekAt(render.LinkSpan{Number: number, URL: known.URL, Title: known.Title, Related: known.Related})
}

// PeekStep peeks at the next link of the article, or for a negative step at the one
// before, round at the ends.
func (p *Pane) PeekStep(step int) Action {
	n := len(p.links)
	if p.lit == nil || n == 0 {
		return Notice{"no link in view"}
	}
	return p.peekLink((p.litNumber()-1+step+n)%n + 1)
}

// litNumber is the number of the link that is lit, or that of the last one above it
// where it has none, as the mark of a note; 0 is before the first in view.
func (p *Pane) litNumber() int {
	last := 0
	for _, r := range p.rows {
		for _, l := range r.line.Links {
			if p.lit.Number == 0 && goesOn(l, *p.lit) {
				return last
			}
			last = max(last, l.Number)
		}
	}
	return p.lit.Number
}

// FollowPeeked follows the link that is lit, as if it had been chosen.
func (p *Pane) FollowPeeked() (Action, tea.Cmd) {
	if p.lit == nil {
		return nil, nil
	}
	l := *p.lit
	p.lit = nil
	return p.openSpan(l)
}

// PeekDone takes the light off the link.
func (p *Pane) PeekDone() { p.lit = nil }

// LitRows are the first and the last row of the body with the link that is lit, or -1
// where it is not to be seen.
func (p *Pane) LitRows() (first, last int) {
	first, last = -1, -1
	if p.lit == nil || p.board != nil {
		return first, last
	}
	for y, r := range p.rows {
		for _, l := range r.line.Links {
			if !goesOn(l, *p.lit) {
				continue
			}
			if first < 0 {
				first = y
			}
			last = y
		}
	}
	return first, last
}

// litRange are the cells of the link that is lit on a row.
func (p *Pane) litRange(r row, into []render.Range) []render.Range {
	if p.lit == nil {
		return into
	}
	for _, l := range r.line.Links {
		if goesOn(l, *p.lit) {
			into = append(into, render.Range{From: l.From, To: l.To, Style: p.options.Theme.UI.MatchCurrent})
		}
	}
	return into
}

// here returns the place in the open article that a link leads to, or nil.
func (p *Pane) here(l render.LinkSpan) *Here {
	if l.Note != "" {
		for _, f := range p.article.Footnotes() {
			if f.Label == l.Note {
				return &Here{Title: "Note " + l.Note, Text: render.Text(f.Blocks)}
			}
		}
		return &Here{Title: "Note " + l.Note, Text: "This note has no text"}
	}
	if !p.within(l.URL) {
		return nil
	}
	s := p.anchored(l.URL[strings.IndexByte(l.URL, '#'):])
	if s == nil {
		return &Here{Title: l.Title, Text: "There is no such place in this article"}
	}
	return &Here{Title: s.Title(), Text: firstText(s)}
}

// firstText is the first text of a section, or of what is under it.
func firstText(s *article.Section) string {
	for _, b := range s.Blocks {
		if text := strings.TrimSpace(render.Text([]article.Block{b})); text != "" {
			return text
		}
	}
	for _, sub := range s.Sections {
		if text := firstText(sub); text != "" {
			return text
		}
	}
	return ""
}
