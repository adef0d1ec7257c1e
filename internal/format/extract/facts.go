package extract

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/sanitize"
)

// Facts is what a page says about itself, apart from the article's text. Each fact
// comes with the place that it was read from, such as "json-ld", "og:title", "h1",
// "address", "text"; a fact that nothing on the page states is empty.
type Facts struct {
	Title     Fact[string]
	Byline    Fact[[]article.Person]
	Published Fact[article.Date]
	Updated   Fact[article.Date]
	Site      Fact[string]
	// Language is a BCP 47 tag.
	Language Fact[string]
	// LeadImage and Address are absolute addresses.
	LeadImage Fact[string]
	Address   Fact[string]
	// Description is what the page says it is about.
	Description Fact[string]
}

// Fact is a value with the place in the page that it was read from.
type Fact[T any] struct {
	Value T
	From  string
}

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
			h.language = hypertext.LanguageTag(firstOf(hypertext.Attr(n, "lang"), hypertext.Attr(n, "xml:lang")))
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
			if hasWord(n, "rel", "canonical") && h.canon == "" {
				h.canon = hypertext.Attr(n, "href")
			}
			if hasWord(n, "rel", "next") && h.next == "" {
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
	if len(h.authored) < maxNamed && (hasWord(n, "rel", "author") || hasWord(n, "itemprop", "author") || nameHas(n, "byline", "author", "writer", "contributor")) {
		h.authored = append(h.authored, n)
	}
	if len(h.dated) < maxNamed && (hasWord(n, "itemprop", "datePublished", "dateCreated", "dateModified") || nameHas(n, "date", "time", "timestamp", "dateline", "published", "pubdate", "posted")) {
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

// facts reads what is known about the page as a whole.
func (h *head) facts() Facts {
	f := Facts{}
	f.Site = h.site()
	f.Title = h.titleFact(f.Site.Value)
	f.Byline = h.byline(f.Site.Value)
	f.Published, f.Updated = h.published(), h.updated()
	if d := f.Updated.Value; !d.IsZero() && f.Published.Value.Time.After(d.Time) && f.Published.Value.Clock == d.Clock {
		f.Updated = Fact[article.Date]{} // a page cannot be changed before it is there
	}
	f.Language = h.languageFact()
	f.LeadImage = h.leadImage()
	f.Address = h.address()
	for _, name := range []string{"og:description", "description", "twitter:description"} {
		if v := h.metas[name]; v != "" {
			f.Description = Fact[string]{v, name}
			break
		}
	}
	return f
}

func (h *head) site() Fact[string] {
	if v := h.metas["og:site_name"]; v != "" && !strings.Contains(v, "://") {
		return Fact[string]{v, "og:site_name"}
	}
	for _, t := range h.ld {
		if t.isArticle() {
			if name := squeeze(t.inner("publisher").text("name")); name != "" {
				return Fact[string]{name, "json-ld"}
			}
		}
	}
	for _, name := range []string{"application-name", "al:android:app_name"} {
		if v := h.metas[name]; v != "" && len(v) < 60 {
			return Fact[string]{v, name}
		}
	}
	return Fact[string]{}
}

func (h *head) languageFact() Fact[string] {
	if h.language != "" {
		return Fact[string]{h.language, "lang"}
	}
	for _, name := range []string{"og:locale", "content-language", "language", "inlanguage", "dc:language"} {
		if v := hypertext.LanguageTag(h.metas[name]); v != "" {
			return Fact[string]{v, name}
		}
	}
	for _, t := range h.ld {
		if v := hypertext.LanguageTag(t.text("inLanguage")); v != "" && t.isArticle() {
			return Fact[string]{v, "json-ld"}
		}
	}
	return Fact[string]{}
}

func (h *head) leadImage() Fact[string] {
	for _, name := range []string{"og:image", "og:image:url", "twitter:image", "image"} {
		if v := absolute(h.base, h.metas[name]); v != "" {
			return Fact[string]{v, name}
		}
	}
	for _, t := range h.ld {
		if !t.isArticle() {
			continue
		}
		if v := absolute(h.base, firstOf(t.text("image"), t.inner("image").text("url"))); v != "" {
			return Fact[string]{v, "json-ld"}
		}
	}
	return Fact[string]{}
}

// address returns where the article is to be found. A canonical address on another
// page's path is believed; one that is the mere front of a site is not.
func (h *head) address() Fact[string] {
	here, _ := url.Parse(h.base)
	for _, c := range []Fact[string]{{h.canon, "canonical"}, {h.metas["og:url"], "og:url"}} {
		v := absolute(h.base, c.Value)
		u, err := url.Parse(v)
		if v == "" || err != nil || here != nil && strings.Trim(u.Path, "/") == "" && strings.Trim(here.Path, "/") != "" {
			continue
		}
		return Fact[string]{v, c.From}
	}
	if v := absolute("", h.base); v != "" {
		return Fact[string]{v, "base"}
	}
	return Fact[string]{}
}

// absolute resolves a reference, and returns "" for what is no address of the web.
func absolute(base, ref string) string {
	ref = strings.TrimSpace(ref)
	if ref == "" {
		return ""
	}
	if b, err := url.Parse(base); err == nil && base != "" {
		if u, err := b.Parse(ref); err == nil {
			ref = u.String()
		}
	}
	clean, ok := sanitize.URL(ref)
	if !ok || strings.HasPrefix(clean, "mailto:") {
		return ""
	}
	return clean
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
