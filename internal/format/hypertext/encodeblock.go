package hypertext

import (
	"strconv"

	"newsreader/internal/article"
)

func (e *encoder) blocks(blocks []article.Block) {
	for _, b := range blocks {
		e.block(b)
	}
}

func (e *encoder) block(b article.Block) {
	switch b := b.(type) {
	case *article.Paragraph:
		e.paragraph(b)
	case *article.List:
		e.list(b)
	case *article.Quote:
		e.raw("<blockquote>\n")
		e.blocks(b.Blocks)
		e.raw("</blockquote>\n")
	case *article.Code:
		e.raw("<pre><code")
		if b.Language != "" {
			e.attr("class", "language-"+b.Language)
			e.attr("data-language", b.Language)
		}
		e.raw(">")
		e.text(b.Text)
		e.raw("</code></pre>\n")
	case *article.Table:
		e.table(b)
	case *article.Figure:
		e.raw("<figure>")
		if b.Link != "" {
			e.raw("<a")
			e.attr("href", b.Link)
			e.raw(">")
		}
		e.image(b.URL, b.Alt)
		if b.Link != "" {
			e.raw("</a>")
		}
		if len(b.Caption) > 0 {
			e.raw("<figcaption>")
			e.spans(b.Caption)
			e.raw("</figcaption>")
		}
		e.raw("</figure>\n")
	case *article.Rule:
		e.raw("<hr>\n")
	case *article.Board:
		e.board(b)
	case *article.Related:
		e.related(b)
	case *article.Discussion:
		e.discussion(b)
	case *article.Footnote:
		e.footnote(b)
	}
}

func (e *encoder) paragraph(p *article.Paragraph) {
	e.raw("<p>")
	e.spans(p.Spans)
	e.raw("</p>\n")
}

// list writes a list. An item's first paragraph has no element of its own where
// the list is tight, so that browsers show it tight.
func (e *encoder) list(l *article.List) {
	name := "ul"
	if l.Ordered {
		name = "ol"
	}
	e.raw("<" + name)
	if l.Ordered && l.Start != 1 {
		e.attr("start", strconv.Itoa(l.Start))
	}
	if l.Loose {
		e.attr("class", "loose")
	}
	e.raw(">\n")
	for _, it := range l.Items {
		e.raw("<li>")
		blocks := it.Blocks
		if p, ok := firstParagraph(blocks); ok {
			if l.Loose {
				e.raw("<p>")
			}
			e.task(it.Task)
			e.spans(p.Spans)
			if l.Loose {
				e.raw("</p>\n")
			}
			blocks = blocks[1:]
		} else {
			e.task(it.Task)
		}
		e.blocks(blocks)
		e.raw("</li>\n")
	}
	e.raw("</" + name + ">\n")
}

func firstParagraph(blocks []article.Block) (*article.Paragraph, bool) {
	if len(blocks) == 0 {
		return nil, false
	}
	p, ok := blocks[0].(*article.Paragraph)
	return p, ok
}

func (e *encoder) task(t article.Task) {
	switch t {
	case article.Open:
		e.raw(`<input type="checkbox" disabled> `)
	case article.Done:
		e.raw(`<input type="checkbox" disabled checked> `)
	case article.NoTask:
	}
}

func (e *encoder) table(t *article.Table) {
	e.raw("<table>\n")
	if len(t.Caption) > 0 {
		e.raw("<caption>")
		e.spans(t.Caption)
		e.raw("</caption>\n")
	}
	if t.Head != nil {
		e.raw("<thead>\n")
		e.row("th", t.Head, t.Align)
		e.raw("</thead>\n")
	}
	e.raw("<tbody>\n")
	for _, row := range t.Rows {
		e.row("td", row, t.Align)
	}
	e.raw("</tbody>\n</table>\n")
}

func (e *encoder) row(name string, cells []article.Cell, align []article.Align) {
	e.raw("<tr>")
	for i, c := range cells {
		e.raw("<" + name)
		if i < len(align) {
			switch align[i] {
			case article.Left:
				e.attr("style", "text-align:left")
			case article.Center:
				e.attr("style", "text-align:center")
			case article.Right:
				e.attr("style", "text-align:right")
			case article.Natural:
			}
		}
		e.raw(">")
		e.spans(c.Spans)
		e.raw("</" + name + ">")
	}
	e.raw("</tr>\n")
}

func (e *encoder) board(b *article.Board) {
	e.raw("<section class=\"board\"")
	e.attr("data-topic", b.Topic)
	e.raw(">\n")
	e.side("pros", b.ProsLabel, b.Pros)
	e.side("cons", b.ConsLabel, b.Cons)
	if len(b.Others) > 0 {
		e.raw("<dl class=\"others\">\n")
		for _, p := range b.Others {
			e.raw("<dt>")
			e.text(p.Label)
			e.raw("</dt><dd>")
			e.spans(p.Spans)
			e.raw("</dd>\n")
		}
		e.raw("</dl>\n")
	}
	e.raw("</section>\n")
}

func (e *encoder) side(class, label string, points []article.Point) {
	if label == "" && len(points) == 0 {
		return
	}
	e.raw("<div>\n")
	if label != "" {
		e.raw("<p class=\"" + class + "-label\">")
		e.text(label)
		e.raw("</p>\n")
	}
	if len(points) > 0 {
		e.raw("<ul class=\"" + class + "\">\n")
		for _, p := range points {
			e.raw("<li>")
			e.spans(p.Spans)
			e.raw("</li>\n")
		}
		e.raw("</ul>\n")
	}
	e.raw("</div>\n")
}

func (e *encoder) related(r *article.Related) {
	e.raw("<p class=\"related\"")
	e.attr("data-label", r.Label)
	e.raw(">")
	if r.Label != "" {
		e.text(r.Label)
		e.raw(": ")
	}
	if r.URL != "" {
		e.raw("<a")
		e.attr("href", r.URL)
		e.raw(">")
		e.text(r.Title)
		e.raw("</a>")
	} else {
		e.raw("<cite>")
		e.text(r.Title)
		e.raw("</cite>")
	}
	e.raw("</p>\n")
}

func (e *encoder) discussion(d *article.Discussion) {
	e.raw("<p class=\"discussion\"")
	e.attr("data-label", d.Label)
	e.raw(">")
	if d.Label != "" {
		e.raw("<strong>")
		e.text(d.Label)
		e.raw(":</strong> ")
	}
	e.raw("<span class=\"text\">")
	e.spans(d.Spans)
	e.raw("</span></p>\n")
}

func (e *encoder) footnote(f *article.Footnote) {
	e.raw("<aside role=\"doc-footnote\"")
	e.attr("id", noteID(f.Label))
	e.attr("data-label", f.Label)
	e.raw(">\n<p>")
	e.text(f.Label)
	e.raw(".</p>\n<div class=\"note\">\n")
	e.blocks(f.Blocks)
	e.raw("</div>\n</aside>\n")
}

// noteID makes an id of a note's label; an id holds no blanks.
func noteID(label string) string {
	id := article.Slug(label)
	if id == "" {
		id = "x"
	}
	return "note-" + id
}
