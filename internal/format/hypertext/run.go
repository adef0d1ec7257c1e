package hypertext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
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

// run is inline text in the making. It collapses blanks as CSS does: a run of them
// is one blank, none at the ends of a line. A blank between two words is written
// outside the marks that end or begin there. The zero run is empty.
type run struct {
	levels []level
	// something says that the line holds text; a blank before that is no blank.
	something bool
	// A blank or a break is owed before the next word, at the level that it stands
	// on, or at the outermost that was closed since.
	blank, newline, breaks bool
	owedAt                 int
	last                   rune // the last rune of the last word
}

func (r *run) top() *level {
	if len(r.levels) == 0 {
		r.levels = append(r.levels, level{})
	}
	return &r.levels[len(r.levels)-1]
}

// write adds text from the source, blanks collapsed.
func (r *run) write(s string) {
	s = sanitize.Lines(s)
	for s != "" {
		if c := s[0]; c == ' ' || c == '\n' || c == '\t' {
			r.owe(c == '\n')
			s = s[1:]
			continue
		}
		end := phrase(s)
		r.word(s[:end])
		if top := r.top(); top.held != "" && end < len(s) && s[end] == ' ' {
			top.wide = s[:end+1]
		}
		s = s[end:]
	}
}

// phrase returns the length of the words at the start of s that single blanks
// part: nearly always the rest of the line.
func phrase(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\n', '\t':
			return i
		case ' ':
			if i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\n' || s[i+1] == '\t' {
				return i
			}
		}
	}
	return len(s)
}

// owe notes a blank.
func (r *run) owe(newline bool) {
	if r.something && !r.breaks {
		if !r.blank {
			r.blank, r.newline = true, false
			r.owedAt = r.outermost()
		}
		r.newline = r.newline || newline
	}
}

// outermost returns the level where what is owed goes: outside the marks that hold
// nothing yet.
func (r *run) outermost() int {
	at := len(r.levels) - 1
	for at > 0 && r.levels[at].isEmpty() {
		at--
	}
	return at
}

// word adds text that is not to be collapsed any more.
func (r *run) word(s string) {
	r.pay(s)
	r.top().write(s)
	r.last, _ = utf8.DecodeLastRuneInString(s)
	r.something = true
}

// pay writes the blank or the break that is owed before next.
func (r *run) pay(next string) {
	if r.breaks {
		at := &r.levels[r.owedAt]
		at.settle()
		at.spans = append(at.spans, article.Break{})
	} else if r.blank {
		first, _ := utf8.DecodeRuneInString(next)
		// Scripts without blanks break lines in their sources, too: there the line's
		// end stands for nothing.
		if !r.newline || !isIdeographic(r.last) || !isIdeographic(first) {
			r.levels[r.owedAt].writeBlank()
		}
	}
	r.blank, r.newline, r.breaks = false, false, false
}

// isIdeographic reports whether r is written without blanks around it.
func isIdeographic(r rune) bool {
	switch {
	case r < 0x2e80:
		return false
	case r < 0xa4d0, r >= 0xf900 && r < 0xfb00, r >= 0x20000 && r < 0x32000:
		return true
	}
	return r >= 0xff01 && r <= 0xff60 // full-width punctuation
}

// br adds a break, if something stands before it. It reports whether that was the
// second one in a row.
func (r *run) br() (second bool) {
	if !r.something {
		return false
	}
	if r.breaks {
		return true
	}
	if !r.blank {
		r.owedAt = r.outermost()
	}
	r.blank, r.breaks = false, true
	return false
}

// span adds a span that holds no further ones.
func (r *run) span(s article.Span) {
	r.pay("")
	top := r.top()
	top.settle()
	top.spans = append(top.spans, s)
	r.last, r.something = 0, true
}

func (r *run) open(k kind, url string) {
	r.top()
	r.push(k, url)
}

// push adds a level, made of what is left of an earlier one.
func (r *run) push(k kind, url string) {
	n := len(r.levels)
	if n == cap(r.levels) {
		r.levels = append(r.levels, level{})
	}
	r.levels = r.levels[:n+1]
	r.levels[n].reset(k, url)
}

// holds reports whether a mark of the kind is open.
func (r *run) holds(k kind) bool {
	for _, l := range r.levels {
		if l.kind == k {
			return true
		}
	}
	return false
}

// close ends the mark that was opened last.
func (r *run) close() {
	last := len(r.levels) - 1
	r.levels[last].settle()
	s := r.levels[last].mark()
	r.levels = r.levels[:last]
	r.owedAt = min(r.owedAt, last-1)
	if s != nil {
		r.top().add(s)
	}
}

// take ends the run and returns its spans, with no blanks at its ends. The marks
// that are open stay open for what follows, as a browser would have it.
func (r *run) take() []article.Span {
	var kept []level
	for len(r.levels) > 1 {
		l := r.levels[len(r.levels)-1]
		kept = append(kept, level{kind: l.kind, url: l.url})
		r.close()
	}
	if len(r.levels) == 0 {
		return nil
	}
	r.levels[0].settle()
	spans := slices.Clone(trim(r.levels[0].spans))
	*r = run{levels: r.levels[:0]}
	r.push(root, "")
	for i := len(kept) - 1; i >= 0; i-- {
		r.push(kept[i].kind, kept[i].url)
	}
	return spans
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
