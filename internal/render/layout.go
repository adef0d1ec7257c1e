package render

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// plainParts are the marks of plain text. It is read-only.
var plainParts = theme.Parts{
	QuoteBar:   "> ",
	Bullets:    []string{"-"},
	Point:      ".",
	Done:       "[x]",
	Open:       "[ ]",
	RuleText:   "* * *",
	CodeMargin: 4,
}

// lay sets one unit of an article.
func lay(a *article.Article, u Unit, i int, o Options, code *lexicon) []Line {
	p := layPage(a, u, i, o, code, false)
	if len(p.rows) == 0 {
		// A unit has a line at least, so that there is a place in it.
		p.blank()
	}
	return p.lines()
}

// isVoid reports whether a unit has come out without any text: a picture about
// which nothing is said, in plain text.
func isVoid(lines []Line) bool {
	for i := range lines {
		if lines[i].Plain != "" {
			return false
		}
	}
	return true
}

func layPage(a *article.Article, u Unit, i int, o Options, code *lexicon, traced bool) *page {
	number, marks := u.links, 0
	s := setting{
		o: &o, meter: newMeter(o.Method), parts: &plainParts, code: code, unit: i,
		dual: o.Theme != nil || o.Links, traced: traced, number: &number, marks: &marks, links: new([]target),
		reduced: o.Screen && o.Method == ansi.WcWidth,
	}
	if o.Theme != nil {
		s.parts = &o.Theme.Parts
	}
	p := newPage(s, o.Width)
	if !u.near {
		p.blank()
	}
	switch u.Kind {
	case TitleUnit:
		p.heading([]article.Span{article.Plain{Text: a.Title}}, s.parts.Title)
	case BylineUnit:
		p.byline(a)
	case StandfirstUnit:
		p.paragraph(u.Block.(*article.Paragraph), s.parts.Standfirst)
	case HeadingUnit:
		level := min(max(u.Section.Level, 1), len(s.parts.Headings))
		p.heading(u.Section.Heading, s.parts.Headings[level-1])
	case BlockUnit:
		p.block(u.Block, s.parts.Text)
	case CreditsUnit:
		p.credits(a)
	}
	p.flushLead()
	return p
}

// block sets one block; base is the style of its text.
func (p *page) block(b article.Block, base theme.Style) {
	switch b := b.(type) {
	case *article.Paragraph:
		p.paragraph(b, base)
	case *article.List:
		p.list(b, base)
	case *article.Quote:
		p.quote(b)
	case *article.Code:
		p.codeBlock(b)
	case *article.Table:
		p.table(b, base)
	case *article.Figure:
		p.figure(b, base)
	case *article.Rule:
		p.rule()
	case *article.Board:
		p.board(b)
	case *article.Related:
		p.related(b)
	case *article.Discussion:
		p.discussion(b)
	case *article.Footnote:
		p.footnote(b, base)
	}
}

// blocks sets blocks one below the other, with a blank line between them unless
// they are close.
func (p *page) blocks(blocks []article.Block, base theme.Style, tight bool) {
	for i, b := range blocks {
		if i > 0 && !tight && !near(Unit{Block: blocks[i-1]}, Unit{Block: b}) {
			p.blank()
		}
		p.block(b, base)
	}
}

func (p *page) paragraph(b *article.Paragraph, base theme.Style) {
	p.flow(p.textRuns(b.Spans, base))
}

func (p *page) heading(spans []article.Span, piece theme.Piece) {
	runs := glue(nil, piece.Before, piece.Style, 0)
	runs = p.appendSpans(runs, spans, piece.Style, 0)
	p.flow(glue(runs, piece.After, piece.Style, 0))
}

func (p *page) quote(b *article.Quote) {
	p.flushLead()
	bar := p.parts.QuoteBar
	if p.push(margin{first: bar, rest: bar, style: p.parts.Bar}) {
		defer p.pop()
	}
	p.blocks(b.Blocks, p.parts.Quote, false)
	p.flushLead()
}

func (p *page) rule() {
	p.flushLead()
	text := p.parts.RuleText
	width := p.meter.width(text)
	room := p.room()
	p.begin()
	switch {
	case room > 0 && width > room:
		p.mark("-", 1, p.parts.Rule)
	default:
		if p.o.Screen && room > width {
			p.gap += (room - width) / 2
		}
		p.mark(text, width, p.parts.Rule)
	}
	p.end("\n")
}

