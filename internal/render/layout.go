package render

import (
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
func lay(a *article.Article, u Unit, i int, o Options, code *lexicon, pictures map[*article.Figure]*Picture) []Line {
	p := layPage(a, u, i, o, code, pictures, false)
	if len(p.rows) == 0 {
		// A unit has a line at least, so that there is a place in it.
		p.blank()
	}
	return p.lines()
}

// layPage sets one unit on a page of its own.
func layPage(a *article.Article, u Unit, i int, o Options, code *lexicon, pictures map[*article.Figure]*Picture, traced bool) *page {
	s := newSetting(&o, code)
	s.pictures, s.traced, s.placed = pictures, traced, true
	p := newPage(s, o.Width)
	p.unit(a, u, i)
	return p
}

func newSetting(o *Options, code *lexicon) setting {
	m := newMeter(o.Method)
	s := setting{
		o: o, meter: m, signs: m.signs(), parts: &plainParts, code: code,
		dual: o.Theme != nil || o.Links, number: new(int), marks: new(int), links: new([]target),
		reduced: o.Screen && o.Method == ansi.WcWidth,
	}
	if o.Theme != nil {
		s.parts = &o.Theme.Parts
	}
	return s
}

// unit sets a unit, which is the i-th, on an empty page.
func (p *page) unit(a *article.Article, u Unit, i int) {
	p.at, *p.number = i, u.links
	if !u.near {
		p.blank()
	}
	switch u.Kind {
	case TitleUnit:
		p.heading([]article.Span{article.Plain{Text: a.Title}}, p.parts.Title)
	case BylineUnit:
		p.byline(a)
	case StandfirstUnit:
		p.paragraph(u.Block.(*article.Paragraph), p.parts.Standfirst)
	case HeadingUnit:
		level := min(max(u.Section.Level, 1), len(p.parts.Headings))
		p.heading(u.Section.Heading, p.parts.Headings[level-1])
	case BlockUnit:
		p.block(u.Block, p.parts.Text)
	case CreditsUnit:
		p.credits(a)
	}
	p.flushLead()
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
	p.runs = p.appendSpans(p.runs[:0], b.Spans, base, 0)
	p.flow(p.runs)
}

func (p *page) heading(spans []article.Span, piece theme.Piece) {
	p.flow(p.appendPiece(nil, spans, piece, theme.Style{}, 0))
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
