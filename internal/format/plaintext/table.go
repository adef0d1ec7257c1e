package plaintext

import (
	"strings"
	"unicode"

	"newsreader/internal/article"
)

// maxTable bounds the rows of a table that is read by its columns.
const maxTable = 2000

// table reads a table drawn in text from line i: with bars, in a box, with tabs,
// or in columns that blanks part.
func (p *parser) table(i int) (article.Block, int) {
	l := p.lines[i]
	if strings.ContainsAny(l.raw, "|│┃║") || p.boxed(i) {
		if b, n := p.barred(i); n > 0 {
			return b, n
		}
	}
	if strings.Contains(l.text, "\t") {
		if b, n := p.tabbed(i); n > 0 {
			return b, n
		}
	}
	if strings.Contains(l.text, "  ") {
		return p.aligned(i)
	}
	return nil, 0
}

// boxed reports whether line i is the edge of a box with a row under it.
func (p *parser) boxed(i int) bool {
	return isEdge(p.lines[i].text) && i+1 < len(p.lines) && strings.ContainsAny(p.lines[i+1].text, "|│┃║")
}

// isEdge reports whether a line draws a box's edge: "+---+---+", "|---|---|".
func isEdge(text string) bool {
	drawn := 0
	for _, r := range text {
		switch {
		case r == '-' || r == '=' || r == '─' || r == '━' || r == '═':
			drawn++
		case r == '+' || r == '|' || r == ':' || r == ' ' || r >= '│' && r <= '╿':
		default:
			return false
		}
	}
	return drawn >= 3
}

// barred reads rows with bars between the cells. Two rows of the same number of
// cells make a table.
func (p *parser) barred(i int) (article.Block, int) {
	var rows [][]string
	head, edges, cols, n := 0, 0, 0, 0
	for ; i+n < len(p.lines) && n < maxTable; n++ {
		text := p.lines[i+n].text
		if text == "" {
			break
		}
		if isEdge(text) && strings.ContainsAny(text, "+|┼├└┌╠╚╔") {
			edges++
			if len(rows) == 1 && head == 0 {
				head = 1
			}
			continue
		}
		cells := barCells(text)
		if len(cells) < 2 || cols > 0 && len(cells) != cols {
			break
		}
		cols = len(cells)
		rows = append(rows, cells)
	}
	if len(rows) < 2 || edges == 0 && !strings.HasPrefix(p.lines[i].text, "|") && len(rows) < 3 {
		return nil, 0
	}
	return p.newTable(rows, head == 1), n
}

// bars makes the drawn bars of a box plain ones.
var bars = strings.NewReplacer("│", "|", "┃", "|", "║", "|")

func barCells(text string) []string {
	text = bars.Replace(text)
	if !strings.Contains(text, "|") {
		return nil
	}
	text = strings.TrimSuffix(strings.TrimPrefix(text, "|"), "|")
	cells := strings.Split(text, "|")
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}

// tabbed reads rows with tabs between the cells.
func (p *parser) tabbed(i int) (article.Block, int) {
	var rows [][]string
	cols := 0
	for n := 0; i+n < len(p.lines) && n < maxTable; n++ {
		text := p.lines[i+n].text
		if !strings.Contains(text, "\t") {
			break
		}
		cells := strings.FieldsFunc(text, func(r rune) bool { return r == '\t' })
		if cols > 0 && len(cells) != cols || isBullet(text) {
			break
		}
		cols = len(cells)
		for k := range cells {
			cells[k] = strings.TrimSpace(cells[k])
		}
		rows = append(rows, cells)
	}
	if len(rows) < 2 || cols < 2 {
		return nil, 0
	}
	return p.newTable(rows, headed(rows)), len(rows)
}

// newTable makes the block; a column whose body is figures is set to the right.
func (p *parser) newTable(rows [][]string, head bool) *article.Table {
	cols := len(rows[0])
	t := &article.Table{Align: make([]article.Align, cols)}
	body := rows
	if head {
		body = rows[1:]
	}
	for c := range cols {
		figures := len(body) > 0
		for _, r := range body {
			figures = figures && (isFigure(r[c]) || r[c] == "" || r[c] == "-")
		}
		if figures {
			t.Align[c] = article.Right
		}
	}
	for i, r := range rows {
		var row []article.Cell
		for _, c := range r {
			var spans []article.Span
			if c != "" {
				spans = inline(c, p.notes)
			}
			row = append(row, article.Cell{Spans: spans})
		}
		if i == 0 && head {
			t.Head = row
			continue
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// headed reports whether the first row names the columns: it has words where a
// row under it has figures.
func headed(rows [][]string) bool {
	for c, h := range rows[0] {
		if h == "" || isFigure(h) {
			continue
		}
		figures := 0
		for _, r := range rows[1:] {
			if isFigure(r[c]) {
				figures++
			}
		}
		if figures*2 > len(rows)-1 {
			return true
		}
	}
	return false
}

// isFigure reports whether a cell is a number, with its unit or currency.
func isFigure(s string) bool {
	digits, letters := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return digits > 0 && letters <= 3 && letters <= digits+1
}
