// Package arbitrary makes random articles, and one of every kind of block and
// span, for the property tests of all rooms. It knows the model alone; tests
// import it and nothing else does.
//
// What it makes is well-formed, as a decoder's output is: texts are clean, not
// empty and without blanks at their ends, tables are rectangular, sections are
// arranged. It is not tame: words that look like markup, labels, escapes and
// wide or combining characters are frequent.
package arbitrary

import (
	"math/rand/v2"

	"newsreader/internal/article"
)

// maxDepth is the depth of the outlines made here, the deepest that the decoders
// make.
const maxDepth = 5

// Article returns a random article; the same source of randomness gives the same
// article.
func Article(r *rand.Rand) *article.Article {
	a := &article.Article{
		Origin:     article.Origin{},
		Provenance: article.Provenance{Kind: "markdown"},
	}
	if maybe(r, 0.8) {
		a.Title = text(r, 6)
	}
	meta(r, a)
	if maybe(r, 0.3) {
		a.Sections = append(a.Sections, &article.Section{Blocks: blocks(r, 2, 3)})
	}
	for range 1 + r.IntN(4) {
		a.Sections = append(a.Sections, section(r, 1))
	}
	if maybe(r, 0.7) {
		for range 1 + r.IntN(2) {
			a.Standfirst = append(a.Standfirst, paragraph(r))
		}
	}
	notes(r, a)
	article.Arrange(a.Sections)
	return a
}

func meta(r *rand.Rand, a *article.Article) {
	if maybe(r, 0.4) {
		a.Byline = append(a.Byline, article.Person{Name: "Ada " + word(r), Handle: "@ada"})
	}
	if maybe(r, 0.3) {
		a.Byline = append(a.Byline, article.Person{Name: "Bo Ek", URL: "https://example.org/bo"})
	}
	if maybe(r, 0.4) {
		a.Published = article.Day(2026, 5, 1+r.IntN(28))
	}
	if maybe(r, 0.3) {
		a.Language = []string{"en", "es", "de", "ja"}[r.IntN(4)]
	}
	if maybe(r, 0.3) {
		a.Tags = []string{"press", "two words"}
	}
	if maybe(r, 0.2) {
		a.Credits = append(a.Credits, article.Credit{Text: "Ada on YouTube: Ada2"})
	}
	if maybe(r, 0.2) {
		a.Origin.URL = "https://example.org/a/b?c=d&e=f"
	}
}

func section(r *rand.Rand, depth int) *article.Section {
	s := &article.Section{Heading: inline(r, 5, false)}
	if maybe(r, 0.9) {
		s.Blocks = blocks(r, 4, 3)
	}
	for depth < maxDepth && maybe(r, 0.35) {
		s.Sections = append(s.Sections, section(r, depth+1))
	}
	return s
}

// notes adds a footnote for every mark that the article holds, at its end.
func notes(r *rand.Rand, a *article.Article) {
	if !maybe(r, 0.3) {
		return
	}
	last := a.Sections[len(a.Sections)-1]
	for len(last.Sections) > 0 {
		last = last.Sections[len(last.Sections)-1]
	}
	p := paragraph(r)
	p.Spans = append(p.Spans, article.NoteRef{Label: "1"})
	last.Blocks = append(last.Blocks, p, &article.Footnote{Label: "1", Blocks: []article.Block{paragraph(r)}})
}

func maybe(r *rand.Rand, p float64) bool { return r.Float64() < p }
