package hypertext

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

// inline adds an element that lies within a line. An element that is unknown is
// taken for its content.
func (w *walker) inline(n *html.Node) {
	switch n.DataAtom {
	case atom.Br:
		w.br()
	case atom.Em, atom.I, atom.Dfn, atom.Var:
		w.marked(n, emphasis, "")
	case atom.Cite:
		w.cited(n)
	case atom.B, atom.Strong:
		w.marked(n, strong, "")
	case atom.Del, atom.S, atom.Strike:
		w.marked(n, strike, "")
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		w.codeSpan(n)
	case atom.A:
		w.anchor(n)
	case atom.Img, atom.Image:
		w.image(n)
	case atom.Picture:
		w.picture(n)
	case atom.Sup:
		w.script(n, "^", superscript)
	case atom.Sub:
		w.script(n, "_", subscript)
	case atom.Q:
		w.quoted(n)
	case atom.Rt:
		w.ruby(n)
	case atom.Math:
		w.math(n)
	case atom.Object:
		w.children(n)
	default:
		if n.Data == "amp-img" {
			w.image(n)
			return
		}
		w.children(n)
	}
}

// cited adds a work's title, which is emphasised. Encyclopaedias put a whole reference
// there.
func (w *walker) cited(n *html.Node) {
	if !w.own && isReference(n) {
		w.children(n)
		return
	}
	w.marked(n, emphasis, "")
}

// maxTitleNodes is what no title of a work consists of.
const maxTitleNodes = 40

// isReference reports whether what is cited is more than a title: it has a title of its
// own in it, or words beside a link.
func isReference(n *html.Node) bool {
	nodes, linked, said := 0, false, false
	for d := range n.Descendants() {
		if nodes++; nodes > maxTitleNodes {
			return true
		}
		switch {
		case d.DataAtom == atom.I || d.DataAtom == atom.Em:
			return true
		case d.DataAtom == atom.A:
			linked = true
		case d.Type == html.TextNode && d.Parent == n && len(strings.TrimSpace(d.Data)) > 1:
			said = true
		}
	}
	return linked && said
}

func (w *walker) br() {
	switch {
	case w.breaks == noBreaks:
		w.run.owe(false)
	case w.run.br() && w.breaks == partingBreaks:
		w.flush()
	}
}

// marked adds the inside of n under a mark. What is strong already cannot be
// stronger.
func (w *walker) marked(n *html.Node, k kind, url string) {
	if !w.own && w.run.holds(k) {
		w.children(n)
		return
	}
	w.run.open(k, url)
	w.children(n)
	w.run.close()
}

