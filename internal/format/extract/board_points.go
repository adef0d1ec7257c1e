package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// points returns what stands under a label, up to the next label, and the nodes
// that hold it. A label says more than its own text where it is a line's beginning
// ("Pros: cheap"); such lines are read by structure itself.
func (l sideLabel) points(next *html.Node) ([]*html.Node, []*html.Node) {
	if cell := cellOf(l.node); cell != nil {
		return cellPoints(cell)
	}
	n := l.node
	for up := 0; up < 5; up++ {
		if pts, gone := pointsAfter(n, next); len(pts) > 0 {
			return pts, append(gone, n)
		}
		p := n.Parent
		if p == nil || p.DataAtom == atom.Body || p.DataAtom == atom.Article || next != nil && hypertext.Within(next, p) || sayLength(p, 2*maxSideLabel) > 2*maxSideLabel {
			return nil, nil
		}
		n = p
	}
	return nil, nil
}

// pointsAfter reads the siblings after n: a list, definitions, or a run of boxes of
// one line each.
func pointsAfter(n, next *html.Node) (pts, gone []*html.Node) {
	lines := false
	for s := n.NextSibling; s != nil && len(pts) < maxPoints; s = s.NextSibling {
		if s.Type == html.TextNode && strings.TrimSpace(s.Data) != "" {
			return nil, nil // the label is a part of a sentence
		}
		if s.Type != html.ElementNode || s.DataAtom == atom.Br || sayLength(s, 1) == 0 {
			continue
		}
		if next != nil && hypertext.Within(next, s) || headingLevel(s) > 0 || isSideName(strings.TrimLeft(labelText(s), pointMarks)) {
			break
		}
		items := listItems(s)
		switch {
		case len(items) > 0 && !lines:
			return items, append(gone, s)
		case s.DataAtom == atom.Dd, isLine(s):
			lines = true
			pts, gone = append(pts, lineItems(s)...), append(gone, s)
			if s.DataAtom == atom.P && len(pts) > 1 {
				return pts, gone // its lines are the points; what follows is text
			}
		default:
			return pts, gone
		}
	}
	if len(pts) == 1 && pts[0].DataAtom == atom.P {
		return nil, nil // one paragraph under a label is text
	}
	return pts, gone
}

// labelText is said for a text that may be a label: of a longer one, nothing.
func labelText(n *html.Node) string {
	if sayLength(n, maxSideLabel) > maxSideLabel {
		return ""
	}
	return said(n)
}

// listItems returns the items of a list, or of the one list that a box holds.
func listItems(n *html.Node) []*html.Node {
	var list *html.Node
	if isList(n) {
		list = n
	} else {
		if n.DataAtom == atom.P || n.DataAtom == atom.Table {
			return nil
		}
		list = hypertext.Find(n, isList)
		if list == nil || sayLength(n, sayLength(list, maxPoints*maxPoint)+maxSideLabel) > sayLength(list, maxPoints*maxPoint)+maxSideLabel {
			return nil
		}
	}
	var out []*html.Node
	for c := range list.ChildNodes() {
		if c.DataAtom == atom.Li && sayLength(c, maxPoint) <= maxPoint && said(c) != "" {
			out = append(out, c)
		}
	}
	return out
}

func isList(n *html.Node) bool { return n.DataAtom == atom.Ul || n.DataAtom == atom.Ol }

// isLine reports whether a box is a point: short, without blocks of other kinds.
func isLine(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Span, atom.Dd:
	default:
		return false
	}
	return sayLength(n, maxPoint) <= maxPoint && hypertext.Find(n, func(c *html.Node) bool {
		return headingLevel(c) > 0 || c.DataAtom == atom.Table || c.DataAtom == atom.Form || c.DataAtom == atom.Figure
	}) == nil
}

// lineItems parts a box at its line breaks, or at the boxes in it.
func lineItems(n *html.Node) []*html.Node {
	var inner []*html.Node
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode && (c.DataAtom == atom.Div || c.DataAtom == atom.P) && sayLength(c, 1) > 0 {
			inner = append(inner, c)
		}
	}
	if len(inner) > 1 {
		return inner
	}
	if hypertext.Find(n, func(c *html.Node) bool { return c.DataAtom == atom.Br }) == nil {
		return []*html.Node{n}
	}
	var out []*html.Node
	line := element(atom.Li, "")
	flush := func() {
		if said(line) != "" {
			out = append(out, line)
		}
		line = element(atom.Li, "")
	}
	for c := n.FirstChild; c != nil; {
		after := c.NextSibling
		if c.DataAtom == atom.Br {
			flush()
		} else {
			remove(c)
			line.AppendChild(c)
		}
		c = after
	}
	flush()
	return out
}

// cellOf returns the cell of a table that a label is the whole of, or nil.
func cellOf(n *html.Node) *html.Node {
	for up := 0; n != nil && up < 4; n, up = n.Parent, up+1 {
		if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
			if utf8.RuneCountInString(labelText(n)) > 0 {
				return n
			}
			return nil
		}
	}
	return nil
}

// cellPoints reads the points of a cell that names a side: those of the cells below
// it, or of the cell beside it where the labels stand one over the other.
func cellPoints(cell *html.Node) (pts, gone []*html.Node) {
	row := cell.Parent
	if row == nil {
		return nil, nil
	}
	cells := cellsOf(row)
	table := row.Parent
	for table != nil && table.DataAtom != atom.Table {
		table = table.Parent
	}
	if len(cells) != 2 || table == nil {
		return nil, nil
	}
	var from []*html.Node
	column := slices.Index(cells, cell)
	if column == 0 && !isSideName(labelText(cells[1])) {
		from = cells[1:]
	} else {
		from = cellsBelow(table, row, column)
	}
	for _, c := range from {
		if items := listItems(c); len(items) > 0 {
			pts = append(pts, items...)
		} else if said(c) != "" && sayLength(c, maxPoint) <= maxPoint {
			pts = append(pts, lineItems(c)...)
		}
	}
	return pts, []*html.Node{table}
}

// cellsBelow returns the cells of a column in the rows of a table that follow a row.
func cellsBelow(table, row *html.Node, column int) []*html.Node {
	var out []*html.Node
	below := false
	for tr := range hypertext.Nodes(table) {
		if tr.DataAtom != atom.Tr {
			continue
		}
		if cells := cellsOf(tr); below && column < len(cells) {
			out = append(out, cells[column])
		}
		below = below || tr == row
	}
	return out
}

// cellsOf returns the cells of a row.
func cellsOf(row *html.Node) []*html.Node {
	var out []*html.Node
	for c := range row.ChildNodes() {
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			out = append(out, c)
		}
	}
	return out
}
