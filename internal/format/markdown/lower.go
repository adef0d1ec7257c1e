package markdown

import (
	"strings"

	"newsreader/internal/article"
)

// lower returns the paragraph or list that is the canonical written form of a board,
// a related link or a discussion; any other block is returned as it is.
func lower(b article.Block) article.Block {
	switch b := b.(type) {
	case *article.Board:
		return boardList(b)
	case *article.Related:
		return &article.Paragraph{Spans: relatedSpans(b)}
	case *article.Discussion:
		return &article.Paragraph{Spans: labelled(b.Label, b.Spans)}
	default:
		return b
	}
}

// labelled puts a label of weight before spans.
func labelled(label string, spans []article.Span) []article.Span {
	// The recogniser leaves out the colons at a label's end.
	label = strings.TrimRight(strings.TrimSpace(label), ":： ")
	if label == "" {
		return spans
	}
	head := article.Strong{Spans: []article.Span{article.Plain{Text: label + ":"}}}
	if len(spans) == 0 {
		return []article.Span{head}
	}
	return append([]article.Span{head, article.Plain{Text: " "}}, spans...)
}

// relatedSpans is "Read: [Title](URL)".
func relatedSpans(r *article.Related) []article.Span {
	var out []article.Span
	if r.Label != "" {
		out = append(out, article.Plain{Text: r.Label + ": "})
	}
	title := []article.Span{article.Plain{Text: r.Title}}
	if r.URL == "" {
		return append(out, title...)
	}
	return append(out, article.Link{URL: r.URL, Spans: title})
}

// relatedRun returns the related links without a label at the start of blocks.
func relatedRun(blocks []article.Block) []*article.Related {
	var run []*article.Related
	for _, b := range blocks {
		r, ok := b.(*article.Related)
		if !ok || r.Label != "" {
			break
		}
		run = append(run, r)
	}
	return run
}

// relatedList is the list under a heading that says what its items are.
func relatedList(run []*article.Related) *article.List {
	l := &article.List{}
	for _, r := range run {
		l.Items = append(l.Items, item(relatedSpans(r)))
	}
	return l
}

// boardList is a board as one list: a side with one point is "label: point", with
// more it is a list under its label; alternatives follow.
func boardList(b *article.Board) *article.List {
	l := &article.List{}
	side := func(label, otherwise string, points []article.Point) {
		if label == "" {
			if len(points) == 0 {
				return
			}
			label = otherwise
			if b.Topic != "" {
				label += " of " + b.Topic
			}
		}
		// A label that holds a colon is known by the list under it.
		colon := strings.ContainsAny(strings.TrimRight(label, ":： "), ":：")
		switch {
		case len(points) == 0:
			l.Items = append(l.Items, item(labelled(label, nil)))
		case len(points) == 1 && !colon:
			l.Items = append(l.Items, item(labelled(label, points[0].Spans)))
		default:
			sub := &article.List{}
			for _, p := range points {
				sub.Items = append(sub.Items, item(p.Spans))
			}
			it := item(labelled(label, nil))
			it.Blocks = append(it.Blocks, sub)
			l.Items = append(l.Items, it)
		}
	}
	side(b.ProsLabel, "Pros", b.Pros)
	side(b.ConsLabel, "Cons", b.Cons)
	for _, p := range b.Others {
		l.Items = append(l.Items, item(labelled(p.Label, p.Spans)))
	}
	return l
}

func item(spans []article.Span) article.Item {
	return article.Item{Blocks: []article.Block{&article.Paragraph{Spans: spans}}}
}
