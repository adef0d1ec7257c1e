package arbitrary

import (
	"math/rand/v2"
	"strings"

	"newsreader/internal/article"
)

// Blocks returns one block of every kind, in a fixed order.
func Blocks() []article.Block {
	plain := func(s string) []article.Span { return []article.Span{article.Plain{Text: s}} }
	para := func(s string) *article.Paragraph { return &article.Paragraph{Spans: plain(s)} }
	return []article.Block{
		&article.Paragraph{Spans: Spans()},
		&article.List{Items: []article.Item{
			{Task: article.Done, Blocks: []article.Block{para("A task that is done")}},
			{Task: article.Open, Blocks: []article.Block{para("A task that is open")}},
		}},
		&article.List{Ordered: true, Start: 3, Loose: true, Items: []article.Item{
			{Blocks: []article.Block{para("Third"), para("Third, continued")}},
			{Blocks: []article.Block{para("Fourth"), &article.List{Items: []article.Item{{Blocks: []article.Block{para("Nested")}}}}}},
		}},
		&article.Quote{Blocks: []article.Block{para("Quoted text"), &article.Quote{Blocks: []article.Block{para("Quoted within")}}}},
		&article.Code{Language: "go", Text: "func main() {\n\tprintln(`code`)\n}"},
		&article.Table{
			Caption: plain("Cells"),
			Align:   []article.Align{article.Left, article.Right},
			Head:    []article.Cell{{Spans: plain("Name")}, {Spans: plain("Count")}},
			Rows:    [][]article.Cell{{{Spans: plain("apples")}, {Spans: plain("12")}}, {{Spans: plain("pears")}, {}}},
		},
		&article.Figure{URL: "https://example.org/p.png", Alt: "A lighthouse", Caption: plain("The lighthouse at noon")},
		&article.Rule{},
		&article.Board{
			Topic: "Lighthouses", ProsLabel: "Pros of Lighthouses", ConsLabel: "Cons of Lighthouses",
			Pros:   []article.Point{{Spans: plain("They warn")}, {Spans: plain("They last")}},
			Cons:   []article.Point{{Spans: plain("They cost")}},
			Others: []article.Point{{Label: "Buoys", Spans: plain("Float instead")}},
		},
		&article.Related{Label: "Read", Title: "Ships at night", URL: "https://example.org/ships"},
		&article.Discussion{Label: "Engage further", Spans: plain("Would you live in one?")},
		&article.Footnote{Label: "1", Blocks: []article.Block{para("The text of the note")}},
	}
}

// Spans returns a run that holds one span of every kind.
func Spans() []article.Span {
	return []article.Span{
		article.Plain{Text: "Plain, "},
		article.Emphasis{Spans: []article.Span{article.Plain{Text: "stressed"}}},
		article.Plain{Text: ", "},
		article.Strong{Spans: []article.Span{article.Plain{Text: "weighty"}}},
		article.Plain{Text: ", "},
		article.Strike{Spans: []article.Span{article.Plain{Text: "struck"}}},
		article.Plain{Text: ", "},
		article.CodeSpan{Text: "code()"},
		article.Plain{Text: ", "},
		article.Link{URL: "https://example.org/x", Spans: []article.Span{article.Plain{Text: "linked"}}},
		article.Plain{Text: ", "},
		article.Image{URL: "https://example.org/i.png", Alt: "pictured"},
		article.Plain{Text: " noted"},
		article.NoteRef{Label: "1"},
		article.Break{},
		article.Plain{Text: "and broken."},
	}
}

// blocks returns up to n blocks with at most depth blocks within one another. Two
// lists never follow each other directly: no written form tells them apart.
func blocks(r *rand.Rand, n, depth int) []article.Block {
	var out []article.Block
	for range 1 + r.IntN(n) {
		b := block(r, depth)
		if len(out) > 0 {
			_, list := b.(*article.List)
			_, after := out[len(out)-1].(*article.List)
			_, board := out[len(out)-1].(*article.Board)
			if list && (after || board) {
				b = paragraph(r)
			}
		}
		out = append(out, b)
	}
	return out
}

func block(r *rand.Rand, depth int) article.Block {
	switch k := r.IntN(16); {
	case k == 0 && depth > 0:
		return list(r, depth)
	case k == 1 && depth > 0:
		return &article.Quote{Blocks: blocks(r, 2, depth-1)}
	case k == 2:
		return code(r)
	case k == 3:
		return table(r)
	case k == 4:
		f := &article.Figure{URL: "https://example.org/p.png", Alt: text(r, 4), Caption: inline(r, 4, false)}
		if r.IntN(3) == 0 {
			f.Link = "https://example.org/large(1).html"
		}
		return f
	case k == 5:
		return &article.Rule{}
	case k == 6 && depth == 3:
		return board(r)
	case k == 7 && depth == 3:
		return &article.Related{Label: "See also", Title: text(r, 5), URL: "https://example.org/r"}
	case k == 8 && depth == 3:
		return &article.Discussion{Label: "Engage further", Spans: inline(r, 8, false)}
	default:
		return paragraph(r)
	}
}

func paragraph(r *rand.Rand) *article.Paragraph {
	return &article.Paragraph{Spans: inline(r, 25, true)}
}

func list(r *rand.Rand, depth int) *article.List {
	l := &article.List{Ordered: maybe(r, 0.4), Loose: maybe(r, 0.3)}
	if l.Ordered {
		l.Start = 1 + r.IntN(3)
	}
	tasks := !l.Ordered && maybe(r, 0.2)
	for range 1 + r.IntN(4) {
		it := article.Item{Blocks: []article.Block{paragraph(r)}}
		if tasks {
			it.Task = article.Task(1 + r.IntN(2))
		}
		if maybe(r, 0.2) {
			it.Blocks = append(it.Blocks, block(r, depth-1))
		}
		l.Items = append(l.Items, it)
	}
	return l
}

func code(r *rand.Rand) *article.Code {
	var lines []string
	for range 1 + r.IntN(4) {
		lines = append(lines, strings.Repeat(" ", r.IntN(3))+text(r, 6))
	}
	return &article.Code{Language: []string{"", "go", "sh"}[r.IntN(3)], Text: strings.Join(lines, "\n")}
}

func table(r *rand.Rand) *article.Table {
	t := &article.Table{}
	columns := 1 + r.IntN(4)
	for range columns {
		t.Align = append(t.Align, article.Align(r.IntN(4)))
	}
	row := func() []article.Cell {
		var cells []article.Cell
		for range columns {
			cells = append(cells, article.Cell{Spans: inline(r, 4, false)})
		}
		return cells
	}
	t.Head = row()
	for range r.IntN(4) {
		t.Rows = append(t.Rows, row())
	}
	return t
}

func board(r *rand.Rand) *article.Board {
	topic := text(r, 2)
	b := &article.Board{Topic: topic, ProsLabel: "Pros of " + topic, ConsLabel: "Cons of " + topic}
	points := func(least int) (out []article.Point) {
		for range least + r.IntN(3) {
			out = append(out, article.Point{Spans: inline(r, 8, false)})
		}
		return out
	}
	b.Pros, b.Cons = points(1), points(1)
	if maybe(r, 0.4) {
		b.Others = []article.Point{{Label: "Another way", Spans: inline(r, 8, false)}}
	}
	return b
}