// figure shows a picture by its alternative text, with the caption below.
func (p *page) figure(b *article.Figure, base theme.Style) {
	caption := strings.TrimSpace(article.Text(b.Caption))
	alt := b.Alt
	if alt == caption {
		alt = ""
	}
	style := p.parts.Image.Style.Over(base)
	link := p.addLink(LinkSpan{URL: b.URL, Title: b.Alt})
	if p.o.themed() {
		indented := p.push(margin{first: pictureMark + " ", rest: "  ", style: p.parts.RelatedMark})
		if indented {
			defer p.pop()
		} else {
			p.lead = append(p.lead, run{text: pictureMark + " ", style: p.parts.RelatedMark})
		}
	} else if alt != "" {
		p.flow([]run{{text: "[", glue: true}, {text: p.clean(alt)}, {text: "]", glue: true}})
		alt = ""
	}
	if alt != "" {
		p.flow([]run{{text: p.clean(alt), style: style, link: link}})
	}
	if caption != "" {
		p.flow(p.textRuns(b.Caption, p.parts.Muted))
	}
	if p.o.themed() && alt == "" && caption == "" {
		// Nothing is known about the picture but that it is there.
		p.flow([]run{{text: lastElement(b.URL), style: style, link: link}})
	}
	p.flushLead()
}

// lastElement is a picture's file name.
func lastElement(url string) string {
	url, _, _ = strings.Cut(url, "?")
	return url[strings.LastIndexByte(url, '/')+1:]
}

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
	runs = append(runs, run{text: " [" + itoa(number) + "]", style: p.parts.Muted, glue: true})
	const arrow = "→ "
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
	if p.o.themed() && p.push(margin{first: "▌ ", rest: "▌ ", style: p.parts.DiscussionMark}) {
		defer p.pop()
	}
	p.flow(runs)
}

func (p *page) footnote(b *article.Footnote, base theme.Style) {
	p.hang("["+p.clean(b.Label)+"]", p.parts.Muted, 0, func() { p.blocks(b.Blocks, base, false) })
}

// hang sets what body sets with a mark before its first line and all others under
// the text. The mark is set right in at least the given number of cells. Where
// there is no room for that the mark stands before the text like a word.
func (p *page) hang(mark string, style theme.Style, cells int, body func()) {
	width := p.meter.width(mark)
	pad := max(cells-width, 0)
	total := pad + width + 1
	if len(p.lead) == 0 && p.push(margin{first: strings.Repeat(" ", pad) + mark + " ", rest: strings.Repeat(" ", total), style: style, width: total}) {
		defer p.pop()
	} else {
		p.lead = append(p.lead, run{text: mark, style: style}, run{text: " "})
	}
	rows := len(p.rows)
	body()
	if p.flushLead(); len(p.rows) == rows {
		p.blank() // an item without text keeps its mark
	}
}

// flushLead writes marks that found no text to stand before.
func (p *page) flushLead() {
	if len(p.lead) > 0 {
		p.flow(nil)
	}
}

// byline writes who wrote the piece, where and when, in one line.
func (p *page) byline(a *article.Article) {
	var runs []run
	part := func(text, url string) {
		if text == "" {
			return
		}
		if len(runs) > 0 {
			runs = append(runs, run{text: " · ", style: p.parts.Muted})
		}
		link := 0
		if url != "" {
			link = p.addLink(LinkSpan{URL: url, Title: text})
		}
		runs = append(runs, run{text: p.clean(text), style: p.parts.Muted, link: link})
	}
	for _, who := range a.Byline {
		name := strings.TrimSpace(who.Name + " " + who.Handle)
		if name == "" {
			name = who.URL
		}
		part(name, who.URL)
	}
	part(a.Origin.Name, a.Origin.URL)
	part(day(a.Published), "")
	if updated := day(a.Updated); updated != "" && updated != day(a.Published) {
		part("updated "+updated, "")
	}
	p.flow(runs)
}

func day(d article.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Time.Format("2006-01-02")
}

func hasByline(a *article.Article) bool {
	return len(a.Byline) > 0 || a.Origin.Name != "" || !a.Published.IsZero() || !a.Updated.IsZero()
}

func (p *page) credits(a *article.Article) {
	for _, c := range a.Credits {
		link := 0
		if c.URL != "" {
			link = p.addLink(LinkSpan{URL: c.URL, Title: c.Text})
		}
		text := c.Text
		if text == "" {
			text = c.URL
		}
		p.flow([]run{{text: p.clean(text), style: p.parts.Muted, link: link}})
	}
}
