package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
	"newsreader/internal/sanitize"
)

// hasClass reports whether n is of one of the classes.
func hasClass(n *html.Node, names ...string) bool { return hypertext.HasWord(n, "class", names...) }

// squeeze cleans a text and makes one blank of every run of them.
func squeeze(s string) string {
	s = strings.TrimSpace(sanitize.Text(s))
	if isSqueezed(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isSqueezed reports whether all blanks in s are single and plain ones.
func isSqueezed(s string) bool {
	last := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == ' ' && last == ' ', '\t' <= c && c <= '\r':
			return false
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				return false
			}
			i += n - 1
		}
		last = c
	}
	return true
}

// said returns what n says to a reader: its text, squeezed, without that of
// scripts, styles and of what is hidden.
func said(n *html.Node) string {
	if c := n.FirstChild; c != nil && c.NextSibling == nil && c.Type == html.TextNode && n.Type == html.ElementNode && !isSilent(n) {
		return squeeze(c.Data)
	}
	var b strings.Builder
	say(&b, n)
	return squeeze(b.String())
}

func say(b *strings.Builder, n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		b.WriteString(n.Data)
	case n.Type == html.ElementNode && isSilent(n):
	default:
		part := n.Type == html.ElementNode && (hypertext.IsBlock(n.DataAtom) || n.DataAtom == atom.Br)
		if part {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			say(b, c)
		}
		if part {
			b.WriteByte(' ')
		}
	}
}

// sayLength counts the bytes of what n says, and stops counting over limit: how much
// a box holds must not cost as much as the box is large.
func sayLength(n *html.Node, limit int) int {
	switch {
	case n.Type == html.TextNode:
		return len(strings.TrimSpace(n.Data))
	case n.Type == html.ElementNode && isSilent(n):
		return 0
	}
	total := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if total += sayLength(c, limit-total); total > limit {
			break
		}
	}
	return total
}

// remove takes a node out of the page.
func remove(n *html.Node) {
	if n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}

// element makes an element with text in it.
func element(a atom.Atom, text string) *html.Node {
	n := &html.Node{Type: html.ElementNode, DataAtom: a, Data: a.String()}
	if text != "" {
		n.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	}
	return n
}

// rename makes another element of n.
func rename(n *html.Node, a atom.Atom) { n.DataAtom, n.Data = a, a.String() }

// isSilent reports whether an element says nothing to a reader: scripts, form
// controls, what is hidden.
func isSilent(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Title, atom.Link, atom.Meta,
		atom.Button, atom.Select, atom.Textarea, atom.Datalist, atom.Progress, atom.Meter, atom.Input, atom.Canvas,
		atom.Svg, atom.Iframe, atom.Frame, atom.Frameset, atom.Map, atom.Param, atom.Source, atom.Track,
		atom.Embed, atom.Applet:
		return true
	case atom.Dialog:
		return !hypertext.HasAttr(n, "open")
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return !strings.EqualFold(a.Val, "until-found")
		case "aria-hidden":
			if strings.EqualFold(a.Val, "true") && n.DataAtom != atom.Img && n.DataAtom != atom.Math {
				return true
			}
		case "style":
			if strings.ContainsRune(a.Val, ':') && hypertext.Hides(a.Val) {
				return true
			}
		case "class":
			if hidesByClass(a.Val) && hasClass(n, "sr-only", "visually-hidden", "screen-reader-text", "mw-editsection", "mw-jump-link") {
				return true
			}
		}
	}
	return false
}

// hidesByClass reports whether a class may be one of those that hide an element from
// the eye: it is asked of every element, and cheaper than parting the class.
func hidesByClass(class string) bool {
	return strings.Contains(class, "-hidden") || strings.Contains(class, "sr-only") || strings.Contains(class, "screen-reader") || strings.Contains(class, "mw-")
}

func headingLevel(n *html.Node) int {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return int(n.Data[1] - '0')
	}
	return 0
}
