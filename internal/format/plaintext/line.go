package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/sanitize"
)

// tabStop is the distance of tab stops that old texts were typed with.
const tabStop = 8

// line is one line of the source.
type line struct {
	raw    string // as cleaned, without blanks at its end
	text   string // without blanks at either end
	indent int    // columns before text
	cells  int    // columns of text
	page   bool   // a page begins with this line
}

func (l line) blank() bool { return l.text == "" }

// split cleans a text and parts it into lines. Form feeds are looked for first,
// because cleaning drops them.
func split(text string) []line {
	out := make([]line, 0, strings.Count(text, "\n")+1)
	for n, page := range strings.Split(text, "\f") {
		first := n > 0
		for s := range strings.SplitSeq(sanitize.Lines(page), "\n") {
			l := newLine(s)
			l.page, first = first, false
			out = append(out, l)
		}
	}
	return out
}

func newLine(s string) line {
	s = strings.TrimRight(s, " \t\u00a0\u3000")
	l := line{raw: s}
	for i, r := range s {
		switch r {
		case ' ', '\u00a0':
			l.indent++
			continue
		case '\u3000':
			l.indent += 2
			continue
		case '\t':
			l.indent += tabStop - l.indent%tabStop
			continue
		}
		l.text = s[i:]
		break
	}
	l.cells = cells(l.text)
	return l
}

// cells counts the columns that a text takes, wide characters two and marks none.
// It is an estimate for judging layout, not for drawing.
func cells(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			n++
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case isWide(r):
			n += 2
		case r >= 0x300 && unicode.Is(unicode.Mn, r):
		default:
			n++
		}
	}
	return n
}

// isWide reports whether a rune takes two columns: the ideographs, the kana, and
// their punctuation and full-width forms.
func isWide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 ||
		r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe4f || r >= 0xff00 && r <= 0xff60 || r >= 0x1f300 && r <= 0x1faff || r >= 0x20000 && r <= 0x3fffd)
}

// firstWord returns the columns of a line's first word; where the script writes no
// blanks, that is its first character.
func firstWord(s string) int {
	n := 0
	for _, r := range s {
		if r == ' ' || r == '\t' {
			break
		}
		if isWide(r) {
			if n == 0 {
				return 2
			}
			break
		}
		n++
		if n > 60 {
			break
		}
	}
	return n
}
