package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
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

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// sideLabels returns the elements that name a side, in the order of the page.
func sideLabels(root *html.Node) []sideLabel {
	var out []sideLabel
	var last *html.Node
	for n := range hypertext.Nodes(root) {
		if n.Type != html.ElementNode || !mayLabel(n.DataAtom) || last != nil && hypertext.Within(n, last) {
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
		if c.Type == html.ElementNode && hypertext.IsBlock(c.DataAtom) {
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

// setBoard puts a board of two lists where its first label stood.
func setBoard(a sideLabel, first []*html.Node, b sideLabel, second, gone []*html.Node) {
	at := a.node
	for _, g := range gone {
		if hypertext.Within(a.node, g) {
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
