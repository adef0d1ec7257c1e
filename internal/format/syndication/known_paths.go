package syndication

import "strings"

// maxWellKnown bounds how many addresses a site is asked for.
const maxWellKnown = 16

// WellKnown returns addresses at which a site may have a feed although its page says
// nothing of it, the likeliest first: what the page's path means in programs that many
// sites run (Mastodon, Lemmy, Discourse, Forgejo), then the usual names in the page's
// folder and at the root. They are habits, not facts: each must be fetched and turn out
// to be a feed, and one that redirects to a page is none. There are at most 16.
func WellKnown(address string) []string {
	p, ok := siteOf(address)
	if !ok {
		return nil
	}
	var out []string
	seen := map[string]bool{}
	add := func(path string) {
		if a := webAddress(p.origin + path); a != "" && len(out) < maxWellKnown && !seen[a] {
			seen[a] = true
			out = append(out, a)
		}
	}
	for _, path := range p.habits() {
		add(path)
	}
	folder := p.path
	if n := len(folder); n > 0 && !strings.HasSuffix(address, "/") {
		folder = folder[:n-1]
		if whole := p.path[n-1]; !strings.Contains(whole, ".") {
			folder = p.path
		}
	}
	if len(folder) > 0 {
		for _, name := range []string{"feed/", "rss.xml", "feed.xml", "index.xml", "atom.xml"} {
			add("/" + strings.Join(folder, "/") + "/" + name)
		}
	}
	for _, name := range []string{"feed/", "rss.xml", "feed.xml", "atom.xml", "index.xml", "rss/", "feed.json", "feed.atom", "rss", "index.rss", "blog/feed/", "blog/index.xml", "blog/rss.xml"} {
		add("/" + name)
	}
	return out
}

// habits returns the paths of feeds that the path of a page suggests.
func (p site) habits() []string {
	first, second := p.at(0), p.at(1)
	switch {
	case strings.HasPrefix(first, "@") && len(p.path) <= 2:
		return []string{"/" + first + ".rss", "/" + first + "/feed"} // Mastodon and its kin; Listed
	case first == "tags" && second != "":
		return []string{"/tags/" + second + ".rss"}
	case first == "users" && second != "":
		return []string{"/users/" + second + ".rss", "/users/" + second + ".atom"}
	case among(first, "c", "u", "m") && second != "" && !allDigits(p.at(len(p.path)-1)):
		return []string{"/feeds" + p.from(2) + ".xml?sort=New", p.from(2) + ".rss"} // Lemmy; Discourse
	case among(first, "c", "t") && allDigits(p.at(len(p.path)-1)):
		return []string{p.from(len(p.path)) + ".rss"} // Discourse
	case among(first, "category", "tag", "author") && second != "":
		return []string{p.from(len(p.path)) + "/feed/"} // WordPress
	case len(p.path) >= 2 && among(p.at(2), "releases", "tags", "src", "commits"):
		return []string{p.from(2) + "/releases.rss", p.from(2) + "/releases.atom", p.from(2) + "/tags.rss", p.from(2) + ".rss"} // Forgejo, Gitea
	case first == "videos" || first == "w" || first == "a" && second != "":
		return []string{"/feeds/videos.xml?sort=-publishedAt"} // PeerTube
	}
	return nil
}
