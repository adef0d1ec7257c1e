package syndication

import (
	"strings"

	"newsreader/internal/feed"
)

// entryBuilder makes an entry of its nodes.
type entryBuilder struct {
	p *parser
	e feed.Entry

	title, summary, content, link, external, image, rights best
	authors, id                                            best

	published int    // the rank of the date
	language  int    // and of the language
	permalink string // isPermaLink as written
	dcDate    string
	lat, long string
	tags      tagged
	links     linkList
}

// details returns the entry's details, made when the first is known.
func (b *entryBuilder) details() *feed.Details {
	if b.e.Details == nil {
		b.e.Details = &feed.Details{}
	}
	return b.e.Details
}

// readEntry appends the entry that was collected.
func (p *parser) readEntry() {
	b := entryBuilder{p: p}
	b.ownAttributes()
	inner := false
	for i := range p.body {
		n := &p.body[i]
		if n.level > 0 {
			continue
		}
		if n.within {
			inner = true
			continue
		}
		b.read(n, i)
	}
	if inner {
		// What stands in elements nobody knows counts where nothing else says it.
		for i := range p.body {
			if n := &p.body[i]; n.level == 0 && n.within && b.lacks(n.name) {
				b.read(n, i)
			}
		}
	}
	b.finish()
	if b.saysNothing() {
		p.mend("an entry says nothing")
		return
	}
	p.out.Entries = append(p.out.Entries, b.e)
}

// saysNothing reports whether there is nothing to show or to tell the entry by.
func (b *entryBuilder) saysNothing() bool {
	e := &b.e
	return e.ID == "" && e.Title == "" && e.Link == "" && e.Summary.Text == "" && e.Content.Text == "" &&
		len(e.Enclosures) == 0 && e.Image == "" && e.Published.IsZero() && e.Updated.IsZero() &&
		len(e.Authors) == 0 && len(e.Categories) == 0 && e.Details == nil && len(e.Contributors) == 0 &&
		e.Comments == "" && e.Rights == "" && e.Source == (feed.Source{})
}

// lacks reports whether an element of that name would say something new.
func (b *entryBuilder) lacks(name string) bool {
	switch name {
	case "title":
		return b.e.Title == ""
	case "link":
		return b.e.Link == ""
	case "guid", "id":
		return b.e.ID == ""
	case "description", "summary", "content", "content:encoded":
		return b.e.Summary.Text == "" && b.e.Content.Text == ""
	case "pubdate", "published", "updated", "dc:date":
		return b.e.Published.IsZero() && b.e.Updated.IsZero()
	case "author", "dc:creator":
		return len(b.e.Authors) == 0
	case "enclosure":
		return len(b.e.Enclosures) == 0
	}
	return false
}

// ownAttributes reads what the entry's own start tag says: RDF and CDF do.
func (b *entryBuilder) ownAttributes() {
	p := b.p
	if p.entryAttrs == "" {
		return
	}
	n := node{attrs: p.entryAttrs, scope: p.entryScope}
	if id := p.attr(&n, "rdf:about"); id != "" && b.id.takes(1, true) {
		b.e.ID = id
	}
	if link := p.link(&n, "href"); link != "" && b.link.takes(1, true) {
		b.e.Link = link
	}
	if t := parseDate(p.attr(&n, "lastmod")); !t.IsZero() {
		b.e.Updated = t
	}
}

// read takes what one node says; i is its number among the entry's nodes.
func (b *entryBuilder) read(n *node, i int) {
	p, e := b.p, &b.e
	switch n.name {
	case "title":
		b.readTitle(n, 3)
	case "dc:title", "dcterms:title":
		b.readTitle(n, 2)
	case "itunes:title", "media:title":
		b.readTitle(n, 1)
	case "guid", "id":
		b.readID(n)
	case "dc:identifier", "dcterms:identifier":
		if id := p.plain(n); b.id.takes(1, id != "") {
			e.ID = id
		}
	case "link", "l:link":
		b.readLink(n)
	case "feedburner:origlink", "pheedo:origlink":
		if link := p.address(n); b.link.takes(5, link != "") {
			e.Link = link
		}
	case "description", "summary", "abstract", "dc:description", "dcterms:abstract", "itunes:summary", "media:description",
		"googleplay:description", "itunes:subtitle", "content", "content:encoded", "fullitem", "body", "xhtml:body", "xhtml:div":
		b.readText(n)
	case "category", "dc:subject", "dcterms:subject", "itunes:keywords", "media:keywords", "media:category":
		b.tags.add(p.tags(n))
	case "itunes:category":
		b.tags.add(p.tags(n))
		for _, c := range within(p.body, i) {
			b.tags.add(p.tags(&c))
		}
	case "author", "dc:creator", "dc:author", "dcterms:creator", "itunes:author", "googleplay:author", "media:credit", "managingeditor":
		b.readAuthor(n, i)
	case "contributor", "dc:contributor":
		e.Contributors = addPerson(e.Contributors, p.personIn(n, within(p.body, i)))
	case "dc:publisher", "webmaster":
		b.details().Publisher = p.person(n)
	case "pubdate", "published", "issued", "dcterms:issued", "updated", "modified", "dcterms:modified", "dc:date",
		"dcterms:date", "lastbuilddate", "created", "dcterms:created", "expirationdate":
		b.readDate(n)
	case "rights", "copyright", "dc:rights", "media:copyright":
		b.readRights(n)
	case "comments":
		if link := p.address(n); link != "" {
			e.Comments = link
		}
	case "wfw:commentrss", "wfw:commentsrss":
		if link := p.address(n); link != "" {
			e.CommentFeed = link
		}
	case "dc:language", "language":
		if tag := languageTag(p.decoded(n)); tag != "" {
			b.speaks(4, tag)
		}
	case "source", "dc:source", "ag:source", "ag:sourceurl":
		b.readSource(n, i)
	case "enclosure":
		b.readEnclosure(n)
	default:
		b.readExtension(n, i)
	}
}

