package syndication

import (
	"strings"

	"newsreader/internal/feed"
)

// readExtension reads elements that only one namespace has.
func (b *entryBuilder) readExtension(n *node, i int) {
	p, e := b.p, &b.e
	switch n.name {
	case "media:group":
		for j := range within(p.body, i) {
			if c := &p.body[i+1+j]; c.level == n.level+1 {
				b.read(c, i+1+j)
			}
		}
	case "media:content":
		b.readMedia(n, i)
	case "media:thumbnail":
		if url := p.link(n, "url"); url != "" {
			if d := b.details(); d.Thumbnail == "" {
				d.Thumbnail = url
			}
			if b.image.takes(2, true) {
				e.Image = url
			}
		}
	case "media:player":
		if url := p.link(n, "url"); b.external.takes(1, url != "") {
			e.External = url
		}
	case "image":
		if pic := p.picture(n, within(p.body, i)); b.image.takes(4, pic.URL != "") {
			e.Image = pic.URL
		}
	case "itunes:image", "googleplay:image":
		url := p.link(n, "href")
		if url == "" {
			url = p.address(n)
		}
		if b.image.takes(5, url != "") {
			e.Image = url
		}
	case "itunes:link":
		if url := p.link(n, "href"); p.attr(n, "rel") == "image" && b.image.takes(5, url != "") {
			e.Image = url
		}
	case "itunes:duration":
		b.details().Duration = p.plain(n)
	case "itunes:explicit":
		b.details().Explicit = flag(p.decoded(n))
	case "itunes:block":
		b.details().Blocked = block(p.decoded(n))
	case "creativecommons:license", "cc:license", "media:license", "podcast:license":
		if url := p.license(n); url != "" {
			b.details().License = url
		}
	case "geo:lat":
		b.lat = p.plain(n)
	case "geo:long":
		b.long = p.plain(n)
	case "georss:point":
		b.place(placeOf(p.plain(n)))
	case "georss:where":
		for _, c := range within(p.body, i) {
			if c.name == "gml:pos" {
				b.place(placeOf(p.plain(&c)))
			}
		}
	}
}

func (b *entryBuilder) place(at []float64) {
	if at != nil {
		b.details().Place = at
	}
}

// readMedia reads a file of Media RSS: what plays is an enclosure, a picture stands
// for the entry.
func (b *entryBuilder) readMedia(n *node, i int) {
	p := b.p
	url, kind, medium := p.link(n, "url"), p.attr(n, "type"), strings.ToLower(p.attr(n, "medium"))
	picture := medium == "image" || strings.HasPrefix(kind, "image/") || medium == "" && kind == "" && looksLikePicture(url)
	one := feed.Enclosure{URL: url, Type: kind, Bytes: number(p.attr(n, "fileSize")), Duration: duration(p.attr(n, "duration"))}
	for j := range within(p.body, i) {
		c := &p.body[i+1+j]
		if c.level != n.level+1 {
			continue
		}
		if c.name == "media:title" {
			one.Title, _ = p.title(c)
		}
		b.read(c, i+1+j)
	}
	switch {
	case picture:
		if b.image.takes(3, url != "") {
			b.e.Image = url
		}
	case strings.Contains(kind, "shockwave"): // a player for what the link shows, and no program runs it any more
	case medium != "" || kind != "":
		b.addEnclosure(one)
	}
}

// flag returns what a podcast says of its words, if it is one of the answers that the
// directories know; any other says nothing to them.
func flag(s string) string {
	switch s {
	case "yes", "no", "true", "false", "clean", "explicit":
		return s
	}
	return ""
}

// block returns "yes" for a podcast or an episode that is not to be listed: no other
// value has an effect.
func block(s string) string {
	if s == "yes" || s == "Yes" {
		return "yes"
	}
	return ""
}

// looksLikePicture reports whether the path of an address ends like that of a picture.
func looksLikePicture(url string) bool {
	url, _, _ = strings.Cut(url, "?")
	url = strings.ToLower(url)
	for _, end := range []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"} {
		if strings.HasSuffix(url, end) {
			return true
		}
	}
	return false
}

// license returns the address of a license, wherever the element has it.
func (p *parser) license(n *node) string {
	for _, name := range []string{"rdf:resource", "href", "url"} {
		if url := p.link(n, name); url != "" {
			return url
		}
	}
	if url := p.address(n); schemeOf(url) != "" {
		return url
	}
	return ""
}

// picture reads an image with what is said of it: RSS's is a container, others are a
// mere address.
func (p *parser) picture(n *node, children []node) feed.Picture {
	var out feed.Picture
	for i := range children {
		c := &children[i]
		switch c.name {
		case "url":
			out.URL = p.address(c)
		case "title":
			out.Title, _ = p.title(c)
		case "link":
			out.Link = p.address(c)
		case "description":
			out.Description, _ = p.title(c)
		case "width":
			out.Width = int(min(number(p.plain(c)), 1<<20))
		case "height":
			out.Height = int(min(number(p.plain(c)), 1<<20))
		}
	}
	for _, name := range []string{"href", "url", "rdf:resource"} {
		if out.URL == "" {
			out.URL = p.link(n, name)
		}
	}
	if out.URL == "" {
		out.URL = p.address(n)
	}
	return out
}
