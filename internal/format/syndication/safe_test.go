package syndication_test

import (
	"strings"

	"golang.org/x/net/html"
)

// forbidden are elements that no body may hold.
const forbidden = " script style iframe frame frameset object embed applet link meta base form input textarea use foreignobject "

// html checks a body by a browser's own parser: what was cleaned by tokens must be
// safe as the tree that others make of it.
func (c *checker) html(body string) {
	c.t.Helper()
	if !strings.Contains(body, "<") {
		return
	}
	nodes, err := html.ParseFragment(strings.NewReader(body), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: 0})
	if err != nil {
		return // deeper than that parser goes
	}
	for _, n := range nodes {
		c.node(n, body)
		for d := range n.Descendants() {
			c.node(d, body)
		}
	}
}

func (c *checker) node(n *html.Node, body string) {
	c.t.Helper()
	if n.Type == html.CommentNode {
		c.t.Errorf("%.200q: a comment in %.200q", c.doc, body)
	}
	if n.Type != html.ElementNode {
		return
	}
	if strings.Contains(forbidden, " "+strings.ToLower(n.Data)+" ") {
		c.t.Errorf("%.200q: <%s> in %.200q", c.doc, n.Data, body)
	}
	for _, a := range n.Attr {
		value := strings.Map(func(r rune) rune {
			if r <= ' ' {
				return -1
			}
			return r
		}, strings.ToLower(a.Val))
		switch key := strings.ToLower(a.Key); {
		case strings.HasPrefix(key, "on"):
			c.t.Errorf("%.200q: %s in %.200q", c.doc, key, body)
		case key == "href" || key == "src" || key == "cite" || key == "poster" || key == "longdesc" || strings.HasPrefix(key, "data-"):
			for _, bad := range []string{"javascript:", "vbscript:", "data:", "file:"} {
				if strings.HasPrefix(value, bad) {
					c.t.Errorf("%.200q: %s=%q in %.200q", c.doc, key, a.Val, body)
				}
			}
		case key == "style" && !strings.HasPrefix(value, "text-align:"):
			c.t.Errorf("%.200q: style %q in %.200q", c.doc, a.Val, body)
		}
	}
}
