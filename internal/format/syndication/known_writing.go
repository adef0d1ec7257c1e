package syndication

import (
	"net/url"
	"strings"
)

// social knows the sites of short messages.
func social(p site) []link {
	switch {
	case p.host == "bsky.app" && p.at(0) == "profile" && p.at(1) != "":
		return []link{{p.from(2) + "/rss", readable(p.at(1))}}
	case among(p.host, "mastodon.social", "mastodon.online", "mastodon.world", "mstdn.social", "mas.to", "fosstodon.org", "hachyderm.io", "infosec.exchange", "techhub.social", "social.coop", "chaos.social", "mastodon.art", "mathstodon.xyz", "ruby.social", "mstdn.jp", "pawoo.net", "floss.social", "toot.community"):
		return mastodon(p)
	case p.host == "tumblr.com":
		if user := strings.TrimPrefix(p.at(0), "@"); user != "" && isName(user) && !among(user, "explore", "tagged", "search", "login", "register", "dashboard", "settings") {
			return []link{{"https://" + user + ".tumblr.com/rss", readable(user)}}
		}
	case p.under("tumblr.com") != "":
		if p.at(0) == "tagged" && p.at(1) != "" {
			return []link{{p.from(2) + "/rss", readable(p.at(1))}, {"/rss", p.under("tumblr.com")}}
		}
		return []link{{"/rss", p.under("tumblr.com")}}
	}
	return nil
}

// mastodon knows people and tags, whose feeds are their addresses with ".rss".
func mastodon(p site) []link {
	path := p.path
	if len(path) > 0 && path[0] == "web" {
		path = path[1:]
	}
	switch {
	case len(path) > 0 && strings.HasPrefix(path[0], "@") && !strings.Contains(path[0][1:], "@"):
		return []link{{"/" + path[0] + ".rss", readable(path[0])}}
	case len(path) > 1 && path[0] == "tags":
		return []link{{"/tags/" + path[1] + ".rss", "#" + readable(path[1])}}
	}
	return nil
}

// writing knows the sites where people write.
func writing(p site) []link {
	switch {
	case p.host == "medium.com":
		switch first := p.at(0); {
		case first == "tag" && p.at(1) != "":
			return []link{{"/feed/tag/" + p.at(1), readable(p.at(1))}}
		case first != "" && !among(first, "feed", "m", "p", "search", "me", "about", "membership"):
			return []link{{"/feed/" + first, readable(first)}}
		}
	case p.host == "dev.to":
		switch first := p.at(0); {
		case first == "t" && p.at(1) != "":
			return []link{{"/feed/tag/" + p.at(1), readable(p.at(1))}}
		case first == "":
			return []link{{"/feed", "All posts"}}
		case !among(first, "feed", "search", "tags", "about", "settings", "latest", "top", "enter"):
			return []link{{"/feed/" + first, readable(first)}}
		}
	case p.host == "arxiv.org" && p.at(0) == "list" && p.at(1) != "":
		return []link{{"https://rss.arxiv.org/atom/" + p.at(1), readable(p.at(1))}}
	case p.at(0) == "wiki" && p.at(1) != "" && (p.under("wikipedia.org") != "" || p.under("wiktionary.org") != "" || p.under("wikibooks.org") != ""):
		title := url.QueryEscape(readable(strings.Join(p.path[1:], "/")))
		return []link{{"/w/index.php?title=" + title + "&action=history&feed=atom", "Changes of this page"}}
	case p.host == "letterboxd.com" && p.at(0) != "" && !among(p.at(0), "film", "films", "lists", "members", "journal"):
		return []link{{p.from(1) + "/rss/", readable(p.at(0))}}
	case p.host == "buttondown.com" && p.at(0) != "" && !among(p.at(0), "features", "pricing", "login", "register"):
		return []link{{p.from(1) + "/rss", readable(p.at(0))}}
	}
	return hosted(p)
}

// hosted knows the blogs that have a name of their own under a host's.
func hosted(p site) []link {
	for _, h := range []struct{ domain, feed string }{
		{"substack.com", "/feed"}, {"medium.com", "/feed"}, {"wordpress.com", "/feed/"}, {"blogspot.com", "/feeds/posts/default"},
		{"bearblog.dev", "/feed/"}, {"micro.blog", "/feed.xml"}, {"hashnode.dev", "/rss.xml"}, {"ghost.io", "/rss/"}, {"write.as", "/feed/"},
		{"livejournal.com", "/data/rss"}, {"dreamwidth.org", "/data/atom"}, {"mirror.xyz", "/feed/atom"},
	} {
		who := p.under(h.domain)
		if who == "" || strings.Contains(who, ".") || among(who, "api", "help", "support", "en", "blog", "policy") {
			continue
		}
		whole := link{h.feed, who}
		switch {
		case h.domain == "wordpress.com" && among(p.at(0), "category", "tag", "author") && p.at(1) != "":
			return []link{{p.from(len(p.path)) + "/feed/", readable(p.path[len(p.path)-1])}, whole}
		case h.domain == "blogspot.com" && p.at(0) == "search" && p.at(1) == "label" && p.at(2) != "":
			return []link{{h.feed + "/-/" + p.at(2), readable(p.at(2))}, whole}
		}
		return []link{whole}
	}
	return nil
}
