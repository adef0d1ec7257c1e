package hypertext

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Attr returns an attribute's value as it stands, or "".
func Attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// HasAttr reports whether n has an attribute, be its value empty.
func HasAttr(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// HasWord reports whether an attribute that holds several words, such as a class,
// holds one of those, in whatever case.
func HasWord(n *html.Node, name string, words ...string) bool {
	value := Attr(n, name)
	if value == "" {
		return false
	}
	for word := range strings.FieldsSeq(value) {
		for _, want := range words {
			if strings.EqualFold(word, want) {
				return true
			}
		}
	}
	return false
}

// Hides reports whether a style attribute hides its element.
func Hides(style string) bool {
	style = strings.ToLower(strings.ReplaceAll(style, " ", ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// IsBlock reports whether an element begins and ends a block of its own.
func IsBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd,
		atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure,
		atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup,
		atom.Hr, atom.Html, atom.Legend, atom.Li, atom.Listing, atom.Main, atom.Menu, atom.Nav, atom.Noframes,
		atom.Ol, atom.P, atom.Plaintext, atom.Pre, atom.Search, atom.Section, atom.Summary, atom.Table, atom.Tbody,
		atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Xmp, atom.Optgroup, atom.Option:
		return true
	}
	return false
}

// Within reports whether n is outer or lies in it.
func Within(n, outer *html.Node) bool {
	for p := n; p != nil; p = p.Parent {
		if p == outer {
			return true
		}
	}
	return false
}

// Nodes yields all nodes within n, in the order of the source. It is what
// Descendants is, at half the price. A nil node has none.
func Nodes(n *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		if n == nil {
			return
		}
		for d := n.FirstChild; d != nil; d = after(d, n) {
			if !yield(d) {
				return
			}
		}
	}
}

// after returns the node that follows d within root, or nil.
func after(d, root *html.Node) *html.Node {
	if d.FirstChild != nil {
		return d.FirstChild
	}
	for d != root && d.NextSibling == nil {
		if d = d.Parent; d == nil {
			return nil
		}
	}
	if d == root {
		return nil
	}
	return d.NextSibling
}

// Find returns the first element within n, in the order of the source, that ok
// accepts, or nil.
func Find(n *html.Node, ok func(*html.Node) bool) *html.Node {
	for d := range Nodes(n) {
		if d.Type == html.ElementNode && ok(d) {
			return d
		}
	}
	return nil
}
