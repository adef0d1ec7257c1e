package syndication

import (
	"strings"

	"newsreader/internal/feed"
)

// outline is what one outline element says.
type outline struct {
	feed.Listed
	// raw is the address as it stands there, written what that means, kind the type in
	// small letters.
	raw, written, kind string
	// dropped says which part of the feed was not taken over.
	dropped string
}

// refused says why an outline cannot be followed, or "".
func (l *outline) refused() string {
	if l.Query != "" {
		return ""
	}
	switch l.kind {
	case "html+xpath", "xml+xpath", "json+dotnotation", "json+xpath":
		return "it is made from a page by rules that only FreshRSS knows"
	case "include", "link":
		if strings.HasSuffix(strings.ToLower(l.URL), ".opml") || l.kind == "include" {
			return "it is another list: import it by itself"
		}
		return "it is a page, not a feed: add it by itself to look for a feed there"
	}
	url, reason := feedAddress(l.written)
	l.URL = url
	return reason
}

// shown is what is refused, for a person.
func (l *outline) shown() string {
	if l.written == "" {
		return l.Title
	}
	return squeeze(l.written)
}

// madeUp begins the address of a namespace whose prefix was used without a declaration;
// WriteOutline makes it up so that the document is sound.
const madeUp = "urn:newsreader:prefix:"

// listed reads the attributes of an outline. folder says that there is no address in it.
func listed(list []attribute) (l outline, folder bool) {
	var text, title string
	for _, a := range list {
		value := attributeText(a.value)
		switch name := attributeKey(a.name); name {
		case "text":
			text = value
		case "title":
			title = value
		case "type":
			l.kind = strings.ToLower(value)
			if l.kind != "rss" && !has(l.Extra, "type") {
				l.Extra = append(l.Extra, feed.Attribute{Name: "type", Value: value})
			}
		case "xmlurl", "url", "feedurl", "rssurl":
			if l.written == "" || name == "xmlurl" {
				l.raw, l.written = a.value, value
			}
		case "htmlurl":
			l.Site = webAddress(value)
		case "description":
			l.Description = value
		case "category":
			l.categories(value)
		case "filtercmd":
			l.dropped = "it is followed without the command it ran (" + value + "): only you can set commands"
		case queryAttribute:
			l.Query = value
		case namedAttribute:
			l.Named = value == "true"
		default:
			if isXMLName(a.name) && !has(l.Extra, a.name) {
				l.Extra = append(l.Extra, feed.Attribute{Name: a.name, Value: value})
			}
		}
	}
	l.URL = l.written
	l.Title = text
	if text == "" || title != "" && text == l.written {
		l.Title = title
	}
	if title != "" && title != l.Title {
		l.Extra = append(l.Extra, feed.Attribute{Name: "title", Value: title})
	}
	return l, l.written == "" && l.Query == ""
}

// folderExtra returns what a folder says beside its name.
func (l *outline) folderExtra() []feed.Attribute {
	extra := l.Extra
	for _, a := range []feed.Attribute{{Name: "htmlUrl", Value: l.Site}, {Name: "description", Value: l.Description}, {Name: "category", Value: strings.Join(l.Tags, ",")}} {
		if a.Value != "" {
			extra = append(extra, a)
		}
	}
	return extra
}

// attributeKey returns a name in small letters. The two that nearly every list has with
// a capital in them need no copy.
func attributeKey(name string) string {
	switch name {
	case "xmlUrl":
		return "xmlurl"
	case "htmlUrl":
		return "htmlurl"
	}
	return strings.ToLower(name)
}

// queryAttribute is what we call a saved search in a list.
const queryAttribute = "newsreader:query"

// namedAttribute marks a feed whose title the person chose.
const namedAttribute = "newsreader:named"

// categories reads the attribute of that name, which OPML 2.0 defines: names and, with
// a slash before them, paths, parted by commas. The first path is the folder, unless
// the outline stands in one.
func (l *outline) categories(value string) {
	for c := range strings.SplitSeq(value, ",") {
		c = strings.TrimSpace(c)
		if path, is := strings.CutPrefix(c, "/"); is && l.Group == nil {
			l.Group = folders(path)
			continue
		}
		if c = strings.Trim(c, "/ "); c != "" {
			l.Tags = append(l.Tags, c)
		}
	}
}

// folders cuts a path with slashes; nil if there is nothing in it.
func folders(path string) []string {
	var out []string
	for name := range strings.SplitSeq(path, "/") {
		if name = strings.TrimSpace(name); name != "" && len(out) < maxFolders {
			out = append(out, name)
		}
	}
	return out
}

// attributeText returns the value of an attribute, decoded and clean.
func attributeText(raw string) string { return squeeze(decodeReferences(raw, nil)) }

// isXMLName reports whether an attribute's name can be written again: foreign names may
// hold anything.
func isXMLName(name string) bool {
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_':
		case i > 0 && ('0' <= c && c <= '9' || c == '-' || c == '.'):
		case c == ':' && i > 0 && i < len(name)-1 && strings.IndexByte(name, ':') == i && isXMLName(name[i+1:]):
		default:
			return false
		}
	}
	return name != "" && len(name) <= 128
}
