package syndication

import (
	"net/url"
	"slices"
	"strings"

	"newsreader/internal/feed"
)

// feedType returns a media type in its plain form if it is one of feeds, or of what
// feeds are sometimes said to be, else "".
func feedType(written string) string {
	kind, _, _ := strings.Cut(strings.ToLower(written), ";")
	switch kind = strings.TrimSpace(kind); kind {
	case "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/json":
		return kind
	case "application/rss", "text/rss", "text/rss+xml", "application/x.rss+xml":
		return "application/rss+xml"
	case "application/atom", "text/atom", "text/atom+xml", "application/x.atom+xml":
		return "application/atom+xml"
	case "application/xml", "text/xml":
		return "application/xml"
	}
	return ""
}

// looksLikeFeed reports whether an address is written like that of a feed.
func looksLikeFeed(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	path := strings.ToLower(strings.TrimSuffix(u.Path, "/"))
	last := path[strings.LastIndexByte(path, '/')+1:]
	switch name, ending, dotted := strings.Cut(last, "."); {
	case among(ending, "rss", "atom", "rdf"):
		return true
	case dotted && among(ending, "xml", "json"):
		return strings.Contains(name, "feed") || strings.Contains(name, "rss") || strings.Contains(name, "atom") ||
			name == "index" || strings.Contains(path, "/feeds/") || strings.Contains(path, "/rss/")
	case among(last, "feed", "rss", "atom", "feeds"):
		return true
	}
	q := u.Query()
	return q.Has("feed") || among(strings.ToLower(q.Get("format")), "rss", "atom") || among(strings.ToLower(q.Get("type")), "rss", "atom") ||
		strings.HasPrefix(u.Host, "feeds.") && path != ""
}

// saysFeed reports whether the words of a link say that it is a feed.
func saysFeed(words string) bool {
	words = strings.ToLower(words)
	if len(words) > 40 {
		return false
	}
	for w := range strings.FieldsFuncSeq(words, func(r rune) bool { return (r < 'a' || r > 'z') && r < 0x80 }) {
		if among(w, "rss", "atom", "feed", "xml") {
			return true
		}
	}
	return false
}

// isShared reports whether an address hands a feed to a service instead of being one.
func isShared(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return true
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	return among(host, "feedly.com", "inoreader.com", "newsblur.com", "theoldreader.com", "twitter.com", "x.com", "facebook.com", "add.my.yahoo.com", "netvibes.com", "bloglovin.com")
}

// sameSite reports whether two addresses have the same host, or one is under the other.
func sameSite(a, b string) bool {
	host := func(s string) string {
		u, err := url.Parse(s)
		if err != nil {
			return ""
		}
		return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	}
	x, y := host(a), host(b)
	return x != "" && y != "" && (x == y || strings.HasSuffix(x, "."+y) || strings.HasSuffix(y, "."+x))
}

// sameAddress compares addresses without what seldom tells feeds apart: the scheme,
// "www.", a slash at the end.
func sameAddress(a, b string) bool { return bare(a) == bare(b) }

func bare(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	return strings.TrimSuffix(strings.TrimPrefix(strings.ToLower(rest), "www."), "/")
}

// together joins the formats of one feed: links whose titles are the same but for the
// format, and whose types differ. The first stays in its place; Atom, which says most,
// goes before the others.
func together(list []feed.Found) []feed.Found {
	var out []feed.Found
	for _, f := range list {
		i := slices.IndexFunc(out, func(g feed.Found) bool {
			subject := withoutFormat(f.Title)
			return subject != "" && f.Type != g.Type && f.Type != "" && g.Type != "" && subject == withoutFormat(g.Title)
		})
		switch {
		case i < 0:
			out = append(out, f)
		case f.Type == "application/atom+xml":
			f.Also = append([]string{out[i].URL}, out[i].Also...)
			out[i] = f
		default:
			out[i].Also = append(out[i].Also, f.URL)
		}
	}
	return out
}

// withoutFormat returns a title in small letters without the words that say in which
// format the feed is, a blank for one that says nothing else.
func withoutFormat(title string) string {
	var out []string
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return strings.ContainsRune(" ()[]:-–—»|/", r) })
	for _, w := range words {
		if !among(w, "rss", "atom", "json", "rdf", "feed", "rss2", "1.0", "2.0", "0.92", "1.1") {
			out = append(out, w)
		}
	}
	if len(out) == 0 && len(words) > 0 {
		return " "
	}
	return strings.Join(out, " ")
}

// isComments reports whether a feed carries comments, which hardly anyone looks for.
func isComments(f feed.Found) bool {
	title := strings.ToLower(f.Title)
	for _, word := range []string{"comment", "kommentar", "commentaire", "comentario", "comentário", "コメント", "评论"} {
		if strings.Contains(title, word) {
			return true
		}
	}
	return strings.Contains(strings.ToLower(f.URL), "/comments/")
}

// lastly moves what is late behind the rest, keeping the order of both.
func lastly(list []feed.Found, late func(feed.Found) bool) []feed.Found {
	slices.SortStableFunc(list, func(a, b feed.Found) int {
		x, y := late(a), late(b)
		switch {
		case x == y:
			return 0
		case x:
			return 1
		}
		return -1
	})
	return list
}
