package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// marker is what opens an item of a list.
type marker struct {
	kind   rune // the bullet itself; '1', 'a', 'A', 'i', 'I' for ordered ones
	close  rune // what follows the number: '.', ')', '、'; 0 for bullets
	number int
	size   int // bytes up to the item's text
}

func (m marker) ordered() bool { return m.close != 0 }

// sameList reports whether two markers can open items of one list.
func (m marker) sameList(o marker) bool { return m.kind == o.kind && m.close == o.close }

// markerOf reads the marker that opens a line: a bullet, a number or a letter with
// a point or a bracket, and a blank after it.
func markerOf(text string) (marker, bool) {
	r, n := utf8.DecodeRuneInString(text)
	switch r {
	case '-', '*', '+', '•', '‣', '◦', '▪', '–', '●', '○', '■', '□', '◆', '◇', '※', '✓', '✔', '✗', '✘', '✅', '❌', '👍', '👎', '→':
		// A picture's mark may be told to be drawn as one.
		if rest := strings.TrimLeft(strings.TrimPrefix(text[n:], "\ufe0f"), " \t\u3000"); rest != "" && len(rest) < len(text)-n {
			return marker{kind: r, size: len(text) - len(rest)}, true
		}
		if r == '•' || r == '●' || r == '✅' || r == '❌' || r == '👍' || r == '👎' || r == '■' || r == '◆' || r == '▪' {
			return marker{kind: r, size: n}, len(text) > n
		}
	case '・':
		return marker{kind: r, size: n}, len(text) > n
	case '(', '（':
		return bracketed(text, n)
	}
	if r >= '①' && r <= '⑳' {
		return marker{kind: '①', close: ' ', number: int(r-'①') + 1, size: n}, len(text) > n
	}
	return numbered(text)
}

// numbered reads "12. ", "12) ", "a) ", "iv. ", "1、".
func numbered(text string) (marker, bool) {
	i := 0
	for i < len(text) && i < 4 && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	letter := false
	if i == 0 {
		for i < len(text) && i < 5 && (text[i] >= 'a' && text[i] <= 'z' || text[i] >= 'A' && text[i] <= 'Z') {
			i++
		}
		letter = true
	}
	if i == 0 || i > 3 && !letter || i >= len(text) {
		return marker{}, false
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	switch r {
	case '.', ')':
		rest := strings.TrimLeft(text[i+n:], " \t")
		if rest == "" || len(rest) == len(text)-i-n {
			return marker{}, false
		}
		m, ok := count(text[:i], letter)
		m.close, m.size = r, len(text)-len(rest)
		return m, ok
	case '、', '．', '）':
		m, ok := count(text[:i], letter)
		m.close, m.size = r, i+n
		return m, ok && len(text) > i+n
	}
	return marker{}, false
}

// bracketed reads "(1) " and "(a) ".
func bracketed(text string, n int) (marker, bool) {
	end := strings.IndexAny(text, ")）")
	if end <= n || end > n+4 {
		return marker{}, false
	}
	word := text[n:end]
	_, size := utf8.DecodeRuneInString(text[end:])
	rest := strings.TrimLeft(text[end+size:], " \t")
	m, ok := count(word, !unicode.IsDigit(rune(word[0])))
	m.close, m.size = '(', len(text)-len(rest)
	return m, ok && rest != ""
}

// count reads the number of a marker: figures, one letter, or a Roman number.
func count(word string, letter bool) (marker, bool) {
	if !letter {
		n := 0
		for _, c := range word {
			if c < '0' || c > '9' {
				return marker{}, false
			}
			n = n*10 + int(c-'0')
		}
		return marker{kind: '1', number: n}, true
	}
	if n := roman(word); n > 0 && (len(word) > 1 || word == "i" || word == "I" || word == "v" || word == "V" || word == "x" || word == "X") {
		if word[0] < 'a' {
			return marker{kind: 'I', number: n}, true
		}
		return marker{kind: 'i', number: n}, true
	}
	if len(word) != 1 {
		return marker{}, false
	}
	c := word[0]
	switch {
	case c >= 'a' && c <= 'z':
		return marker{kind: 'a', number: int(c-'a') + 1}, true
	case c >= 'A' && c <= 'Z':
		return marker{kind: 'A', number: int(c-'A') + 1}, true
	}
	return marker{}, false
}

// roman reads a Roman number of one case up to 39; 0 is none.
func roman(word string) int {
	if len(word) > 9 {
		return 0
	}
	if word != strings.ToUpper(word) && word != strings.ToLower(word) {
		return 0
	}
	n, prev := 0, 0
	for i := len(word) - 1; i >= 0; i-- {
		v := 0
		switch word[i] | 0x20 {
		case 'i':
			v = 1
		case 'v':
			v = 5
		case 'x':
			v = 10
		default:
			return 0
		}
		if v < prev {
			n -= v
		} else {
			n += v
		}
		prev = max(prev, v)
	}
	return n
}

// isRule reports whether a line draws a break between two blocks: three or more of
// one mark, blanks between them allowed, or a few marks alone.
func isRule(text string) bool {
	var mark rune
	n := 0
	for _, r := range text {
		if r == ' ' {
			continue
		}
		switch r {
		case '-', '*', '_', '=', '~', '#', '—', '–', '─', '━', '•', '·', '⁂', '☆', '★', '◇', '◆', '＊':
		default:
			return false
		}
		if mark != 0 && r != mark {
			return false
		}
		mark, n = r, n+1
	}
	return n >= 3 || mark == '⁂'
}

// underlineOf returns the mark of a line that underlines the line above it, or 0.
func underlineOf(text string) byte {
	if len(text) < 3 {
		return 0
	}
	c := text[0]
	switch c {
	case '=', '-', '~', '^', '*', '#', '"':
	default:
		return 0
	}
	for i := 1; i < len(text); i++ {
		if text[i] != c {
			return 0
		}
	}
	return c
}
