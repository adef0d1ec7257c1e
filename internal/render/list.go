package render

import (
	"strconv"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// list sets a list with hanging indents: bullets by depth, numbers set right.
func (p *page) list(b *article.List, base theme.Style) {
	cells := 0
	if b.Ordered {
		cells = len(p.numeral(b, len(b.Items)-1)) // the longest: they count upwards
	}
	p.depth++
	defer func() { p.depth-- }()
	for i, item := range b.Items {
		if i > 0 && b.Loose {
			p.blank()
		}
		mark, style := p.itemMark(b, i)
		text := base
		if item.Task == article.Done && p.o.themed() {
			text = p.parts.DoneText
		}
		p.hang(mark, style, cells, func() { p.blocks(item.Blocks, text, !b.Loose) })
	}
}

// numeral writes the mark of a numbered item.
func (p *page) numeral(b *article.List, i int) string {
	return strconv.Itoa(b.Start+i) + p.parts.Point
}

// itemMark returns what stands before an item.
func (p *page) itemMark(b *article.List, i int) (string, theme.Style) {
	mark, style := p.parts.Bullets[(p.depth-1)%len(p.parts.Bullets)], p.parts.Bullet
	if b.Ordered {
		mark, style = p.numeral(b, i), p.parts.Number
	}
	box := ""
	switch b.Items[i].Task {
	case article.Open:
		box = p.parts.Open
	case article.Done:
		box = p.parts.Done
	case article.NoTask:
		return mark, style
	}
	if b.Ordered || !p.o.themed() {
		return mark + " " + box, style
	}
	return box, style
}

// hang sets what body sets with a mark before its first line and all others under
// the text. The mark is set right in at least the given number of cells. Where
// there is no room for that the mark stands before the text like a word.
func (p *page) hang(mark string, style theme.Style, cells int, body func()) {
	width := p.meter.width(mark)
	pad := max(cells-width, 0)
	total := pad + width + 1
	if len(p.lead) == 0 && p.push(margin{first: strings.Repeat(" ", pad) + mark + " ", rest: strings.Repeat(" ", total), style: style, width: total}) {
		defer p.pop()
	} else {
		p.lead = append(p.lead, run{text: mark, style: style}, run{text: " "})
	}
	rows := len(p.rows)
	body()
	if p.flushLead(); len(p.rows) == rows {
		p.blank() // an item without text keeps its mark
	}
}

// flushLead writes marks that found no text to stand before.
func (p *page) flushLead() {
	if len(p.lead) > 0 {
		p.flow(nil)
	}
}
