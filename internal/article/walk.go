package article

import "iter"

// All yields every section of the article in reading order, section "0" and
// subsections included.
func (a *Article) All() iter.Seq[*Section] {
	return func(yield func(*Section) bool) { walkSections(a.Sections, yield) }
}

func walkSections(sections []*Section, yield func(*Section) bool) bool {
	for _, s := range sections {
		if !yield(s) || !walkSections(s.Sections, yield) {
			return false
		}
	}
	return true
}

// Outline returns the sections that have a heading, in reading order.
func (a *Article) Outline() []*Section {
	var out []*Section
	for s := range a.All() {
		if len(s.Heading) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// Blocks yields every top-level block with the section it stands in, in reading
// order. The paragraphs of the standfirst come first, with a nil section.
func (a *Article) Blocks() iter.Seq2[*Section, Block] {
	return func(yield func(*Section, Block) bool) {
		for _, p := range a.Standfirst {
			if !yield(nil, p) {
				return
			}
		}
		for s := range a.All() {
			for _, b := range s.Blocks {
				if !yield(s, b) {
					return
				}
			}
		}
	}
}

// Deep yields b and every block within it, outermost first, in reading order.
func Deep(b Block) iter.Seq[Block] {
	return func(yield func(Block) bool) { walkDeep(b, yield) }
}

func walkDeep(b Block, yield func(Block) bool) bool {
	if !yield(b) {
		return false
	}
	switch b := b.(type) {
	case *List:
		for _, it := range b.Items {
			if !walkAllDeep(it.Blocks, yield) {
				return false
			}
		}
	case *Quote:
		return walkAllDeep(b.Blocks, yield)
	case *Footnote:
		return walkAllDeep(b.Blocks, yield)
	case *Paragraph, *Code, *Table, *Figure, *Rule, *Board, *Related, *Discussion:
	}
	return true
}

func walkAllDeep(blocks []Block, yield func(Block) bool) bool {
	for _, b := range blocks {
		if !walkDeep(b, yield) {
			return false
		}
	}
	return true
}

// Runs yields each run of inline text of one block, in reading order, without
// those of the blocks within it: a paragraph's spans, a table's caption and cells,
// a board's points. Text that is a plain string in the model (a board's topic, a
// related link's title) is not among them.
func Runs(b Block) iter.Seq[[]Span] {
	return func(yield func([]Span) bool) {
		switch b := b.(type) {
		case *Paragraph:
			yield(b.Spans)
		case *Figure:
			yield(b.Caption)
		case *Discussion:
			yield(b.Spans)
		case *Table:
			b.runs(yield)
		case *Board:
			for _, side := range [][]Point{b.Pros, b.Cons, b.Others} {
				for _, p := range side {
					if !yield(p.Spans) {
						return
					}
				}
			}
		case *List, *Quote, *Code, *Rule, *Related, *Footnote:
		}
	}
}

func (t *Table) runs(yield func([]Span) bool) {
	if len(t.Caption) > 0 && !yield(t.Caption) {
		return
	}
	for _, c := range t.Head {
		if !yield(c.Spans) {
			return
		}
	}
	for _, row := range t.Rows {
		for _, c := range row {
			if !yield(c.Spans) {
				return
			}
		}
	}
}

// DeepSpans yields every span of a run and every span within it, outermost first.
func DeepSpans(spans []Span) iter.Seq[Span] {
	return func(yield func(Span) bool) { walkSpans(spans, yield) }
}

func walkSpans(spans []Span, yield func(Span) bool) bool {
	for _, s := range spans {
		if !yield(s) || !walkSpans(Children(s), yield) {
			return false
		}
	}
	return true
}

// Children returns the spans directly within a span, or nil.
func Children(s Span) []Span {
	switch s := s.(type) {
	case Emphasis:
		return s.Spans
	case Strong:
		return s.Spans
	case Strike:
		return s.Spans
	case Link:
		return s.Spans
	case Plain, CodeSpan, Image, Break, NoteRef:
	}
	return nil
}
