package extract

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// head is what the elements of a page say that are looked at for facts, in the order
// of the source.
type head struct {
	base     string // what relative links are resolved against
	metas    map[string]string
	authors  []string // every "author" meta
	creators []string // every one of those that libraries read
	title    string
	language string
	canon    string
	amp      bool
	ld       []thing
	h1       []*html.Node
	times    []*html.Node
	authored []*html.Node // elements that name the author
	dated    []*html.Node // elements that say a date by their name
	next     string
	password bool // a field for a password is on the page
}

// readHead walks the page once.
func readHead(doc *html.Node, base string) *head {
	h := &head{base: base, metas: map[string]string{}}
	seenBase := false
	for n := range hypertext.Nodes(doc) {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			h.language = hypertext.LanguageTag(cmp.Or(hypertext.Attr(n, "lang"), hypertext.Attr(n, "xml:lang")))
			h.amp = hypertext.HasAttr(n, "amp") || hypertext.HasAttr(n, "⚡")
		case atom.Base:
			if href := hypertext.Attr(n, "href"); href != "" && !seenBase {
				seenBase = true
				if b := absolute(base, href); b != "" {
					h.base = b
				}
			}
		case atom.Title:
			if h.title == "" && n.Namespace == "" && n.FirstChild != nil {
				h.title = squeeze(n.FirstChild.Data)
			}
		case atom.Meta:
			h.meta(n)
		case atom.Link:
			if hypertext.HasWord(n, "rel", "canonical") && h.canon == "" {
				h.canon = hypertext.Attr(n, "href")
			}
			if hypertext.HasWord(n, "rel", "next") && h.next == "" {
				h.next = hypertext.Attr(n, "href")
			}
		case atom.Script:
			if strings.EqualFold(strings.TrimSpace(hypertext.Attr(n, "type")), "application/ld+json") && n.FirstChild != nil {
				h.ld = append(h.ld, parseThings(n.FirstChild.Data)...)
			}
		case atom.Input:
			h.password = h.password || strings.EqualFold(hypertext.Attr(n, "type"), "password")
		case atom.H1:
			h.h1 = append(h.h1, n)
		case atom.Time:
			h.times = append(h.times, n)
		default:
			h.named(n)
		}
	}
	return h
}

// meta notes a meta element. The first of a name counts.
func (h *head) meta(n *html.Node) {
	content := squeeze(hypertext.Attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		for name := range strings.FieldsSeq(strings.ToLower(hypertext.Attr(n, key))) {
			name = strings.ReplaceAll(name, ".", ":")
			switch name {
			case "author":
				h.authors = append(h.authors, content)
			case "dc:creator", "dcterms:creator", "citation_author":
				if len(h.creators) < maxNamed && !slices.Contains(h.creators, content) {
					h.creators = append(h.creators, content)
				}
			}
			if h.metas[name] == "" {
				h.metas[name] = content
			}
		}
	}
}

// maxNamed bounds how many elements are looked at for a byline or a date.
const maxNamed = 40

// named notes the elements whose names say that they hold an author or a date.
func (h *head) named(n *html.Node) {
	itemprop, class := hypertext.Attr(n, "itemprop"), hypertext.Attr(n, "class")
	if itemprop == "" && class == "" && hypertext.Attr(n, "rel") == "" && hypertext.Attr(n, "id") == "" {
		return
	}
	if len(h.authored) < maxNamed && (hypertext.HasWord(n, "rel", "author") || hypertext.HasWord(n, "itemprop", "author") || nameHas(n, "byline", "author", "writer", "contributor")) {
		h.authored = append(h.authored, n)
	}
	if len(h.dated) < maxNamed && (hypertext.HasWord(n, "itemprop", "datePublished", "dateCreated", "dateModified") || nameHas(n, "date", "time", "timestamp", "dateline", "published", "pubdate", "posted")) {
		h.dated = append(h.dated, n)
	}
}

// nameHas reports whether a class or an id of n holds one of the words.
func nameHas(n *html.Node, words ...string) bool {
	for _, key := range []string{"class", "id"} {
		v := hypertext.Attr(n, key)
		if !holdsAny(v, words) {
			continue
		}
		for w := range nameWords(v[:min(len(v), maxName)]) {
			for _, want := range words {
				if w == want {
					return true
				}
			}
		}
	}
	return false
}

// holdsAny reports whether a name holds one of the words, as a word or within one.
// It spares most names from being parted.
func holdsAny(name string, words []string) bool {
	if name == "" {
		return false
	}
	low := strings.ToLower(name[:min(len(name), maxName)])
	for _, w := range words {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}
