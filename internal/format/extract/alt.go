package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// dropEchoes takes away the alternative texts that say again what the caption or
// the title says: many a publishing system fills them in by itself. A text for
// those who cannot see the picture stays where it is one.
func dropEchoes(root *html.Node, title string) {
	for n := range hypertext.Nodes(root) {
		if n.DataAtom != atom.Img {
			continue
		}
		alt := fold(hypertext.Attr(n, "alt"))
		if alt == "" {
			continue
		}
		echo := alt == title || isFileName(alt)
		if f := figureOf(n); f != nil && !echo {
			if c := hypertext.Find(f, func(c *html.Node) bool { return c.DataAtom == atom.Figcaption }); c != nil {
				caption := fold(said(c))
				echo = strings.Contains(caption, alt) || strings.Contains(alt, caption) && caption != ""
			}
		}
		if echo {
			for i := range n.Attr {
				if n.Attr[i].Key == "alt" {
					n.Attr[i].Val = ""
				}
			}
		}
	}
}

func figureOf(n *html.Node) *html.Node {
	for p, up := n.Parent, 0; p != nil && up < 6; p, up = p.Parent, up+1 {
		if p.DataAtom == atom.Figure {
			return p
		}
	}
	return nil
}

// isFileName reports whether a text is a picture's file name and no description.
func isFileName(s string) bool {
	if strings.Contains(s, " ") {
		return false
	}
	for _, ext := range []string{".jpg", ".jpeg", ".png", ".gif", ".webp"} {
		if strings.HasSuffix(s, ext) {
			return true
		}
	}
	return strings.ContainsAny(s, "_0123456789") && strings.ContainsAny(s, "-_")
}
