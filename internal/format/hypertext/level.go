package hypertext

import (
	"slices"

	"newsreader/internal/article"
)

// kind is what a level of a run becomes when it closes.
type kind int

const (
	root kind = iota
	emphasis
	strong
	strike
	link
)

// level is one open mark, with the spans that it holds so far. What it is made of is
// used again for the next one: spans are copied where they are handed on.
type level struct {
	kind  kind
	url   string
	spans []article.Span
	// Plain text that is not among spans yet is held while it is one piece of the
	// source as it stands, and text otherwise. wide is held with the blank behind it.
	held, wide string
	text       []byte
}

func (l *level) reset(k kind, url string) {
	*l = level{kind: k, url: url, spans: l.spans[:0], text: l.text[:0]}
}

func (l *level) isEmpty() bool { return len(l.spans) == 0 && l.held == "" && len(l.text) == 0 }

// write adds plain text.
func (l *level) write(s string) {
	if l.held == "" && len(l.text) == 0 {
		l.held = s
		return
	}
	l.spill()
	l.text = append(l.text, s...)
}

func (l *level) writeBlank() {
	if l.wide != "" {
		l.held, l.wide = l.wide, ""
		return
	}
	l.spill()
	l.text = append(l.text, ' ')
}

// spill makes text of what is held.
func (l *level) spill() {
	l.text = append(l.text, l.held...)
	l.held, l.wide = "", ""
}

// settle moves the plain text among the spans.
func (l *level) settle() {
	if l.held != "" {
		l.spans = append(l.spans, article.Plain{Text: l.held})
		l.held, l.wide = "", ""
	}
	if len(l.text) > 0 {
		l.spans = append(l.spans, article.Plain{Text: string(l.text)})
		l.text = l.text[:0]
	}
}

// joinable bounds the text that is copied when two marks become one: a page may
// hold a hundred thousand of them in a row.
const joinable = 1 << 10

// add appends a mark; it becomes one with a mark of the same kind that it touches.
func (l *level) add(s article.Span) {
	l.settle()
	if n := len(l.spans); n > 0 && !isLong(l.spans[n-1]) {
		if both := join(l.spans[n-1], s); both != nil {
			l.spans[n-1] = both
			return
		}
	}
	l.spans = append(l.spans, s)
}

// mark returns the level as a span, or nil where it holds nothing. A mark that
// holds nothing but another of its kind is that one.
func (l *level) mark() article.Span {
	if len(l.spans) == 0 {
		return nil
	}
	only := l.spans[0]
	if len(l.spans) > 1 {
		only = nil
	}
	switch l.kind {
	case emphasis:
		if _, same := only.(article.Emphasis); same {
			return only
		}
		return article.Emphasis{Spans: slices.Clone(l.spans)}
	case strong:
		if _, same := only.(article.Strong); same {
			return only
		}
		return article.Strong{Spans: slices.Clone(l.spans)}
	case strike:
		if _, same := only.(article.Strike); same {
			return only
		}
		return article.Strike{Spans: slices.Clone(l.spans)}
	case link:
		return article.Link{URL: l.url, Spans: slices.Clone(l.spans)}
	}
	return nil
}
