package syndication

import (
	"strings"

	"newsreader/internal/sanitize"
)

// feedAddress returns the address of a feed as it can be fetched, or why it cannot.
func feedAddress(written string) (url, reason string) {
	s := strings.TrimSpace(written)
	lower := beginning(s)
	switch {
	case s == "":
		return "", "there is no address"
	case s[0] == '|', s[0] == '`', strings.HasPrefix(s, "$("), strings.HasPrefix(lower, "exec:"), strings.HasPrefix(lower, "filter:"):
		return "", "it would run a command, and a list that is imported may not"
	case strings.HasPrefix(lower, "file:"), s[0] == '/' && !strings.HasPrefix(s, "//"), s[0] == '~', s[0] == '.':
		return "", "it is a file, and only addresses on the web are followed"
	}
	// feed: stands before the address or in place of its scheme.
	if strings.HasPrefix(lower, "feed:") {
		s = s[len("feed:"):]
		lower = beginning(s)
	}
	switch {
	case strings.HasPrefix(s, "//"):
		s = "https:" + s
	case !strings.HasPrefix(lower, "http:") && !strings.HasPrefix(lower, "https:") && isHost(s):
		s = "https://" + s
	}
	if url = webAddress(s); url == "" {
		return "", notAddress
	}
	return url, ""
}

// beginning returns as much of an address in small letters as its scheme needs.
func beginning(s string) string { return strings.ToLower(s[:min(len(s), len("filter:"))]) }

// notAddress is the reason for what has no form that is known.
const notAddress = "it is no address on the web"

// webAddress returns an absolute address on the web, or "".
func webAddress(s string) string {
	url, ok := sanitize.URL(s)
	if !ok || !strings.EqualFold(url[:4], "http") {
		return ""
	}
	return url
}

// isHost reports whether a text without a scheme begins like the name of a host with a
// dot in it, and a path or nothing after it.
func isHost(s string) bool {
	host, _, _ := strings.Cut(s, "/")
	host, port, hasPort := strings.Cut(host, ":")
	if hasPort && (port == "" || strings.Trim(port, "0123456789") != "") {
		return false
	}
	dot := false
	for i := 0; i < len(host); i++ {
		switch c := host[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-', c >= 0x80:
		case c == '.' && i > 0 && i < len(host)-1:
			dot = true
		default:
			return false
		}
	}
	return dot
}
