package render

import (
	"newsreader/internal/article"
	"newsreader/internal/sanitize"
	"newsreader/internal/theme"
)

// textRuns returns spans as runs in a base style.
func (p *page) textRuns(spans []article.Span, base theme.Style) []run {
	return p.appendSpans(nil, spans, base, 0)
}

// appendSpans appends spans as runs. A style that a span sets is laid over the one
// it stands in.
func (p *page) appendSpans(runs []run, spans []article.Span, base theme.Style, link int) []run {
	parts := p.parts
	for _, s := range spans {
		switch s := s.(type) {
		case article.Plain:
			runs = append(runs, run{text: p.clean(s.Text), style: base, link: link})
		case article.Emphasis:
			runs = p.appendPiece(runs, s.Spans, parts.Emphasis, base, link)
		case article.Strong:
			runs = p.appendPiece(runs, s.Spans, parts.Strong, base, link)
		case article.Strike:
			runs = p.appendPiece(runs, s.Spans, parts.Strike, base, link)
		case article.CodeSpan:
			style := parts.Code.Style.Over(base)
			runs = glue(runs, parts.Code.Before, style, link)
			runs = append(runs, run{text: p.clean(s.Text), style: style, link: link, keep: true})
			runs = glue(runs, parts.Code.After, style, link)
		case article.Link:
			runs = p.appendLink(runs, s, base)
		case article.Image:
			runs = p.appendImage(runs, s, base, link)
		case article.Break:
			runs = append(runs, run{hard: true})
		case article.NoteRef:
			label := sanitize.Text(s.Label)
			note := p.addLink(LinkSpan{Note: s.Label, Title: label})
			runs = glue(runs, "["+label+"]", parts.NoteRef.Style.Over(base), note)
		}
	}
	return runs
}

func (p *page) appendPiece(runs []run, spans []article.Span, piece theme.Piece, base theme.Style, link int) []run {
	style := piece.Style.Over(base)
	runs = glue(runs, piece.Before, style, link)
	runs = p.appendSpans(runs, spans, style, link)
	return glue(runs, piece.After, style, link)
}

func (p *page) appendLink(runs []run, s article.Link, base theme.Style) []run {
	link := p.addLink(LinkSpan{Number: p.nextNumber(), URL: s.URL, Title: article.Text(s.Spans)})
	return p.appendPiece(runs, s.Spans, p.parts.Link, base, link)
}

// appendImage shows a picture in running text by its alternative text. On a screen
// a mark says that it is one.
func (p *page) appendImage(runs []run, s article.Image, base theme.Style, link int) []run {
	if s.Alt == "" && !p.o.themed() {
		return runs
	}
	style := p.parts.Image.Style.Over(base)
	if link == 0 {
		link = p.addLink(LinkSpan{URL: s.URL, Title: s.Alt})
	}
	if p.o.themed() {
		runs = append(runs, run{text: pictureMark, style: style, link: link})
		if s.Alt == "" {
			return runs
		}
		runs = append(runs, run{text: "\u00a0", style: style, link: link, glue: true})
	}
	return append(runs, run{text: p.clean(s.Alt), style: style, link: link})
}

// pictureMark stands for a picture.
const pictureMark = "▣"

// glue appends text at which no line ends.
func glue(runs []run, text string, style theme.Style, link int) []run {
	if text == "" {
		return runs
	}
	return append(runs, run{text: text, style: style, link: link, glue: true})
}

// clean makes text ready for the page.
func (p *page) clean(s string) string {
	if p.reduced {
		return plainEmoji(s)
	}
	return s
}

// flowText wraps a plain string.
func (p *page) flowText(s string, style theme.Style) {
	p.flow([]run{{text: p.clean(s), style: style}})
}
