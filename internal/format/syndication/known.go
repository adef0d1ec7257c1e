package syndication

import (
	"net/url"
	"strings"

	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
)

// Known returns the feeds that an address leads to by what is known of its site, without
// asking anyone: a channel's videos, a repository's releases, a forum's board. The
// likeliest is first. It is nil for sites that are not known, and for addresses whose
// feed only their page tells (a YouTube handle: see Discover).
//
// Only addresses that the sites themselves announce or document are in it; what is a
// mere habit of many sites is in WellKnown.
func Known(address string) []feed.Found {
	p, ok := siteOf(address)
	if !ok {
		return nil
	}
	for _, of := range []func(site) []link{video, code, forum, social, writing, packages} {
		if links := of(p); links != nil {
			return found(p, links)
		}
	}
	return nil
}

// site is an address taken apart.
type site struct {
	scheme string
	// host is in small letters, without "www." and without a port.
	host string
	// origin is what comes before the path, as written but for "www.".
	origin string
	// path are the parts between slashes, percent-encoded, none of them empty.
	path  []string
	query url.Values
}

// link is a feed of a site: its address, absolute or from the origin on, and what it
// is.
type link struct {
	address, title string
}

func siteOf(address string) (site, bool) {
	clean, ok := sanitize.URL(address)
	if !ok {
		return site{}, false
	}
	u, err := url.Parse(clean)
	if err != nil || u.Host == "" {
		return site{}, false
	}
	host := strings.ToLower(u.Hostname())
	p := site{
		scheme: u.Scheme, host: strings.TrimPrefix(host, "www."), origin: u.Scheme + "://" + strings.ToLower(u.Host), query: u.Query(),
	}
	for part := range strings.SplitSeq(u.EscapedPath(), "/") {
		if part != "" && len(p.path) < 16 {
			p.path = append(p.path, part)
		}
	}
	return p, true
}

// at returns a part of the path, or "".
func (p site) at(i int) string {
	if i < len(p.path) {
		return p.path[i]
	}
	return ""
}

// from returns the path up to n parts, with a slash before it.
func (p site) from(n int) string { return "/" + strings.Join(p.path[:min(n, len(p.path))], "/") }

// under returns the name before a domain ("anna" of anna.blog.example under
// "blog.example"), or "".
func (p site) under(domain string) string {
	name, is := strings.CutSuffix(p.host, "."+domain)
	if !is {
		return ""
	}
	return name
}

// found makes what Known returns of links.
func found(p site, links []link) []feed.Found {
	var out []feed.Found
	for _, l := range links {
		if strings.HasPrefix(l.address, "/") {
			l.address = p.origin + l.address
		}
		if address := webAddress(l.address); address != "" {
			out = append(out, feed.Found{URL: address, Title: sanitize.Text(l.title), Reason: "known site"})
		}
	}
	return out
}

// readable returns a part of a path as a person reads it.
func readable(part string) string {
	if s, err := url.PathUnescape(part); err == nil {
		return s
	}
	return part
}

// isName reports whether a text has only letters, digits, hyphens and underscores.
func isName(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-', c == '_':
		default:
			return false
		}
	}
	return s != ""
}

func among(s string, list ...string) bool {
	for _, l := range list {
		if s == l {
			return true
		}
	}
	return false
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
