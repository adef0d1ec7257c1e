package hypertext

import (
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
)

// metadata is what a page's head says about it.
type metadata struct {
	title, language    string
	byline             []article.Person
	published, updated article.Date
	origin             article.Origin
	tags               []string
	generator          string
}

// read takes in one element: html, title, meta or link.
func (m *metadata) read(n *html.Node, l *links) {
	switch n.DataAtom {
	case atom.Html:
		m.language = LanguageTag(Attr(n, "lang"))
		if m.language == "" {
			m.language = LanguageTag(Attr(n, "xml:lang"))
		}
	case atom.Title:
		// A drawing in the page may have a title of its own.
		if m.title == "" && n.Namespace == "" {
			m.title = squeeze(text(n))
		}
	case atom.Link:
		if strings.EqualFold(Attr(n, "rel"), "canonical") && m.origin.URL == "" {
			m.origin.URL = wholeURL(l.resolve(Attr(n, "href")))
		}
	case atom.Meta:
		name := Attr(n, "name")
		if name == "" {
			name = Attr(n, "property")
		}
		m.meta(strings.ToLower(name), label(n, "content"))
	}
}

func (m *metadata) meta(name, content string) {
	if content == "" {
		return
	}
	switch name {
	case "generator":
		m.generator = content
	case "author":
		if !strings.Contains(content, "://") {
			m.byline = append(m.byline, article.Person{Name: content})
		}
	case "article:published_time", "dcterms.created", "dc.date", "date":
		if m.published.IsZero() {
			m.published = Date(content)
		}
	case "article:modified_time", "og:updated_time", "dcterms.modified":
		if m.updated.IsZero() {
			m.updated = Date(content)
		}
	case "og:site_name":
		m.origin.Name = content
	case "og:url":
		if m.origin.URL == "" {
			m.origin.URL = wholeURL(content)
		}
	case "article:tag":
		m.tags = append(m.tags, content)
	}
}

// wholeURL returns an absolute address, or "" for any other.
func wholeURL(s string) string {
	if u, ok := absolute(s); ok {
		return u.String()
	}
	return ""
}

// LanguageTag returns s where it looks like a BCP 47 tag, with the hyphens that
// some pages write as underscores.
func LanguageTag(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	if len(s) < 2 || len(s) > 35 {
		return ""
	}
	for i, part := range strings.Split(s, "-") {
		if part == "" || len(part) > 8 || i == 0 && len(part) > 3 {
			return ""
		}
		for _, c := range []byte(part) {
			if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || i > 0 && c >= '0' && c <= '9') {
				return ""
			}
		}
	}
	return s
}

// introduction is how much text may come before a date that is the article's own:
// later ones are part of what it tells.
const introduction = 400

// dateLine takes the date from the first time element that says it is the
// article's, or that stands at its top, unless the head has one. It returns the
// block that says just that and nothing else, or nil.
func (p *page) dateLine() *html.Node {
	seen := 0
	for n := range Nodes(p.container) {
		if n.Type == html.TextNode && n.Parent.DataAtom == atom.P {
			seen += len(strings.TrimSpace(n.Data))
		}
		if n.DataAtom != atom.Time || Attr(n, "datetime") == "" {
			continue
		}
		said := HasAttr(n, "pubdate") || Attr(n, "itemprop") == "datePublished" || hasClass(n, "published", "entry-date", "dt-published")
		if !said && (seen >= introduction || hasClass(n, "updated", "modified")) {
			continue
		}
		d := Date(Attr(n, "datetime"))
		if d.IsZero() {
			continue
		}
		if p.head.published.IsZero() {
			p.head.published = d
		}
		same := p.head.published.Time.Format(time.DateOnly) == d.Time.Format(time.DateOnly)
		if block := n.Parent; same && (block.DataAtom == atom.P || block.DataAtom == atom.Div) && squeeze(text(block)) == squeeze(text(n)) {
			return block
		}
		return nil
	}
	return nil
}
