package syndication

import (
	"slices"
	"strings"
	"time"

	"newsreader/internal/feed"
)

// readLink reads a link of the feed.
func (b *feedBuilder) readLink(n *node) {
	p, f := b.p, b.f
	l, ok := p.linked(n)
	if !ok {
		if link := p.address(n); b.link.takes(3, link != "") {
			f.Site = link
			b.links.add(feed.Link{URL: link, Rel: "alternate"})
		}
		return
	}
	b.links.add(l)
	b.links.rich = true
	switch l.Rel {
	case "alternate":
		if b.link.takes(pageRank(l), true) {
			f.Site = l.URL
		}
	case "self":
		if b.self.takes(1, true) {
			f.Self = l.URL
		}
	case "hub":
		if len(f.Hubs) < maxList {
			f.Hubs = append(f.Hubs, l.URL)
		}
	case "next":
		f.Next = l.URL
	case "icon":
		if f.Icon == "" {
			f.Icon = l.URL
		}
	case "license":
		b.details().License = l.URL
	}
}

// readExtension reads what only some formats have.
func (b *feedBuilder) readExtension(n *node, children []node) {
	p, f := b.p, b.f
	switch n.name {
	case "logo":
		url := p.link(n, "href") // CDF
		if url == "" {
			url = p.address(n)
		}
		if strings.EqualFold(p.attr(n, "style"), "icon") {
			f.Icon = url
			return
		}
		b.details().Logo = url
		b.setImage(url, 3)
	case "image":
		pic := p.picture(n, children)
		b.details().Picture = pic
		b.setImage(pic.URL, 2)
	case "itunes:image", "googleplay:image":
		url := p.link(n, "href")
		if url == "" {
			url = p.address(n)
		}
		b.setImage(url, 4)
	case "itunes:link":
		if p.attr(n, "rel") == "image" {
			b.setImage(p.link(n, "href"), 4)
		}
	case "media:thumbnail":
		b.setImage(p.link(n, "url"), 1)
	case "docs":
		b.details().Docs = p.address(n)
	case "ttl":
		b.readTTL(p.plain(n))
	case "skiphours", "skipdays":
		b.readSkips(children)
	case "sy:updateperiod":
		b.period = p.plain(n)
	case "sy:updatefrequency":
		b.frequency = number(p.plain(n))
	case "itunes:new-feed-url":
		f.Moved = p.address(n)
	case "itunes:complete":
		f.Ended = f.Ended || strings.EqualFold(p.plain(n), "yes")
	case "fh:complete":
		// It says that the document is all there is, not that nothing comes any more.
	case "itunes:explicit":
		b.details().Explicit = flag(p.decoded(n))
	case "itunes:block":
		b.details().Blocked = block(p.decoded(n))
	case "creativecommons:license", "cc:license", "podcast:license":
		if url := p.license(n); url != "" {
			b.details().License = url
		}
	}
}

func (b *feedBuilder) setImage(url string, rank int) {
	if b.image.takes(rank, url != "") {
		b.f.Image = url
	}
}

// maxTTL is the longest time in minutes for which a feed may ask not to be asked.
const maxTTL = 60 * 24 * 365

func (b *feedBuilder) readTTL(minutes string) {
	if minutes == "" {
		return
	}
	b.details().TTL = minutes
	b.f.Schedule.TTL = time.Duration(min(number(minutes), maxTTL)) * time.Minute
}

// readSkips reads the hours or the days in which nothing changes.
func (b *feedBuilder) readSkips(children []node) {
	s := &b.f.Schedule
	for i := range children {
		c := &children[i]
		text := b.p.plain(c)
		switch c.name {
		case "hour":
			// Some count from 1 to 24.
			if n := int(min(number(text), 99)) % 24; isHour(text) && !slices.Contains(s.SkipHours, n) {
				s.SkipHours = append(s.SkipHours, n)
			}
		case "day":
			for d := time.Sunday; d <= time.Saturday; d++ {
				if strings.EqualFold(d.String(), text) && !slices.Contains(s.SkipDays, d) {
					s.SkipDays = append(s.SkipDays, d)
				}
			}
		}
	}
}

// isHour reports whether a text is a number of one or two digits.
func isHour(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return len(s) > 0 && len(s) <= 2
}
