package hypertext

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
)

// list adds a list. One whose items are headed is a way of laying out sections,
// and one of notes is taken apart.
func (w *walker) list(n *html.Node) {
	w.flush()
	if w.notes.holds(n) || !w.nested && isHeaded(n) {
		w.children(n)
		w.flush()
		return
	}
	l := &article.List{Ordered: n.DataAtom == atom.Ol, Loose: isLoose(n)}
	if l.Ordered {
		l.Start = start(n)
	}
	if w.own {
		l.Loose = hasClass(n, "loose")
	}
	for c := range n.ChildNodes() {
		w.item(l, c)
	}
	if len(l.Items) > 0 {
		w.put(l)
	}
}

// item adds a child of a list. What stands between items, as a list within a list
// often does, belongs to the item before it.
func (w *walker) item(l *article.List, c *html.Node) {
	switch {
	case c.Type == html.ElementNode && isFurniture(c):
	case c.Type == html.ElementNode && c.DataAtom == atom.Li:
		it := article.Item{Task: task(c), Blocks: w.blocks(c)}
		if len(it.Blocks) > 0 {
			l.Items = append(l.Items, it)
		}
	case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
	default:
		inner := w.within()
		inner.node(c)
		inner.flush()
		blocks := inner.made()
		w.spare = inner
		if last := len(l.Items) - 1; last >= 0 && len(blocks) > 0 {
			l.Items[last].Blocks = append(l.Items[last].Blocks, blocks...)
		} else if len(blocks) > 0 {
			l.Items = append(l.Items, article.Item{Blocks: blocks})
		}
	}
}

// start returns the number of a list's first item.
func start(n *html.Node) int {
	for c := range elements(n) {
		if c.DataAtom == atom.Li {
			if v, ok := number(c, "value"); ok {
				return v
			}
			break
		}
	}
	if v, ok := number(n, "start"); ok {
		return v
	}
	return 1
}

// number reads a whole number that lists are known to reach.
func number(n *html.Node, name string) (int, bool) {
	v, err := strconv.Atoi(strings.TrimSpace(Attr(n, name)))
	return v, err == nil && v >= 0 && v < 1e9
}

// isLoose reports whether an item begins with a paragraph element.
func isLoose(n *html.Node) bool {
	for li := range elements(n) {
		if li.DataAtom != atom.Li {
			continue
		}
		for c := range li.ChildNodes() {
			if c.Type == html.TextNode && strings.TrimSpace(c.Data) == "" || c.Type == html.CommentNode {
				continue
			}
			if c.DataAtom == atom.P {
				return true
			}
			break
		}
	}
	return false
}

// isHeaded reports whether every item of a list has a heading near its top.
func isHeaded(n *html.Node) bool {
	items := 0
	for li := range elements(n) {
		if li.DataAtom != atom.Li {
			continue
		}
		if !headed(li, 3) {
			return false
		}
		items++
	}
	return items > 0
}

// headed looks for a heading no more than depth elements within n.
func headed(n *html.Node, depth int) bool {
	for c := range elements(n) {
		if headingLevel(c) > 0 || depth > 1 && headed(c, depth-1) {
			return true
		}
	}
	return false
}

// task returns the state of the box that an item begins with.
func task(li *html.Node) article.Task {
	box := firstThing(li)
	if box == nil || box.DataAtom != atom.Input || !strings.EqualFold(Attr(box, "type"), "checkbox") {
		return article.NoTask
	}
	if HasAttr(box, "checked") {
		return article.Done
	}
	return article.Open
}

// firstThing returns what n begins with, looking through paragraphs and labels.
func firstThing(n *html.Node) *html.Node {
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "", c.Type == html.CommentNode:
		case c.DataAtom == atom.P, c.DataAtom == atom.Label, c.DataAtom == atom.Span:
			return firstThing(c)
		default:
			return c
		}
	}
	return nil
}

// definitions adds a list of terms, each an item that begins with the term in
// strong text.
func (w *walker) definitions(n *html.Node) {
	w.flush()
	l := &article.List{}
	w.terms(l, n)
	if len(l.Items) > 0 {
		w.put(l)
	}
}

// terms adds the terms within n; groups of them may be wrapped in a div each.
func (w *walker) terms(l *article.List, n *html.Node) {
	named := false // the last item has a term and no definition yet
	for c := range elements(n) {
		switch {
		case isFurniture(c):
		case c.DataAtom == atom.Div:
			w.terms(l, c)
		case c.DataAtom == atom.Dt:
			spans := w.inlineOf(c)
			if len(spans) == 0 {
				continue
			}
			term := &article.Paragraph{Spans: emphatic(spans)}
			if last := len(l.Items) - 1; named {
				l.Items[last].Blocks = append(l.Items[last].Blocks, term)
			} else {
				l.Items = append(l.Items, article.Item{Blocks: []article.Block{term}})
			}
			named = true
		default:
			named = false
			w.item(l, c)
		}
	}
}
