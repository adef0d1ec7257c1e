package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
)

// maxLabel bounds a label's length in runes: what stands before a colon further
// on is a clause.
const maxLabel = 80

// cutLabel parts "Label: text" at its colon. The label may be of weight or
// stressed, with the colon inside or outside; rest is what follows the colon,
// without leading blanks. It reports false where a text does not begin so.
func cutLabel(spans []article.Span) (label string, rest []article.Span, ok bool) {
	if len(spans) == 0 {
		return "", nil, false
	}
	switch first := spans[0].(type) {
	case article.Plain:
		l, after, ok := cutColon(first.Text)
		if !ok {
			return "", nil, false
		}
		return l, joinLeft(after, spans[1:]), true
	case article.Strong:
		return cutMarked(first.Spans, spans[1:], func(s []article.Span) article.Span { return article.Strong{Spans: s} })
	case article.Emphasis:
		return cutMarked(first.Spans, spans[1:], func(s []article.Span) article.Span { return article.Emphasis{Spans: s} })
	}
	return "", nil, false
}

// opensLabel reports whether a text can begin with a label: a cheap look before
// its lines are parted.
func opensLabel(spans []article.Span) bool {
	if len(spans) == 0 {
		return false
	}
	p, ok := spans[0].(article.Plain)
	return !ok || strings.TrimSpace(p.Text) == "" || strings.IndexByte(p.Text, ':') >= 0 || strings.Contains(p.Text, "：")
}

// cutMarked is cutLabel for a text that begins with marked spans.
func cutMarked(inner, after []article.Span, wrap func([]article.Span) article.Span) (string, []article.Span, bool) {
	if label, rest, ok := cutLabel(inner); ok {
		if len(rest) > 0 {
			return label, append([]article.Span{wrap(rest)}, after...), true
		}
		return label, joinLeft("", after), true
	}
	if len(inner) != 1 || len(after) == 0 {
		return "", nil, false
	}
	name, plain := inner[0].(article.Plain)
	next, follows := after[0].(article.Plain)
	if !plain || !follows || utf8.RuneCountInString(name.Text) > maxLabel {
		return "", nil, false
	}
	text := strings.TrimLeft(next.Text, " \u00a0\u202f")
	for _, colon := range []string{":", "："} {
		if after2, found := strings.CutPrefix(text, colon); found {
			return strings.TrimSpace(name.Text), joinLeft(after2, after[1:]), true
		}
	}
	return "", nil, false
}

// joinLeft puts a text before spans and drops the blanks and breaks they begin with.
func joinLeft(text string, spans []article.Span) []article.Span {
	if text = strings.TrimLeft(text, " \u00a0\u202f\u3000"); text != "" {
		return append([]article.Span{article.Plain{Text: text}}, spans...)
	}
	for len(spans) > 0 {
		switch s := spans[0].(type) {
		case article.Break:
			spans = spans[1:]
			continue
		case article.Plain:
			if t := strings.TrimLeft(s.Text, " \u00a0\u202f\u3000"); t == "" {
				spans = spans[1:]
				continue
			} else if t != s.Text {
				return append([]article.Span{article.Plain{Text: t}}, spans[1:]...)
			}
		}
		break
	}
	return spans
}

// cutColon parts a text at its first colon, which must end a label: a colon
// within an address or a time of day does not.
func cutColon(text string) (label, rest string, ok bool) {
	n := 0
	for i, r := range text {
		if n++; n > maxLabel {
			return "", "", false
		}
		if r != ':' && r != '：' {
			continue
		}
		rest = text[i+utf8.RuneLen(r):]
		next, _ := utf8.DecodeRuneInString(rest)
		if r == ':' && (next == '/' || unicode.IsDigit(next)) && i > 0 {
			return "", "", false
		}
		label = strings.TrimSpace(text[:i])
		return label, rest, label != ""
	}
	return "", "", false
}

// foldLabel makes the spellings of one label equal: case, the shape of
// apostrophes, a colon at its end, and marks before its first letter ("✅ Pros").
func foldLabel(label string) string {
	label = strings.TrimRight(strings.TrimSpace(label), ":： \u00a0\u202f")
	if isPlainLower(label) {
		return label
	}
	label = strings.Map(func(r rune) rune {
		switch r {
		case '’', '‘', 'ʼ':
			return '\''
		case '\u00a0', '\u202f', '\u3000':
			return ' '
		case '＝':
			return '='
		case '／':
			return '/'
		}
		return unicode.ToLower(r)
	}, label)
	bare := strings.TrimLeftFunc(label, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if bare == "" {
		return label // "+" and "-" are labels themselves
	}
	if strings.HasPrefix(label, "¿") || len(bare) == len(label) {
		return bare
	}
	return strings.TrimRightFunc(bare, func(r rune) bool { return unicode.IsPunct(r) && r != ')' || unicode.Is(unicode.So, r) })
}

// isPlainLower reports whether nothing about a label needs folding.
func isPlainLower(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && (c != ' ' || i == 0 || i == len(s)-1) {
			return false
		}
	}
	return s != ""
}
