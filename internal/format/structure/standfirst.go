package structure

import (
	"unicode"

	"newsreader/internal/article"
)

// The bounds of a standfirst that takes all of the opening. A longer opening is
// body text under its first paragraph.
const (
	maxStandfirst      = 3
	maxStandfirstWords = 150
)

// listsLines reports whether a paragraph is made of lines that begin with figures:
// times, quantities, prices. Such lines introduce nothing.
func listsLines(p *article.Paragraph) bool {
	lines := splitLines(p.Spans)
	if len(lines) < 2 {
		return false
	}
	for _, l := range lines {
		if r := firstRune(article.Text(l)); !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// takeStandfirst parts the paragraphs that introduce the piece from the body. An
// article without a heading has none: nothing there says where it would end.
func takeStandfirst(a *article.Article, items []Item) []Item {
	headed := false
	for _, it := range items {
		if it.Level > 0 {
			headed = true
			break
		}
	}
	if !headed {
		return items
	}
	var run []*article.Paragraph
	words := 0
	for _, it := range items {
		p, ok := it.Block.(*article.Paragraph)
		if !ok || it.Level > 0 || listsLines(p) {
			break
		}
		run = append(run, p)
		words += article.BlockWords(p)
	}
	if len(run) > 1 && (len(run) > maxStandfirst || words > maxStandfirstWords) {
		run = run[:1]
	}
	a.Standfirst = run
	return items[len(run):]
}
