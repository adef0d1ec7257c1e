package hypertext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// page is a parsed page with what Decode needs of it.
type page struct {
	doc       *html.Node
	links     *links
	head      metadata
	container *html.Node
	rule      string // which rule picked the container
	headings  []*html.Node
	own       bool
}

// newPage looks through the whole page once.
func newPage(doc *html.Node, o Options) *page {
	p := &page{doc: doc, links: newLinks(o.Base, doc)}
	var body *html.Node
	var articles, mains []*html.Node
	for n := range Nodes(doc) {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Body:
			body = n
		case atom.Article:
			if !inside(n, articles) {
				articles = append(articles, n)
			}
		case atom.Main:
			mains = append(mains, n)
		case atom.H1:
			p.headings = append(p.headings, n)
		case atom.Html, atom.Title, atom.Meta, atom.Link:
			p.head.read(n, p.links)
		}
	}
	p.own = p.head.generator == generator && len(articles) == 1
	switch {
	case len(articles) == 1 && (p.own || hasText(articles[0])):
		p.container, p.rule = articles[0], "article"
	case len(mains) == 1 && hasText(mains[0]):
		p.container, p.rule = mains[0], "main"
	case body != nil:
		p.container, p.rule = body, "body"
	default:
		p.container, p.rule = doc, "page"
	}
	return p
}

// inside reports whether n lies within the last of some elements; these come in
// the order of the source.
func inside(n *html.Node, outer []*html.Node) bool {
	return len(outer) > 0 && Within(n, outer[len(outer)-1])
}

func hasText(n *html.Node) bool {
	for d := range Nodes(n) {
		if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" && !isFurniture(d.Parent) || isImage(d) {
			return true
		}
	}
	return false
}

// article reads a page that anybody wrote.
func (p *page) article() (*article.Article, error) {
	w := newWalker(p.links, p.doc)
	title, h1 := p.title()
	line := p.dateLine()
	w.drop = func(n *html.Node) bool { return n == h1 || n == line }
	d := structure.Draft{
		Title: title, Items: w.items(p.container), Byline: p.head.byline, Published: p.head.published, Updated: p.head.updated,
		Origin: p.head.origin, Language: p.language(), Tags: p.head.tags,
		Provenance: article.Provenance{Kind: "html", Extractor: p.rule, WordsOnPage: p.words()},
	}
	if len(d.Items) == 0 {
		d.Items = p.unscripted()
	}
	if len(d.Items) == 0 {
		return nil, ErrNoText
	}
	return structure.Assemble(d), nil
}

// unscripted reads what a page without other text says to readers without scripts.
func (p *page) unscripted() []structure.Item {
	var out []structure.Item
	for n := range Nodes(p.doc) {
		if n.DataAtom != atom.Noscript || n.Parent != nil && n.Parent.DataAtom == atom.Head {
			continue
		}
		if inner := parseFragment(text(n)); inner != nil {
			out = append(out, newWalker(p.links, inner).items(inner)...)
		}
	}
	return out
}

// words counts the words of the whole page, menus and all.
func (p *page) words() int {
	n := 0
	for d := range Nodes(p.doc) {
		if d.Type != html.TextNode {
			continue
		}
		switch d.Parent.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Title, atom.Template:
		default:
			n += article.CountWords(d.Data)
		}
	}
	return n
}

// language returns the language that the article states, or else the page.
func (p *page) language() string {
	for n := p.container; n != nil; n = n.Parent {
		for _, name := range []string{"lang", "xml:lang"} {
			if l := LanguageTag(Attr(n, name)); l != "" {
				return l
			}
		}
	}
	return p.head.language
}

// title returns the page's title and, where that is a heading, the element. It is
// the first heading of level 1 that the title element contains, else the article's
// only one; where there is none or there are several, it is the title element's
// text less the site's name.
func (p *page) title() (string, *html.Node) {
	stated := fold(p.head.title)
	parts := titleParts(p.head.title)
	headings := p.headings
	if p.container != nil {
		// A heading of the article goes before one of the page around it.
		var in, out []*html.Node
		for _, h := range headings {
			if Within(h, p.container) {
				in = append(in, h)
			} else {
				out = append(out, h)
			}
		}
		headings = append(in, out...)
	}
	var own []*html.Node
	for _, h := range headings {
		said := squeeze(visible(h))
		if said == "" || isFurniture(h) || len(parts) > 1 && p.isSite(said, parts) {
			continue
		}
		if strings.Contains(stated, fold(said)) {
			return said, h
		}
		if Within(h, p.container) {
			own = append(own, h)
		}
	}
	if len(own) == 1 {
		return squeeze(visible(own[0])), own[0]
	}
	title := p.lessSite(parts)
	if h := Find(p.container, func(n *html.Node) bool { return headingLevel(n) > 0 }); h != nil && title != "" {
		if said := squeeze(visible(h)); fold(said) == fold(title) {
			return said, h
		}
	}
	return title, nil
}

// visible returns the text of a heading without the signs that link to it.
func visible(h *html.Node) string {
	w := &walker{links: &links{}, notes: &notes{}, breaks: noBreaks}
	return article.Text(flat(w.blocks(h)))
}

// isSite reports whether a text is the site's name: what it calls itself, or the
// last of the title's parts.
func (p *page) isSite(said string, parts []string) bool {
	return fold(said) == fold(p.head.origin.Name) || fold(said) == fold(parts[len(parts)-1])
}

// lessSite returns the title without the site's name, where it is plain which part
// that is.
func (p *page) lessSite(parts []string) string {
	if len(parts) < 2 {
		return p.head.title
	}
	first, last := parts[0], parts[len(parts)-1]
	site := p.head.origin.Name
	switch {
	case site != "" && fold(last) == fold(site):
		return strings.TrimSpace(strings.TrimRight(strings.TrimSuffix(p.head.title, last), " |-–—·•»:"))
	case site != "" && fold(first) == fold(site):
		return strings.TrimSpace(strings.TrimLeft(strings.TrimPrefix(p.head.title, first), " |-–—·•«:"))
	case len(strings.Fields(last)) <= 4 && len(last) < len(p.head.title)-len(last)-3:
		return strings.TrimSpace(strings.TrimRight(strings.TrimSuffix(p.head.title, last), " |-–—·•»:"))
	}
	return p.head.title
}

// titleParts splits a title at the signs that set off a site's name.
func titleParts(title string) []string {
	for _, sep := range []string{" | ", " · ", " • ", " » ", " :: ", " — ", " – ", " - "} {
		if strings.Contains(title, sep) {
			parts := strings.Split(title, sep)
			return []string{strings.TrimSpace(strings.Join(parts[:len(parts)-1], sep)), strings.TrimSpace(parts[len(parts)-1])}
		}
	}
	return []string{title}
}

// fold makes two spellings of one title equal.
func fold(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00a0", " ").Replace(s)
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
}
