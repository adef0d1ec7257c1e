package render

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"

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
			label := p.label(s.Label)
			note := p.addLink(LinkSpan{Note: s.Label, Title: label})
			runs = glue(runs, "["+label+"]", parts.NoteRef.Style.Over(base), note)
		}
	}
	return runs
}

func (p *page) appendPiece(runs []run, spans []article.Span, piece theme.Piece, base theme.Style, link int) []run {
	style := piece.Style.Over(base)
	runs = glue(runs, piece.Before, style, link)
	before := p.letters
	if piece.Case != theme.AsWritten {
		p.letters = piece.Case
	}
	runs = p.appendSpans(runs, spans, style, link)
	p.letters = before
	return glue(runs, piece.After, style, link)
}

func (p *page) appendLink(runs []run, s article.Link, base theme.Style) []run {
	at := LinkSpan{Number: p.nextNumber(), URL: s.URL}
	if p.placed {
		at.Title = article.Text(s.Spans)
	}
	link := p.addLink(at)
	return p.appendPiece(runs, s.Spans, p.parts.Link, base, link)
}

// glue appends text at which no line ends.
func glue(runs []run, text string, style theme.Style, link int) []run {
	if text == "" {
		return runs
	}
	return append(runs, run{text: text, style: style, link: link, glue: true})
}

// clean makes text ready for the page.
func (p *page) clean(s string) string {
	switch p.letters {
	case theme.Upper:
		s = cases.Upper(language.Und).String(s)
	case theme.Lower:
		s = cases.Lower(language.Und).String(s)
	case theme.Capitals:
		s = cases.Title(language.Und, cases.NoLower).String(s)
	case theme.AsWritten:
	}
	if p.reduced {
		return sanitize.SingleEmoji(s)
	}
	return s
}

// label makes text ready that is put as it is, without the wrapper, which would drop
// controls by itself.
func (p *page) label(s string) string {
	return strings.TrimLeftFunc(p.clean(sanitize.Text(s)), isJoiner)
}

// flowText wraps a plain string.
func (p *page) flowText(s string, style theme.Style) {
	p.flow([]run{{text: p.clean(s), style: style}})
}
