package extract

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/structure"
)

// headline is a link to an article, with the text it bears.
type headline struct {
	text, url string
	section   string // the heading it stands under that is no link itself
}

// A headline says something: a menu's word does not. These bound its length in
// runes, and its number of words where words are parted by blanks.
const (
	minHeadline      = 20
	maxHeadline      = 220
	minHeadlineWords = 4
	maxHeadlines     = 200
)

// findHeadlines returns the links of a page that look like articles' titles, each
// address once, outside menus and footers.
func findHeadlines(s *survey, shunned map[*box]bool, base string) []headline {
	var out []headline
	seen := map[string]bool{}
	section := ""
	for _, l := range s.leaves {
		if isInFurniture(l.box, shunned) || l.marks()&(furniture|comments) != 0 {
			continue
		}
		if l.level > 0 && l.links == 0 && !l.inAnchor && l.chars < 60 {
			section = l.text
		}
		// In running text a link is part of a sentence.
		if l.level == 0 && l.linkShare() < 0.7 && !l.inAnchor || l.chars < minHeadline {
			continue
		}
		for _, a := range anchors(l) {
			if len(out) >= maxHeadlines {
				return out
			}
			text := l.text
			if !l.inAnchor {
				if sayLength(a, 4*maxHeadline) > 4*maxHeadline {
					continue
				}
				text = said(a)
			}
			n := utf8.RuneCountInString(text)
			if n < minHeadline || n > maxHeadline || isFurnitureText(text) || len(strings.Fields(text)) < minHeadlineWords && n == len(text) {
				continue
			}
			target := absolute(base, hypertext.Attr(a, "href"))
			if target == "" || seen[target] {
				continue
			}
			seen[target] = true
			out = append(out, headline{text, target, section})
		}
	}
	return out
}

// isInFurniture reports whether a box lies in a menu, a footer or comments.
func isInFurniture(b *box, shunned map[*box]bool) bool {
	if !shunned[b] {
		return false
	}
	for ; b != nil; b = b.parent {
		if b.marks&(furniture|comments) != 0 {
			return true
		}
	}
	return false
}

// anchors returns the links of a leaf, or the link that it lies in.
func anchors(l *leaf) []*html.Node {
	var out []*html.Node
	if l.inAnchor {
		for n := l.nodes[0]; n != nil; n = n.Parent {
			if n.DataAtom == atom.A {
				return append(out, n)
			}
		}
		return nil
	}
	for _, n := range l.nodes {
		if n.DataAtom == atom.A {
			out = append(out, n)
			continue
		}
		for d := range hypertext.Nodes(n) {
			if d.DataAtom == atom.A {
				out = append(out, d)
			}
		}
	}
	return out
}

// A front page has many headlines and little prose.
const (
	minFront     = 12
	minFrontRoot = 5
)

// isFront reports whether a page is the front of a site or of one of its sections.
func (r *reading) isFront() bool {
	n := len(r.headlines)
	if n < minFrontRoot {
		return false
	}
	root := false
	if u, err := url.Parse(r.options.Base); err == nil && u.Host != "" {
		root = strings.Trim(u.Path, "/") == "" && u.RawQuery == ""
	}
	if !root && r.describesArticle() {
		return false
	}
	linked := r.linked()
	longest := 0
	for _, l := range r.cut.leaves {
		if l.keep && l.isProse() {
			longest = max(longest, l.chars)
		}
	}
	switch {
	case root:
		return linked > 0.4 && longest < 600
	case n >= minFront:
		return linked > 0.6 && longest < 500
	}
	return false
}

// list makes the article of its headlines as links, under the headings they stand
// under.
func (r *reading) list(note string) {
	r.notes = append(r.notes, note)
	r.extractor = "headlines"
	var items []structure.Item
	var list *article.List
	section := ""
	for _, h := range r.headlines {
		if list == nil || h.section != section {
			section = h.section
			if section != "" && fold(section) != fold(r.facts.Title.Value) {
				items = append(items, structure.Item{Level: 2, Heading: []article.Span{article.Plain{Text: section}}, Literal: true})
			}
			list = &article.List{}
			items = append(items, structure.Item{Block: list, Literal: true})
		}
		list.Items = append(list.Items, article.Item{Blocks: []article.Block{&article.Paragraph{
			Spans: []article.Span{article.Link{URL: h.url, Spans: []article.Span{article.Plain{Text: h.text}}}},
		}}})
	}
	r.items = items
}
