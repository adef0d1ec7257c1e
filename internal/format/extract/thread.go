package extract

import (
	"cmp"
	"fmt"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

// post is one contribution to a thread.
type post struct {
	who, when, note string
	address         string       // who's page, or empty
	stamp           article.Date // when as a date, or zero
	depth           int
	body            *html.Node
}

// maxReplies bounds how deep replies are shown inside each other; deeper ones stand
// beside the last.
const maxReplies = 8

// threadClass marks what a thread was set as: the container, and trusted.
const threadClass = "newsreader-thread"

// setThread replaces the page by what opens a thread and the posts that follow,
// each under the name of who wrote it, replies within a quotation of their own.
func (r *reading) setThread(opening []*html.Node, heading string, posts []post) {
	root := element(atom.Div, "")
	root.Attr = []html.Attribute{{Key: "class", Val: threadClass}}
	for _, n := range opening {
		if n != nil {
			remove(n)
			root.AppendChild(n)
		}
	}
	if len(posts) > 0 {
		root.AppendChild(element(atom.H2, heading))
	}
	levels := []*html.Node{root}
	for _, p := range posts {
		// A reply to a post that is not there is one to the last that is.
		depth := max(min(p.depth, maxReplies, len(levels)), 0)
		levels = levels[:min(depth+1, len(levels))]
		if len(levels) == depth {
			quote := element(atom.Blockquote, "")
			levels[depth-1].AppendChild(quote)
			levels = append(levels, quote)
		}
		in := levels[depth]
		in.AppendChild(p.line())
		if p.body != nil {
			remove(p.body)
			in.AppendChild(p.body)
		}
	}
	for c := r.root.FirstChild; c != nil; c = r.root.FirstChild {
		r.root.RemoveChild(c)
	}
	r.root.AppendChild(root)
	r.headlines = nil
}

// line is the paragraph that says who wrote a post, and when.
func (p post) line() *html.Node {
	n := element(atom.P, "")
	n.AppendChild(element(atom.Strong, cmp.Or(p.who, "somebody")))
	rest := ""
	for _, s := range []string{p.when, p.note} {
		if s != "" {
			rest += " · " + s
		}
	}
	if rest != "" {
		n.AppendChild(&html.Node{Type: html.TextNode, Data: rest})
	}
	return n
}

// bare moves what is in an element to a div, away from the class that it had.
func bare(n *html.Node) *html.Node {
	if n == nil {
		return nil
	}
	div := element(atom.Div, "")
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
		div.AppendChild(c)
	}
	return div
}

// lower sets the headings in n below those of a level: what stands under a heading of
// ours keeps its own parts. It returns n.
func lower(n *html.Node, level int) *html.Node {
	if n == nil {
		return nil
	}
	names := [...]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}
	top := len(names)
	for c := range hypertext.Nodes(n) {
		if l := headingLevel(c); l > 0 {
			top = min(top, l)
		}
	}
	for c := range hypertext.Nodes(n) {
		if l := headingLevel(c); l > 0 && top <= level {
			rename(c, names[min(l+level-top, len(names)-1)])
		}
	}
	return n
}

func textOf(n *html.Node) string {
	if n == nil {
		return ""
	}
	return said(n)
}

// linked makes a paragraph of a link, if there is anything to link to.
func linked(text, href string) *html.Node {
	if text == "" || href == "" {
		return nil
	}
	p := element(atom.P, "")
	p.AppendChild(anchor(text, href))
	return p
}

// anchor makes a link.
func anchor(text, href string) *html.Node {
	a := element(atom.A, text)
	a.Attr = []html.Attribute{{Key: "href", Val: href}}
	return a
}

// count says how many there are of something.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// signedBy sets who wrote what opens a thread, where nothing better is known.
func (r *reading) signedBy(name, address string) {
	if name == "" {
		return
	}
	r.facts.Byline = fact[[]article.Person]{[]article.Person{{Name: name, URL: absolute(r.head.base, address)}}, "site"}
}
