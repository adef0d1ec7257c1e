package hypertext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/sanitize"
)

// label returns an attribute's value as clean text without blanks at its ends.
func label(n *html.Node, name string) string {
	return squeeze(Attr(n, name))
}

// squeeze cleans a text and makes one blank of every run of them.
func squeeze(s string) string {
	s = strings.TrimSpace(sanitize.Text(s))
	if !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
}

// hasClass reports whether n is of one of the classes.
func hasClass(n *html.Node, names ...string) bool { return HasWord(n, "class", names...) }

func isRole(n *html.Node, names ...string) bool {
	role := Attr(n, "role")
	if role == "" {
		return false
	}
	for _, name := range names {
		if strings.EqualFold(strings.TrimSpace(role), name) {
			return true
		}
	}
	return false
}

// headingLevel returns the level of a heading element, or 0.
func headingLevel(n *html.Node) int {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		level := int(n.Data[1] - '0')
		if l := ariaLevel(n); l > 0 {
			level = l
		}
		return level
	case atom.Div, atom.P, atom.Span:
		if isRole(n, "heading") {
			return max(ariaLevel(n), 2)
		}
	}
	return 0
}

func ariaLevel(n *html.Node) int {
	if l := Attr(n, "aria-level"); len(l) == 1 && l[0] >= '1' && l[0] <= '9' {
		return int(l[0] - '0')
	}
	return 0
}

// isFurniture reports whether an element is unmistakably no text: scripts, menus,
// form controls, what is hidden from a reader's eyes.
func isFurniture(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Title, atom.Link, atom.Meta, atom.Nav,
		atom.Button, atom.Select, atom.Textarea, atom.Datalist, atom.Progress, atom.Meter, atom.Input, atom.Canvas,
		atom.Svg, atom.Iframe, atom.Frame, atom.Frameset, atom.Map, atom.Param, atom.Source, atom.Track,
		atom.Col, atom.Colgroup, atom.Embed, atom.Applet:
		return true
	case atom.Dialog:
		return !HasAttr(n, "open")
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			if !strings.EqualFold(a.Val, "until-found") {
				return true
			}
		case "aria-hidden":
			if strings.EqualFold(a.Val, "true") && n.DataAtom != atom.Img {
				return true
			}
		case "style":
			if strings.ContainsRune(a.Val, ':') && Hides(a.Val) {
				return true
			}
		case "role":
			if isRole(n, "navigation", "search", "menu", "menubar", "toolbar", "dialog", "alertdialog") {
				return true
			}
		case "class":
			if hasClass(n, "sr-only", "visually-hidden", "screen-reader-text", "mw-editsection", "mw-jump-link", "mw-cite-backlink", "headerlink", "anchorjs-link") {
				return true
			}
		}
	}
	return false
}

// text returns all text within n, as it stands in the source.
func text(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	if c := n.FirstChild; c != nil && c.NextSibling == nil && c.Type == html.TextNode {
		return c.Data
	}
	var b strings.Builder
	for d := range Nodes(n) {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// elements yields the elements directly within n.
func elements(n *html.Node) func(yield func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && !yield(c) {
				return
			}
		}
	}
}
