package syndication

import (
	"strconv"
	"strings"
	"time"

	"newsreader/internal/feed"
)

// maxList bounds the lists of an entry: authors, categories, enclosures, links.
const maxList = 256

// best keeps the most trusted of several values for one field: what a format itself
// provides for it beats what a namespace adds, and the first beats the second.
type best struct{ rank int }

// takes reports whether a value of that rank, from 1 on, is to replace what was
// there, and remembers it.
func (b *best) takes(rank int, there bool) bool {
	if !there || rank <= b.rank {
		return false
	}
	b.rank = rank
	return true
}

// people returns the list with one more person, without those that were found where
// one trusts less.
func (b *best) people(list []feed.Person, who feed.Person, rank int) []feed.Person {
	switch {
	case who == (feed.Person{}) || rank < b.rank:
		return list
	case rank > b.rank:
		list, b.rank = nil, rank
	}
	return addPerson(list, who)
}

// linked is an element that links: Atom's, or one of its form.
func (p *parser) linked(n *node) (l feed.Link, ok bool) {
	p.scratch = attributes(p.scratch[:0], n.attrs)
	href := p.value("href")
	if href == "" {
		href = p.value("rdf:resource")
	}
	switch {
	case href != "":
	case p.has("href"): // the document itself
		href = n.scope.base
	case p.has("rel"): // the address stands between the tags
		href = p.decoded(n)
	}
	if href == "" {
		return l, false
	}
	l = feed.Link{
		URL: n.scope.resolve(href), Rel: strings.ToLower(squeeze(p.value("rel"))), Type: squeeze(p.value("type")),
		Title: squeeze(p.value("title")), Language: squeeze(p.value("hreflang")), Length: squeeze(p.value("length")),
	}
	l.Rel = strings.TrimPrefix(l.Rel, "http://www.iana.org/assignments/relation/")
	if l.Rel == "" {
		l.Rel = "alternate"
	}
	return l, l.URL != ""
}

// isPage reports whether a link leads to a page for people, as far as it says.
func isPage(l feed.Link) bool {
	return l.Type == "" || strings.HasPrefix(l.Type, "text/html") || strings.HasPrefix(l.Type, "application/xhtml")
}

// pageRank is how much the link of a page is trusted: one for people goes before a
// writing of the same for programs.
func pageRank(l feed.Link) int {
	if isPage(l) {
		return 3
	}
	return 2
}

// linkList collects links; rich says that they say more than an address.
type linkList struct {
	all  []feed.Link
	rich bool
}

func (c *linkList) add(l feed.Link) {
	if len(c.all) < maxList {
		c.all = append(c.all, l)
	}
}

// personIn reads a person that is a container with name, mail and address, or a text.
func (p *parser) personIn(n *node, children []node) feed.Person {
	var out feed.Person
	for i := range children {
		c := &children[i]
		switch c.name {
		case "name", "itunes:name":
			out.Name = squeeze(textOf(p.decoded(c), false))
		case "email", "itunes:email":
			out.Email = p.plain(c)
		case "uri", "url", "homepage":
			out.URL = p.address(c)
		}
	}
	if out == (feed.Person{}) && n.inner != "" {
		out = p.person(n)
	}
	return out
}

// addPerson appends a person that is not there yet.
func addPerson(list []feed.Person, one feed.Person) []feed.Person {
	if one == (feed.Person{}) || len(list) >= maxList {
		return list
	}
	for _, known := range list {
		if known == one || known.Name == one.Name && one.Name != "" && (one.Email == "" || known.Email == "") {
			return list
		}
	}
	return append(list, one)
}

// tags returns the categories that an element names.
func (p *parser) tags(n *node) []feed.Tag {
	const podcasts = "http://www.itunes.com/"
	text := p.plain(n)
	switch n.name {
	case "itunes:keywords", "media:keywords", "keywords":
		var out []feed.Tag
		for word := range strings.SplitSeq(text, ",") {
			if word = strings.TrimSpace(word); word != "" {
				out = append(out, feed.Tag{Term: word, Scheme: schemeIf(n.name == "itunes:keywords", podcasts)})
			}
		}
		return out
	case "itunes:category":
		return oneTag(feed.Tag{Term: p.attr(n, "text"), Scheme: podcasts})
	}
	p.scratch = attributes(p.scratch[:0], n.attrs)
	t := feed.Tag{Term: squeeze(p.value("term")), Scheme: squeeze(p.value("scheme")), Label: squeeze(p.value("label"))}
	if t.Scheme == "" {
		t.Scheme = squeeze(p.value("domain"))
	}
	if t.Term == "" {
		t.Term = text
	}
	if t.Term == "" {
		t.Term = squeeze(p.value("text"))
	}
	if t.Term == "" {
		t.Term = t.Label
	}
	return oneTag(t)
}

func schemeIf(yes bool, scheme string) string {
	if yes {
		return scheme
	}
	return ""
}

func oneTag(t feed.Tag) []feed.Tag {
	if t.Term == "" {
		return nil
	}
	return []feed.Tag{t}
}

// tagged collects categories: words for the library, and all that is said of them.
type tagged struct {
	words []string
	tags  []feed.Tag
	// more says that a tag says more than its word.
	more bool
}

func (c *tagged) add(tags []feed.Tag) {
	for _, t := range tags {
		known := false
		for _, u := range c.tags {
			known = known || u == t
		}
		if known || len(c.tags) >= maxList {
			continue
		}
		c.tags = append(c.tags, t)
		c.words = append(c.words, t.Term)
		c.more = c.more || t.Scheme != "" || t.Label != ""
	}
}

// number returns a count as people write it ("12,345"), or 0.
func number(s string) int64 {
	digits := strings.Map(func(r rune) rune {
		if r == ',' || r == ' ' || r == '\'' || r == '\u00a0' {
			return -1
		}
		return r
	}, s)
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// duration returns how long something plays: seconds, minutes and seconds, or hours,
// minutes and seconds.
func duration(s string) time.Duration {
	total := 0.0
	for part := range strings.SplitSeq(s, ":") {
		n, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		if err != nil || n < 0 || n > 1e7 {
			return 0
		}
		total = total*60 + n
	}
	if total > 1e7 { // no recording plays for months
		return 0
	}
	return time.Duration(total * float64(time.Second))
}

// place reads a latitude and a longitude, and returns them the other way round, or nil.
func place(lat, long string) []float64 {
	y, err1 := strconv.ParseFloat(lat, 64)
	x, err2 := strconv.ParseFloat(long, 64)
	if err1 != nil || err2 != nil || !(y >= -90 && y <= 90 && x >= -180 && x <= 180) {
		return nil
	}
	return []float64{x, y}
}

// placeOf reads two numbers that blanks or a comma part.
func placeOf(s string) []float64 {
	f := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' })
	if len(f) < 2 {
		return nil
	}
	return place(f[0], f[1])
}
