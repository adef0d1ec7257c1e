package syndication

import (
	"strings"

	"newsreader/internal/feed"
)

// readLink reads a link of RSS, which is a text, or of Atom, which says what it is for.
func (b *entryBuilder) readLink(n *node) {
	p, e := b.p, &b.e
	l, ok := p.linked(n)
	if !ok {
		if link := p.address(n); link != "" {
			b.links.add(feed.Link{URL: link, Rel: "alternate"})
			if b.link.takes(3, true) {
				e.Link = link
			}
		}
		return
	}
	b.links.add(l)
	b.links.rich = true
	switch l.Rel {
	case "alternate":
		if b.link.takes(pageRank(l), true) {
			e.Link = l.URL
		}
	case "related", "via":
		rank := 1
		if l.Rel == "related" {
			rank = 2
		}
		if b.external.takes(rank, true) {
			e.External = l.URL
		}
	case "enclosure":
		b.addEnclosure(feed.Enclosure{URL: l.URL, Type: l.Type, Title: l.Title, Bytes: number(l.Length)})
	case "replies":
		if l.Type == "" || isPage(l) {
			e.Comments = l.URL
		} else {
			e.CommentFeed = l.URL
		}
	case "license":
		b.details().License = l.URL
	}
}

// readText takes a text for the summary or for the content.
func (b *entryBuilder) readText(n *node) {
	e := &b.e
	rank, into := 0, &b.summary
	switch n.name {
	case "description", "summary", "abstract":
		rank = 4
	case "dc:description", "dcterms:abstract":
		rank = 3
	case "itunes:summary", "googleplay:description":
		rank = 2
	case "media:description", "itunes:subtitle":
		rank = 1
		if n.name == "itunes:subtitle" {
			b.details().Teaser = b.p.plain(n)
		}
	case "content", "content:encoded":
		rank, into = 2, &b.content
	default:
		rank, into = 1, &b.content
	}
	if into == &b.summary && rank == 4 && b.summary.rank == 4 {
		rank, into = 1, &b.content // a second description is the long one
	}
	if rank <= into.rank {
		return
	}
	if n.name == "content" {
		if src := b.p.link(n, "src"); src != "" { // the text is elsewhere
			b.outOfLine(n, src)
			return
		}
	}
	c := b.p.content(n)
	if !into.takes(rank, c.Text != "") {
		return
	}
	if into == &b.summary {
		e.Summary = c
		b.speaks(2, c.Language)
	} else {
		e.Content = c
		b.speaks(3, c.Language)
		if kind := b.p.attr(n, "type"); kind != "" {
			b.details().ContentType = kind
		}
	}
}

// outOfLine takes content that is not in the document for a link or an enclosure.
func (b *entryBuilder) outOfLine(n *node, src string) {
	kind := b.p.attr(n, "type")
	if kind == "" || isPage(feed.Link{Type: kind}) {
		if b.link.takes(1, true) {
			b.e.Link = src
		}
		return
	}
	b.addEnclosure(feed.Enclosure{URL: src, Type: kind})
}

// readSource reads where the entry was taken from.
func (b *entryBuilder) readSource(n *node, i int) {
	p, e := b.p, &b.e
	switch n.name {
	case "ag:source", "dc:source":
		if e.Source.Title == "" {
			e.Source.Title = p.plain(n)
		}
		return
	case "ag:sourceurl":
		if e.Source.URL == "" {
			e.Source.URL = p.address(n)
		}
		return
	}
	if url := p.link(n, "url"); url != "" || strings.TrimSpace(n.inner) != "" {
		e.Source = feed.Source{Title: p.plain(n), URL: url}
		return
	}
	f := &feed.Feed{}
	p.readFeed(f, within(p.body, i), n.level+1)
	if f.Title == "" && f.Site == "" && f.ID == "" && f.Self == "" && f.Updated.IsZero() && f.Rights == "" &&
		f.Subtitle == "" && len(f.Authors) == 0 && f.Icon == "" && f.Details == nil {
		return
	}
	b.details().Source = f
	e.Source = feed.Source{Title: f.Title, URL: f.Site}
	if e.Source.URL == "" {
		e.Source.URL = f.Self
	}
}

// readEnclosure reads a file of RSS.
func (b *entryBuilder) readEnclosure(n *node) {
	p := b.p
	url := p.link(n, "url")
	if url == "" {
		url = p.link(n, "href")
	}
	length := p.attr(n, "length")
	one := feed.Enclosure{URL: url, Type: p.attr(n, "type"), Title: p.attr(n, "title"), Bytes: number(length)}
	b.addEnclosure(one)
	if url != "" {
		b.links.add(feed.Link{URL: url, Rel: "enclosure", Type: one.Type, Title: one.Title, Length: length})
		b.links.rich = true
	}
}

func (b *entryBuilder) addEnclosure(one feed.Enclosure) {
	if one.URL == "" || len(b.e.Enclosures) >= maxList {
		return
	}
	for i := range b.e.Enclosures {
		if known := &b.e.Enclosures[i]; known.URL == one.URL {
			if known.Type == "" {
				known.Type = one.Type
			}
			known.Bytes = max(known.Bytes, one.Bytes)
			known.Duration = max(known.Duration, one.Duration)
			return
		}
	}
	b.e.Enclosures = append(b.e.Enclosures, one)
	if strings.HasPrefix(one.Type, "image/") && b.image.takes(1, true) {
		b.e.Image = one.URL
	}
}
