package extract

import (
	"golang.org/x/net/html"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

// codeSites are those that keep programs and speak about them.
func codeSites() []*site {
	return []*site{
		{name: "github", hosts: []string{"github.com"}, content: []string{"." + threadClass, "#readme", ".markdown-body"},
			drop: []string{"a.anchor", ".octicon", "clipboard-copy", ".zeroclipboard-container"}, trusted: true, mend: gitHub},
		{name: "pkg.go.dev", hosts: []string{"pkg.go.dev"}, content: []string{".Documentation-content", ".UnitReadme-content", ".UnitDetails"},
			drop: []string{".Documentation-idLink", ".Documentation-source", ".UnitReadme-expandLink", ".UnitReadme-collapseLink", ".Documentation-sinceVersion", ".js-readmeOutline", ".Documentation-exampleButtonsContainer", ".Documentation-exampleError"}, trusted: true},
	}
}

// maxPieces bounds how many posts of a page are read: each is looked for its author.
const maxPieces = 500

// gitHub reads an issue, a pull request, a discussion or a release: every piece of
// rendered Markdown, under the name of who wrote it. A page with one piece is that
// piece: a README, a file, a release.
func gitHub(r *reading) {
	var pieces []*html.Node
	for _, n := range selectAll(r.root, ".markdown-body") {
		if len(pieces) > 0 && hypertext.Within(n, pieces[len(pieces)-1]) || labelText(n) == "" && sayLength(n, 1) == 0 {
			continue
		}
		if pieces = append(pieces, n); len(pieces) == maxPieces {
			break
		}
	}
	if len(pieces) < 2 {
		return
	}
	var posts []post
	for _, n := range pieces {
		who, when := "", ""
		for p, up := n.Parent, 0; p != nil && up < 8 && who == ""; p, up = p.Parent, up+1 {
			// The box around a piece holds one author; a larger one holds several.
			if len(selectAll(p, ".markdown-body")) > 1 {
				break
			}
			who = textOf(selectOne(p, "a.author", "[data-testid=issue-body-header-author]", "[data-testid=avatar-link]", "a[data-hovercard-type=user]"))
			when = textOf(selectOne(p, "relative-time", "time"))
		}
		posts = append(posts, post{who: who, when: when, body: bare(n)})
	}
	if t := selectOne(r.root, ".js-issue-title", "[data-testid=issue-title]", "bdi"); t != nil {
		r.facts.Title = Fact[string]{said(t), "site"}
	}
	if posts[0].who != "" {
		r.facts.Byline = Fact[[]article.Person]{[]article.Person{{Name: posts[0].who}}, "site"}
	}
	r.setThread([]*html.Node{posts[0].body}, count(len(posts)-1, "comment", "comments"), posts[1:])
}
