package structure

import (
	"strings"

	"newsreader/internal/article"
)

// splitLines parts spans at their breaks and trims each line's blanks.
func splitLines(spans []article.Span) [][]article.Span {
	if len(spans) == 1 {
		if line := trim(spans); len(line) > 0 {
			return [][]article.Span{line}
		}
		return nil
	}
	var out [][]article.Span
	start := 0
	for i := 0; i <= len(spans); i++ {
		if i < len(spans) {
			if _, ok := spans[i].(article.Break); !ok {
				continue
			}
		}
		if line := trim(spans[start:i]); len(line) > 0 {
			out = append(out, line)
		}
		start = i + 1
	}
	return out
}

// joinLines is the inverse of splitLines.
func joinLines(lines [][]article.Span) []article.Span {
	var out []article.Span
	for i, l := range lines {
		if i > 0 {
			out = append(out, article.Break{})
		}
		out = append(out, l...)
	}
	return out
}

// trim drops the blanks around a run of spans; it copies what it must change.
func trim(spans []article.Span) []article.Span {
	spans = joinLeft("", spans)
	for len(spans) > 0 {
		p, ok := spans[len(spans)-1].(article.Plain)
		if !ok {
			break
		}
		t := strings.TrimRight(p.Text, " \u00a0\u3000")
		if t == p.Text {
			break
		}
		spans = spans[: len(spans)-1 : len(spans)-1]
		if t != "" {
			return append(spans, article.Plain{Text: t})
		}
	}
	return spans
}

// soleLink returns the link that a run of text consists of.
func soleLink(spans []article.Span) (article.Link, bool) {
	spans = trim(spans)
	if len(spans) != 1 {
		return article.Link{}, false
	}
	switch s := spans[0].(type) {
	case article.Link:
		return s, true
	case article.Strong:
		return soleLink(s.Spans)
	case article.Emphasis:
		return soleLink(s.Spans)
	}
	return article.Link{}, false
}

// links returns every link of a run of text.
func links(spans []article.Span) []article.Link {
	var out []article.Link
	for s := range article.DeepSpans(spans) {
		if l, ok := s.(article.Link); ok {
			out = append(out, l)
		}
	}
	return out
}

// special reports whether a run holds anything that a plain string would lose:
// pictures, notes, code.
func special(spans []article.Span) bool {
	for s := range article.DeepSpans(spans) {
		switch s.(type) {
		case article.Image, article.NoteRef, article.CodeSpan:
			return true
		}
	}
	return false
}
