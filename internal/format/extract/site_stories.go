package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

// story is one line of a list of stories that people talk about: the story lies on
// another site, and what is said about it on this one.
type story struct {
	title, address string
	site           string // where the story lies, in a few letters, or empty
	talk           string // the address of what is said about it, or empty
	remarks        string // "33 comments"
	score          string // "93 points"
}

// listStories replaces the page by a list of stories. Both links of a story stand in
// its line, so that a reader can walk to either.
func (r *reading) listStories(stories []story) {
	if len(stories) < minStories {
		return // the general way
	}
	list := element(atom.Ol, "")
	for _, s := range stories {
		item := element(atom.Li, "")
		item.AppendChild(anchor(s.title, absolute(r.head.base, s.address)))
		say := func(text string) { item.AppendChild(&html.Node{Type: html.TextNode, Data: text}) }
		if s.site != "" {
			say(" (" + s.site + ")")
		}
		if s.score != "" {
			say(" · " + s.score)
		}
		if s.talk != "" && s.talk != s.address && s.remarks != "" {
			say(" · ")
			item.AppendChild(anchor(s.remarks, absolute(r.head.base, s.talk)))
		}
		list.AppendChild(item)
	}
	r.setThread([]*html.Node{list}, "", nil)
	r.kind = FrontPage
	r.facts.Byline, r.facts.Published = fact[[]article.Person]{}, fact[article.Date]{} // the first story's
	r.notes = append(r.notes, "front page: its stories as links, and what is said about them")
}

// minStories is how few are no list.
const minStories = 3

// hackerStories reads a list of Hacker News: two rows of a table a story.
func hackerStories(root *html.Node) []story {
	var out []story
	for _, row := range selectAll(root, "tr.athing") {
		a := selectOne(selectOne(row, ".titleline"), "a")
		if a == nil {
			continue
		}
		s := story{title: said(a), address: hypertext.Attr(a, "href"), site: textOf(selectOne(row, ".sitestr"))}
		below := row.NextSibling
		for below != nil && below.DataAtom != atom.Tr {
			below = below.NextSibling
		}
		s.score = textOf(selectOne(below, ".score"))
		if links := selectAll(selectOne(below, ".subtext"), "a"); len(links) > 0 {
			last := links[len(links)-1]
			if strings.HasPrefix(hypertext.Attr(last, "href"), "item?") {
				s.talk, s.remarks = hypertext.Attr(last, "href"), said(last)
			}
		}
		out = append(out, s)
	}
	return out
}

// lobsterStories reads a list of Lobsters.
func lobsterStories(root *html.Node) []story {
	var out []story
	for _, row := range selectAll(root, ".story") {
		a := selectOne(row, "a.u-url")
		if a == nil {
			continue
		}
		s := story{title: said(a), address: hypertext.Attr(a, "href"), site: textOf(selectOne(row, "a.domain"))}
		if talk := selectOne(selectOne(row, ".comments_label"), "a"); talk != nil {
			s.talk, s.remarks = hypertext.Attr(talk, "href"), said(talk)
		}
		out = append(out, s)
	}
	return out
}

// redditStories reads a list of Reddit's old layout.
func redditStories(root *html.Node) []story {
	var out []story
	for _, row := range selectAll(root, ".thing.link") {
		a := selectOne(row, "a.title")
		if a == nil || hasClass(row, "promoted") {
			continue
		}
		s := story{title: said(a), address: hypertext.Attr(a, "href"), site: strings.Trim(textOf(selectOne(row, ".domain")), "()")}
		if talk := selectOne(row, "a.comments"); talk != nil {
			s.talk, s.remarks = hypertext.Attr(talk, "href"), said(talk)
		}
		if n := textOf(selectOne(row, ".score.unvoted")); n != "" && n != "•" {
			s.score = n + " points"
		}
		out = append(out, s)
	}
	return out
}

// firstNode returns the first node that there is.
func firstNode(nodes ...*html.Node) *html.Node {
	for _, n := range nodes {
		if n != nil {
			return n
		}
	}
	return nil
}
