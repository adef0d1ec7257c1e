package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// substack sets footnotes as a reader of text knows them, the subtitle before the text,
// and cards of other posts as what they are.
func substack(r *reading) {
	for _, a := range selectAll(r.root, "a.footnote-anchor") {
		addClass(a, "footnote-ref")
	}
	for _, note := range selectAll(r.root, "div.footnote") {
		number, text := selectOne(note, "a.footnote-number"), selectOne(note, ".footnote-content")
		if number == nil || text == nil {
			continue
		}
		text.Attr = append(text.Attr, html.Attribute{Key: "id", Val: hypertext.Attr(number, "id")})
		remove(number)
	}
	for _, card := range selectAll(r.root, ".digest-post-embed") {
		a := selectOne(card, "a")
		if a == nil {
			continue
		}
		readCard(card, selectOne(a, "div"), hypertext.Attr(a, "href"))
	}
	subtitle(r, "h3.subtitle", "div.body.markup")
}

// ghost does the same with the cards of Ghost's editor.
func ghost(r *reading) {
	for _, card := range selectAll(r.root, ".kg-bookmark-card") {
		if a := selectOne(card, "a"); a != nil {
			readCard(card, selectOne(a, ".kg-bookmark-title"), hypertext.Attr(a, "href"))
		}
	}
	for _, card := range selectAll(r.root, ".kg-callout-card") {
		if text := selectOne(card, ".kg-callout-text"); text != nil && card.Parent != nil {
			quote, p := element(atom.Blockquote, ""), element(atom.P, "")
			for c := text.FirstChild; c != nil; c = text.FirstChild {
				text.RemoveChild(c)
				p.AppendChild(c)
			}
			quote.AppendChild(p)
			card.Parent.InsertBefore(quote, card)
			remove(card)
		}
	}
	subtitle(r, "p.gh-article-excerpt", "section.gh-content")
}

// readCard makes a line that leads to another article of a card that shows one.
func readCard(card, title *html.Node, href string) {
	if title == nil || card.Parent == nil || said(title) == "" {
		return
	}
	p := element(atom.P, "Read: ")
	p.AppendChild(anchor(said(title), href))
	card.Parent.InsertBefore(p, card)
	remove(card)
}

// subtitle sets the line that stands below the title, outside the text, at its
// beginning.
func subtitle(r *reading, line, text string) {
	n, box := selectOne(r.root, line), selectOne(r.root, text)
	if n == nil || box == nil || hypertext.Within(n, box) || said(n) == "" {
		return
	}
	remove(n)
	box.InsertBefore(element(atom.P, said(n)), box.FirstChild)
}

func addClass(n *html.Node, name string) {
	for i, a := range n.Attr {
		if a.Key == "class" {
			n.Attr[i].Val += " " + name
			return
		}
	}
	n.Attr = append(n.Attr, html.Attribute{Key: "class", Val: name})
}
