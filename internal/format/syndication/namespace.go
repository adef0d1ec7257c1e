package syndication

import "strings"

// namespacePrefix returns the prefix by which this package calls a namespace, "" for
// those of the formats themselves, whose elements go without one. Capitals, slashes
// and hashes at the end are written as people like.
func namespacePrefix(uri string) (prefix string, known bool) {
	uri = strings.ToLower(strings.TrimSpace(uri))
	uri = strings.TrimPrefix(strings.TrimPrefix(uri, "https://"), "http://")
	uri = strings.TrimRight(uri, "/#")
	prefix, known = namespaces[uri]
	return prefix, known
}

// namespaces are the known ones by their addresses in lower case, without the scheme
// and what the end may have.
var namespaces = map[string]string{
	"": "",

	"my.netscape.com/rdf/simple/0.9":               "",
	"my.netscape.com/publish/formats/rss-0.91.dtd": "",
	"channel.netscape.com/rdf/simple/0.9":          "",
	"purl.org/rss/1.0":                             "",
	"purl.org/net/rss1.1":                          "",
	"backend.userland.com/rss":                     "",
	"backend.userland.com/rss2":                    "",
	"backend.userland.com/rss091":                  "",
	"backend.userland.com/rss092":                  "",
	"blogs.law.harvard.edu/tech/rss":               "",
	"cyber.law.harvard.edu/rss":                    "",
	"cyber.harvard.edu/rss":                        "",
	"purl.org/atom/ns":                             "",
	"www.w3.org/2005/atom":                         "",
	"purl.org/pie":                                 "",
	"purl.org/echo":                                "",
	"www.w3.org/tr/note-cdfsubmit.html":            "",

	"purl.org/rss/1.0/modules/content":    "content",
	"purl.org/dc/elements/1.0":            "dc",
	"purl.org/dc/elements/1.1":            "dc",
	"purl.org/metadata/dublin_core":       "dc",
	"purl.org/dc/terms":                   "dcterms",
	"search.yahoo.com/mrss":               "media",
	"tools.search.yahoo.com/mrss":         "media",
	"video.search.yahoo.com/mrss":         "media",
	"www.rssboard.org/media-rss":          "media",
	"www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
	"itunes.apple.com/rss":                "itunes",
	"podcastindex.org/namespace/1.0":      "podcast",
	"github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": "podcast",
	"www.google.com/schemas/play-podcasts/1.0":                            "googleplay",
	"purl.org/rss/1.0/modules/slash":                                      "slash",
	"purl.org/rss/1.0/modules/syndication":                                "sy",
	"purl.org/rss/1.0/modules/image":                                      "image",
	"purl.org/rss/1.0/modules/link":                                       "l",
	"purl.org/rss/1.0/modules/taxonomy":                                   "taxo",
	"purl.org/rss/modules/aggregation":                                    "ag",
	"purl.org/rss/1.0/modules/aggregation":                                "ag",
	"webns.net/mvcb":                                                      "admin",
	"web.resource.org/cc":                                                 "cc",
	"creativecommons.org/ns":                                              "cc",
	"backend.userland.com/creativecommonsrssmodule":                       "creativecommons",
	"backend.userland.com/blogchannelmodule":                              "blogchannel",
	"wellformedweb.org/commentapi":                                        "wfw",
	"purl.org/syndication/thread/1.0":                                     "thr",
	"purl.org/syndication/history/1.0":                                    "fh",
	"purl.org/atompub/tombstones/1.0":                                     "at",
	"rssnamespace.org/feedburner/ext/1.0":                                 "feedburner",
	"www.w3.org/2003/01/geo/wgs84_pos":                                    "geo",
	"www.georss.org/georss":                                               "georss",
	"www.opengis.net/gml":                                                 "gml",
	"www.w3.org/1999/02/22-rdf-syntax-ns":                                 "rdf",
	"www.w3.org/2000/01/rdf-schema":                                       "rdfs",
	"www.w3.org/1999/xhtml":                                               "xhtml",
	"www.w3.org/2000/svg":                                                 "svg",
	"www.w3.org/1998/math/mathml":                                         "mathml",
	"www.w3.org/1999/xlink":                                               "xlink",
	"www.w3.org/xml/1998/namespace":                                       "xml",
	"www.youtube.com/xml/schemas/2015":                                    "yt",
}

// spelledPrefix returns what a prefix means that is not declared, or declared as
// something unknown: what people mean by it.
func spelledPrefix(prefix string) string {
	switch prefix {
	case "atom", "atom10", "atom03", "rss", "a10":
		return ""
	case "dct":
		return "dcterms"
	case "feedburner2":
		return "feedburner"
	case "creativecommons":
		return "creativecommons"
	}
	return prefix
}

// binding says which namespace a prefix means from some element on.
type binding struct {
	prefix string // "" is that of names without one
	means  string
}

// vocabulary turns names as written into those by which this package calls elements:
// in lower case, with the prefix of their namespace unless it is one of the formats'
// own.
type vocabulary struct {
	bindings []binding
	// seen are the names that were turned already, under the present bindings.
	seen map[string]string
}

// declare reads the namespace declarations of a start tag, if it has any. They hold
// until the bindings are cut to what they were before.
func (v *vocabulary) declare(raw string, scratch []attribute) []attribute {
	if !strings.Contains(raw, "xmlns") {
		return scratch
	}
	scratch = attributes(scratch[:0], raw)
	for _, a := range scratch {
		prefix, ok := strings.CutPrefix(a.name, "xmlns")
		if !ok || prefix != "" && prefix[0] != ':' {
			continue
		}
		prefix = strings.ToLower(strings.TrimPrefix(prefix, ":"))
		means, known := namespacePrefix(decodeReferences(a.value, nil))
		if !known {
			means = spelledPrefix(prefix)
		}
		if v.meaning(prefix) != means {
			v.bindings = append(v.bindings, binding{prefix, means})
			clear(v.seen)
		}
	}
	return scratch
}

// cut forgets the bindings after the first n.
func (v *vocabulary) cut(n int) {
	if n < len(v.bindings) {
		v.bindings = v.bindings[:n]
		clear(v.seen)
	}
}

func (v *vocabulary) meaning(prefix string) string {
	for i := len(v.bindings) - 1; i >= 0; i-- {
		if v.bindings[i].prefix == prefix {
			return v.bindings[i].means
		}
	}
	return spelledPrefix(prefix)
}

// maxSeen bounds the names that are remembered: a document of nothing but different
// names shall not fill the memory.
const maxSeen = 512

// name returns what the name of an element as written means.
func (v *vocabulary) name(written string) string {
	if name, ok := v.seen[written]; ok {
		return name
	}
	lower := strings.ToLower(written)
	prefix, local, ok := strings.Cut(lower, ":")
	if !ok {
		prefix, local = "", lower
	}
	name := local
	if means := v.meaning(prefix); means != "" {
		name = means + ":" + local
	}
	if v.seen == nil {
		v.seen = map[string]string{}
	}
	if len(v.seen) < maxSeen && len(written) < 64 {
		v.seen[written] = name
	}
	return name
}
