package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// leaf is the smallest piece of a page that is kept or dropped: a block element
// without blocks in it, a run of inline nodes beside blocks, or a whole whose
// parts mean nothing alone (a table, a listing, a figure).
type leaf struct {
	nodes []*html.Node // one element, or the nodes of a run
	box   *box         // the block it stands in
	tag   atom.Atom    // what sort of block it is
	level int          // over 0 for a heading
	at    int          // its place among the leaves of the page

	text           string // what it says, squeezed
	chars          int    // runes of text
	words          int
	linked         int // of these, in links
	links          int
	commas         int
	ends           int // signs that end a sentence
	images         int
	controls       int // buttons and fields
	inAnchor       bool
	whole          bool // a table, a listing, a figure
	quoted, listed bool // lies in a quotation, in a list
	named          bool // own is known
	own            mark
	keep           bool
	deck           bool   // a heading that is the standfirst
	reason         string // the rule that decided, by its name
}

// box is a block element with leaves in it.
type box struct {
	node   *html.Node
	parent *box
	marks  mark // its own
	depth  int

	first, last          int // its leaves are leaves[first:last]
	chars, linked, prose int
	firm                 int // runes of firm prose
	junk                 int // runes that are neither prose nor a whole: labels, links, controls
	links                int
	score                float64
}

// marks are those of the element that the leaf is, if it is one.
func (l *leaf) marks() mark {
	if !l.named {
		l.named = true
		if len(l.nodes) == 1 && l.nodes[0].Type == html.ElementNode {
			l.own = marks(l.nodes[0])
		}
	}
	return l.own
}

// linkShare is how much of the text is in links, from 0 to 1.
func (l *leaf) linkShare() float64 { return share(l.linked, l.chars) }
func (b *box) linkShare() float64  { return share(b.linked, b.chars) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// isProse reports whether a leaf is text that somebody wrote for its own sake.
func (l *leaf) isProse() bool {
	return l.level == 0 && !l.inAnchor && l.chars >= 25 && l.linkShare() < 0.5 && l.tag != atom.Figcaption
}

// isFirm reports whether a leaf is prose that no teaser is: an item of a list that
// begins with a link goes on with another article's first words.
func (l *leaf) isFirm() bool { return l.isProse() && (!l.listed || l.links == 0) }

// count adds what a leaf holds to the box that it stands in.
func (b *box) count(l *leaf) {
	b.chars += l.chars
	b.linked += l.linked
	b.links += l.links
	switch {
	case l.isProse():
		b.prose += l.chars
		if l.isFirm() {
			b.firm += l.chars
		}
	case l.whole || l.level > 0:
	default:
		b.junk += l.chars
	}
}
