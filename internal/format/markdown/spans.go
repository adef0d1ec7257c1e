package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

// place says where inline text is written.
type place int

const (
	inParagraph place = iota // may go on over several lines
	inLine                   // one line: a heading
	inCellLine               // one line, where a bar ends a cell
)

// around is what stands around the span being written, as far as it decides how the
// span's marks are written.
type around struct {
	place place
	// after is the class of the character that follows the span.
	after class
	// closer is the sign of the closing mark that follows right after the span, or 0.
	closer byte
	// open are the signs of the marks around the span, barred those that must not
	// be used within it.
	open, barred signs
	// label says that the span is within a link's text or a picture's description.
	label bool
	// notLast says that another span follows.
	notLast bool
}

// class is how CommonMark's rules for emphasis see a character.
type class int

const (
	blank class = iota
	punctuation
	letter
)

func classOf(r rune) class {
	switch {
	case util.IsSpaceRune(r):
		return blank
	case util.IsPunctRune(r):
		return punctuation
	default:
		return letter
	}
}

// signs is a set of the signs of marks.
type signs uint8

func signOf(c byte) signs {
	switch c {
	case '*':
		return 1
	case '_':
		return 2
	default:
		return 4
	}
}

// inline writes a tidy run of spans.
func (e *encoder) inline(spans []article.Span, p place) {
	if p != inParagraph {
		e.line = -1
	}
	e.spans(spans, around{place: p, after: blank})
}

// spans writes a run; at tells what stands around it.
func (e *encoder) spans(spans []article.Span, at around) {
	for i, s := range spans {
		own := at
		if i+1 < len(spans) {
			own.after, own.closer, own.notLast = firstClass(spans[i+1]), 0, true
		}
		e.span(s, own)
	}
}

func (e *encoder) span(s article.Span, at around) {
	switch s := s.(type) {
	case article.Plain:
		e.text(s.Text, at)
	case article.Emphasis:
		e.mark(emphasis, s.Spans, at)
	case article.Strong:
		e.mark(strong, s.Spans, at)
	case article.Strike:
		e.mark(strike, s.Spans, at)
	case article.CodeSpan:
		e.codeSpan(s.Text, at)
	case article.Link:
		e.link(s, at)
	case article.Image:
		e.image(s.URL, s.Alt, at.place)
	case article.Break:
		e.lineBreak(at)
	case article.NoteRef:
		if label := noteLabel(s.Label); e.notes == nil || e.notes[label] {
			e.b = append(e.b, "[^"...)
			e.b = append(e.b, label...)
			e.b = append(e.b, ']')
		} else {
			e.text("[^"+label+"]", at)
		}
	}
}

// firstClass returns the class of the character that the written form of a span
// begins with.
func firstClass(s article.Span) class {
	switch s := s.(type) {
	case article.Plain:
		r, _ := utf8.DecodeRuneInString(s.Text)
		return classOf(r)
	case article.Break:
		return blank
	default:
		return punctuation
	}
}

// lastClass is firstClass at the other end.
func lastClass(s article.Span) class {
	switch s := s.(type) {
	case article.Plain:
		r, _ := utf8.DecodeLastRuneInString(s.Text)
		return classOf(r)
	case article.Break:
		return blank
	default:
		return punctuation
	}
}

// before returns the class of the character written last, and the sign if it is a
// mark's.
func (e *encoder) before() (class, byte) {
	if len(e.b) == e.line || len(e.b) == 0 {
		return blank, 0
	}
	r, _ := utf8.DecodeLastRune(e.b)
	if len(e.b) == e.delimiter {
		return punctuation, byte(r)
	}
	return classOf(r), 0
}

// markKind is how a mark is written.
type markKind struct {
	delimiters [2]string // "" where there is no second way
	open, shut string    // the HTML tags
}

var (
	emphasis = markKind{[2]string{"*", "_"}, "<em>", "</em>"}
	strong   = markKind{[2]string{"**", "__"}, "<strong>", "</strong>"}
	strike   = markKind{[2]string{"~~", ""}, "<del>", "</del>"}
)

// mark writes marked spans with the first delimiter that Markdown would read as this
// mark, or with HTML tags.
func (e *encoder) mark(kind markKind, spans []article.Span, at around) {
	before, sign := e.before()
	first, last := firstClass(spans[0]), lastClass(spans[len(spans)-1])
	flank := flanking{before: before, first: first, last: last, after: at.after}
	for _, d := range kind.delimiters {
		if d == "" || d[0] == sign || d[0] == at.closer || at.barred&signOf(d[0]) != 0 || !flank.reads() {
			continue
		}
		if flank.ambiguous() && (d[0] == '_' || at.open&signOf(d[0]) != 0) {
			continue
		}
		within := at
		within.after, within.closer, within.notLast = punctuation, d[0], false
		within.open |= signOf(d[0])
		if flank.ambiguous() {
			within.barred |= signOf(d[0])
		}
		e.delimit(d)
		e.spans(spans, within)
		e.delimit(d)
		return
	}
	within := at
	within.after, within.closer, within.notLast = punctuation, 0, true
	e.b = append(e.b, kind.open...)
	e.spans(spans, within)
	e.b = append(e.b, kind.shut...)
}

