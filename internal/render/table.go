package render

import (
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// longestWord is the number of cells up to which a word in a table is kept whole:
// a column gets that much room or the table is folded into records.
const longestWord = 14

// grid is a table while it is being set.
type grid struct {
	align   []article.Align
	rows    [][][]run // by row and column; the first one is the head, if there is one
	head    bool
	natural []int // the cells that each column would like to have
	needed  []int // and those it cannot do without
	text    int   // the cells that all fields together take
}

// table sets a table: in columns where they fit, else as records of "key: value".
//
// Only the marks are Lip Gloss's. Its tables measure clusters whatever the terminal
// counts, break lines at blanks alone, fill every row up to the edge, and do not say
// where a link or a word has come to stand, which hints and the search must know.
func (p *page) table(b *article.Table, base theme.Style) {
	p.flushLead()
	if len(b.Caption) > 0 {
		p.flow(p.textRuns(b.Caption, p.parts.Muted))
	}
	g := p.grid(b, base)
	if len(g.rows) == 0 || len(g.align) == 0 {
		return
	}
	widths, fits := g.fit(p.room(), p.between())
	if fits {
		p.columns(g, widths)
	} else {
		p.records(g)
	}
}

// between is the number of cells between two columns.
func (p *page) between() int {
	if p.o.Boxes {
		return 3
	}
	return 2
}

// grid reads the cells of a table once, in reading order, and measures them.
func (p *page) grid(b *article.Table, base theme.Style) *grid {
	g := &grid{align: b.Align, head: b.Head != nil}
	g.natural, g.needed = make([]int, len(b.Align)), make([]int, len(b.Align))
	add := func(cells []article.Cell, style theme.Style) {
		row := make([][]run, len(b.Align))
		for i := range row {
			if i >= len(cells) {
				continue
			}
			row[i] = p.textRuns(cells[i].Spans, style)
			whole, word := p.extent(row[i])
			g.text += whole
			g.natural[i] = max(g.natural[i], whole)
			g.needed[i] = max(g.needed[i], min(word, longestWord))
		}
		g.rows = append(g.rows, row)
	}
	if g.head {
		add(b.Head, p.parts.TableHead)
	}
	for _, row := range b.Rows {
		add(row, base)
	}
	for i := range g.natural {
		g.natural[i], g.needed[i] = max(g.natural[i], 1), max(g.needed[i], 1)
	}
	return g
}

// extent returns the width of runs on one line and that of their longest word.
func (p *page) extent(runs []run) (whole, word int) {
	line, current := 0, 0
	for _, r := range runs {
		if r.hard {
			whole, word = max(whole, line), max(word, current)
			line, current = 0, 0
			continue
		}
		w := p.meter.width(r.text)
		line += w
		for i, field := range strings.Split(r.text, " ") {
			if i > 0 {
				word = max(word, current)
				current = 0
			}
			current += p.meter.width(field)
		}
	}
	return max(whole, line), max(word, current)
}

// fit shares the room among the columns: each gets what it likes if there is
// enough, else the widest ones give way until all fit.
func (g *grid) fit(room, between int) ([]int, bool) {
	widths := append([]int(nil), g.natural...)
	if room == 0 {
		return widths, g.isFull()
	}
	room -= between * (len(widths) - 1)
	total, least := 0, 0
	for i, w := range widths {
		total += w
		least += g.needed[i]
	}
	if least > room {
		return nil, false
	}
	for total > room {
		// The widest column that can give way comes down to the next widest.
		widest, next := -1, 0
		for i, w := range widths {
			if w > g.needed[i] && (widest < 0 || w > widths[widest]) {
				widest = i
			}
		}
		for i, w := range widths {
			if i != widest && w < widths[widest] && w > next {
				next = w
			}
		}
		down := min(max(widths[widest]-max(next, g.needed[widest]), 1), total-room)
		widths[widest] -= down
		total -= down
	}
	return widths, true
}

// isFull reports whether a table that may be as wide as it likes is more than blanks
// in columns. Else one long field in one of many short rows would make the output
// thousands of times as long as the text.
func (g *grid) isFull() bool {
	const share, free = 8, 4 << 10
	width := 0
	for _, w := range g.natural {
		width += w
	}
	return width*len(g.rows) <= share*g.text+free
}

// columns sets the table row by row.
func (p *page) columns(g *grid, widths []int) {
	sub := p.sub()
	cells := make([][]area, len(g.rows))
	wrapped := false
	for r, row := range g.rows {
		cells[r] = make([]area, len(row))
		for c, runs := range row {
			width := widths[c]
			if p.width == 0 {
				width = 0
			}
			cells[r][c] = sub.area(width, func() { sub.flow(runs) })
			wrapped = wrapped || cells[r][c].height() > 1 && (r > 0 || !g.head) // the head has its own rule
		}
	}
	for r, row := range cells {
		p.tableRow(g, widths, row)
		last := r == len(cells)-1
		switch {
		case r == 0 && g.head && !last:
			p.tableRule(widths, p.signs.table.Top, "-")
		case last || !wrapped:
		case p.o.Boxes:
			p.tableRule(widths, p.signs.dots, "")
		default:
			p.blank()
		}
	}
}

// tableRow copies the cells of one row side by side.
func (p *page) tableRow(g *grid, widths []int, row []area) {
	height := 1
	for _, cell := range row {
		height = max(height, cell.height())
	}
	first := len(p.rows)
	lefts := make([]int, len(row))
	for i := range height {
		p.begin()
		left := p.cells + p.gap
		for c, cell := range row {
			if c > 0 {
				p.gap = left - p.cells
				p.separator()
				left += p.between()
			}
			lefts[c] = left
			p.gap = left + indentFor(g.align[c], widths[c]-cell.width(i)) - p.cells
			p.copyRow(cell, i)
			left += widths[c]
		}
		p.end("\n")
	}
	if p.traced {
		for c, cell := range row {
			p.adopt(cell, first, func(i int) int {
				return lefts[c] + indentFor(g.align[c], widths[c]-cell.width(i))
			})
		}
	}
}

// separator puts what stands between two columns.
func (p *page) separator() {
	if p.o.Boxes {
		p.mark(" "+p.signs.table.Left+" ", 3, p.parts.Border)
	}
}

// indentFor returns how far a cell's text is moved to the right.
func indentFor(a article.Align, spare int) int {
	switch a {
	case article.Right:
		return spare
	case article.Center:
		return spare / 2
	}
	return 0
}

// tableRule draws a line below a row.
func (p *page) tableRule(widths []int, line, plain string) {
	var b strings.Builder
	total := 0
	for i, w := range widths {
		if i > 0 {
			if p.o.Boxes {
				b.WriteString(line + p.signs.table.Middle + line)
			} else {
				b.WriteString("  ")
			}
			total += p.between()
		}
		if p.o.Boxes {
			b.WriteString(strings.Repeat(line, w))
		} else {
			b.WriteString(strings.Repeat(plain, w))
		}
		total += w
	}
	p.begin()
	p.mark(b.String(), total, p.parts.Border)
	p.end("\n")
}

// records sets a table that is too wide: each row as a list of its fields, each
// under the name of its column.
func (p *page) records(g *grid) {
	rows := g.rows
	var head [][]run
	if g.head {
		head, rows = rows[0], rows[1:]
		if len(rows) == 0 {
			rows = [][][]run{nil}
		}
	}
	for r, row := range rows {
		if r > 0 {
			p.recordRule()
		}
		for c := range g.align {
			var runs []run
			if head != nil {
				runs = append(runs, head[c]...)
			}
			switch {
			case row == nil, r == 0 && hasNoField(rows, c):
				// The name alone: it would be lost otherwise.
			case isEmpty(row[c]):
				continue
			default:
				if len(runs) > 0 {
					runs = append(runs, run{text: ":", style: p.parts.TableHead, glue: true}, run{text: " "})
				}
				runs = append(runs, row[c]...)
			}
			hanging := p.push(margin{first: "", rest: "  ", width: 0})
			p.flow(runs)
			if hanging {
				p.pop()
			}
		}
	}
}

// hasNoField reports whether a column is empty in every row.
func hasNoField(rows [][][]run, column int) bool {
	for _, row := range rows {
		if row != nil && !isEmpty(row[column]) {
			return false
		}
	}
	return true
}

func isEmpty(runs []run) bool {
	for _, r := range runs {
		if r.text != "" {
			return false
		}
	}
	return true
}

// recordRule parts two records.
func (p *page) recordRule() {
	if !p.o.Boxes {
		p.blank()
		return
	}
	width := min(max(p.room(), 1), 12)
	p.begin()
	p.mark(strings.Repeat(p.signs.table.Top, width), width, p.parts.Border)
	p.end("\n")
}
