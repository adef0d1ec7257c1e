package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isEnd reports whether a rune ends a sentence.
func isEnd(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '．', '۔':
		return true
	}
	return false
}

// isWide reports whether a sentence's end needs no blank after it.
func isWide(r rune) bool {
	return r == '。' || r == '！' || r == '？'
}

// closes reports whether a text closes like a sentence, with a full stop. A
// question or an exclamation mark may end a title as well, and so may an
// abbreviation or three dots.
func closes(text string) bool {
	text = strings.TrimRight(text, " \"'”’»)）」』")
	r, n := utf8.DecodeLastRuneInString(text)
	switch r {
	case '。', '．', '۔':
		return true
	case '.':
	default:
		return false
	}
	rest := text[:len(text)-n]
	last := rest[strings.LastIndexAny(rest, " .")+1:]
	return !strings.HasSuffix(rest, ".") && utf8.RuneCountInString(last) > 1
}

// starts returns the byte offsets at which the sentences of a text begin. A full
// stop parts sentences where a blank and no lower-case letter follows, and where
// the word before it is longer than an initial; the wide marks part them always.
func starts(text string) []int {
	out := []int{0}
	word, prev := 0, ' ' // runes of the word before
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		if !isEnd(r) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				word++
			} else if r == ' ' || r == '-' {
				word = 0
			}
			prev = r
			continue
		}
		// Closing quotes and further marks belong to the sentence.
		j := i
		for j < len(text) {
			c, m := utf8.DecodeRuneInString(text[j:])
			if !isEnd(c) && !strings.ContainsRune("\"'”’»)）」』", c) {
				break
			}
			j += m
		}
		k := j
		for k < len(text) && text[k] == ' ' {
			k++
		}
		next, _ := utf8.DecodeRuneInString(text[k:])
		abbreviation := r == '.' && j == i && (word <= 1 && unicode.IsLetter(prev) || unicode.IsLower(next))
		if k < len(text) && (isWide(r) || k > j) && !abbreviation {
			out = append(out, k)
		}
		i, word, prev = k, 0, ' '
	}
	return out
}

// sentences counts the sentences of a text.
func sentences(text string) int { return len(starts(text)) }
