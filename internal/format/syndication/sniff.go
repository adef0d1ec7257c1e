package syndication

import "strings"

// Sniff says what the start of a document looks like: "rss", "rdf", "atom", "json",
// "cdf", "opml" for subscription lists, or "" for what is none of these. A thousand
// bytes are enough but for documents that begin with a long comment.
func Sniff(head []byte) string {
	text := strings.TrimPrefix(string(head), "\ufeff")
	if looksLikeJSON(text) {
		if strings.Contains(text, "jsonfeed.org/version") {
			return "json"
		}
		return ""
	}
	s := scanner{src: text}
	for {
		t := s.next()
		switch t.kind {
		case tokenEnd:
			return ""
		case tokenText:
			if strings.Trim(t.text, " \t\r\n\x00") != "" {
				return ""
			}
		case tokenClose, tokenData:
			return ""
		case tokenOpen:
			return sniffed(strings.ToLower(t.name), t.text)
		}
	}
}

// sniffed says what a document is that begins with an element.
func sniffed(name, attrs string) string {
	_, local, ok := strings.Cut(name, ":")
	if !ok {
		local = name
	}
	switch local {
	case "rss", "rdf", "opml":
		return local
	case "feed":
		return "atom"
	case "channel":
		if strings.Contains(strings.ToLower(attrs), "href") {
			return "cdf"
		}
		return "rss"
	}
	return ""
}
