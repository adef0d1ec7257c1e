package syndication

import (
	"strings"
	"time"

	"newsreader/internal/feed"
)

// feedBuilder makes a feed's own data of its nodes.
type feedBuilder struct {
	p *parser
	f *feed.Feed

	title, subtitle, link, self, image, rights, authors best

	tags      tagged
	links     linkList
	dcDate    bool
	period    string
	frequency int64
}

// readFeed reads into f what the nodes of one level say; what is in unknown elements
// counts after all else.
func (p *parser) readFeed(f *feed.Feed, nodes []node, level int) {
	b := feedBuilder{p: p, f: f}
	for _, inner := range []bool{false, true} {
		for i := range nodes {
			n := &nodes[i]
			if n.level == level && n.within == inner && (!inner || n.name == "title" && f.Title == "") {
				b.read(n, within(nodes, i))
			}
		}
	}
	b.finish()
}

func (b *feedBuilder) details() *feed.Details {
	if b.f.Details == nil {
		b.f.Details = &feed.Details{}
	}
	return b.f.Details
}

// read takes what one node says.
func (b *feedBuilder) read(n *node, children []node) {
	p, f := b.p, b.f
	switch n.name {
	case "title":
		b.readTitle(n, 3)
	case "dc:title", "dcterms:title":
		b.readTitle(n, 2)
	case "itunes:title", "media:title":
		b.readTitle(n, 1)
	case "id":
		f.ID = p.plain(n)
	case "dc:identifier", "podcast:guid":
		if f.ID == "" {
			f.ID = p.plain(n)
		}
	case "link", "l:link":
		b.readLink(n)
	case "description", "subtitle", "tagline":
		b.readSubtitle(n, 4)
	case "info", "abstract":
		b.readSubtitle(n, 3)
	case "dc:description", "dcterms:abstract", "itunes:summary", "googleplay:description":
		b.readSubtitle(n, 2)
	case "itunes:subtitle":
		b.details().Teaser = p.plain(n)
		b.readSubtitle(n, 1)
	case "category", "dc:subject", "dcterms:subject", "itunes:keywords", "media:keywords", "media:category":
		b.tags.add(p.tags(n))
	case "itunes:category":
		b.tags.add(p.tags(n))
		for _, c := range children {
			b.tags.add(p.tags(&c))
		}
	case "author", "dc:creator", "dc:author", "dcterms:creator", "managingeditor", "itunes:author", "itunes:owner", "googleplay:author":
		b.readAuthor(n, children)
	case "contributor", "dc:contributor":
		d := b.details()
		d.Contributors = addPerson(d.Contributors, p.personIn(n, children))
	case "dc:publisher", "webmaster":
		b.details().Publisher = p.person(n)
	case "pubdate", "published", "issued", "dcterms:issued", "updated", "modified", "dcterms:modified", "dc:date",
		"dcterms:date", "lastbuilddate", "created", "dcterms:created":
		b.readDate(n)
	case "rights", "copyright":
		b.readRights(n, 2)
	case "dc:rights", "media:copyright":
		b.readRights(n, 1)
	case "dc:language", "language":
		if tag := languageTag(p.decoded(n)); tag != "" {
			f.Language = tag
		}
	case "icon", "image:favicon":
		f.Icon = p.address(n)
	case "generator", "admin:generatoragent":
		b.readGenerator(n)
	default:
		b.readExtension(n, children)
	}
}

func (b *feedBuilder) readTitle(n *node, rank int) {
	if b.title.rank >= rank {
		return
	}
	if text, markup := b.p.title(n); b.title.takes(rank, text != "") {
		b.f.Title = text
		if markup != "" {
			b.details().TitleMarkup = markup
		}
	}
}

func (b *feedBuilder) readSubtitle(n *node, rank int) {
	if b.subtitle.rank >= rank {
		return
	}
	c := b.p.content(n)
	text := squeeze(c.Text)
	if c.Markup {
		text = textOf(c.Text, false)
	}
	if b.subtitle.takes(rank, c.Text != "") {
		b.f.Subtitle = text
		if c.Markup {
			b.details().SubtitleMarkup = c.Text
		}
	}
}

func (b *feedBuilder) readRights(n *node, rank int) {
	if text, markup := b.p.title(n); b.rights.takes(rank, text+markup != "") {
		b.f.Rights = text
		if markup != "" {
			b.details().RightsMarkup = markup
		}
	}
}

func (b *feedBuilder) readAuthor(n *node, children []node) {
	rank := 3
	switch n.name {
	case "itunes:author", "googleplay:author":
		rank = 2
	case "itunes:owner":
		rank = 1
	}
	who := b.p.personIn(n, children)
	if n.name == "itunes:owner" {
		b.details().Publisher = who
	}
	b.f.Authors = b.authors.people(b.f.Authors, who, rank)
}

func (b *feedBuilder) readDate(n *node) {
	f := b.f
	t := parseDate(b.p.plain(n))
	if t.IsZero() {
		return
	}
	switch n.name {
	case "pubdate", "published", "issued", "dcterms:issued":
		if f.Published.IsZero() {
			f.Published = t
		}
	case "created", "dcterms:created":
		b.details().Created = t
	case "dc:date", "dcterms:date":
		if f.Updated.IsZero() {
			f.Updated, b.dcDate = t, true
		}
	default:
		if f.Updated.IsZero() || b.dcDate {
			f.Updated, b.dcDate = t, false
		}
	}
}

func (b *feedBuilder) readGenerator(n *node) {
	p := b.p
	g := feed.Generator{Name: p.plain(n), URL: p.link(n, "uri"), Version: p.attr(n, "version")}
	for _, name := range []string{"url", "rdf:resource"} {
		if g.URL == "" {
			g.URL = p.link(n, name)
		}
	}
	if g.Name == "" {
		g.Name = g.URL
	}
	if g.Name == "" {
		return
	}
	b.f.Generator = g.Name
	b.details().Generator = g
}

// finish settles what depends on several elements.
func (b *feedBuilder) finish() {
	f := b.f
	f.Categories = b.tags.words
	if b.tags.more {
		b.details().Tags = b.tags.tags
	}
	if b.links.rich {
		b.details().Links = b.links.all
	}
	if f.Schedule.TTL == 0 {
		f.Schedule.TTL = interval(b.period, b.frequency)
	}
}

// interval returns how long a document of the syndication module stays good: a period
// divided by how often it is updated in one.
func interval(period string, frequency int64) time.Duration {
	const day = 24 * time.Hour
	length := map[string]time.Duration{"hourly": time.Hour, "daily": day, "weekly": 7 * day, "monthly": 30 * day, "yearly": 365 * day}[strings.ToLower(period)]
	return length / time.Duration(max(frequency, 1))
}
