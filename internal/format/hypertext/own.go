package hypertext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// generator is how Encode marks its pages. In these, and only in these, classes
// and data attributes say what a block is, and nothing is left to be recognised.
const generator = "newsreader"

// readBack reads a page that Encode wrote.
func (p *page) readBack() *article.Article {
	root := p.container
	w := &walker{links: &links{}, notes: &notes{}, own: true, breaks: mereBreaks}
	a := &article.Article{}
	var body []structure.Item
	for n := range elements(root) {
		switch {
		case n.DataAtom == atom.Header:
			w.readHeader(a, n)
		case n.DataAtom == atom.Footer:
			readCredits(a, n)
		default:
			w.element(n)
		}
	}
	w.flush()
	body = w.out
	made := structure.Assemble(structure.Draft{
		Title: p.head.title, Items: body, Byline: a.Byline, Credits: a.Credits, Published: p.head.published, Updated: p.head.updated,
		Origin: p.head.origin, Language: p.language(), Tags: p.head.tags,
		Provenance: article.Provenance{Kind: "html", Extractor: p.rule},
	})
	made.TitleInferred = Attr(root, "data-title") == "inferred"
	if Attr(root, "data-title") == "none" {
		made.Title, made.TitleInferred = "", false
	}
	restoreStandfirst(made, a.Standfirst)
	return made
}

// restoreStandfirst sets the standfirst that the page marks; what Assemble took
// for one goes back to where it stood.
func restoreStandfirst(a *article.Article, standfirst []*article.Paragraph) {
	if len(a.Standfirst) > 0 {
		var lead []article.Block
		for _, p := range a.Standfirst {
			lead = append(lead, p)
		}
		if len(a.Sections) == 0 || len(a.Sections[0].Heading) > 0 {
			a.Sections = append([]*article.Section{{}}, a.Sections...)
		}
		a.Sections[0].Blocks = append(lead, a.Sections[0].Blocks...)
		article.Arrange(a.Sections)
	}
	a.Standfirst = standfirst
}

// readHeader reads the byline and the standfirst.
func (w *walker) readHeader(a *article.Article, header *html.Node) {
	for n := range Nodes(header) {
		switch {
		case hasClass(n, "author"):
			a.Byline = append(a.Byline, article.Person{Name: label(n, "data-name"), Handle: label(n, "data-handle"), URL: w.links.resolve(Attr(n, "data-url"))})
		case hasClass(n, "standfirst"):
			for _, b := range w.blocks(n) {
				if p, ok := b.(*article.Paragraph); ok {
					a.Standfirst = append(a.Standfirst, p)
				}
			}
		}
	}
}

func readCredits(a *article.Article, footer *html.Node) {
	for n := range elements(footer) {
		if !hasClass(n, "credit") {
			continue
		}
		c := article.Credit{Text: squeeze(text(n))}
		if link := Find(n, func(l *html.Node) bool { return l.DataAtom == atom.A }); link != nil {
			c.URL = (&links{}).resolve(Attr(link, "href"))
		}
		a.Credits = append(a.Credits, c)
	}
}

// recall adds an element that Encode marked as a block that HTML has no word for.
// It reports whether n is one.
func (w *walker) recall(n *html.Node) bool {
	switch {
	case n.DataAtom == atom.Section && hasClass(n, "board"):
		w.put(w.recallBoard(n))
	case n.DataAtom == atom.P && hasClass(n, "related"):
		w.put(w.recallRelated(n))
	case n.DataAtom == atom.P && hasClass(n, "discussion"):
		d := &article.Discussion{Label: label(n, "data-label")}
		for s := range elements(n) {
			if hasClass(s, "text") {
				d.Spans = w.inlineOf(s)
			}
		}
		w.put(d)
	case n.DataAtom == atom.Aside && isRole(n, "doc-footnote"):
		inner := w.within()
		for c := range elements(n) {
			if hasClass(c, "note") {
				inner.children(c)
			}
		}
		inner.flush()
		w.put(&article.Footnote{Label: label(n, "data-label"), Blocks: inner.made()})
	case n.DataAtom == atom.A && isRole(n, "doc-noteref"):
		w.run.span(article.NoteRef{Label: label(n, "data-label")})
	default:
		return false
	}
	return true
}

func (w *walker) recallRelated(n *html.Node) *article.Related {
	r := &article.Related{Label: label(n, "data-label")}
	for c := range elements(n) {
		switch c.DataAtom {
		case atom.A:
			r.Title, r.URL = squeeze(text(c)), w.links.resolve(Attr(c, "href"))
		case atom.Cite:
			r.Title = squeeze(text(c))
		}
	}
	return r
}

func (w *walker) recallBoard(n *html.Node) *article.Board {
	b := &article.Board{Topic: label(n, "data-topic")}
	for c := range Nodes(n) {
		switch {
		case hasClass(c, "pros-label"):
			b.ProsLabel = squeeze(text(c))
		case hasClass(c, "cons-label"):
			b.ConsLabel = squeeze(text(c))
		case hasClass(c, "pros"):
			b.Pros = w.recallPoints(c)
		case hasClass(c, "cons"):
			b.Cons = w.recallPoints(c)
		case hasClass(c, "others"):
			b.Others = w.recallPoints(c)
		}
	}
	return b
}

// recallPoints reads a list of points; alternatives have their labels before them.
func (w *walker) recallPoints(list *html.Node) []article.Point {
	var out []article.Point
	name := ""
	for c := range elements(list) {
		if c.DataAtom == atom.Dt {
			name = squeeze(text(c))
			continue
		}
		out = append(out, article.Point{Label: strings.TrimSpace(name), Spans: w.inlineOf(c)})
	}
	return out
}

// ownLanguage returns the language of a listing as Encode wrote it.
func ownLanguage(pre *html.Node) string {
	for c := range elements(pre) {
		return label(c, "data-language")
	}
	return ""
}

// ownHead bounds in bytes where the mark of Encode is looked for: it stands right
// behind the title.
const ownHead = 8 << 10

// Own reports whether a page says that it was written by Encode. All of such a page
// is its article, and Decode reads it back as it was.
func Own(page string) bool {
	head := page[:min(len(page), ownHead)]
	head, _, _ = strings.Cut(head, "<body")
	return strings.Contains(head, `<meta name="generator" content="`+generator+`">`)
}
