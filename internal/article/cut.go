package article

// Cut returns the article reduced to the given sections of it, with what is under
// them. Numbers, slugs and levels stay as they are. The standfirst goes; what is
// known about the whole (title, byline, dates, origin) stays. Footnotes that the
// kept text points to come along at the end, wherever they stood.
//
// The new article shares blocks with the old one.
func (a *Article) Cut(sections []*Section) *Article {
	out := *a
	out.Standfirst = nil
	out.Sections = append([]*Section(nil), sections...)
	if notes := out.missingNotes(a); len(notes) > 0 {
		last := *sections[len(sections)-1]
		deepest(&last, notes)
		out.Sections[len(out.Sections)-1] = &last
	}
	return &out
}

// deepest appends blocks where the reading of s ends, and copies the path there.
func deepest(s *Section, blocks []Block) {
	if n := len(s.Sections); n > 0 {
		last := *s.Sections[n-1]
		deepest(&last, blocks)
		s.Sections = append(append([]*Section(nil), s.Sections[:n-1]...), &last)
		return
	}
	s.Blocks = append(append([]Block(nil), s.Blocks...), blocks...)
}

// missingNotes returns the footnotes of whole that a points to and does not hold.
func (a *Article) missingNotes(whole *Article) []Block {
	have, wanted := map[string]bool{}, map[string]bool{}
	for _, f := range a.Footnotes() {
		have[f.Label] = true
	}
	a.eachRun(func(_ *Section, spans []Span) {
		for sp := range DeepSpans(spans) {
			if r, ok := sp.(NoteRef); ok && !have[r.Label] {
				wanted[r.Label] = true
			}
		}
	})
	var out []Block
	for _, f := range whole.Footnotes() {
		if wanted[f.Label] {
			out = append(out, f)
		}
	}
	return out
}
