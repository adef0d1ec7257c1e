package render

import (
	"strconv"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// list sets a list with hanging indents: bullets by depth, numbers set right.
func (p *page) list(b *article.List, base theme.Style) {
	cells := 0
	if b.Ordered {
		cells = len(p.number10(b, len(b.Items)-1))
		cells = max(cells, len(p.number10(b, 0)))
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

// number10 writes the mark of a numbered item.
func (p *page) number10(b *article.List, i int) string {
	return strconv.Itoa(b.Start+i) + p.parts.Point
}

// itemMark returns what stands before an item.
func (p *page) itemMark(b *article.List, i int) (string, theme.Style) {
	mark, style := p.parts.Bullets[(p.depth-1)%len(p.parts.Bullets)], p.parts.Bullet
	if b.Ordered {
		mark, style = p.number10(b, i), p.parts.Number
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

func itoa(n int) string { return strconv.Itoa(n) }
