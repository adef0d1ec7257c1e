package hypertext

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

// links knows where the addresses of a page lead.
type links struct {
	base *url.URL // nil where addresses stay relative
	// slugs has the slug of the heading that an id stands for: the article's
	// sections are named after their headings, not after the page's ids.
	slugs map[string]string
}

// newLinks resolves against base, and against what a <base> in the page makes of
// it.
func newLinks(base string, doc *html.Node) *links {
	l := &links{slugs: map[string]string{}}
	l.base, _ = absolute(base)
	based := false // only the first <base> counts
	for n := range Nodes(doc) {
		if n.Type != html.ElementNode {
			continue
		}
		if n.DataAtom == atom.Base && !based && Attr(n, "href") != "" {
			if b, ok := absolute(l.resolve(Attr(n, "href"))); ok {
				l.base = b
			}
			based = true
			continue
		}
		if headingLevel(n) > 0 {
			l.name(n)
		}
	}
	return l
}

func absolute(s string) (*url.URL, bool) {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, false
	}
	return u, true
}

// name notes what ids a heading goes by: its own, that of an anchor in it, that of
// the section that it opens.
func (l *links) name(n *html.Node) {
	slug := ""
	note := func(id string) {
		if id == "" || l.slugs[id] != "" {
			return
		}
		if slug == "" {
			slug = article.Slug(visible(n))
		}
		l.slugs[id] = slug
	}
	note(Attr(n, "id"))
	for c := range elements(n) {
		note(Attr(c, "id"))
		note(Attr(c, "name"))
	}
	if p := n.Parent; p != nil && p.FirstChild != nil && (p.DataAtom == atom.Section || p.DataAtom == atom.Div) {
		for c := range elements(p) {
			if c == n {
				note(Attr(p, "id"))
			}
			break
		}
	}
}

// resolve returns where href leads, clean, or "" where it may not be followed.
func (l *links) resolve(href string) string {
	href = strings.TrimSpace(href)
	if id, ok := strings.CutPrefix(href, "#"); ok {
		return l.fragment(id)
	}
	if l.base == nil || href == "" {
		return sanitize.Reference(href)
	}
	ref := sanitize.Reference(href)
	if ref == "" {
		return ""
	}
	u, err := l.base.Parse(ref)
	if err != nil {
		return ref
	}
	return sanitize.Reference(u.String())
}

// fragment returns a link within the page as one within the article.
func (l *links) fragment(id string) string {
	if slug := l.slugs[id]; slug != "" {
		return "#" + slug
	}
	if plain, err := url.PathUnescape(id); err == nil && l.slugs[plain] != "" {
		return "#" + l.slugs[plain]
	}
	return sanitize.Reference("#" + id)
}
