package hypertext

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
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

// Hides reports whether a style attribute hides its element.
func Hides(style string) bool {
	style = strings.ToLower(strings.ReplaceAll(style, " ", ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// Nodes yields all nodes within n, in the order of the source. It is what
// Descendants is, at half the price.
func Nodes(n *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
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
