package structure

import (
	"strings"

	"newsreader/internal/article"
)

// Assemble makes the article of a draft: it takes the title and what is said about
// the whole from among the items, reads boards, related links and the discussion,
// parts the standfirst from the body and builds the tree of sections. It takes the
// draft's blocks over: the caller must not use them afterwards.
//
// It decides from the content alone, so that the same content gives the same
// article from whatever format it came.
func Assemble(d Draft) *article.Article {
	a := &article.Article{
		Title: strings.TrimSpace(d.Title), Byline: d.Byline, Credits: d.Credits, Published: d.Published, Updated: d.Updated,
		Origin: d.Origin, Language: d.Language, Tags: d.Tags, Provenance: d.Provenance,
	}
	items := solid(d.Items)
	items = takeTitle(a, items)
	items = boards(items)
	items = relateds(items)
	items = takeMatter(a, items)
	items = discussions(items)
	items = takeStandfirst(a, items)
	a.Sections = tree(items)
	article.Arrange(a.Sections)
	fillTopics(a)
	if a.Title == "" {
		a.Title = inferTitle(a)
		a.TitleInferred = a.Title != ""
	}
	return a
}

// solid drops the items that say nothing: headings and paragraphs without text or
// picture.
func solid(items []Item) []Item {
	out := make([]Item, 0, len(items))
	for _, it := range items {
		switch {
		case it.Level > 0:
			if !says(it.Heading) {
				continue
			}
		case it.Block == nil:
			continue
		default:
			if p, ok := it.Block.(*article.Paragraph); ok && !says(p.Spans) {
				continue
			}
		}
		out = append(out, it)
	}
	return out
}

// says reports whether spans hold anything to read or to look at.
func says(spans []article.Span) bool {
	for s := range article.DeepSpans(spans) {
		switch s := s.(type) {
		case article.Plain:
			if strings.TrimSpace(s.Text) != "" {
				return true
			}
		case article.CodeSpan:
			if s.Text != "" {
				return true
			}
		case article.Image, article.NoteRef:
			return true
		}
	}
	return false
}

// fillTopics gives a board without a topic of its own its section's heading.
func fillTopics(a *article.Article) {
	for s := range a.All() {
		for _, b := range s.Blocks {
			if board, ok := b.(*article.Board); ok && board.Topic == "" {
				board.Topic = s.Title()
			}
		}
	}
}
