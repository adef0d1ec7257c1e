package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prune takes all that was dropped out of the page, and what the survey passed
// over. What is left is the article.
func (s *survey) prune() {
	for _, l := range s.leaves {
		if l.keep {
			switch {
			case l.deck:
				rename(l.nodes[0], atom.P)
			case l.tag == atom.Td || l.tag == atom.Th:
				if len(l.nodes) == 1 && l.nodes[0].DataAtom == l.tag {
					rename(l.nodes[0], atom.Div)
				}
			}
			continue
		}
		for _, n := range l.nodes {
			remove(n)
		}
	}
	for i := len(s.boxes) - 1; i > 0; i-- {
		b := s.boxes[i]
		switch b.node.DataAtom {
		case atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Caption:
			// A table that was cut into leaves lays out the page.
			rename(b.node, atom.Div)
		}
		if isEmpty(b.node) {
			remove(b.node)
		}
	}
}

// isEmpty reports whether nothing is left in a box but blanks.
func isEmpty(n *html.Node) bool {
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode || c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			return false
		}
	}
	return true
}
