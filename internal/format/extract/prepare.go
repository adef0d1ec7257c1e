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
