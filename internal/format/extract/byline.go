package extract

import (
	"html"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

// byline returns who wrote the page. The sources are asked from the most to the
// least precise: JSON-LD, links that say so, metadata, microdata, names of elements.
func (h *head) byline(site string) fact[[]article.Person] {
	c := &people{site: fold(site)}
	for _, t := range h.ld {
		if !t.isArticle() {
			continue
		}
		for _, a := range t.all("author") {
			switch a := a.(type) {
			case string:
				c.add(a, "")
			case map[string]any:
				who := h.meant(a)
				c.add(who.text("name"), absolute(h.base, who.text("url")))
			}
		}
		if c.found() {
			return c.fact("json-ld")
		}
	}
	c.fromElements(h, func(n *xhtml.Node) bool { return n.DataAtom == atom.A && hypertext.HasWord(n, "rel", "author") })
	if c.found() {
		return c.fact("rel=author")
	}
	for _, a := range h.creators {
		c.add(upright(a), "")
	}
	if c.found() {
		return c.fact("creator")
	}
	for _, a := range h.authors {
		c.add(a, "")
	}
	if c.found() {
		return c.fact("meta author")
	}
	for _, name := range []string{"article:author", "parsely-author", "sailthru:author", "cxenseparse:author", "byl"} {
		if c.add(h.metas[name], ""); c.found() {
			return c.fact(name)
		}
	}
	c.fromElements(h, func(n *xhtml.Node) bool { return hypertext.HasWord(n, "itemprop", "author") })
	if c.found() {
		return c.fact("itemprop")
	}
	c.fromElements(h, func(n *xhtml.Node) bool { return true })
	if c.found() {
		return c.fact("class")
	}
	c.add(h.metas["twitter:creator"], "")
	return c.fact("twitter:creator")
}

// meant returns the thing that an object stands for: itself, or, where it is a mere
// reference, the one that the page describes elsewhere under that id.
func (h *head) meant(o thing) thing {
	id := o.text("@id")
	if id == "" || o.text("name") != "" {
		return o
	}
	for _, t := range h.ld {
		if t.text("@id") == id && t.text("name") != "" {
			return t
		}
	}
	return o
}

// upright turns a name as libraries write it, "Bee, Ann", to its right order. A list
// of names and what follows a whole name after a comma stay as they are.
func upright(name string) string {
	family, given, ok := strings.Cut(name, ", ")
	if !ok || strings.Contains(given, ",") || len(strings.Fields(family)) > 2 || len(strings.Fields(given)) > 3 {
		return name
	}
	return given + " " + family
}

// people gathers authors, each once.
type people struct {
	site string
	list []article.Person
}

func (c *people) found() bool { return len(c.list) > 0 }

func (c *people) fact(from string) fact[[]article.Person] {
	if len(c.list) == 0 {
		return fact[[]article.Person]{}
	}
	return fact[[]article.Person]{c.list, from}
}

// fromElements reads the first elements that ok accepts. Those of comments and of
// teasers come later in a page, and a page that names many authors has a list of
// articles: only what says the same again may follow.
func (c *people) fromElements(h *head, ok func(*xhtml.Node) bool) {
	for _, n := range h.authored {
		if !ok(n) || isInList(n) {
			continue
		}
		from := n
		if name := hypertext.Find(n, func(c *xhtml.Node) bool { return hypertext.HasWord(c, "itemprop", "name") }); name != nil {
			from = name
		}
		text := said(from)
		if hypertext.HasWord(n, "itemprop", "author") && n.DataAtom == atom.Meta {
			text = hypertext.Attr(n, "content")
		}
		href := ""
		if a := n; a.DataAtom == atom.A {
			href = absolute(h.base, hypertext.Attr(a, "href"))
		}
		before := len(c.list)
		c.add(text, href)
		if len(c.list) > before && !isBesideOther(n) {
			return
		}
		if len(c.list) > 3 {
			return
		}
	}
}

// isBesideOther reports whether another author's element follows n among its
// siblings.
func isBesideOther(n *xhtml.Node) bool {
	for s := n.NextSibling; s != nil; s = s.NextSibling {
		if s.Type == xhtml.ElementNode && s.DataAtom == n.DataAtom && hypertext.Attr(s, "class") == hypertext.Attr(n, "class") {
			return true
		}
	}
	return false
}

// isInList reports whether an element lies among comments, teasers or in the
// furniture of a page.
func isInList(n *xhtml.Node) bool {
	up := 0
	for p := n.Parent; p != nil && p.DataAtom != atom.Body && up < 8; p, up = p.Parent, up+1 {
		if m := marks(p); m&(comments|teasers) != 0 && m&body == 0 || p.DataAtom == atom.Nav || p.DataAtom == atom.Aside || p.DataAtom == atom.Footer && up > 1 {
			return true
		}
	}
	return false
}

var (
	byWords = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^(?:(?:written|posted|published|reported|words|story|text|article|review(?:ed)?|submitted|created)\s+)?(?:by|von|par|por|di|da|de la mano de|автор|作者|文|記者|記者：|author|autor|auteur|autore)(?:\s*[:：]\s*|\s+)`)
	})
	afterName = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\s+(?:on|at|for|edited by|illustrated by|photographs by|photography by|-|–|—|am|le|el|published|updated|posted|senior|staff|special to|correspondent|reporter|editor|contributor|contributing|follow|email|twitter|more by|view|see all|biography|bio|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sunday)\b.*$|\s*[|·•].*$|\s*\d{1,2}[./:]\d.*$|\s*\d{4}.*$`)
	})
)

