package query

import (
	"strings"
	"unicode/utf8"
)

// Fold returns the folded words of a text, parted by one blank (see the package
// comment). Folding what is folded is not meant: pairs would be paired again.
func Fold(text string) string {
	out := make([]byte, 0, len(text)+8) // few characters fold to more than one
	f := folder{text: text}
	for f.next() {
		if len(out) > 0 {
			out = append(out, ' ')
		}
		out = append(out, f.word...)
	}
	return string(out)
}

// Needle is a text of a query made ready for looking up in folded words.
type Needle struct {
	// Tokens are folded words, parted by one blank. None says that the text looks for
	// nothing.
	Tokens string
	// Open says that the last of them may go on.
	Open bool
}

// newNeedle folds a text of a query. With prefix, its last word may go on.
func newNeedle(text string, prefix bool) Needle {
	words := Fold(text)
	last := strings.LastIndexByte(words, ' ') + 1
	r, size := utf8.DecodeRuneInString(words[last:])
	if r < utf8.RuneSelf || !dense(r) {
		return Needle{words, prefix && words != ""}
	}
	// The last word is the end of a run of pairs: a lone character. After a pair it
	// says nothing that the pair does not say, by itself it stands for a pair.
	if size == len(words)-last && last > 0 {
		before := words[:last-1]
		pair := before[strings.LastIndexByte(before, ' ')+1:]
		first, n := utf8.DecodeRuneInString(pair)
		if dense(first) && len(pair) > n && pair[n:] == words[last:] {
			return Needle{before, false}
		}
	}
	return Needle{words, true}
}

// in reports whether the needle's words stand in the folded words of a text, next to
// each other and in the same order. A needle without words is in every text.
func (n Needle) in(folded string) bool {
	if n.Tokens == "" {
		return true
	}
	if n.begins(folded) {
		return true
	}
	// With the blank before it, only beginnings of words are looked at.
	for pattern := " " + n.Tokens; ; {
		i := strings.Index(folded, pattern)
		if i < 0 {
			return false
		}
		if folded = folded[i+1:]; n.begins(folded) {
			return true
		}
	}
}

// begins reports whether a text that begins with a word begins with the needle.
func (n Needle) begins(folded string) bool {
	rest, is := strings.CutPrefix(folded, n.Tokens)
	return is && (n.Open || rest == "" || rest[0] == ' ')
}
