package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// answerSites are the sites of questions and answers that Stack Exchange's program
// runs.
func answerSites() []*site {
	return []*site{{
		name:  "stack exchange",
		hosts: []string{"stackoverflow.com", "stackexchange.com", "superuser.com", "serverfault.com", "askubuntu.com", "mathoverflow.net", "stackapps.com"},
		signs: []string{".js-post-body"}, content: []string{"." + threadClass}, trusted: true, mend: stackExchange,
	}}
}

// stackExchange sets the question first, and each answer under a heading that says
// whose it is, how it was voted and whether it was accepted.
func stackExchange(r *reading) {
	question := selectOne(r.root, "#question", ".question")
	body := selectOne(question, ".js-post-body", ".s-prose", ".post-text")
	if body == nil {
		return
	}
	if u := signature(question); u != nil {
		r.signedBy(said(u), hypertext.Attr(u, "href"))
	}
	opening := append([]*html.Node{bare(body)}, remarks(question)...)
	for _, a := range selectAll(r.root, "div.answer") {
		text := selectOne(a, ".js-post-body", ".s-prose", ".post-text")
		if text == nil {
			continue
		}
		title := "Answer"
		if u := signature(a); u != nil {
			title += " by " + said(u)
		}
		if votes := textOf(selectOne(a, ".js-vote-count", ".vote-count-post")); votes != "" {
			title += " (" + votesOf(votes) + ")"
		}
		if hasClass(a, "accepted-answer", "js-accepted-answer") {
			title += ", accepted"
		}
		opening = append(opening, element(atom.H2, title), lower(bare(text), 2))
		opening = append(opening, remarks(a)...)
	}
	r.setThread(opening, "", nil)
}

// signature returns the link to who wrote a post: the last one that a post is
// signed by, since an editor's comes before it.
func signature(post *html.Node) *html.Node {
	var out *html.Node
	for _, d := range selectAll(post, ".user-details") {
		if a := selectOne(d, "a"); a != nil {
			out = a
		}
	}
	return out
}

func votesOf(n string) string {
	if n == "1" || n == "-1" {
		return n + " vote"
	}
	return n + " votes"
}

// remarks returns what was said in short below a post, as a list: who first, as in a
// play.
func remarks(post *html.Node) []*html.Node {
	list := element(atom.Ul, "")
	for _, c := range selectAll(post, "li.comment") {
		text := selectOne(c, ".comment-copy")
		if text == nil {
			continue
		}
		item := element(atom.Li, "")
		if who := textOf(selectOne(c, ".comment-user")); who != "" {
			item.AppendChild(element(atom.Strong, who))
			item.AppendChild(&html.Node{Type: html.TextNode, Data: ": "})
		}
		for part := text.FirstChild; part != nil; part = text.FirstChild {
			text.RemoveChild(part)
			item.AppendChild(part)
		}
		list.AppendChild(item)
	}
	if list.FirstChild == nil {
		return nil
	}
	return []*html.Node{list}
}
