package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// unscript takes the picture that a page keeps for readers without scripts: it is
// the real one, and what stands before it is a placeholder.
func unscript(n *html.Node) {
	if n.FirstChild == nil || n.FirstChild.Type != html.TextNode || !strings.Contains(n.FirstChild.Data, "<img") || len(n.FirstChild.Data) > 8192 {
		return
	}
	parsed, err := html.ParseFragment(strings.NewReader(n.FirstChild.Data), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		return
	}
	var img *html.Node
	for _, p := range parsed {
		if said(p) != "" {
			return // it says more than a picture does
		}
		if found := picture(p); found != nil && img == nil {
			img = found
		}
	}
	if img == nil || hypertext.Attr(img, "src") == "" || hypertext.IsPixel(img) {
		return
	}
	remove(img)
	if f := figureOf(n); f != nil {
		dropPlaceholders(f)
	}
	if stand := placeholder(n); stand != nil {
		if hypertext.Attr(img, "alt") == "" {
			img.Attr = append(img.Attr, html.Attribute{Key: "alt", Val: hypertext.Attr(stand, "alt")})
		}
		stand.Parent.InsertBefore(img, stand)
		remove(stand)
		return
	}
	if n.Parent != nil && n.Parent.DataAtom != atom.Head {
		n.Parent.InsertBefore(img, n)
	}
}

// maxPlaceholders is how many pictures a figure may hold that all stand in for the
// one in its noscript; more are a gallery.
const maxPlaceholders = 3

// dropPlaceholders takes the pictures out of a figure that show a small or an empty
// version of the one for readers without scripts.
func dropPlaceholders(figure *html.Node) {
	var imgs []*html.Node
	scripts := 0
	for n := range hypertext.Nodes(figure) {
		switch n.DataAtom {
		case atom.Img:
			imgs = append(imgs, n)
		case atom.Noscript:
			scripts++
		}
	}
	if scripts != 1 || len(imgs) > maxPlaceholders || len(imgs) < 2 {
		return
	}
	for _, n := range imgs {
		remove(n)
	}
}

// placeholder returns the picture just before a noscript: its sibling, or one alone
// in the elements around.
func placeholder(n *html.Node) *html.Node {
	for up := 0; n != nil && up < 3; n, up = n.Parent, up+1 {
		for s := n.PrevSibling; s != nil; s = s.PrevSibling {
			if s.Type == html.TextNode && strings.TrimSpace(s.Data) == "" || s.Type == html.CommentNode {
				continue
			}
			if s.Type != html.ElementNode || said(s) != "" {
				return nil
			}
			if img := picture(s); img != nil {
				return img
			}
		}
		if n.Parent == nil || n.Parent.DataAtom == atom.Figure {
			return nil
		}
	}
	return nil
}
