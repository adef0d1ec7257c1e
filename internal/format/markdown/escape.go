package markdown

import (
	"strings"
)

// text writes plain text with whatever Markdown would read as markup escaped, and
// nothing else: a person reads the source too.
func (e *encoder) text(s string, at around) {
	if len(e.b) == e.line {
		s = e.lineStart(s)
	} else if s[0] == ':' && len(e.b) > 0 && e.b[len(e.b)-1] == ']' {
		e.b = append(e.b, '\\') // "[^1]:" would begin a footnote
	}
	for done, i := 0, 0; ; i++ {
		n := strings.IndexAny(s[i:], special)
		if n < 0 {
			e.b = append(e.b, s[done:]...)
			return
		}
		if i += n; needsEscape(s, i, at) {
			e.b = append(e.b, s[done:i]...)
			e.b = append(e.b, '\\')
			done = i
		}
	}
}

// special are the characters at which needsEscape must look.
const special = "\\`*_~[]<&!|@:."

// needsEscape reports whether the special character at i means more than itself.
func needsEscape(s string, i int, at around) bool {
	next, prev := byte(0), byte(0)
	if i+1 < len(s) {
		next = s[i+1]
	}
	if i > 0 {
		prev = s[i-1]
	}
	switch s[i] {
	case '\\', '`', '[':
		return true
	case ']':
		return at.label
	case '*', '~':
		return prev != ' ' || next != ' '
	case '_':
		return (prev != ' ' || next != ' ') && (!isWord(prev) || !isWord(next))
	case '<':
		return next != ' ' && next != '=' && (next < '0' || next > '9')
	case '&':
		_, n := entity([]byte(s[i:min(len(s), i+maxEntity)]))
		return n > 0
	case '!':
		return next == 0 && at.notLast
	case '|':
		return at.place == inCellLine
	case '@':
		return prev != 0 && prev != ' ' && isWord(next) || prev == 0 && i == 0 && isWord(next)
	case ':':
		return strings.HasPrefix(s[i:], "://") && (wordAt(s, i, "http") || wordAt(s, i, "https") || wordAt(s, i, "ftp"))
	default: // '.'
		return wordAt(s, i, "www")
	}
}

// isWord reports whether an underscore beside c is within a word.
func isWord(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// wordAt reports whether the word that ends before s[i] is the given one, and stands
// where a bare address may begin.
func wordAt(s string, i int, word string) bool {
	before, ok := strings.CutSuffix(s[:i], word)
	return ok && (before == "" || strings.IndexByte(" *_~(", before[len(before)-1]) >= 0)
}

// lineStart writes what must be escaped at the start of a line of text and returns
// the rest of it.
func (e *encoder) lineStart(s string) string {
	switch c := s[0]; {
	case c == '>', c == '=' && strings.Trim(s, "= ") == "":
		e.b = append(e.b, '\\', c)
		return s[1:]
	case c == '#':
		signs := len(s) - len(strings.TrimLeft(s, "#"))
		if signs <= deepest && (signs == len(s) || s[signs] == ' ') {
			e.b = append(e.b, '\\', c)
			return s[1:]
		}
	case c == '-', c == '+', c == '|', c == ':':
		if len(s) == 1 || s[1] == ' ' && (c == '-' || c == '+') || c != '+' && strings.Trim(s, "-|: ") == "" {
			e.b = append(e.b, '\\', c)
			return s[1:]
		}
	case '0' <= c && c <= '9':
		n := 0
		for n < len(s) && n < 10 && '0' <= s[n] && s[n] <= '9' {
			n++
		}
		if n < len(s) && (s[n] == '.' || s[n] == ')') && (n+1 == len(s) || s[n+1] == ' ') {
			e.b = append(e.b, s[:n]...)
			e.b = append(e.b, '\\', s[n])
			return s[n+1:]
		}
	}
	return s
}
