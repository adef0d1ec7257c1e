package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// site is what is known about a site, or about the program that many sites run: a
// small set of rules that goes before the general way. Without its rule the
// general way must still do.
type site struct {
	name string
	// hosts are the hosts it is for; a subdomain counts. generators are what the
	// generator meta begins with, in lower case. A site has one or the other, or
	// neither where knows decides.
	hosts, generators []string
	// knows decides by the page, where host and generator cannot.
	knows func(doc *html.Node) bool

	// content are selectors of the box that holds the article: the first that
	// matches counts. drop are those of what is no text there.
	content, drop []string
	// trusted says that all in the box that has text is the article's.
	trusted bool
	// mend changes the page before it is read.
	mend func(r *reading)
}

// siteOf returns the rules for a page, or nil.
func siteOf(doc *html.Node, base string) *site {
	host := ""
	if u, err := url.Parse(base); err == nil {
		host = strings.ToLower(u.Hostname())
	}
	generator := ""
	if n := find(doc, func(n *html.Node) bool { return n.Data == "meta" && strings.EqualFold(attr(n, "name"), "generator") }); n != nil {
		generator = strings.ToLower(attr(n, "content"))
	}
	for _, s := range sites() {
		for _, h := range s.hosts {
			if host == h || strings.HasSuffix(host, "."+h) {
				return s
			}
		}
		for _, g := range s.generators {
			if strings.HasPrefix(generator, g) {
				return s
			}
		}
		if s.knows != nil && s.knows(doc) {
			return s
		}
	}
	return nil
}

// apply takes out what the rules drop and mends the rest.
func (s *site) apply(r *reading) {
	if s.mend != nil {
		s.mend(r)
	}
	if len(s.drop) == 0 {
		return
	}
	var gone []*html.Node
	for n := range r.root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, sel := range s.drop {
			if matches(n, sel) {
				gone = append(gone, n)
				break
			}
		}
	}
	for _, n := range gone {
		remove(n)
	}
}

// box returns the box that the rules name, or nil.
func (s *site) box(cut *survey) *box {
	for _, sel := range s.content {
		for _, b := range cut.boxes {
			if matches(b.node, sel) && b.last > b.first {
				return b
			}
		}
	}
	return nil
}

// matches reports whether an element is what a selector names: an element's name,
// ".class", "#id" or "[attr=value]", or several of them together ("div.content").
func matches(n *html.Node, selector string) bool {
	for selector != "" {
		end := 1 + strings.IndexAny(selector[1:], ".#[")
		if end == 0 {
			end = len(selector)
		}
		part := selector[:end]
		selector = selector[end:]
		ok := false
		switch part[0] {
		case '.':
			ok = hasClass(n, part[1:])
		case '#':
			ok = attr(n, "id") == part[1:]
		case '[':
			name, value, valued := strings.Cut(strings.TrimSuffix(part[1:], "]"), "=")
			ok = hasAttr(n, name) && (!valued || attr(n, name) == value)
		default:
			ok = n.Data == part
		}
		if !ok {
			return false
		}
	}
	return true
}
