package syndication

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
)

// maxFound bounds how many feeds of one page are returned: some pages link to hundreds.
const maxFound = 50

// Discover returns the feeds that a page names, in the order in which a person would
// want them: its <link> elements as they stand, those for comments last. If there are
// none, what is known of the address that it calls its own (Known); for a YouTube page
// the channel that its script is of; and at last the links in its text that look like
// feeds. The same feed in several formats is one, the others being in
// Found.Also. base is the address of the page.
func Discover(page, base string) []feed.Found {
	d := discovery{base: base}
	d.read(page)
	if len(d.links) == 0 {
		if of := Known(d.canonical); of != nil {
			return of
		}
		if of := youtubePage(page, base); of != nil {
			return of
		}
		return d.anchors
	}
	return lastly(together(d.links), isComments)
}

// discovery reads a page.
type discovery struct {
	base      string
	based     bool
	canonical string
	links     []feed.Found
	anchors   []feed.Found
	// anchor is the link whose text is being read.
	anchor *feed.Found
	text   strings.Builder
}

func (d *discovery) read(page string) {
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			d.closeAnchor()
			return
		case html.TextToken:
			if d.anchor != nil && d.text.Len() < 200 {
				d.text.Write(z.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			switch string(name) {
			case "base":
				d.baseElement(attributesOf(z, more))
			case "link":
				d.link(attributesOf(z, more))
			case "a", "area":
				d.closeAnchor()
				d.openAnchor(attributesOf(z, more))
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == "a" {
				d.closeAnchor()
			}
		}
	}
}

// attributesOf returns the attributes that matter here, references decoded.
func attributesOf(z *html.Tokenizer, more bool) map[string]string {
	out := map[string]string{}
	for n := 0; more && n < maxAttributes; n++ {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch name := string(key); name {
		case "rel", "type", "href", "title", "hreflang", "aria-label":
			if _, twice := out[name]; !twice {
				out[name] = string(value)
			}
		}
	}
	return out
}

// baseElement changes what relative addresses belong to. Only the first one counts.
func (d *discovery) baseElement(a map[string]string) {
	if href := d.resolve(a["href"]); href != "" && !d.based {
		d.base, d.based = href, true
	}
}

// resolve returns an address on the web without its fragment, or "".
func (d *discovery) resolve(href string) string {
	href = strings.TrimSpace(href)
	if rest, is := strings.CutPrefix(href, "feed:"); is {
		href = rest
		if strings.HasPrefix(href, "//") {
			href = "https:" + href
		}
	}
	base, err := url.Parse(d.base)
	if err != nil || href == "" {
		return ""
	}
	u, err := base.Parse(strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return -1
		}
		return r
	}, href))
	if err != nil {
		return ""
	}
	u.Fragment = ""
	return webAddress(u.String())
}

func (d *discovery) link(a map[string]string) {
	rel := strings.Fields(strings.ToLower(a["rel"]))
	if slices.Contains(rel, "canonical") && d.canonical == "" {
		d.canonical = d.resolve(a["href"])
	}
	if !slices.Contains(rel, "alternate") && !slices.Contains(rel, "feed") || slices.Contains(rel, "stylesheet") {
		return
	}
	kind := feedType(a["type"])
	address := d.resolve(a["href"])
	switch {
	case address == "", strings.Contains(address, "/wp-json/"), strings.Contains(strings.ToLower(a["type"]), "oembed"):
		return
	case kind == "" && !slices.Contains(rel, "feed") && (a["type"] != "" || a["hreflang"] != "" || !looksLikeFeed(address)):
		return
	case kind == "application/xml" && !looksLikeFeed(address), kind == "application/json" && !looksLikeFeed(address):
		return // the type says no more than that it is one of many things
	}
	d.links = add(d.links, feed.Found{URL: address, Title: squeeze(a["title"]), Type: kind, Reason: "link of the page"})
}

func (d *discovery) openAnchor(a map[string]string) {
	address := d.resolve(a["href"])
	if address == "" || len(d.anchors) >= maxFound {
		return
	}
	title := a["title"]
	if title == "" {
		title = a["aria-label"]
	}
	d.anchor = &feed.Found{URL: address, Title: squeeze(title), Type: feedType(a["type"]), Reason: "link in the text"}
	d.text.Reset()
}

// closeAnchor keeps a link of the text if its type, its address or its words say that
// it is a feed.
func (d *discovery) closeAnchor() {
	found := d.anchor
	if d.anchor = nil; found == nil {
		return
	}
	words := squeeze(decodeReferences(d.text.String(), nil))
	if found.Title == "" {
		found.Title = words
	}
	if found.Type != "" && found.Type != "application/json" || looksLikeFeed(found.URL) && !isShared(found.URL) || saysFeed(words) && sameSite(found.URL, d.base) {
		d.anchors = add(d.anchors, *found)
	}
}

// add appends a feed unless its address is there already.
func add(list []feed.Found, f feed.Found) []feed.Found {
	same := func(g feed.Found) bool { return sameAddress(g.URL, f.URL) }
	if len(list) >= maxFound || slices.ContainsFunc(list, same) {
		return list
	}
	f.Title = sanitize.Text(f.Title)
	return append(list, f)
}
