package syndication

import (
	"html"
	"strings"
	"unicode/utf8"
)

// The bounds on entities that a document defines itself. Known documents define a
// few signs; longer ones only ever were attacks.
const (
	maxEntity   = 1 << 10   // bytes of one definition
	maxEntities = 512       // definitions
	maxExpanded = 256 << 10 // bytes that all uses of them may add to a document
)

// entities are those that a document defines itself, by name without "&" and ";".
// Their definitions are texts: a reference in one is decoded only if it is one that
// XML or HTML knows, so that nothing can grow by levels.
type entities struct {
	defined map[string]string
	spent   int
}

// define reads the internal part of a document type declaration.
func (e *entities) define(doctype string) {
	for len(e.defined) < maxEntities {
		i := strings.Index(doctype, "<!ENTITY")
		if i < 0 {
			return
		}
		doctype = doctype[i+len("<!ENTITY"):]
		name, rest, ok := strings.Cut(strings.TrimLeft(doctype, " \t\r\n"), " ")
		rest = strings.TrimLeft(rest, " \t\r\n")
		if !ok || name == "%" || rest == "" || rest[0] != '"' && rest[0] != '\'' {
			continue // a parameter, or one of another file
		}
		end := strings.IndexByte(rest[1:], rest[0])
		if end < 0 || end > maxEntity {
			continue
		}
		if e.defined == nil {
			e.defined = map[string]string{}
		}
		if _, known := e.defined[name]; !known {
			e.defined[name] = decodeReferences(rest[1:1+end], nil)
		}
	}
}

// expand returns what a name was defined as.
func (e *entities) expand(name string) (string, bool) {
	if e == nil || e.defined == nil {
		return "", false
	}
	text, ok := e.defined[name]
	if !ok || e.spent+len(text) > maxExpanded {
		return "", false
	}
	e.spent += len(text)
	return text, true
}

// decodeReferences decodes the character and entity references of s: those of XML and
// HTML, and those of defined, which may be nil. What means nothing stays as it is
// written.
func decodeReferences(s string, defined *entities) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for {
		b.WriteString(s[:i])
		s = s[i:]
		n := decodeReference(&b, s, defined)
		if n == 0 {
			b.WriteByte('&')
			n = 1
		}
		s = s[n:]
		if i = strings.IndexByte(s, '&'); i < 0 {
			b.WriteString(s)
			return b.String()
		}
	}
}

// maxReference is longer than any name that HTML knows.
const maxReference = 40

// decodeReference writes what the reference at the start of s means and returns its
// length, or 0 if it is none.
func decodeReference(b *strings.Builder, s string, defined *entities) int {
	if len(s) > 1 && s[1] == '#' {
		r, n := numericReference(s)
		if n > 0 {
			b.WriteRune(r)
		}
		return n
	}
	end := strings.IndexByte(s[:min(len(s), maxReference)], ';')
	if end < 2 {
		return 0
	}
	switch name := s[1:end]; name {
	case "lt":
		b.WriteByte('<')
	case "gt":
		b.WriteByte('>')
	case "amp":
		b.WriteByte('&')
	case "quot":
		b.WriteByte('"')
	case "apos":
		b.WriteByte('\'')
	default:
		if text, ok := defined.expand(name); ok {
			b.WriteString(text)
			break
		}
		text := html.UnescapeString(s[:end+1])
		if text == s[:end+1] || len(text) > 1 && strings.HasSuffix(text, ";") {
			return 0 // not known, or only its start is: "&notit;"
		}
		b.WriteString(text)
	}
	return end + 1
}

// numericReference returns the character that the numeric reference at the start of s
// means, and its length; 0 if it is none. A missing semicolon is forgiven. Numbers of
// the C1 range mean what they mean in windows-1252, as everywhere on the web.
func numericReference(s string) (rune, int) {
	i, base := 2, 10
	if len(s) > 2 && (s[2] == 'x' || s[2] == 'X') {
		i, base = 3, 16
	}
	start := i
	n := 0
	for i < len(s) {
		d := digit(s[i])
		if d >= base {
			break
		}
		if n <= utf8.MaxRune {
			n = n*base + d
		}
		i++
	}
	if i == start {
		return 0, 0
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	r := rune(n)
	switch {
	case 0x80 <= r && r < 0xa0:
		r = windows1252[r-0x80]
	case n == 0 || n > utf8.MaxRune || !utf8.ValidRune(r):
		r = utf8.RuneError
	}
	return r, i
}

func digit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return 99
}

// windows1252 is its upper half of controls (WHATWG HTML, 13.2.5.80).
var windows1252 = [32]rune{
	0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f,
	0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
}
