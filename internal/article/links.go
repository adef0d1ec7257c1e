package article

import "strings"

// NumberedLink is a link of the article by the number that it has wherever the article
// is shown or listed.
type NumberedLink struct {
	Number int
	// Section is where it stands, nil in the standfirst; Block is the top-level block
	// there, nil for a heading.
	Section *Section
	Block   Block
	// Text is what the link says, trimmed: of a picture its alternative text, of a
	// related article its title.
	Text string
	// URL is empty for a related article of which only the title is known.
	URL     string
	Related bool
}

// NumberedLinks returns the links of the running text, headings included, those of
// pictures and the related links, together in reading order, numbered from 1. A byline's
// link, a credit's and the mark of a note are not counted.
func (a *Article) NumberedLinks() []NumberedLink {
	var out []NumberedLink
	var s *Section
	var top Block
	add := func(text, url string, related bool) {
		out = append(out, NumberedLink{len(out) + 1, s, top, strings.TrimSpace(text), url, related})
	}
	block := func(b Block) {
		top = b
		for deep := range Deep(b) {
			eachLink(deep, add)
		}
		top = nil
	}
	for _, p := range a.Standfirst {
		block(p)
	}
	for s = range a.All() {
		eachSpanLink(s.Heading, add)
		for _, b := range s.Blocks {
			block(b)
		}
	}
	return out
}

// eachLink calls f for every link of a block, without those of the blocks within it.
func eachLink(b Block, f func(text, url string, related bool)) {
	switch b := b.(type) {
	case *Related:
		f(b.Title, b.URL, true)
	case *Figure:
		if b.Link != "" {
			f(b.Alt, b.Link, false)
		}
	case *Paragraph, *List, *Quote, *Code, *Table, *Rule, *Board, *Discussion, *Footnote:
	}
	for run := range Runs(b) {
		eachSpanLink(run, f)
	}
}

func eachSpanLink(spans []Span, f func(text, url string, related bool)) {
	for sp := range DeepSpans(spans) {
		if l, ok := sp.(Link); ok {
			f(Text(l.Spans), l.URL, false)
		}
	}
}

// CountLinks counts the numbered links of a block and of the blocks within it. It
// follows the tree and reads no text.
func CountLinks(top Block) int {
	if p, ok := top.(*Paragraph); ok {
		return CountSpanLinks(p.Spans)
	}
	n := 0
	for b := range Deep(top) {
		switch b := b.(type) {
		case *Related:
			n++
		case *Figure:
			if b.Link != "" {
				n++
			}
		case *Paragraph, *List, *Quote, *Code, *Table, *Rule, *Board, *Discussion, *Footnote:
		}
		for run := range Runs(b) {
			n += CountSpanLinks(run)
		}
	}
	return n
}

// CountSpanLinks counts the numbered links of a run of text.
func CountSpanLinks(spans []Span) int {
	n := 0
	for _, s := range spans {
		switch s := s.(type) {
		case Link:
			n += 1 + CountSpanLinks(s.Spans)
		case Emphasis:
			n += CountSpanLinks(s.Spans)
		case Strong:
			n += CountSpanLinks(s.Spans)
		case Strike:
			n += CountSpanLinks(s.Spans)
		case Plain, CodeSpan, Image, Break, NoteRef:
		}
	}
	return n
}
