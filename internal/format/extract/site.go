package extract

import (
	"net/url"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"newsreader/internal/format/hypertext"
)

// site is what is known about a site, or about the program that many sites run: a
// small set of rules that goes before the general way. Without its rule the
// general way must still do.
type site struct {
	name string
	// hosts are the hosts it is for; a subdomain counts. generators are what the
	// generator meta begins with, in lower case. signs are an "#id" or a ".class"
	// that the program alone writes. One of these must fit.
	hosts, generators, signs []string

	// content are selectors of the box that holds the article: the first that
	// matches counts. drop are those of what is no text there.
	content, drop []string
	// trusted says that all in the box is the article's.
	trusted bool
	// mend changes the page before it is read.
	mend func(r *reading)
}

// sites returns the rules for all sites, in the order in which they are asked.
var sites = sync.OnceValue(func() []*site {
	var out []*site
	for _, group := range [][]*site{threadSites(), answerSites(), codeSites(), paperSites(), wikiSites(), mailSites(), docSites(), blogSites()} {
		out = append(out, group...)
	}
	return out
})

// signed returns the sites by their signs.
var signed = sync.OnceValue(func() map[string]*site {
	out := map[string]*site{}
	for _, s := range sites() {
		for _, sign := range s.signs {
			out[sign] = s
		}
	}
	return out
})

// siteOf returns the rules for a page, or nil. A host is surer than a program's name
// in the metadata, and that is surer than a sign.
func siteOf(root *html.Node, base, generator string) *site {
	host := ""
	if u, err := url.Parse(base); err == nil {
		host = strings.ToLower(u.Hostname())
	}
	generator = strings.ToLower(generator)
	for _, s := range sites() {
		for _, h := range s.hosts {
			if host == h || strings.HasSuffix(host, "."+h) {
				return s
			}
		}
	}
	for _, s := range sites() {
		for _, g := range s.generators {
			if strings.HasPrefix(generator, g) {
				return s
			}
		}
	}
	signs := signed()
	for n := range hypertext.Nodes(root) {
		if n.Type != html.ElementNode {
			continue
		}
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				if s := signs["#"+a.Val]; s != nil {
					return s
				}
			case "class":
				if len(a.Val) > maxName {
					continue
				}
				for c := range strings.FieldsSeq(a.Val) {
					if s := signs["."+c]; s != nil {
						return s
					}
				}
			}
		}
	}
	return nil
}

// path returns the path of the page's address, or "".
func (r *reading) path() string {
	u, err := url.Parse(r.options.Base)
	if err != nil {
		return ""
	}
	return u.Path
}

// apply takes out what the rules drop and mends the rest.
func (s *site) apply(r *reading) {
	if s.mend != nil {
		s.mend(r)
	}
	for _, n := range selectAll(r.root, s.drop...) {
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

// selectAll returns the elements within root that one of the selectors names, in
// the order of the source.
func selectAll(root *html.Node, selectors ...string) []*html.Node {
	var out []*html.Node
	if len(selectors) == 0 || root == nil {
		return nil
	}
	for n := range hypertext.Nodes(root) {
		if n.Type == html.ElementNode && matchesAny(n, selectors) {
			out = append(out, n)
		}
	}
	return out
}

// selectOne returns the first of them, or nil.
func selectOne(root *html.Node, selectors ...string) *html.Node {
	if root == nil {
		return nil
	}
	return hypertext.Find(root, func(n *html.Node) bool { return matchesAny(n, selectors) })
}

func matchesAny(n *html.Node, selectors []string) bool {
	for _, s := range selectors {
		if matches(n, s) {
			return true
		}
	}
	return false
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
			ok = hypertext.Attr(n, "id") == part[1:]
		case '[':
			name, value, valued := strings.Cut(strings.TrimSuffix(part[1:], "]"), "=")
			ok = hypertext.HasAttr(n, name) && (!valued || hypertext.Attr(n, name) == value)
		default:
			ok = n.Data == part
		}
		if !ok {
			return false
		}
	}
	return true
}
