package extract

import (
	"cmp"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

// threadSites are those whose pages are what somebody posted and what others said.
func threadSites() []*site {
	own := []string{"." + threadClass}
	return []*site{
		{name: "hacker news", hosts: []string{"news.ycombinator.com"}, signs: []string{"#hnmain"}, content: own, trusted: true, mend: hackerNews},
		{name: "lobsters", hosts: []string{"lobste.rs"}, signs: []string{".comments_subtree"}, content: own, trusted: true, mend: lobsters},
		{name: "reddit", hosts: []string{"old.reddit.com", "reddit.com"}, content: own, trusted: true, mend: reddit},
	}
}

// hackerNews reads an item's page: a table of one story and a flat table of
// comments, whose depth is the width of an empty picture.
func hackerNews(r *reading) {
	top := selectOne(r.root, "table.fatitem")
	if top == nil {
		r.listStories(hackerStories(r.root))
		return
	}
	var opening []*html.Node
	if a := selectOne(selectOne(top, ".titleline"), "a"); a != nil {
		r.facts.Title = fact[string]{said(a), "site"}
		if href := absolute(r.head.base, hypertext.Attr(a, "href")); !strings.Contains(href, "/item?id=") {
			opening = append(opening, linked("Link: "+href, href))
		}
	}
	if u := selectOne(top, ".hnuser"); u != nil {
		r.signedBy(said(u), hypertext.Attr(u, "href"))
	}
	if d := stamp(firstField(hypertext.Attr(selectOrEmpty(top, ".age"), "title"))); !d.IsZero() {
		r.facts.Published = fact[article.Date]{d, "site"}
	}
	opening = append(opening, bare(selectOne(top, ".toptext")))
	var posts []post
	for _, c := range selectAll(r.root, "tr.comtr") {
		body := firstNode(selectOne(c, ".commtext"), selectOne(c, ".comment")) // what was flagged has no text, but replies
		if body == nil {
			continue
		}
		for _, reply := range selectAll(body, ".reply") {
			remove(reply)
		}
		depth := 0
		if ind := selectOne(c, "td.ind"); ind != nil {
			depth, _ = strconv.Atoi(hypertext.Attr(ind, "indent"))
			if img := picture(ind); img != nil && depth == 0 {
				width, _ := strconv.Atoi(hypertext.Attr(img, "width"))
				depth = width / 40
			}
		}
		posts = append(posts, post{who: textOf(selectOne(c, ".hnuser")), when: textOf(selectOne(c, ".age")), depth: depth, body: bare(body)})
	}
	r.setThread(opening, count(len(posts), "comment", "comments"), posts)
}

// lobsters reads a story's page: lists of comments within each other.
func lobsters(r *reading) {
	story := selectOne(r.root, ".story", ".story_liner")
	if story == nil || selectOne(r.root, ".comments_subtree", ".story_text") == nil {
		r.listStories(lobsterStories(r.root))
		return
	}
	var opening []*html.Node
	if a := selectOne(story, "a.u-url"); a != nil {
		r.facts.Title = fact[string]{said(a), "site"}
		if href := absolute(r.head.base, hypertext.Attr(a, "href")); !strings.Contains(href, "/s/") {
			opening = append(opening, linked("Link: "+href, href))
		}
	}
	if u := selectOne(story, ".u-author"); u != nil {
		r.signedBy(said(u), hypertext.Attr(u, "href"))
	}
	opening = append(opening, bare(selectOne(r.root, ".story_text")))
	var posts []post
	for _, c := range selectAll(r.root, "div.comment") {
		body := selectOne(c, ".comment_text")
		if body == nil {
			continue
		}
		depth := -1
		for p := c.Parent; p != nil; p = p.Parent {
			if hasClass(p, "comments_subtree") {
				depth++
			}
		}
		by := selectOne(c, ".byline")
		who := ""
		if by != nil {
			for _, a := range selectAll(by, "a") {
				if strings.Contains(hypertext.Attr(a, "href"), "/~") || strings.Contains(hypertext.Attr(a, "href"), "/u/") {
					who = cmp.Or(said(a), who)
				}
			}
		}
		posts = append(posts, post{who: who, when: textOf(selectOne(by, "time", "span[title]")), depth: max(depth, 0), body: bare(body)})
	}
	r.setThread(opening, count(len(posts), "comment", "comments"), posts)
}

// reddit reads the old layout, which has all in the page.
func reddit(r *reading) {
	link := selectOne(r.root, ".thing.link")
	area := selectOne(r.root, ".commentarea")
	if link == nil || area == nil {
		r.listStories(redditStories(r.root))
		return
	}
	var opening []*html.Node
	if a := selectOne(link, "a.title"); a != nil {
		r.facts.Title = fact[string]{said(a), "site"}
		if !hasClass(link, "self") {
			href := absolute(r.head.base, hypertext.Attr(a, "href"))
			opening = append(opening, linked("Link: "+href, href))
		}
	}
	if u := selectOne(link, "a.author"); u != nil {
		r.signedBy(said(u), hypertext.Attr(u, "href"))
	}
	opening = append(opening, bare(selectOne(selectOne(link, ".expando", ".usertext-body"), ".md")))
	var posts []post
	for _, c := range selectAll(area, ".thing.comment") {
		entry := selectOne(c, ".entry")
		body := selectOne(selectOne(entry, ".usertext-body"), ".md")
		if body == nil {
			continue
		}
		depth := 0
		for p := c.Parent; p != nil && p != area; p = p.Parent {
			if hasClass(p, "comment") && hasClass(p, "thing") {
				depth++
			}
		}
		posts = append(posts, post{who: textOf(selectOne(entry, "a.author")), when: textOf(selectOne(entry, "time")), note: textOf(selectOne(entry, ".score.unvoted")), depth: depth, body: bare(body)})
	}
	r.setThread(opening, count(len(posts), "comment", "comments"), posts)
}

// selectOrEmpty is selectOne for a place where nothing will do as well.
func selectOrEmpty(root *html.Node, selectors ...string) *html.Node {
	if n := selectOne(root, selectors...); n != nil {
		return n
	}
	return &html.Node{}
}

func firstField(s string) string {
	f, _, _ := strings.Cut(s, " ")
	return f
}
