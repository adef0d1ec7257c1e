package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// survey is a page cut into leaves, with the boxes around them.
type survey struct {
	root    *box
	leaves  []*leaf
	boxes   []*box
	blocky  map[*html.Node]bool // inline elements with blocks in them
	measure measure
	spare   []leaf // made ahead, many at a time
	// shunned are the boxes that by their names hold no text of the article's.
	shunned map[*box]bool
}

// spareLeaves is how many leaves are made at a time.
const spareLeaves = 64

// newSurvey looks at everything within root once.
func newSurvey(root *html.Node) *survey {
	s := &survey{blocky: map[*html.Node]bool{}}
	s.findBlocky(root)
	s.root = s.open(root, nil)
	s.children(root, s.root, place{})
	s.close(s.root)
	return s
}

// place is what is known about where a leaf stands.
type place struct{ anchor, quote, list bool }

// findBlocky notes the inline elements that hold blocks: these are boxes, whatever
// their own nature.
func (s *survey) findBlocky(n *html.Node) bool {
	has := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		in := s.findBlocky(c)
		if hypertext.IsBlock(c.DataAtom) {
			in = true
		} else if in {
			s.blocky[c] = true
		}
		has = has || in
	}
	return has
}

func (s *survey) open(n *html.Node, parent *box) *box {
	b := &box{node: n, parent: parent, marks: marks(n), first: len(s.leaves)}
	if parent != nil {
		b.depth = parent.depth + 1
	}
	s.boxes = append(s.boxes, b)
	return b
}

// close ends a box: what it holds is in the box around it, too.
func (s *survey) close(b *box) {
	b.last = len(s.leaves)
	if p := b.parent; p != nil {
		p.chars += b.chars
		p.linked += b.linked
		p.links += b.links
		p.prose += b.prose
		p.firm += b.firm
		p.junk += b.junk
	}
}

// children cuts what stands directly within n.
func (s *survey) children(n *html.Node, b *box, at place) {
	var run []*html.Node
	flush := func() {
		if len(run) > 0 {
			s.addRun(run, b, at, false)
			run = nil
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			run = append(run, c)
		case c.Type != html.ElementNode || isSilent(c):
			if c.Type == html.ElementNode && isControl(c) {
				run = append(run, c)
			}
		case hypertext.IsBlock(c.DataAtom) || s.blocky[c]:
			flush()
			s.block(c, b, at)
		case c.DataAtom == atom.Br && isBreak(c):
			flush()
		default:
			run = append(run, c)
		}
	}
	flush()
}

// isBreak reports whether a line break is one of two in a row, which part
// paragraphs as blocks do.
func isBreak(n *html.Node) bool {
	for next := n.NextSibling; next != nil; next = next.NextSibling {
		if next.Type == html.TextNode && strings.TrimSpace(next.Data) == "" {
			continue
		}
		return next.DataAtom == atom.Br
	}
	return false
}

func isControl(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Button, atom.Select, atom.Textarea:
		return true
	case atom.Input:
		return hypertext.Attr(n, "type") != "hidden" && hypertext.Attr(n, "type") != "checkbox"
	}
	return false
}

// block adds a block element: as one leaf, or as a box of them.
func (s *survey) block(n *html.Node, parent *box, at place) {
	switch n.DataAtom {
	case atom.A:
		at.anchor = true
	case atom.Blockquote:
		at.quote = true
	case atom.Li, atom.Dd, atom.Dt:
		at.list = true
	}
	if whole := isWhole(n); whole || !s.hasBlock(n) {
		s.addRun([]*html.Node{n}, parent, at, whole)
		return
	}
	b := s.open(n, parent)
	s.children(n, b, at)
	s.close(b)
}

func (s *survey) hasBlock(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (hypertext.IsBlock(c.DataAtom) || s.blocky[c]) && !isSilent(c) ||
			c.DataAtom == atom.Br && isBreak(c) {
			return true
		}
	}
	return false
}

// isWhole reports whether an element is kept or dropped as it stands. A table is,
// where it is one of data: others lay out a page.
func isWhole(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Pre, atom.Figure, atom.Listing, atom.Xmp:
		return true
	case atom.Table:
		return isData(n)
	case atom.Div:
		return hasClass(n, "wp-caption") || hasClass(n, "highlight") && hypertext.Find(n, func(c *html.Node) bool { return c.DataAtom == atom.Pre }) != nil
	}
	return false
}

// isData reports whether a table shows data: it has header cells or a caption, or
// several columns and rows of short cells.
func isData(n *html.Node) bool {
	if hypertext.HasWord(n, "role", "presentation", "none") {
		return false
	}
	rows, cells, long := 0, 0, 0
	for d := range hypertext.Nodes(n) {
		switch d.DataAtom {
		case atom.Table:
			return false // tables within tables lay out
		case atom.Caption, atom.Th:
			if d.FirstChild != nil {
				rows += 2
				cells += 4
			}
		case atom.Tr:
			rows++
		case atom.Td:
			cells++
			if len(said(d)) > 300 {
				long++
			}
		case atom.H1, atom.H2, atom.Article, atom.Form:
			return false
		}
	}
	return rows >= 2 && cells >= 4 && long*4 < cells
}

// addRun adds nodes that stand side by side as one leaf, if they say or show
// anything. whole says that they are one element that is kept or dropped as it
// stands.
func (s *survey) addRun(nodes []*html.Node, b *box, at place, whole bool) {
	if len(s.spare) == 0 {
		s.spare = make([]leaf, spareLeaves)
	}
	l := &s.spare[0]
	*l = leaf{nodes: nodes, box: b, tag: b.node.DataAtom, inAnchor: at.anchor, quoted: at.quote, listed: at.list}
	s.measure.take(l)
	if l.chars == 0 && l.images == 0 {
		return
	}
	if n := nodes[0]; len(nodes) == 1 && n.Type == html.ElementNode && hypertext.IsBlock(n.DataAtom) {
		l.tag, l.level, l.whole = n.DataAtom, headingLevel(n), whole
	}
	l.at = len(s.leaves)
	s.leaves, s.spare = append(s.leaves, l), s.spare[1:]
	b.count(l)
}
