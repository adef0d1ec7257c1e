package render

import "newsreader/internal/article"

// estimate guesses a unit's height from the lengths of its texts.
func (d *Document) estimate(i int) int {
	u := d.units[i]
	width := d.options.Width
	if width == 0 {
		width = 1 << 30
	}
	lines := 1
	switch {
	case u.Block != nil:
		lines = guess(u.Block, width)
		if f, ok := u.Block.(*article.Figure); ok && d.pictures[f] != nil {
			lines += len(d.pictures[f].Rows)
		}
	case u.Kind == CreditsUnit:
		lines = len(d.article.Credits)
	}
	if !u.near {
		lines++
	}
	return max(lines, 1)
}

// guess estimates the lines of a block without its blank line before.
func guess(b article.Block, width int) int {
	switch b := b.(type) {
	case *article.Paragraph:
		return rowsFor(size(b.Spans), width)
	case *article.List:
		n := 0
		for _, it := range b.Items {
			n += guessAll(it.Blocks, width-2, b.Loose)
			if b.Loose {
				n++
			}
		}
		return n
	case *article.Quote:
		return guessAll(b.Blocks, width-2, true)
	case *article.Footnote:
		return guessAll(b.Blocks, width-4, true)
	case *article.Code:
		n := 1
		for i := range len(b.Text) {
			if b.Text[i] == '\n' {
				n++
			}
		}
		return n
	case *article.Table:
		return len(b.Rows) + 3
	case *article.Figure:
		return 1 + rowsFor(size(b.Caption), width)
	case *article.Board:
		n := 4
		for _, side := range [][]article.Point{b.Pros, b.Cons, b.Others} {
			for _, p := range side {
				n += rowsFor(size(p.Spans), width/2)
			}
		}
		return n
	case *article.Discussion:
		return rowsFor(size(b.Spans), width-2)
	case *article.Related, *article.Rule:
	}
	return 1
}

func guessAll(blocks []article.Block, width int, spaced bool) int {
	n := 0
	for i, b := range blocks {
		n += guess(b, width)
		if i > 0 && spaced {
			n++
		}
	}
	return n
}

// rowsFor returns the rows that text of so many cells takes; lines end about 4
// cells before the edge on average.
func rowsFor(cells, width int) int {
	width = max(width-4, 1)
	return (cells + width - 1) / width
}

// size estimates the cells of running text.
func size(spans []article.Span) int {
	n := 0
	for _, s := range spans {
		switch s := s.(type) {
		case article.Plain:
			n += likelyCells(s.Text)
		case article.CodeSpan:
			n += len(s.Text)
		case article.Image:
			n += len(s.Alt)
		default:
			n += size(article.Children(s))
		}
	}
	return n
}

// likelyCells guesses the cells of a text from its length and its first byte: Greek
// and Cyrillic letters take two bytes, ideographs three for two cells.
func likelyCells(s string) int {
	switch {
	case s == "" || s[0] < 0xCD:
		return len(s)
	case s[0] < 0xE0:
		return len(s) / 2
	case s[0] >= 0xE3 && s[0] < 0xF0:
		return len(s) * 2 / 3
	}
	return len(s)
}