// codeSpan adds inline code. Its inner blanks are kept, a line's end is one. Blanks
// at its ends are padding, unless they alone part it from a word.
func (w *walker) codeSpan(n *html.Node) {
	code := sanitize.Text(text(n))
	inner := strings.Trim(code, " ")
	if w.own && code != "" {
		w.run.span(article.CodeSpan{Text: code})
		return
	}
	if inner == "" {
		w.run.write(code)
		return
	}
	if code[0] == ' ' && isLetterOrDigit(w.run.last) {
		w.run.write(" ")
	}
	w.run.span(article.CodeSpan{Text: inner})
	if next := n.NextSibling; code[len(code)-1] == ' ' && next != nil && next.Type == html.TextNode {
		if r, _ := utf8.DecodeRuneInString(next.Data); isLetterOrDigit(r) {
			w.run.write(" ")
		}
	}
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// anchor adds a link, the mark of a footnote, or the mere text of an anchor that
// leads nowhere.
func (w *walker) anchor(n *html.Node) {
	if label, ok := w.notes.ref(n); ok {
		w.run.span(article.NoteRef{Label: label})
		return
	}
	if !w.own && (isPermalink(n) || w.noteLabel != "" && isBacklink(n, w.noteLabel)) {
		return
	}
	url := ""
	if HasAttr(n, "href") {
		url = w.links.resolve(Attr(n, "href"))
	}
	if url == "" || w.run.holds(link) {
		w.children(n)
		return
	}
	w.marked(n, link, url)
}

// isPermalink reports whether n is the sign by a heading that links to it.
func isPermalink(n *html.Node) bool {
	if !strings.HasPrefix(Attr(n, "href"), "#") {
		return false
	}
	switch strings.TrimSpace(text(n)) {
	case "#", "¶", "§", "🔗", "\uf0c1", "\ue157":
		return true
	}
	return false
}

// image adds a picture; one that stands in for a character is that character.
func (w *walker) image(n *html.Node) {
	alt := label(n, "alt")
	if alt != "" && hasClass(n, "emoji", "wp-smiley") {
		w.run.write(alt)
		return
	}
	if IsPixel(n) {
		return
	}
	url := w.links.resolve(source(n))
	if url == "" && alt == "" {
		return
	}
	w.run.span(article.Image{URL: url, Alt: alt})
}

// picture adds the image of a picture element, which may know where it is only by
// its sources.
func (w *walker) picture(n *html.Node) {
	img := Find(n, isImage)
	if img == nil {
		return
	}
	if source(img) != "" {
		w.image(img)
		return
	}
	from := Find(n, func(s *html.Node) bool { return s.DataAtom == atom.Source && source(s) != "" })
	if from == nil {
		w.image(img)
		return
	}
	if url := w.links.resolve(source(from)); url != "" {
		w.run.span(article.Image{URL: url, Alt: label(img, "alt")})
	}
}

// quoted adds a quotation within a line, with the marks that a browser would write.
func (w *walker) quoted(n *html.Node) {
	open, closing := "“", "”"
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.Q {
			open, closing = "‘", "’"
			break
		}
	}
	w.run.write(open)
	w.children(n)
	w.run.blank = false
	w.run.write(closing)
}

// ruby adds the reading of a word in brackets, where the page brings none.
func (w *walker) ruby(n *html.Node) {
	bracketed := n.PrevSibling != nil && n.PrevSibling.DataAtom == atom.Rp
	w.run.blank = false
	if bracketed {
		w.children(n)
		return
	}
	w.run.write("(")
	w.children(n)
	w.run.blank = false
	w.run.write(")")
}

// math adds a formula as its author's source, where the page has it.
func (w *walker) math(n *html.Node) {
	if alt := bareFormula(label(n, "alttext")); alt != "" {
		w.run.span(article.CodeSpan{Text: alt})
		return
	}
	tex := Find(n, func(c *html.Node) bool {
		return c.Data == "annotation" && strings.Contains(Attr(c, "encoding"), "tex")
	})
	if tex != nil {
		if code := bareFormula(squeeze(text(tex))); code != "" {
			w.run.span(article.CodeSpan{Text: code})
			return
		}
	}
	w.children(n)
}

// bareFormula takes off what encyclopaedias set round every formula, to say how large it
// is to be shown.
func bareFormula(tex string) string {
	for _, size := range []string{`{\displaystyle `, `{\textstyle `} {
		if inner, ok := strings.CutPrefix(tex, size); ok && strings.HasSuffix(inner, "}") {
			return strings.TrimSpace(strings.TrimSuffix(inner, "}"))
		}
	}
	return tex
}

// media adds a film or a sound as a link, named by its title or its file.
func (w *walker) media(n *html.Node) {
	src := Attr(n, "src")
	if src == "" {
		if s := Find(n, func(c *html.Node) bool { return c.DataAtom == atom.Source && HasAttr(c, "src") }); s != nil {
			src = Attr(s, "src")
		}
	}
	url := w.links.resolve(src)
	if url == "" {
		return
	}
	name := label(n, "title")
	if name == "" {
		name = label(n, "aria-label")
	}
	if name == "" {
		name = path.Base(strings.TrimRight(strings.SplitN(url, "?", 2)[0], "/"))
	}
	w.put(&article.Paragraph{Spans: []article.Span{article.Link{URL: url, Spans: []article.Span{article.Plain{Text: name}}}}})
}
