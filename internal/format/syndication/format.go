package syndication

import "strings"

// foundFeed notes that the document is a feed, and of which format, by its outermost
// elements.
func (p *parser) foundFeed(name string, t token) {
	if p.first == "html" && !strings.Contains(t.text, "xmlns") && !strings.Contains(t.text, "version") {
		return // a page may call something of its own a feed
	}
	p.found = true
	if p.format != "" {
		return
	}
	p.scratch = attributes(p.scratch[:0], t.text)
	version := squeeze(p.value("version"))
	spaces := ""
	for _, a := range p.scratch {
		if strings.HasPrefix(strings.ToLower(a.name), "xmlns") {
			spaces += strings.ToLower(a.value) + " "
		}
	}
	switch name {
	case "rss":
		p.format = rssFormat(version)
	case "rdf:rdf":
		p.format = rdfFormat(spaces)
	case "feed":
		p.format = atomFormat(version, spaces)
	case "channel":
		p.format = "RSS"
		if p.value("href") != "" || p.value("self") != "" || t.name == "CHANNEL" {
			p.format = "CDF"
		}
		if strings.Contains(spaces, "rss1.1") {
			p.format = "RSS 1.1"
		}
	}
}

func rssFormat(version string) string {
	switch {
	case version == "":
		return "RSS"
	case strings.HasPrefix(version, "2"):
		return "RSS 2.0"
	case len(version) > 8:
		return "RSS"
	}
	return "RSS " + version
}

func rdfFormat(spaces string) string {
	switch {
	case strings.Contains(spaces, "netscape.com/rdf/simple/0.9"):
		return "RSS 0.90"
	case strings.Contains(spaces, "rss1.1"):
		return "RSS 1.1"
	}
	return "RSS 1.0"
}

func atomFormat(version, spaces string) string {
	switch {
	case strings.Contains(spaces, "w3.org/2005/atom"):
		return "Atom 1.0"
	case version != "" && len(version) <= 8:
		return "Atom " + version
	case strings.Contains(spaces, "purl.org/atom/ns"):
		return "Atom 0.3"
	}
	return "Atom"
}

// looksLike says what a document is that is no feed, with its article, or "".
func looksLike(first string) string {
	switch first {
	case "html", "head", "body":
		return "an HTML page"
	case "opml":
		return "a list of feeds (OPML)"
	case "svg", "svg:svg":
		return "a picture (SVG)"
	case "urlset", "sitemapindex":
		return "a site map"
	case "":
		return ""
	}
	return "some other XML"
}
