package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/structure"
)

// boardClass marks a board that was set in plain lists, so that it is kept whatever
// its boxes were called.
const boardClass = "newsreader-board"

// The bounds of a board that is looked for: more points, or longer ones, are text
// under headings that happen to face each other.
const (
	maxSideLabel = 60
	maxPoints    = 40
	maxPoint     = 500 // bytes
	maxBoards    = 12
	maxSides     = 400 // labels that are looked at
)

// setBoards finds the sides of boards that pages set in columns, cells and boxes,
// and sets each board as two labelled lists, which package structure reads. Which
// words name a side is for that package to know.
func setBoards(root *html.Node) {
	labels := sideLabels(root)
	made := 0
	for i := 0; i+1 < len(labels) && made < maxBoards; i++ {
		a, b := labels[i], labels[i+1]
		if !structure.Faces(a.text, b.text) {
			continue
		}
		first, gone := a.points(b.node)
		second, more := b.points(nil)
		if len(first) == 0 || len(second) == 0 {
			continue
		}
		setBoard(a, first, b, second, append(gone, more...))
		made++
		i++
	}
}

// sideLabel is an element that says what a side of a board is called.
type sideLabel struct {
	text string
	node *html.Node
}

// beginnings are the first three letters of what names a side, in the languages
// that structure knows, of the articles and adjectives before it too. They spare it
// from being asked about every short text of a page.
var beginnings = set(`pro con kon adv dis arg the cas rea ups dow ben dra ris cos lim str wea for in opp aga goo bad wha poi not lik we plu min pos neg hig hit low mis thu
	mai key som pot maj big our oth vor nac daf für dag wid geg grü das was stä sch gut cha nut die wic mög ein ava inc dés pou les on ato fai bén pri que arg le mau bon
	ven des a en pun deb lo raz ben alg los las obs ver van pon gos o os as fav pró`)

// sideLabels returns the elements that name a side, in the order of the page.
func sideLabels(root *html.Node) []sideLabel {
	var out []sideLabel
	var last *html.Node
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || !mayLabel(n.DataAtom) || last != nil && within(n, last) {
			continue
		}
		if n.FirstChild == nil || sayLength(n, maxSideLabel) > maxSideLabel || holdsSeveral(n) {
			continue
		}
		text := said(n)
		if text == "" || !mayBeSide(text) || !isSideName(text) || isOfReaders(n) {
			continue
		}
		last = n
		if out = append(out, sideLabel{text, n}); len(out) >= maxSides {
			break
		}
	}
	return out
}

// holdsSeveral reports whether a block and other text stand in n: a box with a label
// in it is no label.
func holdsSeveral(n *html.Node) bool {
	blocks, said := 0, 0
	for c := range n.ChildNodes() {
		if sayLength(c, 1) == 0 {
			continue
		}
		said++
		if c.Type == html.ElementNode && isBlock(c.DataAtom) {
			blocks++
		}
	}
	return blocks > 0 && said > 1
}

func mayLabel(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.P, atom.Div, atom.Span, atom.Strong, atom.B, atom.Dt, atom.Th, atom.Td,
		atom.Caption, atom.Summary, atom.Header, atom.Label, atom.Em, atom.Figcaption, atom.Legend:
		return true
	}
	return false
}

func mayBeSide(text string) bool {
	low := strings.TrimLeft(strings.ToLower(text), pointMarks+"✚➕➖¿¡")
	if low == "" {
		return true // "+" and "-" are labels themselves
	}
	n := 0
	for i, r := range low {
		switch {
		case r > 0x24f:
			return true // other scripts may put the topic first, and have few short texts
		case !unicode.IsLetter(r), n == 3:
			return beginnings[low[:i]]
		}
		n++
	}
	return beginnings[low]
}

// isSideName asks structure whether a text names a side at all.
func isSideName(text string) bool { return structure.RecognisesHeading(plainSpans(text)) }

