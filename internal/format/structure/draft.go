// Package structure turns a decoder's flat run of headings and blocks into a
// structured article. It is the recogniser that all decoders share: it knows what
// a board, a related link, a question for discussion, a byline and a credit look
// like in words, in every language it has labels for. It does not know how
// headings and blocks are marked in plain text, Markdown or HTML.
package structure

import "newsreader/internal/article"

// Draft is an article as a decoder first sees it: what the source states about
// the whole, and a flat run of headings and blocks in the order of the source.
type Draft struct {
	// Title is the title that the source states apart from its text (front matter,
	// a page's metadata); empty where it states none.
	Title string

	Items []Item

	Byline     []article.Person
	Credits    []article.Credit
	Published  article.Date
	Updated    article.Date
	Origin     article.Origin
	Language   string
	Tags       []string
	Provenance article.Provenance
}

// Item is a heading or a block of a draft.
type Item struct {
	// Level is over 0 for a heading: its level as the source counts, 1 the highest.
	// Gaps between levels are allowed.
	Level   int
	Heading []article.Span
	// Block is the block, where the item is no heading.
	Block article.Block
	// Literal keeps the item as it is: the recogniser must not read it as a board,
	// a related link or anything else than what the decoder says it is.
	Literal bool
}

// maxDepth bounds the outline's depth, so that with the title one level above it
// fits the six levels that Markdown and HTML have. What is deeper stays on the
// last level.
const maxDepth = 5
