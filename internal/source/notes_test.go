package source

import (
	"slices"
	"testing"

	"newsreader/internal/article"
)

// noted is a page whose text points to notes.
func noted(labels ...string) *article.Article {
	a := &article.Article{Sections: []*article.Section{{}}}
	s := a.Sections[0]
	for _, l := range labels {
		ref := []article.Span{article.Emphasis{Spans: []article.Span{article.NoteRef{Label: l}}}}
		s.Blocks = append(s.Blocks, &article.Paragraph{Spans: ref})
	}
	for _, l := range labels {
		s.Blocks = append(s.Blocks, &article.Footnote{Label: l})
	}
	return a
}

func TestTheNotesOfSeveralPagesAreToldApart(t *testing.T) {
	all := joined([]*article.Article{noted("1", "2"), noted("1", "3", "x"), noted("1", "x")}, "")
	var notes, refs []string
	for _, f := range all.Footnotes() {
		notes = append(notes, f.Label)
	}
	for _, b := range all.Blocks() {
		for run := range article.Runs(b) {
			for s := range article.DeepSpans(run) {
				if r, ok := s.(article.NoteRef); ok {
					refs = append(refs, r.Label)
				}
			}
		}
	}
	want := []string{"1", "2", "4", "3", "x", "5", "6"}
	if !slices.Equal(notes, want) || !slices.Equal(refs, want) {
		t.Errorf("notes %q, marks %q, want %q", notes, refs, want)
	}
}
