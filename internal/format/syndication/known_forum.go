package syndication

import (
	"net/url"
)

// forum knows the sites where links and questions are discussed.
func forum(p site) []link {
	switch {
	case p.host == "reddit.com" || p.under("reddit.com") != "":
		return reddit(p)
	case p.host == "news.ycombinator.com":
		return hackerNews(p)
	case p.host == "lobste.rs":
		switch {
		case len(p.path) == 0, p.at(0) == "active":
			return []link{{"/rss", "Front page"}, {"/newest.rss", "Newest"}, {"/comments.rss", "Comments"}}
		case p.at(0) == "newest", p.at(0) == "recent":
			return []link{{"/newest.rss", "Newest"}, {"/rss", "Front page"}}
		case p.at(0) == "t" && p.at(1) != "":
			return []link{{p.from(2) + ".rss", readable(p.at(1))}}
		}
		return []link{{"/rss", "Front page"}}
	case among(p.host, "stackoverflow.com", "serverfault.com", "superuser.com", "askubuntu.com", "mathoverflow.net", "stackapps.com"), p.under("stackexchange.com") != "", p.under("stackoverflow.com") != "":
		return stackExchange(p)
	case among(p.host, "lemmy.world", "lemmy.ml", "lemmy.ca", "lemmy.zip", "lemm.ee", "beehaw.org", "sh.itjust.works", "programming.dev", "feddit.org", "sopuli.xyz", "aussie.zone", "slrpnk.net", "lemmy.dbzer0.com"):
		return lemmy(p)
	}
	return nil
}

// reddit knows boards, people, threads and searches: each has its feed at ".rss" behind
// its address.
func reddit(p site) []link {
	const origin = "https://www.reddit.com"
	sorting := ""
	if t := p.query.Get("t"); among(t, "hour", "day", "week", "month", "year", "all") {
		sorting = "?t=" + t
	}
	switch first, who := p.at(0), p.at(1); {
	case first == "":
		return []link{{origin + "/.rss", "Front page"}}
	case first == "r" && who != "" && p.at(2) == "comments" && p.at(3) != "":
		return []link{{origin + p.from(5) + "/.rss", "Comments of this thread"}, {origin + p.from(2) + "/.rss", "r/" + readable(who)}}
	case first == "r" && who != "" && among(p.at(2), "new", "top", "rising", "hot", "controversial"):
		return []link{{origin + p.from(3) + "/.rss" + sorting, "r/" + readable(who) + ", " + p.at(2)}, {origin + p.from(2) + "/.rss", "r/" + readable(who)}}
	case first == "r" && who != "":
		return []link{{origin + p.from(2) + "/.rss", "r/" + readable(who)}, {origin + p.from(2) + "/top/.rss?t=week", "r/" + readable(who) + ", top of the week"}}
	case (first == "user" || first == "u") && p.at(2) == "m" && p.at(3) != "":
		return []link{{origin + "/user/" + who + "/m/" + p.at(3) + "/.rss", readable(p.at(3))}}
	case (first == "user" || first == "u") && who != "":
		return []link{{origin + "/user/" + who + "/.rss", "u/" + readable(who)}}
	case first == "search" && p.query.Get("q") != "":
		return []link{{origin + "/search.rss?q=" + url.QueryEscape(p.query.Get("q")) + "&sort=new", "Search"}}
	}
	return nil
}

// hackerNews knows the site's own feed of its front page; the others are made by
// hnrss.org.
func hackerNews(p site) []link {
	front := link{"https://news.ycombinator.com/rss", "Front page"}
	id := url.QueryEscape(p.query.Get("id"))
	switch first := p.at(0); {
	case among(first, "newest", "best", "ask", "show", "jobs"):
		return []link{{"https://hnrss.org/" + first, "Hacker News: " + first + " (by hnrss.org)"}, front}
	case first == "shownew":
		return []link{{"https://hnrss.org/show", "Hacker News: show (by hnrss.org)"}, front}
	case first == "item" && id != "":
		return []link{{"https://hnrss.org/item?id=" + id, "Comments of this thread (by hnrss.org)"}, front}
	case among(first, "user", "submitted") && id != "":
		return []link{{"https://hnrss.org/submitted?id=" + id, "What " + readable(id) + " posted (by hnrss.org)"}, front}
	case first == "threads" && id != "":
		return []link{{"https://hnrss.org/threads?id=" + id, "What " + readable(id) + " wrote (by hnrss.org)"}, front}
	}
	return []link{front}
}

// stackExchange knows the questions of a site, of a tag, of a person, and the answers
// to one.
func stackExchange(p site) []link {
	all := link{"/feeds", "All questions"}
	switch {
	case p.at(0) == "questions" && p.at(1) == "tagged" && p.at(2) != "":
		return []link{{"/feeds/tag/" + p.at(2), readable(p.at(2))}, all}
	case p.at(0) == "questions" && allDigits(p.at(1)), p.at(0) == "q" && allDigits(p.at(1)):
		return []link{{"/feeds/question/" + p.at(1), "Answers to this question"}, all}
	case p.at(0) == "users" && allDigits(p.at(1)):
		return []link{{"/feeds/user/" + p.at(1), "Activity of this person"}, all}
	}
	return []link{all}
}

// lemmy knows the communities and people of a server.
func lemmy(p site) []link {
	switch {
	case among(p.at(0), "c", "u") && p.at(1) != "":
		return []link{{"/feeds" + p.from(2) + ".xml?sort=New", readable(p.at(1))}}
	case len(p.path) == 0, p.at(0) == "home":
		return []link{{"/feeds/local.xml?sort=Active", "This server"}, {"/feeds/all.xml?sort=Active", "All servers"}}
	}
	return nil
}