// add cleans a text as the names of people and adds those it finds.
func (c *people) add(text, url string) {
	text = squeeze(html.UnescapeString(text))
	if before, _, ok := strings.Cut(text, " (http"); ok {
		text = before
	}
	if text == "" || utf8.RuneCountInString(text) > 160 || strings.Contains(text, "://") {
		return
	}
	text = byWords().ReplaceAllString(text, "")
	text = afterName().ReplaceAllString(text, "")
	names, whole := []string{text}, len(c.list)
	for _, sep := range []string{";", ", and ", " and ", " & ", " AND ", " und ", " et ", " y ", " e ", ","} {
		var next []string
		for _, n := range names {
			next = append(next, strings.Split(n, sep)...)
		}
		names = next
	}
	for _, n := range names {
		n = strings.Trim(n, " ,;:|-–—/()[]\"")
		if !strings.HasSuffix(n, " Jr.") && !strings.HasSuffix(n, " Sr.") {
			n = strings.TrimRight(n, ".")
		}
		if len(c.list) > whole && isOffice(n) {
			continue // what follows a name after a comma is where its bearer works
		}
		if p, ok := c.person(n, url); ok {
			c.list = append(c.list, p)
		}
	}
}

// isOffice reports whether a part of a byline names an organisation or what somebody
// does there, and no person: "CNN Business", "The Daily Hive", "Staff Writer".
func isOffice(name string) bool {
	words := strings.Fields(name)
	if len(words) == 0 {
		return false
	}
	// A byline in capitals throughout has names in capitals.
	if first := words[0]; len(first) > 1 && isCapital(first) && len(words) > 1 && !isCapital(words[len(words)-1]) || strings.EqualFold(first, "the") || strings.EqualFold(first, "special") {
		return true
	}
	for _, w := range words {
		switch strings.ToLower(w) {
		case "news", "press", "times", "post", "magazine", "network", "media", "agency", "university", "institute", "college", "inc.", "inc", "ltd", "llc",
			"writer", "reporter", "editor", "correspondent", "columnist", "contributor", "staff", "analyst", "producer", "professor", "bureau", "desk":
			return true
		}
	}
	return false
}

// isCapital reports whether a word is written in capitals alone: no initials ("J.").
func isCapital(word string) bool {
	for _, r := range word {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// person judges one name: words of letters, few of them, not the site's own.
func (c *people) person(name, url string) (article.Person, bool) {
	if c.site != "" && len(name) > len(c.site) && strings.HasSuffix(strings.ToLower(name), " "+c.site) {
		name = strings.TrimRight(name[:len(name)-len(c.site)], " ,") // the house behind the name
	}
	if utf8.RuneCountInString(name) < 2 || utf8.RuneCountInString(name) > 60 || len(strings.Fields(name)) > 6 {
		return article.Person{}, false
	}
	low := fold(name)
	switch low {
	case "admin", "administrator", "author", "editor", "staff", "byline", "by", "unknown", "anonymous", "none", "null", "undefined", "contributor", "user", "guest":
		return article.Person{}, false
	}
	if c.site != "" && low == c.site || strings.ContainsAny(name, "<>{}=/@") && name[0] != '@' {
		return article.Person{}, false
	}
	digits, letters := 0, 0
	for _, r := range name {
		if unicode.IsDigit(r) {
			digits++
		} else if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters < 2 || digits > 0 && name[0] != '@' {
		return article.Person{}, false
	}
	for _, p := range c.list {
		if fold(p.Name) == low || p.Handle == name {
			return article.Person{}, false
		}
	}
	if name[0] == '@' {
		return article.Person{Handle: name, URL: url}, true
	}
	return article.Person{Name: name, URL: url}, true
}
