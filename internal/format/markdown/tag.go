package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

// tag converts an HTML tag within running text. Goldmark gives opening and closing
// tags one by one, with Markdown between them. Tags that are a mark of the model
// open and close a frame; other elements are handed to package hypertext as a
// whole, up to their closing tag, which is returned then.
func (c *converter) tag(n *ast.RawHTML, in *inline) (last ast.Node) {
	source := c.rawHTML(n)
	name, closing := tagName(source)
	switch {
	case name == "":
		return nil // a comment, a declaration
	case closing:
		in.end(name)
		return nil
	case name == "br":
		in.put(article.Break{})
		return nil
	case name == "img" || name == "input":
		in.put(hypertext.Inline(source, c.baseText)...)
		return nil
	case name == "a":
		if href := c.href(source); href != "" {
			in.begin(name, func(s []article.Span) article.Span { return article.Link{URL: href, Spans: s} })
		}
		return nil
	}
	if wrap := markOf(name); wrap != nil {
		in.begin(name, wrap)
		return nil
	}
	if isTransparent(name) || strings.HasSuffix(source, "/>") {
		return nil
	}
	last, element := c.element(n, name, source)
	if last != nil {
		in.put(hypertext.Inline(element, c.baseText)...)
	}
	return last
}

// markOf returns how to make the mark that an HTML tag means, or nil.
func markOf(name string) func([]article.Span) article.Span {
	switch name {
	case "em", "i":
		return func(s []article.Span) article.Span { return article.Emphasis{Spans: s} }
	case "strong", "b":
		return func(s []article.Span) article.Span { return article.Strong{Spans: s} }
	case "del", "s", "strike":
		return func(s []article.Span) article.Span { return article.Strike{Spans: s} }
	}
	return nil
}

// isTransparent reports whether a tag changes the look alone, or breaks no line.
func isTransparent(name string) bool {
	switch name {
	case "span", "font", "u", "ins", "small", "big", "mark", "abbr", "time", "center", "wbr", "bdi", "bdo", "div", "p":
		return true
	}
	return false
}

// maxElement is how many nodes an element of inline HTML may hold.
const maxElement = 200

// element finds the closing tag of the element that n opens and returns it with the
// element's source. It finds none where Markdown has made anything but text and
// tags of what is between: that would be lost.
func (c *converter) element(n *ast.RawHTML, name, source string) (ast.Node, string) {
	var b strings.Builder
	b.WriteString(source)
	count := 0
	for s := n.NextSibling(); s != nil && count < maxElement; s = s.NextSibling() {
		count++
		switch s := s.(type) {
		case *ast.Text:
			b.Write(s.Segment.Value(c.source))
			if s.SoftLineBreak() || s.HardLineBreak() {
				b.WriteByte('\n')
			}
		case *ast.RawHTML:
			text := c.rawHTML(s)
			b.WriteString(text)
			if other, closing := tagName(text); closing && other == name {
				return s, b.String()
			}
		default:
			return nil, ""
		}
	}
	return nil, ""
}

// href returns the address of an opening tag "<a ...>".
func (c *converter) href(source string) string {
	for _, s := range hypertext.Inline(source+"x</a>", c.baseText) {
		if l, ok := s.(article.Link); ok {
			return l.URL
		}
	}
	return ""
}

func (c *converter) rawHTML(n *ast.RawHTML) string {
	if n.Segments.Len() == 1 {
		at := n.Segments.At(0)
		return string(at.Value(c.source))
	}
	var b strings.Builder
	for i := range n.Segments.Len() {
		at := n.Segments.At(i)
		b.Write(at.Value(c.source))
	}
	return b.String()
}

// tagName returns the name of a tag in lower case and whether it is a closing one.
// It is empty for what is no tag.
func tagName(source string) (name string, closing bool) {
	s := strings.TrimPrefix(source, "<")
	s, closing = strings.CutPrefix(s, "/")
	end := 0
	for end < len(s) && (s[end] >= 'a' && s[end] <= 'z' || s[end] >= 'A' && s[end] <= 'Z' || s[end] >= '0' && s[end] <= '9' || s[end] == '-' && end > 0) {
		end++
	}
	return strings.ToLower(s[:end]), closing
}
