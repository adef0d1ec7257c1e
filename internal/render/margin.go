package render

import "newsreader/internal/theme"

// margin is what stands before the text of a nested block: on its first row and
// on all others.
type margin struct {
	first, rest string
	style       theme.Style
	width       int
	begun       bool
}

// room returns the cells that a nested block may use; 0 is unbounded.
func (p *page) room() int {
	if p.width == 0 {
		return 0
	}
	w := p.width
	for i := range p.indent {
		w -= p.indent[i].width
	}
	return w
}

// push sets a margin, if what is left beside it suffices for text. Otherwise it
// reports false and sets none.
func (p *page) push(m margin) bool {
	if m.width == 0 {
		m.width = p.meter.width(m.rest)
	}
	if p.width > 0 && p.room()-m.width < max(2, min(10, p.width/2)) {
		return false
	}
	p.indent = append(p.indent, m)
	return true
}

func (p *page) pop() { p.indent = p.indent[:len(p.indent)-1] }
