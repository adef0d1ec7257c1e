package hypertext

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The parser refuses more open elements than parserDepth. A page that nests
// deeper is flattened to flatDepth first: elements that a table or a page implies
// come on top of that. Real pages are 17 deep in the median and 52 at most.
const (
	parserDepth = 512
	flatDepth   = 200
)

// TooDeepError says that a page nests its elements deeper than can be read, even
// after its inner ones were flattened.
type TooDeepError struct {
	// Depth is how deep the page nests, as far as it was counted; Limit is how deep
	// it may.
	Depth, Limit int
}

func (e *TooDeepError) Error() string {
	return fmt.Sprintf("the page nests its elements %d deep, and %d is the limit; save it as text, or cut out the part to read", e.Depth, e.Limit)
}

// Parse parses a page. Elements nested so deep that the parser would refuse the
// page lose their tags and keep their text. The error is *TooDeepError.
func Parse(text string) (*html.Node, error) {
	doc, err := html.Parse(strings.NewReader(text))
	if err == nil {
		return doc, nil
	}
	// A reader of a string cannot fail: only the depth can.
	flat, depth := flatten(text)
	doc, err = html.Parse(strings.NewReader(flat))
	if err != nil {
		return nil, &TooDeepError{Depth: depth, Limit: parserDepth}
	}
	return doc, nil
}

// parseFragment parses a piece of a body and returns an element that holds it, or
// nil where it nests too deep.
func parseFragment(text string) *html.Node {
	parse := func(s string) ([]*html.Node, error) {
		return html.ParseFragment(strings.NewReader(s), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	}
	nodes, err := parse(text)
	if err != nil {
		flat, _ := flatten(text)
		if nodes, err = parse(flat); err != nil {
			return nil
		}
	}
	root := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	for _, n := range nodes {
		root.AppendChild(n)
	}
	return root
}