// isOfReaders reports whether an element lies among comments, or in a list: what
// readers praise is not the article's board.
func isOfReaders(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.Li {
			return true // a list within a list: structure reads it as it stands
		}
		if m := marks(p); m&comments != 0 || p.DataAtom == atom.Nav || p.DataAtom == atom.Footer {
			return true
		}
	}
	return false
}

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
		if p == nil || p.DataAtom == atom.Body || p.DataAtom == atom.Article || next != nil && within(next, p) || sayLength(p, 2*maxSideLabel) > 2*maxSideLabel {
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
		if next != nil && within(next, s) || headingLevel(s) > 0 || isSideName(strings.TrimLeft(said1(s), pointMarks)) {
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

// said1 is said for a text that may be a label: of a longer one, nothing.
func said1(n *html.Node) string {
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
		list = find(n, isList)
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
	return sayLength(n, maxPoint) <= maxPoint && find(n, func(c *html.Node) bool {
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
	if find(n, func(c *html.Node) bool { return c.DataAtom == atom.Br }) == nil {
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
			if utf8.RuneCountInString(said1(n)) > 0 {
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
	column, cells := 0, 0
	for c := range row.ChildNodes() {
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			if c == cell {
				column = cells
			}
			cells++
		}
	}
	if cells != 2 {
		return nil, nil
	}
	var from []*html.Node
	beside := cell.NextSibling
	for beside != nil && beside.Type != html.ElementNode {
		beside = beside.NextSibling
	}
	table := row.Parent
	for table != nil && table.DataAtom != atom.Table {
		table = table.Parent
	}
	if table == nil {
		return nil, nil
	}
	if column == 0 && beside != nil && !isSideName(said1(beside)) {
		from = append(from, beside)
	} else {
		seen := false
		for tr := range table.Descendants() {
			if tr.DataAtom != atom.Tr {
				continue
			}
			if tr == row {
				seen = true
				continue
			}
			if !seen {
				continue
			}
			at := 0
			for c := range tr.ChildNodes() {
				if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
					if at == column {
						from = append(from, c)
					}
					at++
				}
			}
		}
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

// setBoard puts a board of two lists where its first label stood.
func setBoard(a sideLabel, first []*html.Node, b sideLabel, second, gone []*html.Node) {
	at := a.node
	for _, g := range gone {
		if within(a.node, g) {
			at = g
			break
		}
	}
	// A board is no part of a list, a row or a line.
	for at.Parent != nil && !isBox(at.Parent.DataAtom) {
		at = at.Parent
	}
	if at.Parent == nil {
		return
	}
	board := element(atom.Div, "")
	board.Attr = []html.Attribute{{Key: "class", Val: boardClass}}
	for _, side := range []struct {
		label string
		pts   []*html.Node
	}{{a.text, first}, {b.text, second}} {
		p := element(atom.P, "")
		p.AppendChild(element(atom.Strong, strings.TrimRight(side.label, ":： ")))
		board.AppendChild(p)
		list := element(atom.Ul, "")
		for _, pt := range side.pts {
			li := element(atom.Li, "")
			trimMark(pt)
			for c := pt.FirstChild; c != nil; c = pt.FirstChild {
				pt.RemoveChild(c)
				li.AppendChild(c)
			}
			list.AppendChild(li)
		}
		board.AppendChild(list)
	}
	at.Parent.InsertBefore(board, at)
	for _, g := range gone {
		remove(g)
	}
}

// pointMarks are the signs that points are marked with.
const pointMarks = " \t\r\n+-−–—•·*✓✔✅✗✘✖❌▪▶►👍👎"

// trimMark takes the sign off that a point is marked with: a tick, a plus.
func trimMark(n *html.Node) {
	for n != nil && n.Type == html.ElementNode {
		n = n.FirstChild
		for n != nil && n.Type == html.TextNode && strings.TrimSpace(n.Data) == "" {
			n = n.NextSibling
		}
	}
	if n != nil && n.Type == html.TextNode {
		n.Data = strings.TrimLeft(n.Data, pointMarks)
	}
}

// isBox reports whether a board may stand directly in an element.
func isBox(a atom.Atom) bool {
	switch a {
	case atom.Div, atom.Section, atom.Article, atom.Main, atom.Body, atom.Aside, atom.Td, atom.Figure, atom.Blockquote, atom.Form, atom.Fieldset, atom.Details, atom.Header:
		return true
	}
	return false
}
