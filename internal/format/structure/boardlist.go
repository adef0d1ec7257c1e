package structure

import (
	"strings"

	"newsreader/internal/article"
)

// listBoards reads a list whose items are labelled, at least one of them with the
// name of a side. The other labels are alternatives. An item without a label
// means that the list is something else, and it stays as it is. Where a new topic
// begins, so does a new board.
func listBoards(l *article.List) []article.Block {
	var out []article.Block
	board := &builder{}
	strong, both := false, false
	var seen side
	for _, it := range l.Items {
		label, pts, ok := labelledItem(it)
		if !ok {
			return nil
		}
		s := sideOf(label)
		if s.face == noFace {
			board.Others = append(board.Others, alternative(label, pts))
			continue
		}
		strong = strong || s.alone
		both = both || seen.face != noFace && s.faces(seen)
		if board.newTopic(s) {
			out = append(out, board.done())
			board = &builder{}
		}
		board.put(s, label, pts)
		seen = s
	}
	if seen.face == noFace || !strong && !both {
		return nil
	}
	return append(out, board.done())
}

// labelledItem reads "Label: text", or a label over a list of its own.
func labelledItem(it article.Item) (label string, pts []article.Point, ok bool) {
	if it.Task != article.NoTask || len(it.Blocks) == 0 || len(it.Blocks) > 2 {
		return "", nil, false
	}
	p, isPara := it.Blocks[0].(*article.Paragraph)
	if !isPara {
		return "", nil, false
	}
	label, rest, ok := cutLabel(p.Spans)
	if len(it.Blocks) == 1 {
		if !ok || len(rest) == 0 {
			return "", nil, false
		}
		return label, []article.Point{{Spans: rest}}, true
	}
	if !ok {
		// A label over a sub-list needs no colon.
		label, rest = article.Text(p.Spans), nil
		if sideOf(label).face == noFace {
			return "", nil, false
		}
	}
	if pts, ok = points(Item{Block: it.Blocks[1]}); !ok {
		return "", nil, false
	}
	if len(rest) > 0 {
		pts = append([]article.Point{{Spans: rest}}, pts...)
	}
	return label, pts, true
}

// alternative makes one labelled point of an item.
func alternative(label string, pts []article.Point) article.Point {
	spans := pts[0].Spans
	for _, p := range pts[1:] {
		spans = append(append(spans[:len(spans):len(spans)], article.Break{}), p.Spans...)
	}
	return article.Point{Label: label, Spans: spans}
}

// points reads a list as the points of one side: one run of text an item, with
// what is nested under it on lines of its own. Code, tables and other blocks in
// an item mean that the list is no list of points.
func points(it Item) ([]article.Point, bool) {
	l, ok := it.Block.(*article.List)
	if !ok || it.Literal {
		return nil, false
	}
	var out []article.Point
	for _, item := range l.Items {
		spans, ok := itemSpans(item)
		if !ok {
			return nil, false
		}
		if len(spans) > 0 {
			out = append(out, article.Point{Spans: spans})
		}
	}
	return out, len(out) > 0
}

func itemSpans(item article.Item) ([]article.Span, bool) {
	var spans []article.Span
	add := func(s []article.Span) {
		if len(spans) > 0 && len(s) > 0 {
			spans = append(spans[:len(spans):len(spans)], article.Break{})
		}
		spans = append(spans, s...)
	}
	for _, b := range item.Blocks {
		switch b := b.(type) {
		case *article.Paragraph:
			add(b.Spans)
		case *article.List:
			for _, sub := range b.Items {
				s, ok := itemSpans(sub)
				if !ok {
					return nil, false
				}
				add(s)
			}
		default:
			return nil, false
		}
	}
	return spans, strings.TrimSpace(article.Text(spans)) != "" || len(spans) == 0
}
