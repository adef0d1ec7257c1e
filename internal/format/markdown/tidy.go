package markdown

import (
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

// tidy returns a run of spans as Decode makes it: neighbouring texts joined, empty
// spans gone, no blanks or breaks at the ends and none beside a break, no link in a
// link and none that leads nowhere. A tidy run is returned as it is.
func tidy(spans []article.Span) []article.Span {
	if isTidy(spans, false) && isTrim(spans) {
		return spans
	}
	return trimRun(join(spans, false))
}

// isTidy reports whether join would change nothing.
func isTidy(spans []article.Span, linked bool) bool {
	for i, s := range spans {
		switch s := s.(type) {
		case article.Plain:
			if s.Text == "" {
				return false
			}
			if i > 0 {
				switch spans[i-1].(type) {
				case article.Plain:
					return false
				case article.Break:
					if s.Text[0] == ' ' {
						return false
					}
				}
			}
		case article.Break:
			if i > 0 {
				if p, ok := spans[i-1].(article.Plain); ok && strings.HasSuffix(p.Text, " ") {
					return false
				}
			}
		case article.CodeSpan:
			if s.Text == "" {
				return false
			}
		case article.Image:
			if s == (article.Image{}) {
				return false
			}
		case article.Link:
			if linked || s.URL == "" || len(s.Spans) == 0 || !isTidy(s.Spans, true) {
				return false
			}
		case article.Emphasis, article.Strong, article.Strike:
			inner := article.Children(s)
			if len(inner) == 0 || !isTidy(inner, linked) {
				return false
			}
		case article.NoteRef:
		}
	}
	return true
}

// isTrim reports whether neither end of a run is a blank or a break.
func isTrim(spans []article.Span) bool {
	if len(spans) == 0 {
		return true
	}
	switch s := spans[0].(type) {
	case article.Break:
		return false
	case article.Plain:
		if s.Text[0] == ' ' {
			return false
		}
	}
	switch s := spans[len(spans)-1].(type) {
	case article.Break:
		return false
	case article.Plain:
		if s.Text[len(s.Text)-1] == ' ' {
			return false
		}
	}
	return true
}

// join copies a run, tidied but for its ends.
func join(spans []article.Span, linked bool) []article.Span {
	out := make([]article.Span, 0, len(spans))
	for _, s := range spans {
		switch s := s.(type) {
		case article.Plain:
			out = joinText(out, s.Text)
		case article.Break:
			out = append(trimEnd(out), s)
		case article.CodeSpan:
			if s.Text != "" {
				out = append(out, s)
			}
		case article.Image:
			if s != (article.Image{}) {
				out = append(out, s)
			}
		case article.Link:
			inner := join(s.Spans, true)
			switch {
			case linked || s.URL == "":
				for _, in := range inner {
					out = joinSpan(out, in)
				}
			case len(inner) == 0:
				// Nobody could see such a link; its address can be read.
				out = append(out, article.Link{URL: s.URL, Spans: []article.Span{article.Plain{Text: s.URL}}})
			default:
				out = append(out, article.Link{URL: s.URL, Spans: inner})
			}
		case article.Emphasis:
			if inner := join(s.Spans, linked); len(inner) > 0 {
				out = append(out, article.Emphasis{Spans: inner})
			}
		case article.Strong:
			if inner := join(s.Spans, linked); len(inner) > 0 {
				out = append(out, article.Strong{Spans: inner})
			}
		case article.Strike:
			if inner := join(s.Spans, linked); len(inner) > 0 {
				out = append(out, article.Strike{Spans: inner})
			}
		default:
			out = append(out, s)
		}
	}
	return fuse(out)
}

func joinSpan(out []article.Span, s article.Span) []article.Span {
	if p, ok := s.(article.Plain); ok {
		return joinText(out, p.Text)
	}
	return append(out, s)
}

// joinText appends text, less the blanks that would stand at a line's start.
func joinText(out []article.Span, text string) []article.Span {
	if last := len(out) - 1; last >= 0 {
		if _, ok := out[last].(article.Break); ok {
			text = strings.TrimLeft(text, " ")
		}
	}
	if text == "" {
		return out
	}
	return append(out, article.Plain{Text: text})
}

// fuse makes one text of all plain ones that stand beside each other, in place. The
// whole is cleaned again: what is clean in pieces may be too many marks together.
func fuse(spans []article.Span) []article.Span {
	out := spans[:0]
	for i := 0; i < len(spans); {
		end := i
		for end < len(spans) && isPlain(spans[end]) {
			end++
		}
		if end-i < 2 {
			out = append(out, spans[i])
			i++
			continue
		}
		var b strings.Builder
		for ; i < end; i++ {
			b.WriteString(spans[i].(article.Plain).Text)
		}
		out = append(out, article.Plain{Text: sanitize.Text(b.String())})
	}
	return out
}

func isPlain(s article.Span) bool {
	_, ok := s.(article.Plain)
	return ok
}

// trimEnd drops blanks and breaks at the end of a run that may be changed.
func trimEnd(out []article.Span) []article.Span {
	for len(out) > 0 {
		last := len(out) - 1
		p, ok := out[last].(article.Plain)
		if !ok {
			return out
		}
		if text := strings.TrimRight(p.Text, " "); text != "" {
			out[last] = article.Plain{Text: text}
			return out
		}
		out = out[:last]
	}
	return out
}

// trimRun drops blanks and breaks at both ends of a run that may be changed.
func trimRun(spans []article.Span) []article.Span {
	for len(spans) > 0 {
		switch s := spans[0].(type) {
		case article.Break:
			spans = spans[1:]
			continue
		case article.Plain:
			text := strings.TrimLeft(s.Text, " ")
			if text == "" {
				spans = spans[1:]
				continue
			}
			spans[0] = article.Plain{Text: text}
		}
		break
	}
	for len(spans) > 0 {
		spans = trimEnd(spans)
		if len(spans) == 0 {
			break
		}
		if _, ok := spans[len(spans)-1].(article.Break); !ok {
			break
		}
		spans = spans[:len(spans)-1]
	}
	if len(spans) == 0 {
		return nil
	}
	return spans
}
