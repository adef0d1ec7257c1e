package hypertext

import (
	"strings"

	"newsreader/internal/article"
)

// flat returns blocks as one run of inline text, parted by breaks.
func flat(blocks []article.Block) []article.Span {
	if len(blocks) == 1 {
		if p, ok := blocks[0].(*article.Paragraph); ok {
			return p.Spans
		}
	}
	var out []article.Span
	add := func(spans []article.Span) {
		if len(spans) == 0 {
			return
		}
		if len(out) > 0 {
			out = append(out, article.Break{})
		}
		out = append(out, spans...)
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *article.Paragraph:
			add(b.Spans)
		case *article.List:
			for _, it := range b.Items {
				add(flat(it.Blocks))
			}
		case *article.Quote:
			add(flat(b.Blocks))
		case *article.Footnote:
			add(flat(b.Blocks))
		case *article.Code:
			for line := range strings.SplitSeq(b.Text, "\n") {
				if code := strings.TrimSpace(strings.ReplaceAll(line, "\t", " ")); code != "" {
					add([]article.Span{article.CodeSpan{Text: code}})
				}
			}
		case *article.Table:
			add(b.Caption)
			for _, row := range append([][]article.Cell{b.Head}, b.Rows...) {
				for _, c := range row {
					add(c.Spans)
				}
			}
		case *article.Figure:
			add([]article.Span{article.Image{URL: b.URL, Alt: b.Alt}})
			add(b.Caption)
		case *article.Related:
			add([]article.Span{article.Link{URL: b.URL, Spans: []article.Span{article.Plain{Text: b.Title}}}})
		case *article.Discussion:
			add(b.Spans)
		case *article.Board:
			for _, side := range [][]article.Point{b.Pros, b.Cons, b.Others} {
				for _, p := range side {
					add(p.Spans)
				}
			}
		case *article.Rule:
		}
	}
	return out
}
