package hypertext

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/sanitize"
)

// Lines returns everything that a page says, menus, forms and what is hidden included,
// one line a block, in the order of the source: what Decode and package extract choose
// from. Scripts and styles say nothing. The error is *TooDeepError.
func Lines(text string) ([]string, error) {
	doc, err := Parse(text)
	if err != nil {
		return nil, err
	}
	l := &lineWalk{}
	l.walk(doc, false)
	l.end()
	return l.lines, nil
}

// lineWalk gathers the line that is being read.
type lineWalk struct {
	lines []string
	now   strings.Builder
}

// walk reads a node; kept says that lines end where the source has them end.
func (l *lineWalk) walk(n *html.Node, kept bool) {
	switch n.Type {
	case html.TextNode:
		l.text(n.Data, kept)
		return
	case html.ElementNode:
	case html.DocumentNode:
	default:
		return
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Head, atom.Noscript, atom.Iframe:
		return
	case atom.Br, atom.Hr:
		l.end()
		return
	case atom.Img, atom.Input:
		if said := strings.TrimSpace(cmp.Or(Attr(n, "alt"), Attr(n, "placeholder"))); said != "" {
			l.text(" ["+said+"] ", false)
		}
		return
	}
	apart := IsBlock(n.DataAtom) || isControl(n.DataAtom)
	if apart {
		l.end()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		l.walk(c, kept || n.DataAtom == atom.Pre || n.DataAtom == atom.Textarea)
	}
	if apart {
		l.end()
	}
}

// isControl reports whether an element stands apart in menus and forms, though it
// begins no block in running text.
func isControl(a atom.Atom) bool {
	return a == atom.Button || a == atom.Label || a == atom.Select
}

func (l *lineWalk) text(s string, kept bool) {
	if !kept {
		l.now.WriteString(s)
		return
	}
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			l.end()
		}
		l.now.WriteString(line)
	}
}

// end ends the line, if there is anything on it.
func (l *lineWalk) end() {
	line := strings.Join(strings.Fields(sanitize.Text(l.now.String())), " ")
	l.now.Reset()
	if line != "" {
		l.lines = append(l.lines, line)
	}
}
