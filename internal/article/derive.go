package article

import (
	"iter"
)

// PlacedBoard is a board with the section it stands in; Section is nil in the
// standfirst.
type PlacedBoard struct {
	Section *Section
	Board   *Board
}

// PlacedRelated is a related link with its section.
type PlacedRelated struct {
	Section *Section
	Related *Related
}

// PlacedLink is a link of the running text with its section.
type PlacedLink struct {
	Section *Section
	Text    string
	URL     string
}

// PlacedImage is a picture with its section.
type PlacedImage struct {
	Section *Section
	URL     string
	Alt     string
	Caption string
}

// deepBlocks yields every block of the article, nested ones too, with its section.
func (a *Article) deepBlocks() iter.Seq2[*Section, Block] {
	return func(yield func(*Section, Block) bool) {
		for s, top := range a.Blocks() {
			for b := range Deep(top) {
				if !yield(s, b) {
					return
				}
			}
		}
	}
}

// Boards returns the article's boards in reading order.
func (a *Article) Boards() []PlacedBoard {
	var out []PlacedBoard
	for s, b := range a.deepBlocks() {
		if b, ok := b.(*Board); ok {
			out = append(out, PlacedBoard{s, b})
		}
	}
	return out
}

// Related returns the article's related links in reading order.
func (a *Article) Related() []PlacedRelated {
	var out []PlacedRelated
	for s, b := range a.deepBlocks() {
		if b, ok := b.(*Related); ok {
			out = append(out, PlacedRelated{s, b})
		}
	}
	return out
}

// Discussion returns the article's first question for discussion, or nil.
func (a *Article) Discussion() *Discussion {
	for _, b := range a.deepBlocks() {
		if d, ok := b.(*Discussion); ok {
			return d
		}
	}
	return nil
}

// Footnotes returns the article's notes in reading order.
func (a *Article) Footnotes() []*Footnote {
	var out []*Footnote
	for _, b := range a.deepBlocks() {
		if f, ok := b.(*Footnote); ok {
			out = append(out, f)
		}
	}
	return out
}

// Links returns the links of the running text, headings included, and those of
// pictures, in reading order. A related link is not among them, nor is a link of the
// byline.
func (a *Article) Links() []PlacedLink {
	var out []PlacedLink
	for _, l := range a.NumberedLinks() {
		if !l.Related {
			out = append(out, PlacedLink{l.Section, l.Text, l.URL})
		}
	}
	return out
}

// Images returns the article's pictures, figures and inline ones, in reading order.
func (a *Article) Images() []PlacedImage {
	var out []PlacedImage
	inline := func(s *Section, spans []Span) {
		for sp := range DeepSpans(spans) {
			if im, ok := sp.(Image); ok {
				out = append(out, PlacedImage{s, im.URL, im.Alt, ""})
			}
		}
	}
	a.each(
		func(s *Section) { inline(s, s.Heading) },
		func(s *Section, b Block) {
			if f, ok := b.(*Figure); ok {
				out = append(out, PlacedImage{s, f.URL, f.Alt, Text(f.Caption)})
			}
			for run := range Runs(b) {
				inline(s, run)
			}
		})
	return out
}

// eachRun calls f for every run of inline text, headings included, in reading order.
func (a *Article) eachRun(f func(*Section, []Span)) {
	a.each(
		func(s *Section) { f(s, s.Heading) },
		func(s *Section, b Block) {
			for run := range Runs(b) {
				f(s, run)
			}
		})
}

// each calls onSection for every section and onBlock for every block, nested
// ones too, in reading order: a heading comes before its blocks.
func (a *Article) each(onSection func(*Section), onBlock func(*Section, Block)) {
	deep := func(s *Section, top Block) {
		for b := range Deep(top) {
			onBlock(s, b)
		}
	}
	for _, p := range a.Standfirst {
		deep(nil, p)
	}
	for s := range a.All() {
		onSection(s)
		for _, b := range s.Blocks {
			deep(s, b)
		}
	}
}
