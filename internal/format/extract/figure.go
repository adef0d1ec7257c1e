package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// freePictures moves the pictures in a heading behind it: a heading says what it
// says by its text.
func freePictures(h *html.Node) {
	if h.Parent == nil {
		return
	}
	var moved []*html.Node
	for n := range hypertext.Nodes(h) {
		if n.DataAtom == atom.Img || n.DataAtom == atom.Figure || n.DataAtom == atom.Picture {
			inside := false
			for _, m := range moved {
				inside = inside || hypertext.Within(n, m)
			}
			if !inside {
				moved = append(moved, n)
			}
		}
	}
	if len(moved) == 0 || said(h) == "" {
		return
	}
	for i := len(moved) - 1; i >= 0; i-- {
		remove(moved[i])
		p := element(atom.Div, "")
		p.AppendChild(moved[i])
		h.Parent.InsertBefore(p, h.NextSibling)
	}
}

// isCaption reports whether an element is a picture's caption by its name alone.
func isCaption(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.P, atom.Span, atom.Small:
		return nameHas(n, "caption", "figcaption", "imagecaption", "cutline", "wp-caption-text")
	}
	return false
}

// statedPicture gives a figure the picture that its microdata states, where only
// scripts would put one in.
func statedPicture(figure *html.Node) {
	src := hypertext.Attr(figure, "itemid")
	if !strings.HasPrefix(src, "http") || !strings.HasSuffix(hypertext.Attr(figure, "itemtype"), "ImageObject") || picture(figure) != nil ||
		hypertext.Find(figure, func(c *html.Node) bool { return c.DataAtom == atom.Noscript || c.DataAtom == atom.Picture }) != nil {
		return
	}
	img := element(atom.Img, "")
	img.Attr = []html.Attribute{{Key: "src", Val: src}}
	figure.InsertBefore(img, figure.FirstChild)
}

// maxCaption bounds a caption by name in bytes: what is longer is text.
const maxCaption = 600

// makeFigure makes a figure of the box that holds a picture and a caption by name.
func makeFigure(caption *html.Node) {
	size := sayLength(caption, maxCaption)
	if size == 0 || size > maxCaption {
		return
	}
	box := caption.Parent
	for up := 0; box != nil && up < 3; box, up = box.Parent, up+1 {
		switch box.DataAtom {
		case atom.Figure, atom.Body, atom.Article, atom.Main, atom.Table, atom.Td:
			return
		}
		// A box that says much more than the caption is none of a picture.
		if limit := 2*size + 80; sayLength(box, limit) > limit || !hypertext.IsBlock(box.DataAtom) {
			return
		}
		img := picture(box)
		if img == nil || hypertext.Within(img, caption) {
			continue
		}
		if box.DataAtom == atom.Li {
			return
		}
		rename(box, atom.Figure)
		rename(caption, atom.Figcaption)
		return
	}
}
