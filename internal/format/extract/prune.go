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
			if l.deck {
				rename(l.nodes[0], atom.P)
			}
			continue
		}
		for _, n := range l.nodes {
			remove(n)
		}
	}
	for i := len(s.boxes) - 1; i > 0; i-- {
		b := s.boxes[i]
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
