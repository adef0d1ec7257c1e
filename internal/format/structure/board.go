package structure

import (
	"strings"

	"newsreader/internal/article"
)

// boards replaces every run of items that weighs something up by a board. A board
// is told by labels in the places where labels stand, and never by a word within
// a sentence.
func boards(items []Item) []Item {
	out := make([]Item, 0, len(items))
	for i := 0; i < len(items); {
		if bs, n := boardAt(items[i:]); n > 0 {
			for _, b := range bs {
				out = append(out, Item{Block: b})
			}
			i += n
			continue
		}
		out = append(out, items[i])
		i++
	}
	return out
}

// boardAt reads boards from the beginning of items and returns how many items
// they took.
func boardAt(items []Item) ([]article.Block, int) {
	it := items[0]
	if it.Literal {
		return nil, 0
	}
	if it.Level > 0 {
		return headedBoard(items)
	}
	switch b := it.Block.(type) {
	case *article.List:
		if bs := listBoards(b); bs != nil {
			return bs, 1
		}
	case *article.Table:
		if b := tableBoard(b); b != nil {
			return []article.Block{b}, 1
		}
	case *article.Paragraph:
		if b := linesBoard(b); b != nil {
			return []article.Block{b}, 1
		}
		return labelledBoard(items)
	}
	return nil, 0
}

// headedBoard reads two headings that face each other, each over a list and the
// first over nothing else.
func headedBoard(items []Item) ([]article.Block, int) {
	if len(items) < 4 || items[2].Level == 0 || items[2].Literal {
		return nil, 0
	}
	first, second := article.Text(items[0].Heading), article.Text(items[2].Heading)
	a, b := sideOf(first), sideOf(second)
	x, ok := points(items[1])
	y, also := points(items[3])
	if !a.faces(b) || !ok || !also {
		return nil, 0
	}
	board := &builder{}
	board.put(a, first, x)
	board.put(b, second, y)
	return []article.Block{board.done()}, 4
}

// labelledBoard reads paragraphs that are labels ("Pros:") with a list after each,
// or that begin with a label and go on with the point ("Pros: cheap").
func labelledBoard(items []Item) ([]article.Block, int) {
	if p := items[0].Block.(*article.Paragraph); !opensLabel(p.Spans) {
		return nil, 0
	}
	board := &builder{}
	var last side
	n := 0
	for n < len(items) {
		s, label, pts, took := labelledSide(items[n:])
		if took == 0 || n > 0 && (s.face == last.face || !s.faces(last)) {
			break
		}
		board.put(s, label, pts)
		last = s
		n += took
		if len(board.Pros) > 0 && len(board.Cons) > 0 {
			return []article.Block{board.done()}, n
		}
	}
	// One side alone makes a board only where its label can mean nothing else and
	// a list of points stands under it.
	if n == 2 && last.alone {
		return []article.Block{board.done()}, n
	}
	return nil, 0
}

// labelledSide reads one side that begins with a label's paragraph.
func labelledSide(items []Item) (s side, label string, pts []article.Point, took int) {
	p, ok := items[0].Block.(*article.Paragraph)
	if !ok || items[0].Literal {
		return side{}, "", nil, 0
	}
	label, rest, ok := cutLabel(p.Spans)
	if !ok {
		if label, ok = strongAlone(p.Spans); !ok {
			return side{}, "", nil, 0
		}
	}
	if s = sideOf(label); s.face == noFace {
		return side{}, "", nil, 0
	}
	if len(rest) > 0 {
		return s, label, inlinePoints(rest), 1
	}
	if len(items) < 2 {
		return side{}, "", nil, 0
	}
	if pts, ok = points(items[1]); !ok {
		return side{}, "", nil, 0
	}
	return s, label, pts, 2
}

// inlinePoints parts what follows a label on its line into points: at semicolons, or
// at commas where phrases of a few words stand between them. Sentences, and
// text with marks of its own, are one point.
func inlinePoints(rest []article.Span) []article.Point {
	whole := []article.Point{{Spans: rest}}
	p, ok := rest[0].(article.Plain)
	if !ok || len(rest) > 1 || sentences(p.Text) > 1 {
		return whole
	}
	parts, most := strings.FieldsFunc(p.Text, func(r rune) bool { return r == ';' || r == '；' || r == '؛' }), 20
	if len(parts) < 2 {
		parts, most = strings.FieldsFunc(p.Text, func(r rune) bool { return r == ',' || r == '，' || r == '、' || r == '،' }), 4
		if len(parts) == 2 {
			most = 2 // "no clock, tinny sound"
		}
		if len(parts) < 2 || closes(p.Text) {
			return whole
		}
	}
	out := make([]article.Point, 0, len(parts))
	for _, t := range parts {
		t = strings.TrimSpace(t)
		if t == "" || len(strings.Fields(t)) > most {
			return whole
		}
		out = append(out, article.Point{Spans: []article.Span{article.Plain{Text: t}}})
	}
	return out
}

// strongAlone returns the text of a paragraph that is of weight as a whole: many
// a page writes its headings so.
func strongAlone(spans []article.Span) (string, bool) {
	if len(spans) != 1 {
		return "", false
	}
	s, ok := spans[0].(article.Strong)
	if !ok {
		return "", false
	}
	return article.Text(s.Spans), true
}

// linesBoard reads a paragraph of hard lines that each begin with a label.
func linesBoard(p *article.Paragraph) *article.Board {
	if !opensLabel(p.Spans) {
		return nil
	}
	lines := splitLines(p.Spans)
	if len(lines) < 2 {
		return nil
	}
	board := &builder{}
	for _, l := range lines {
		label, rest, ok := cutLabel(l)
		if !ok || len(rest) == 0 {
			return nil
		}
		s := sideOf(label)
		if s.face == noFace {
			return nil
		}
		board.put(s, label, inlinePoints(rest))
	}
	if len(board.Pros) == 0 || len(board.Cons) == 0 {
		return nil
	}
	return board.done()
}

// tableBoard reads a table of two columns that are headed by the two sides.
func tableBoard(t *article.Table) *article.Board {
	if len(t.Head) != 2 || len(t.Caption) > 0 {
		return nil
	}
	labels := [2]string{article.Text(t.Head[0].Spans), article.Text(t.Head[1].Spans)}
	a, b := sideOf(labels[0]), sideOf(labels[1])
	if !a.faces(b) {
		return nil
	}
	var pts [2][]article.Point
	for _, row := range t.Rows {
		for c := range row {
			if c < 2 && strings.TrimSpace(article.Text(row[c].Spans)) != "" {
				pts[c] = append(pts[c], article.Point{Spans: row[c].Spans})
			}
		}
	}
	if len(pts[0]) == 0 || len(pts[1]) == 0 {
		return nil
	}
	board := &builder{}
	board.put(a, labels[0], pts[0])
	board.put(b, labels[1], pts[1])
	return board.done()
}
