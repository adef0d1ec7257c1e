package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// prepare mends what pages write in ways of their own, so that the survey and the
// walker see plain HTML: pictures that load late, pictures for readers without
// scripts, captions that are one by name only, formulas in scripts, embedded films.
func prepare(root *html.Node, base string) {
	var noscripts, frames, scripts, headings, captions, links, inlined []*html.Node
	for n := range hypertext.Nodes(root) {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Noscript:
			noscripts = append(noscripts, n)
		case atom.Iframe, atom.Embed, atom.Object:
			frames = append(frames, n)
		case atom.Script:
			scripts = append(scripts, n)
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			headings = append(headings, n)
		case atom.A:
			links = append(links, n)
		case atom.Img:
			for i, a := range n.Attr {
				// Some pages keep a description of the picture's versions there.
				if strings.HasPrefix(a.Key, "data-") && strings.HasPrefix(strings.TrimSpace(a.Val), "{") {
					n.Attr[i].Val = ""
				}
				if a.Key == "alt" && strings.Contains(a.Val, "<") && strings.Contains(a.Val, ">") {
					n.Attr[i].Val = plain(a.Val) // some write a caption's markup there
				}
			}
		default:
			switch {
			case n.Data == "amp-img":
				rename(n, atom.Img)
			case strings.HasPrefix(n.Data, "amp-"):
				frames = append(frames, n)
			case n.DataAtom == atom.Figure:
				statedPicture(n)
			case isCaption(n):
				captions = append(captions, n)
			case n.DataAtom == atom.Div && isInlined(n):
				inlined = append(inlined, n)
			}
		}
	}
	for _, n := range noscripts {
		unscript(n)
	}
	for _, n := range inlined {
		inline(n)
	}
	for _, n := range frames {
		embed(n, base)
	}
	for _, n := range scripts {
		formula(n)
	}
	for _, n := range headings {
		freePictures(n)
	}
	for _, n := range captions {
		makeFigure(n)
	}
	for _, n := range links {
		rootPath(n)
	}
	setBoards(root)
}

// isInlined reports whether a style sets a block within a line: badges and signs that
// are put beside a link.
func isInlined(n *html.Node) bool {
	_, shown, ok := strings.Cut(strings.ToLower(strings.ReplaceAll(hypertext.Attr(n, "style"), " ", "")), "display:")
	return ok && (strings.HasPrefix(shown, "inline") || strings.HasPrefix(shown, "-webkit-inline"))
}

// inline makes running text of such a block. One that holds nothing parts nothing.
func inline(n *html.Node) {
	if sayLength(n, 0) == 0 && picture(n) == nil {
		remove(n)
		return
	}
	rename(n, atom.Span)
}

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
	if img == nil || hypertext.Attr(img, "src") == "" || isPixel(img) {
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

// isPixel reports whether an image is too small to be looked at: it counts visits.
func isPixel(n *html.Node) bool {
	for _, side := range []string{"width", "height"} {
		switch strings.TrimSuffix(strings.TrimSpace(hypertext.Attr(n, side)), "px") {
		case "0", "1", "2":
			return true
		}
	}
	return false
}

// formula makes the source of a formula, which MathJax keeps in a script, the text
// that it stands for.
func formula(n *html.Node) {
	kind := strings.ToLower(hypertext.Attr(n, "type"))
	if !strings.HasPrefix(kind, "math/tex") || n.FirstChild == nil || n.Parent == nil {
		return
	}
	code := element(atom.Code, strings.TrimSpace(n.FirstChild.Data))
	put := code
	if strings.Contains(kind, "display") {
		put = element(atom.P, "")
		put.AppendChild(code)
	}
	// What was rendered from it stands just before, and says the same.
	for s := n.PrevSibling; s != nil; s = n.PrevSibling {
		if s.Type == html.ElementNode && (nameHas(s, "jax", "mathjax", "math") || strings.Contains(strings.ToLower(hypertext.Attr(s, "class")), "mathjax")) {
			remove(s)
			continue
		}
		break
	}
	n.Parent.InsertBefore(put, n)
	remove(n)
}

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
				inside = inside || within(n, m)
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
		if limit := 2*size + 80; sayLength(box, limit) > limit || !isBlock(box.DataAtom) {
			return
		}
		img := picture(box)
		if img == nil || within(img, caption) {
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

// rootPath writes an address without a path as browsers do, so that the two
// writings of one address are the same.
func rootPath(n *html.Node) {
	for i, a := range n.Attr {
		if a.Key != "href" || !strings.HasPrefix(a.Val, "http") {
			continue
		}
		if u, err := url.Parse(strings.TrimSpace(a.Val)); err == nil && u.Host != "" && u.Path == "" && u.Opaque == "" {
			u.Path = "/"
			n.Attr[i].Val = u.String()
		}
	}
}
