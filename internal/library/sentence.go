package library

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentenceEnd returns where the first sentence of a text ends, behind its marks and
// before the blank that follows, or the text's length. A stop ends a sentence where a
// capital, a figure or a quotation follows, but not behind a single letter or a usual
// short form, so that "Dr. No" and "J. S. Bach" stay whole.
func sentenceEnd(text string) int {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		switch r {
		case '。', '！', '？', '｡':
			return closers(text, i)
		case '.', '!', '?', '…', '؟', '۔', '।':
		default:
			continue
		}
		end := closers(text, i)
		next, size := utf8.DecodeRuneInString(text[end:])
		switch {
		case size == 0:
			return end
		case !unicode.IsSpace(next):
			continue
		}
		follow, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text[end:], unicode.IsSpace))
		if unicode.IsLower(follow) || r == '.' && shortForm(text[:i-1], follow) {
			continue
		}
		return end
	}
	return len(text)
}

// closers passes over marks that still belong to a sentence's end.
func closers(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune(".!?…。！？\"'’”»)]）」』", r) {
			break
		}
		i += n
	}
	return i
}

// shortForms end in a stop that ends no sentence.
var shortForms = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "prof": true, "st": true, "vs": true, "gen": true, "sen": true,
	"rep": true, "gov": true, "col": true, "lt": true, "sgt": true, "jr": true, "sr": true, "e.g": true, "i.e": true, "cf": true,
	"bzw": true, "z.b": true, "d.h": true, "hr": true, "fr": true,
	"sra": true, "dra": true, "mme": true, "mlle": true, "jan": true, "feb": true, "aug": true, "sept": true, "oct": true, "nov": true, "dec": true,
}

// countForms end in a stop that ends no sentence where a figure follows.
var countForms = map[string]bool{"no": true, "nos": true, "nr": true, "fig": true, "vol": true, "ch": true, "p": true, "pp": true, "art": true, "approx": true, "ca": true}

// shortForm reports whether the word at the end of a text is one that is written with a
// stop, if this is what follows.
func shortForm(before string, follow rune) bool {
	word := before[strings.LastIndexFunc(before, unicode.IsSpace)+1:]
	word = strings.TrimLeft(word, "(\"'“‘«[")
	if utf8.RuneCountInString(word) == 1 {
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(r)
	}
	word = strings.ToLower(word)
	return shortForms[word] || unicode.IsDigit(follow) && countForms[word]
}

// sentences parts a text into its sentences. Lines part them too.
func sentences(text string) []string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		for line = strings.TrimSpace(line); line != ""; {
			end := sentenceEnd(line)
			out = append(out, line[:end])
			line = strings.TrimSpace(line[end:])
		}
	}
	return out
}
