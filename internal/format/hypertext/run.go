package hypertext

import (
	"slices"
	"unicode/utf8"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

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
