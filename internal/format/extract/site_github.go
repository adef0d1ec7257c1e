package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

// maxPieces bounds how many posts of a page are read: each is looked for its author.
const maxPieces = 500

// gitHub reads an issue, a pull request, a discussion, a release or a list of these:
// every piece of rendered Markdown, under the name of who wrote it. A page with one
// piece and no author is that piece: a README, a file.
func gitHub(r *reading) {
	var posts []post
	for _, n := range markdownPieces(r.root) {
		posts = append(posts, gitHubPost(n))
	}
	posts = withoutDigests(posts)
	switch {
	case len(posts) == 0:
	case strings.HasSuffix(strings.TrimSuffix(r.path(), "/"), "/releases"):
		r.listReleases(posts)
	case len(posts) > 1, strings.Contains(r.path(), "/releases/tag/"), issueTitle(r.root) != nil:
		r.readGitHub(posts)
	}
}

// markdownPieces returns the boxes of rendered Markdown that lie in no other.
func markdownPieces(root *html.Node) []*html.Node {
	var out []*html.Node
	for _, n := range selectAll(root, ".markdown-body") {
		if len(out) > 0 && hypertext.Within(n, out[len(out)-1]) || labelText(n) == "" && sayLength(n, 1) == 0 {
			continue
		}
		if out = append(out, n); len(out) == maxPieces {
			break
		}
	}
	return out
}

// gitHubPost finds who wrote a piece, and when. The box around it holds one author; a
// larger one holds several.
func gitHubPost(n *html.Node) post {
	p := post{body: n}
	crowded := false
	for up, in := n.Parent, 0; up != nil && in < 10; up, in = up.Parent, in+1 {
		if strings.Contains(hypertext.Attr(up, "class"), "nested") {
			p.depth = 1
		}
		if crowded = crowded || p.who != "" || holdsAnother(up, n); crowded {
			continue
		}
		for _, a := range selectAll(up, "a.author", "[data-testid=issue-body-header-author]", "[data-testid=avatar-link]", "a[data-hovercard-type=user]") {
			if p.who = said(a); p.who != "" {
				p.address = hypertext.Attr(a, "href")
				break
			}
		}
		if t := selectOne(up, "relative-time", "time"); t != nil {
			p.when, p.stamp = said(t), stamp(hypertext.Attr(t, "datetime"))
		}
	}
	return p
}

// holdsAnother reports whether a box holds another piece than n.
func holdsAnother(box, n *html.Node) bool {
	return hypertext.Find(box, func(c *html.Node) bool {
		return isPiece(c) && c != n && !hypertext.Within(c, n)
	}) != nil
}

func isPiece(n *html.Node) bool { return n.Type == html.ElementNode && matches(n, ".markdown-body") }

// withoutDigests drops the pieces that a later one says again: the beginning of the
// answer stands below the question, too. That later one is marked as the answer.
func withoutDigests(posts []post) []post {
	var out []post
	texts := make([]string, len(posts))
	for i, p := range posts {
		texts[i] = said(p.body)
	}
	for i, p := range posts {
		digest := false
		for j := i + 1; j < len(posts) && p.who == "" && i > 0 && !digest; j++ {
			if digest = strings.HasPrefix(texts[j], strings.TrimRight(texts[i], ".… ")); digest {
				posts[j].note = "answer"
			}
		}
		if !digest {
			out = append(out, posts[i])
		}
	}
	return out
}

func issueTitle(root *html.Node) *html.Node {
	return selectOne(root, ".js-issue-title", "[data-testid=issue-title]", "bdi")
}

// readGitHub sets what was posted first, and what others said of it.
func (r *reading) readGitHub(posts []post) {
	if t := issueTitle(r.root); t != nil {
		r.facts.Title = fact[string]{said(t), "site"}
	}
	first := posts[0]
	r.signedBy(first.who, first.address)
	if !first.stamp.IsZero() {
		r.facts.Published = fact[article.Date]{first.stamp, "site"}
	}
	for i := range posts {
		posts[i].body = bare(posts[i].body)
		if i > 0 {
			lower(posts[i].body, 2)
		}
	}
	r.setThread([]*html.Node{posts[0].body}, count(len(posts)-1, "comment", "comments"), posts[1:])
}

// listReleases sets each release of a program under its name.
func (r *reading) listReleases(posts []post) {
	var all []*html.Node
	for _, p := range posts {
		if name := releaseLink(p.body); name != nil {
			h := element(atom.H2, "")
			h.AppendChild(anchor(said(name), absolute(r.head.base, hypertext.Attr(name, "href"))))
			all = append(all, h)
		}
		all = append(all, p.line(), lower(bare(p.body), 2))
	}
	r.facts.Byline = fact[[]article.Person]{}
	r.setThread(all, "", nil)
}

// releaseLink returns the link that names the release whose text a box is.
func releaseLink(body *html.Node) *html.Node {
	for up, in := body.Parent, 0; up != nil && in < 8 && !holdsAnother(up, body); up, in = up.Parent, in+1 {
		for _, a := range selectAll(up, "a") {
			if strings.Contains(hypertext.Attr(a, "href"), "/releases/tag/") && !hypertext.Within(a, body) && said(a) != "" {
				return a
			}
		}
	}
	return nil
}
