package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
)

// unit is a piece of the text that stands by itself: a paragraph or a line that
// may turn out to be a heading, or a block that is known already.
type unit struct {
	block article.Block // a known block; nil for text
	lines []line        // the source of a text
	text  string        // its lines joined as they read
	verse bool          // its lines are kept
	// before and after say that a blank line parts it from its neighbours.
	before, after bool
	under         byte    // the mark that underlines it
	ordinal       ordinal // the number before a heading
	bullet        rune    // the mark of a list's items
	inner         string  // the text within the marks of a heading that has them
	rank          int     // how strong those marks are
	title         bool
	level         int  // over 0 for a heading
	literal       bool // the recogniser leaves it alone
	sole          bool // a line by itself that is known, and no heading
	small         bool // it stands apart in a text without capitals
}

func textUnit(lines []line, before bool) *unit {
	return &unit{lines: lines, text: join(lines), before: before}
}

func (u *unit) isText() bool { return u.block == nil }

// join reads wrapped lines as one text. Between characters of a script without
// blanks nothing stands; a hyphen at a line's end stays and takes no blank.
func join(lines []line) string {
	if len(lines) == 1 {
		return singleBlanks(untabbed(lines[0].text))
	}
	size := 0
	for _, l := range lines {
		size += len(l.text) + 1
	}
	var b strings.Builder
	b.Grow(size)
	for i, l := range lines {
		if i > 0 && l.text != "" {
			last, _ := utf8.DecodeLastRuneInString(lines[i-1].text)
			first, _ := utf8.DecodeRuneInString(l.text)
			if !(isWide(last) && isWide(first)) && !(last == '-' && unicode.IsLower(first) && beforeHyphen(lines[i-1].text)) {
				b.WriteByte(' ')
			}
		}
		b.WriteString(l.text)
	}
	return singleBlanks(untabbed(b.String()))
}

// untabbed makes tabs blanks: inline text holds none.
func untabbed(s string) string {
	if strings.IndexByte(s, '\t') < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\t", " ")
}

// singleBlanks makes runs of blanks single: typists set two after a full stop and
// after a number.
func singleBlanks(s string) string {
	if !strings.Contains(s, "  ") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' || i+1 == len(s) || s[i+1] != ' ' {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// beforeHyphen reports whether a letter stands before the hyphen that ends a line.
func beforeHyphen(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:len(text)-1])
	return unicode.IsLetter(r)
}

// lastMark returns the last rune of a text that is no closing quote or bracket.
func lastMark(text string) rune {
	for text != "" {
		r, n := utf8.DecodeLastRuneInString(text)
		switch r {
		case '"', '\'', '”', '’', '»', '“', '」', '』', ')', '）', ']', ' ', '*', '_':
			text = text[:len(text)-n]
			continue
		}
		return r
	}
	return 0
}

// ends reports whether a text ends like a sentence.
func ends(text string) bool {
	switch lastMark(text) {
	case '.', '!', '?', '…', '。', '！', '？', '．', '۔', '؟':
		return true
	}
	return false
}

// closed reports whether a text has the closing punctuation that no heading has.
// An abbreviation's point closes nothing.
func closed(text string) bool {
	switch lastMark(text) {
	case '!', '…', '。', '！', '．', '۔', ',', ';', '，', '；', '、', '،', '؛', '—', '–', '-', '/', '\\', '&', '+', '=':
		return true
	case '.':
		word := text[strings.LastIndexByte(text, ' ')+1:]
		inner := strings.TrimRight(word, ".\"'”’)")
		return !strings.Contains(inner, ".") && utf8.RuneCountInString(inner) != 1
	}
	return false
}

// opensLower reports whether a text begins with a small letter, so that it reads
// on from the line before.
func opensLower(text string) bool {
	r, n := utf8.DecodeRuneInString(text)
	if !unicode.IsLower(r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[n:])
	return !unicode.IsUpper(next) // "iPhone"
}

// words counts the words of a text; scripts without blanks count two characters
// as one.
func words(text string) int {
	n, wide := 0, 0
	in := false
	for _, r := range text {
		switch {
		case isWide(r):
			wide++
			in = false
		case r == ' ' || r == '\t':
			in = false
		case !in:
			n++
			in = true
		}
	}
	return n + (wide+1)/2
}