// delimit writes a delimiter and remembers where.
func (e *encoder) delimit(d string) {
	e.b = append(e.b, d...)
	e.delimiter = len(e.b)
}

// flanking holds the characters on both sides of both delimiters.
type flanking struct {
	before, first, last, after class
}

// reads reports whether the opening delimiter is left-flanking and the closing one
// right-flanking.
func (f flanking) reads() bool {
	return f.first != blank && (f.first != punctuation || f.before != letter) &&
		f.last != blank && (f.last != punctuation || f.after != letter)
}

// ambiguous reports whether a delimiter that reads could also be of the other kind.
func (f flanking) ambiguous() bool {
	return f.before != blank && (f.before != punctuation || f.first == punctuation) ||
		f.after != blank && (f.after != punctuation || f.last == punctuation)
}

// codeSpan writes code between as many backticks as it does not hold itself.
func (e *encoder) codeSpan(text string, at around) {
	n := 1
	for hasRun(text, n) {
		n++
	}
	if at.place == inCellLine {
		text = strings.ReplaceAll(text, "|", `\|`)
	}
	pad := strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") ||
		strings.HasPrefix(text, " ") && strings.HasSuffix(text, " ") && strings.Trim(text, " ") != ""
	if len(e.b) > 0 && e.b[len(e.b)-1] == '`' {
		e.b = append(e.b, parts...) // else the two would share their backticks
	}
	e.b = append(e.b, strings.Repeat("`", n)...)
	if pad {
		e.b = append(e.b, ' ')
	}
	e.b = append(e.b, text...)
	if pad {
		e.b = append(e.b, ' ')
	}
	e.b = append(e.b, strings.Repeat("`", n)...)
}

// hasRun reports whether a text has a run of exactly n backticks.
func hasRun(s string, n int) bool {
	run := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] == '`' {
			run++
			continue
		}
		if run == n {
			return true
		}
		run = 0
	}
	return false
}

func (e *encoder) link(l article.Link, at around) {
	target := sanitize.Reference(l.URL)
	if len(l.Spans) == 1 && isAutoLink(l, target, at) {
		e.b = append(e.b, '<')
		e.b = append(e.b, l.Spans[0].(article.Plain).Text...)
		e.b = append(e.b, '>')
		return
	}
	within := at
	within.after, within.closer, within.label, within.notLast = punctuation, 0, true, true
	e.b = append(e.b, '[')
	e.spans(l.Spans, within)
	e.b = append(e.b, "]("...)
	e.destination(target, at.place)
	e.b = append(e.b, ')')
}

// isAutoLink reports whether a link is its own text and can be written "<url>".
func isAutoLink(l article.Link, target string, at around) bool {
	p, ok := l.Spans[0].(article.Plain)
	if !ok || at.label || strings.ContainsAny(p.Text, "<> |\\") {
		return false
	}
	if target == p.Text {
		return strings.HasPrefix(target, "http://") || strings.HasPrefix(target, "https://")
	}
	address, mail := strings.CutPrefix(target, "mailto:")
	return mail && address == p.Text && util.FindEmailIndex([]byte(address)) == len(address)
}

func (e *encoder) image(url, alt string, p place) {
	e.b = append(e.b, "!["...)
	if spans := tidy([]article.Span{article.Plain{Text: alt}}); len(spans) > 0 {
		e.spans(spans, around{place: p, after: punctuation, label: true, notLast: true})
	}
	e.b = append(e.b, "]("...)
	e.destination(sanitize.Reference(url), p)
	e.b = append(e.b, ')')
}

// destination writes an address between parentheses.
func (e *encoder) destination(url string, p place) {
	angled := strings.ContainsAny(url, "()")
	if angled {
		e.b = append(e.b, '<')
	}
	for i := 0; i < len(url); i++ {
		switch c := url[i]; {
		case c == '&':
			if _, n := entity([]byte(url[i:min(len(url), i+maxEntity)])); n > 0 {
				e.b = append(e.b, '\\')
			}
		case c == '|' && p == inCellLine, c == '\\':
			e.b = append(e.b, '\\')
		}
		e.b = append(e.b, url[i])
	}
	if angled {
		e.b = append(e.b, '>')
	}
}

// lineBreak ends a line that the author ended. A backslash shows in any editor;
// where it could be misread, and where there is no next line, it is a tag.
func (e *encoder) lineBreak(at around) {
	if at.place != inParagraph || at.label || len(e.b) == e.line || e.b[len(e.b)-1] == '\\' {
		e.b = append(e.b, "<br>"...)
		return
	}
	e.b = append(e.b, '\\')
	e.newline()
}