func (b *entryBuilder) readTitle(n *node, rank int) {
	if b.title.rank >= rank {
		return
	}
	if text, markup := b.p.title(n); b.title.takes(rank, text != "") {
		b.e.Title, b.e.TitleMarkup = text, markup
		b.speaks(1, n.scope.language)
	}
}

// speaks takes the language of a part of the entry for that of the entry; the content
// decides before the summary, and that before the title. None is also an answer.
func (b *entryBuilder) speaks(rank int, tag string) {
	if rank >= b.language {
		b.e.Language, b.language = tag, rank
	}
}

func (b *entryBuilder) readID(n *node) {
	id := b.p.plain(n)
	if !b.id.takes(2, id != "") {
		return
	}
	b.e.ID = id
	if n.name == "guid" {
		b.permalink = strings.ToLower(b.p.attr(n, "ispermalink"))
	}
}

func (b *entryBuilder) readRights(n *node) {
	rank := 1
	if n.name == "rights" || n.name == "copyright" {
		rank = 2
	}
	if text, markup := b.p.title(n); b.rights.takes(rank, text+markup != "") {
		b.e.Rights = text
		if markup != "" {
			b.details().RightsMarkup = markup
		}
	}
}

func (b *entryBuilder) readAuthor(n *node, i int) {
	p := b.p
	rank := 1 // a podcast's name for itself
	switch n.name {
	case "author", "dc:creator", "dc:author", "dcterms:creator":
		rank = 2
	case "media:credit":
		if role := p.attr(n, "role"); role != "author" && role != "writer" {
			return
		}
	}
	b.e.Authors = b.authors.people(b.e.Authors, p.personIn(n, within(p.body, i)), rank)
}

func (b *entryBuilder) readDate(n *node) {
	p, e := b.p, &b.e
	t := parseDate(p.plain(n))
	if t.IsZero() {
		return
	}
	switch n.name {
	case "pubdate", "published", "issued", "dcterms:issued":
		rank := 1
		if n.name == "pubdate" || n.name == "published" {
			rank = 2
		}
		// Of two dates for the same thing the later written one was added by a program
		// that did not know of the first.
		if rank >= b.published {
			e.Published, b.published = t, rank
		}
	case "created", "dcterms:created":
		b.details().Created = t
	case "expirationdate":
		b.details().Expired = t
	case "dc:date", "dcterms:date":
		// The only date that the formats before RSS 2.0 know: settled in finish.
		if e.Updated.IsZero() {
			e.Updated, b.dcDate = t, n.name
		}
	default:
		e.Updated, b.dcDate = t, ""
	}
}

// finish settles what depends on several elements.
func (b *entryBuilder) finish() {
	e := &b.e
	if e.Published.IsZero() && b.dcDate != "" {
		e.Published, e.Updated = e.Updated, e.Published
	}
	e.Categories = b.tags.words
	if b.tags.more {
		b.details().Tags = b.tags.tags
	}
	if b.links.rich {
		b.details().Links = b.links.all
	}
	b.linkFromID()
	if e.Link == "" {
		e.Link, e.External = e.External, ""
	}
	if at := place(b.lat, b.long); at != nil {
		b.details().Place = at
	}
	b.speaks(0, b.p.entryScope.language)
	if d := e.Details; d != nil && d.Duration != "" && len(e.Enclosures) > 0 && e.Enclosures[0].Duration == 0 {
		e.Enclosures[0].Duration = duration(d.Duration)
	}
}

// linkFromID takes an identifier that is an address for the link, if there is no
// other and the document does not forbid it.
func (b *entryBuilder) linkFromID() {
	e := &b.e
	if e.Link != "" || e.ID == "" || b.permalink == "false" {
		if b.permalink == "false" {
			b.details().Permalink = "false"
		}
		return
	}
	scheme := schemeOf(e.ID)
	if scheme == "http" || scheme == "https" || b.permalink == "true" && scheme == "" {
		e.Link = b.p.entryScope.resolve(e.ID)
		b.details().Permalink = "true"
	}
}
