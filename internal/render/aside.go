package render

import (
	"strconv"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// related shows a further article: its label, title and number.
func (p *page) related(b *article.Related) {
	number := p.nextNumber()
	link := p.addLink(LinkSpan{Number: number, URL: b.URL, Title: b.Title, Related: true})
	var runs []run
	if b.Label != "" {
		runs = append(runs, run{text: p.clean(b.Label) + ": ", style: p.parts.Muted})
	}
	runs = append(runs, run{text: p.clean(b.Title), style: p.parts.RelatedTitle, link: link})
	if !p.o.themed() {
		p.flow(runs)
		return
	}
	runs = append(runs, run{text: " [" + strconv.Itoa(number) + "]", style: p.parts.Muted, glue: true})
	arrow := p.signs.related + " "
	if p.push(margin{first: arrow, rest: "  ", style: p.parts.RelatedMark}) {
		defer p.pop()
	} else {
		runs = append([]run{{text: arrow, style: p.parts.RelatedMark}}, runs...)
	}
	p.flow(runs)
}

// discussion sets the question to the readers apart by a bar.
func (p *page) discussion(b *article.Discussion) {
	var runs []run
	if b.Label != "" {
		runs = append(runs, run{text: p.clean(b.Label) + ":", style: p.parts.DiscussionLabel}, run{text: " "})
	}
	runs = p.appendSpans(runs, b.Spans, p.parts.Discussion, 0)
	bar := p.signs.discussion + " "
	if p.o.themed() && p.push(margin{first: bar, rest: bar, style: p.parts.DiscussionMark}) {
		defer p.pop()
	}
	p.flow(runs)
}

func (p *page) footnote(b *article.Footnote, base theme.Style) {
	p.hang("["+p.label(b.Label)+"]", p.parts.Muted, 0, func() { p.blocks(b.Blocks, base, false) })
}
