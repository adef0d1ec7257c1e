// Package article is the structured article: the tree that every decoder makes
// and that every screen and every output format is made from.
//
// It knows what an article consists of: a standfirst, an outline of sections,
// blocks of text, boards of points for and against, related links, a question
// for discussion, the people who wrote it. It does not know how any of that is
// written down in a file, drawn on a terminal or fetched from anywhere, and it
// imports the standard library only.
//
// A tree is immutable by convention: whoever made it hands it over finished,
// and from then on any number of goroutines may read it at once. What can be
// derived (links, boards, word counts, the outline) is a walk over the tree and
// is stored nowhere, so nothing is kept twice.
package article

// Article is a document to read.
//
// All text in it has been cleaned by the decoder that made it (see package
// sanitize): no control characters, valid UTF-8.
type Article struct {
	// Title is what the source calls itself. It is empty where the source states
	// none and none could be inferred.
	Title string
	// TitleInferred says that Title was made from the text and does not stand in
	// it: it is shown in a title bar and never printed as a part of the text.
	TitleInferred bool
	// Standfirst is the leading paragraph or paragraphs that introduce the piece,
	// apart from the body. It is empty where the article has no heading.
	Standfirst []*Paragraph
	// Sections is the body. Text before the first heading that is no standfirst
	// is a first section numbered "0" without a heading.
	Sections []*Section

	Byline    []Person
	Credits   []Credit
	Published Date
	Updated   Date
	Origin    Origin
	// Language is a BCP 47 tag such as "en" or "pt-BR", or empty where unknown.
	Language   string
	Tags       []string
	Provenance Provenance
}

// Section is a heading with the blocks under it.
type Section struct {
	// Number is the section's place in the outline, "3" or "3.1"; "0" is the text
	// before the first heading, which is not in the outline.
	Number string
	// ID is the heading as a slug: lower-case, unique in the article, and the same
	// whenever the same text is decoded.
	ID string
	// Level is the depth in the outline; 1 is the top. It is 0 for section "0".
	Level int
	// Heading is empty for section "0" only.
	Heading []Span
	// Blocks are the section's own, without those of its subsections.
	Blocks []Block
	// Sections are the subsections, each one level deeper.
	Sections []*Section
}

// Title returns the heading as plain text.
func (s *Section) Title() string { return Text(s.Heading) }

// Person is one of those who wrote the piece. At least one field is set.
type Person struct {
	Name   string
	Handle string // as written, with its leading "@"
	URL    string
}

// Credit is somebody or something thanked or sourced, as a line of text.
type Credit struct {
	Text string
	URL  string
}

// Origin is where an article came from.
type Origin struct {
	// Name is the site or the publication; a file has none.
	Name string
	// URL is the address the article was read from; a file has none.
	URL string
}

// Provenance tells how the article was made from its source, and how far that
// can be trusted. It is no part of the article's content: two articles that
// differ in it alone are the same article.
type Provenance struct {
	// Kind is the sort of source: "text", "markdown", "html" or "feed".
	Kind string
	// Extractor names the rule that picked the article out of a page.
	Extractor string
	// WordsOnPage counts the words of the whole page, kept or not; 0 is unknown.
	WordsOnPage int
	// Truncated says that the text looks cut off at its source.
	Truncated bool
	// Notes are short sentences for the reader.
	Notes []string
}
