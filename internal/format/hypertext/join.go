package hypertext

import (
	"strings"
	"unicode"

	"newsreader/internal/article"
)

// isLong reports whether the last text within a mark is too long to be joined.
func isLong(s article.Span) bool {
	inner := article.Children(s)
	if len(inner) == 0 {
		return false
	}
	p, ok := inner[len(inner)-1].(article.Plain)
	return ok && len(p.Text) > joinable || len(inner) > joinable
}

// join returns two neighbouring marks of one kind as one, or nil.
func join(a, b article.Span) article.Span {
	switch a := a.(type) {
	case article.Emphasis:
		if b, ok := b.(article.Emphasis); ok {
			return article.Emphasis{Spans: glue(a.Spans, b.Spans)}
		}
	case article.Strong:
		if b, ok := b.(article.Strong); ok {
			return article.Strong{Spans: glue(a.Spans, b.Spans)}
		}
	case article.Strike:
		if b, ok := b.(article.Strike); ok {
			return article.Strike{Spans: glue(a.Spans, b.Spans)}
		}
	case article.Link:
		if b, ok := b.(article.Link); ok && a.URL == b.URL {
			return article.Link{URL: a.URL, Spans: glue(a.Spans, b.Spans)}
		}
	}
	return nil
}

// glue joins two runs of spans, and the plain texts where they meet.
func glue(a, b []article.Span) []article.Span {
	if len(a) > 0 && len(b) > 0 {
		x, ok := a[len(a)-1].(article.Plain)
		y, also := b[0].(article.Plain)
		if ok && also {
			a[len(a)-1] = article.Plain{Text: x.Text + y.Text}
			b = b[1:]
		}
	}
	return append(a, b...)
}

// fuse makes one text of all plain ones that stand beside each other. What is put
// together piece by piece is fused once, at the end: a page may have a heading of a
// hundred thousand paragraphs.
func fuse(spans []article.Span) []article.Span {
	out := make([]article.Span, 0, len(spans))
	for len(spans) > 0 {
		n := 0
		var b strings.Builder
		for ; n < len(spans); n++ {
			p, ok := spans[n].(article.Plain)
			if !ok {
				break
			}
			b.WriteString(p.Text)
		}
		if n > 0 {
			out = append(out, article.Plain{Text: b.String()})
		} else {
			out = append(out, spans[0])
			n = 1
		}
		spans = spans[n:]
	}
	return out
}

// trim takes the blanks that HTML does not collapse (no-break spaces used as
// indents) off the ends of a run, and the breaks that stood beside them. It returns
// nil for a run of nothing else.
func trim(spans []article.Span) []article.Span {
	for len(spans) > 0 && trimEnd(&spans[0], strings.TrimLeftFunc) {
		spans = spans[1:]
	}
	for len(spans) > 0 && trimEnd(&spans[len(spans)-1], strings.TrimRightFunc) {
		spans = spans[:len(spans)-1]
	}
	if len(spans) == 0 {
		return nil
	}
	return spans
}

// trimEnd trims a span that stands at an end of a run. It reports whether nothing
// is left of it.
func trimEnd(s *article.Span, cut func(string, func(rune) bool) string) bool {
	switch p := (*s).(type) {
	case article.Break:
		return true
	case article.Plain:
		if text := cut(p.Text, unicode.IsSpace); len(text) < len(p.Text) {
			*s = article.Plain{Text: text}
			return text == ""
		}
		return p.Text == ""
	}
	return false
}
