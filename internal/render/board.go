package render

import (
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// twoColumns is the least room for a board with its sides beside each other.
const twoColumns = 44

// The words that a board has on a screen where its author wrote none.
const (
	prosWord  = "Pros"
	consWord  = "Cons"
	noneGiven = "none given"
)

// side is one side of a board as it is drawn.
type side struct {
	label  string
	points []article.Point
	mark   string
	style  theme.Style
}

// board sets a board: boxed in two columns where there is room, else one side
// below the other. Without a screen it is the list that its author wrote.
func (p *page) board(b *article.Board) {
	p.flushLead()
	if !p.o.themed() && !p.o.Boxes {
		p.boardList(b)
		return
	}
	sides := []side{
		{b.ProsLabel, b.Pros, "+", p.parts.Pro},
		{b.ConsLabel, b.Cons, p.signs.con, p.parts.Con},
	}
	for i, word := range []string{prosWord, consWord} {
		if sides[i].label == "" {
			sides[i].label = word
		}
	}
	if len(b.Pros)+len(b.Cons) == 0 && b.ProsLabel == "" && b.ConsLabel == "" {
		sides = nil // alternatives alone
	}
	if p.o.Boxes && p.room() >= twoColumns {
		p.boxedBoard(b, sides)
		return
	}
	if b.Topic != "" {
		p.flowText(b.Topic, p.parts.Topic)
	}
	for i, s := range sides {
		if i > 0 {
			p.blank()
		}
		p.side(s)
	}
	if len(sides) > 0 && len(b.Others) > 0 {
		p.blank()
	}
	p.others(b)
}

// side sets a label and its points.
func (p *page) side(s side) {
	p.flowText(s.label, s.style)
	for _, point := range s.points {
		p.hang(s.mark, s.style, 0, func() { p.flow(p.textRuns(point.Spans, p.parts.Text)) })
	}
	if len(s.points) == 0 {
		p.flowText(noneGiven, p.parts.Muted)
	}
}

// others sets the alternatives.
func (p *page) others(b *article.Board) {
	for _, point := range b.Others {
		p.hang(p.signs.other, p.parts.Bullet, 0, func() { p.flow(p.labelled(point.Label, point.Spans)) })
	}
}

// labelled returns a point's label and text as runs.
func (p *page) labelled(label string, spans []article.Span) []run {
	var runs []run
	if label != "" {
		runs = append(runs, run{text: p.clean(label) + ":", style: p.parts.OtherLabel}, run{text: " "})
	}
	return p.appendSpans(runs, spans, p.parts.Text, 0)
}

// boxedBoard draws the board as a box: the topic in its upper edge, pros left, cons
// right, alternatives below.
func (p *page) boxedBoard(b *article.Board, sides []side) {
	room := p.room()
	full := room - 4
	left := (room - 7 + 1) / 2
	widths := []int{left, room - 7 - left}
	middle := left + 3 // the column of the line between the sides
	box := &p.signs.board
	sub := p.sub()
	var columns []area
	for i, s := range sides {
		columns = append(columns, sub.area(widths[i], func() { sub.side(s) }))
	}
	split := len(columns) > 0
	topic := p.label(b.Topic)
	inEdge := p.meter.width(topic) <= room-6
	if inEdge {
		p.edge(box.TopLeft, box.TopRight, pick(split, box.MiddleTop), middle, topic)
	} else {
		p.edge(box.TopLeft, box.TopRight, "", 0, "")
		p.boxRow([]area{sub.area(full, func() { sub.flowText(topic, p.parts.Topic) })}, []int{full})
		if split || len(b.Others) > 0 {
			p.edge(box.MiddleLeft, box.MiddleRight, pick(split, box.MiddleTop), middle, "")
		}
	}
	if split {
		p.boxRow(columns, widths)
	}
	if len(b.Others) > 0 {
		if split {
			p.edge(box.MiddleLeft, box.MiddleRight, box.MiddleBottom, middle, "")
		}
		p.boxRow([]area{sub.area(full, func() { sub.others(b) })}, []int{full})
		p.edge(box.BottomLeft, box.BottomRight, "", 0, "")
		return
	}
	p.edge(box.BottomLeft, box.BottomRight, pick(split, box.MiddleBottom), middle, "")
}

func pick(yes bool, s string) string {
	if yes {
		return s
	}
	return ""
}

// edge draws a horizontal line of the box with a crossing at a column, and with the
// topic in it.
func (p *page) edge(left, right, cross string, column int, topic string) {
	style, dash := p.parts.Border, p.signs.board.Top
	width := p.room()
	line := func(from, to int) string {
		if cross != "" && from <= column && column < to {
			return strings.Repeat(dash, column-from) + cross + strings.Repeat(dash, to-column-1)
		}
		return strings.Repeat(dash, max(to-from, 0))
	}
	p.begin()
	if topic == "" {
		p.mark(left+line(1, width-1)+right, width, style)
		p.end("\n")
		return
	}
	p.mark(left+dash, 2, style)
	p.gap++
	size := p.meter.width(topic)
	p.put(topic, size, p.parts.Topic, 0)
	p.gap++
	p.mark(line(4+size, width-1)+right, width-4-size, style)
	p.end("\n")
}

// boxRow draws columns side by side, with lines between and around them.
func (p *page) boxRow(columns []area, widths []int) {
	height := 0
	for _, c := range columns {
		height = max(height, c.height())
	}
	first := len(p.rows)
	lefts := make([]int, len(columns))
	for i := range height {
		p.begin()
		at := p.cells + p.gap
		p.mark(p.signs.board.Left, 1, p.parts.Border)
		at += 2
		for c, column := range columns {
			lefts[c] = at
			p.gap = at - p.cells
			p.copyRow(column, i)
			at += widths[c] + 1
			p.gap = at - p.cells
			p.mark(p.signs.board.Right, 1, p.parts.Border)
			at += 2
		}
		p.end("\n")
	}
	if p.traced {
		for c, column := range columns {
			p.adopt(column, first, func(int) int { return lefts[c] })
		}
	}
}

// boardList writes a board as the list it is in plain text and Markdown.
func (p *page) boardList(b *article.Board) {
	p.sideList(b.ProsLabel, prosWord, b.Topic, b.Pros, "+")
	p.sideList(b.ConsLabel, consWord, b.Topic, b.Cons, "-")
	for _, point := range b.Others {
		p.hang("-", p.parts.Bullet, 0, func() { p.flow(p.labelled(point.Label, point.Spans)) })
	}
}

// sideList writes one side: on one line with its label where it has one point, else
// as a list below it. A side without points is left out unless its author named it.
func (p *page) sideList(label, word, topic string, points []article.Point, mark string) {
	if label == "" {
		if len(points) == 0 {
			return
		}
		label = word
		if topic != "" {
			label += " of " + topic
		}
	}
	p.hang("-", p.parts.Bullet, 0, func() {
		if len(points) == 1 {
			p.flow(p.labelled(label, points[0].Spans))
			return
		}
		p.flowText(label+":", p.parts.OtherLabel)
		for _, point := range points {
			p.hang(mark, p.parts.Bullet, 0, func() { p.flow(p.textRuns(point.Spans, p.parts.Text)) })
		}
	})
}
