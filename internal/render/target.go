package render

import (
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/sanitize"
)

// target is a link of a page with its OSC 8 sequence.
type target struct {
	LinkSpan
	osc string
}

// addLink returns the number under which text can be put as a link.
func (p *page) addLink(s LinkSpan) int {
	t := target{LinkSpan: s}
	if p.o.Links {
		if url, ok := sanitize.URL(s.URL); ok {
			*p.marks++
			t.osc = ansi.SetHyperlink(url, "id="+strconv.Itoa(p.at)+"."+strconv.Itoa(*p.marks))
		}
	}
	*p.links = append(*p.links, t)
	return len(*p.links)
}

// nextNumber counts a link of the running text or a related link.
func (p *page) nextNumber() int {
	*p.number++
	return *p.number
}

// span notes that a link covers the next cells.
func (p *page) span(link, width int) {
	if n := len(p.spans); n > p.firstSpan {
		if last := &p.spans[n-1]; last.To == p.cells && (*p.links)[link-1].same(*last) {
			last.To += width
			return
		}
	}
	if width == 0 {
		return
	}
	s := (*p.links)[link-1].LinkSpan
	s.From, s.To = p.cells, p.cells+width
	p.spans = append(p.spans, s)
}

func (t *target) same(s LinkSpan) bool {
	return t.Number == s.Number && t.URL == s.URL && t.Title == s.Title && t.Note == s.Note
}
