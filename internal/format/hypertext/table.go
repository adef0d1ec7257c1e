package hypertext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
)

// A table is read whole unless its rows' spans blow it up: maxColumns bounds its
// width, and cells that are only there to fill it up may be eight times those that
// the page wrote.
const (
	maxColumns = 512
	filling    = 8
)

// table adds a table of data. One that lays out a page is taken for its content.
func (w *walker) table(n *html.Node) {
	w.flush()
	g := readGrid(n)
	if !w.own && g.layout || len(g.rows) == 0 || !g.fits() {
		w.layout(n)
		return
	}
	t := &article.Table{Align: g.align}
	if g.caption != nil {
		inner := w.within()
		inner.breaks = mereBreaks
		t.Caption = inner.inlineOf(g.caption)
	}
	some := w.own
	for i, row := range g.rows {
		cells := make([]article.Cell, g.width)
		for _, c := range row {
			inner := w.within()
			inner.breaks = mereBreaks
			cells[c.column].Spans = inner.inlineOf(c.node)
			w.spare = inner
			some = some || len(cells[c.column].Spans) > 0
		}
		if i == 0 && g.headed {
			t.Head = cells
		} else {
			t.Rows = append(t.Rows, cells)
		}
	}
	if some {
		w.put(t)
	}
}

// layout adds what stands in a table's cells as if it stood by itself.
func (w *walker) layout(n *html.Node) {
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.ElementNode && isGutter(c):
		case c.DataAtom == atom.Thead, c.DataAtom == atom.Tbody, c.DataAtom == atom.Tfoot, c.DataAtom == atom.Tr:
			w.layout(c)
		default:
			w.node(c)
			w.flush()
		}
	}
}

// place is a cell with the column that it begins in.
type place struct {
	node   *html.Node
	column int
}

// grid is a table's cells in their columns. A cell that spans several leaves the
// others empty, so that nothing is said twice.
type grid struct {
	rows    [][]place
	width   int
	cells   int
	headed  bool // the first row is a header
	layout  bool
	caption *html.Node
	align   []article.Align
}

// fits reports whether the table is worth its empty cells.
func (g *grid) fits() bool {
	return g.width <= maxColumns && g.width*len(g.rows) <= filling*g.cells+4096
}

func readGrid(n *html.Node) *grid {
	g := &grid{layout: isRole(n, "presentation", "none")}
	var rows []*html.Node
	heads := 0
	for c := range elements(n) {
		switch c.DataAtom {
		case atom.Caption:
			g.caption = c
		case atom.Thead, atom.Tbody, atom.Tfoot:
			for r := range elements(c) {
				if r.DataAtom == atom.Tr && !isFurniture(r) {
					rows = append(rows, r)
					if c.DataAtom == atom.Thead {
						heads++
					}
				}
			}
		case atom.Tr:
			rows = append(rows, c)
		}
	}
	down := map[int]int{} // for how many more rows a column is taken from above
	for _, r := range rows {
		g.row(r, down)
	}
	for len(g.rows) > 0 && len(g.rows[0]) == 0 {
		g.rows = g.rows[1:]
		heads = max(heads-1, 0)
	}
	if len(g.rows) == 0 {
		g.layout = true
		return g
	}
	g.headed = heads > 0 || isHead(g.rows[0])
	if g.fits() {
		g.align = g.alignments()
	}
	g.layout = g.layout || g.looksLaidOut()
	return g
}

// row sets a row's cells into the columns that are free.
func (g *grid) row(tr *html.Node, down map[int]int) {
	var out []place
	column := 0
	for c := range elements(tr) {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th || isGutter(c) {
			continue
		}
		for down[column] > 0 {
			column++
		}
		out = append(out, place{c, column})
		g.cells++
		across, rows := 1, 1
		if v, ok := number(c, "colspan"); ok {
			across = min(max(v, 1), maxColumns)
		}
		if v, ok := number(c, "rowspan"); ok {
			rows = min(max(v, 1), 65534) // the bound of the HTML standard
		}
		for range across {
			if rows > 1 && column < maxColumns {
				down[column] = rows
			}
			column++
		}
		if column > maxColumns {
			break
		}
	}
	for c, left := range down {
		if left <= 1 {
			delete(down, c)
		} else {
			down[c] = left - 1
		}
	}
	g.width = max(g.width, column)
	g.rows = append(g.rows, out)
}

// isHead reports whether all cells of a row are header cells.
func isHead(row []place) bool {
	for _, c := range row {
		if c.node.DataAtom != atom.Th {
			return false
		}
	}
	return len(row) > 0
}

// looksLaidOut reports whether a table arranges a page: a single cell, other
// tables, headings or listings in it, or, without any header cell, cells that hold
// several blocks.
func (g *grid) looksLaidOut() bool {
	if g.cells == 1 && g.caption == nil && !g.headed {
		return true
	}
	headers := g.headed || g.caption != nil || g.hasHeader()
	for _, row := range g.rows {
		for _, c := range row {
			blocks := 0
			for d := range Nodes(c.node) {
				switch {
				case d.DataAtom == atom.Table, d.DataAtom == atom.Pre, headingLevel(d) > 0 && !g.headed:
					return true
				case d.DataAtom == atom.P, d.DataAtom == atom.Ul, d.DataAtom == atom.Ol, d.DataAtom == atom.Blockquote, d.DataAtom == atom.Figure:
					blocks++
				}
			}
			if blocks > 1 && !headers {
				return true
			}
		}
	}
	return false
}

// hasHeader reports whether any cell is a header cell.
func (g *grid) hasHeader() bool {
	for _, row := range g.rows {
		for _, c := range row {
			if c.node.DataAtom == atom.Th {
				return true
			}
		}
	}
	return false
}

// alignments takes each column's alignment from its first cell that states one.
func (g *grid) alignments() []article.Align {
	out := make([]article.Align, g.width)
	for _, row := range g.rows[:min(len(g.rows), 8)] {
		for _, c := range row {
			if out[c.column] == article.Natural {
				out[c.column] = alignment(c.node)
			}
		}
	}
	return out
}

func alignment(n *html.Node) article.Align {
	value := strings.ToLower(Attr(n, "align"))
	style := strings.ToLower(Attr(n, "style"))
	if _, after, ok := strings.Cut(style, "text-align:"); ok {
		value, _, _ = strings.Cut(after, ";")
		value = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "!important"))
	}
	switch value {
	case "left", "start":
		return article.Left
	case "center":
		return article.Center
	case "right", "end":
		return article.Right
	}
	return article.Natural
}
