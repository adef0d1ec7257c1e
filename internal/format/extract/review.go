package extract

import (
	"cmp"

	"newsreader/internal/article"
)

// addReview adds the board that a page's JSON-LD states, where the text holds none:
// schema.org's positiveNotes and negativeNotes of a review or a product. It stands
// at the end: nothing says where in the text it belongs.
func (r *reading) addReview(a *article.Article) {
	if len(a.Boards()) > 0 {
		return
	}
	for _, t := range r.head.ld {
		for _, n := range []thing{t, t.inner("review")} {
			board := &article.Board{Pros: noteList(n["positiveNotes"]), Cons: noteList(n["negativeNotes"])}
			if len(board.Pros) == 0 && len(board.Cons) == 0 {
				continue
			}
			board.Topic = squeeze(cmp.Or(n.inner("itemReviewed").text("name"), t.text("name"), a.Title))
			appendBlock(a, board)
			a.Provenance.Notes = append(a.Provenance.Notes, "board from json-ld")
			return
		}
	}
}

// appendBlock adds a block where the reading of an article ends.
func appendBlock(a *article.Article, b article.Block) {
	if len(a.Sections) == 0 {
		a.Sections = []*article.Section{{}}
		article.Arrange(a.Sections)
	}
	last := a.Sections[len(a.Sections)-1]
	for len(last.Sections) > 0 {
		last = last.Sections[len(last.Sections)-1]
	}
	last.Blocks = append(last.Blocks, b)
}

// noteList reads a list of notes: an ItemList, a list of strings, or one string.
func noteList(v any) []article.Point {
	var out []article.Point
	add := func(s string) {
		if s = plain(s); s != "" && len(s) <= maxPoint && len(out) < maxPoints {
			out = append(out, article.Point{Spans: plainSpans(s)})
		}
	}
	switch v := v.(type) {
	case string:
		add(v)
	case []any:
		for _, e := range v {
			switch e := e.(type) {
			case string:
				add(e)
			case map[string]any:
				add(cmp.Or(thing(e).text("name"), thing(e).inner("item").text("name"), thing(e).text("text")))
			}
		}
	case map[string]any:
		return noteList(v["itemListElement"])
	}
	return out
}

func plainSpans(s string) []article.Span { return []article.Span{article.Plain{Text: s}} }
