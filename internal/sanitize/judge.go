package sanitize

import "unicode"

// verdict is what becomes of a rune.
type verdict int

const (
	keep verdict = iota
	drop
	gap // a line's end or a tab: a newline in lines, a blank in inline text
)

// state is what the verdict on a rune depends on: the last rune that was kept and
// the marks it carries. A dropped rune leaves no trace in it; that makes cleaning
// idempotent.
type state struct {
	prev  rune
	marks int
}

// judge decides on r and remembers it.
func (at *state) judge(r rune, lines bool) verdict {
	switch {
	case r < 0xa0:
		return at.control(r, lines)
	case r < 0x300:
		if r == 0xad { // soft hyphen: terminals draw it, or count it wrongly
			return drop
		}
	case r >= 0x2000 && r < 0x2070:
		return at.punctuation(r)
	case isSelector(r):
		if !at.bears() {
			return drop
		}
		at.prev = r
		return keep
	case isInvisible(r):
		return drop
	case isMark(r):
		if at.marks >= MaxMarks {
			return drop
		}
		at.prev = r
		at.marks++
		return keep
	}
	*at = state{prev: r}
	return keep
}

// control decides on what is below U+00A0 and is no printable ASCII.
func (at *state) control(r rune, lines bool) verdict {
	switch r {
	case '\n', '\t':
		if !lines {
			return gap
		}
		*at = state{}
		return keep
	case '\r', '\v', '\f', 0x85:
		return gap
	}
	return drop
}

// punctuation decides on the block where Unicode keeps most of its invisible
// characters, among the dashes and quotes of every page.
func (at *state) punctuation(r rune) verdict {
	switch {
	case r == 0x2028, r == 0x2029: // line and paragraph separator
		return gap
	case r == 0x200c, r == 0x200d:
		if !joins(at.prev) {
			return drop
		}
		at.prev = r
		return keep
	case r == 0x200b, r == 0x200e, r == 0x200f, // zero width space, directional marks
		r >= 0x202a && r <= 0x202e, // embeddings and overrides
		r >= 0x2060 && r <= 0x206f: // word joiner, invisible operators, isolates
		return drop
	}
	*at = state{prev: r}
	return keep
}

// bears reports whether a variation selector may follow: right after a character
// that shows, so that a row of selectors cannot carry a hidden message.
func (at *state) bears() bool {
	return at.marks == 0 && at.prev > ' ' && at.prev != 0x200c && at.prev != 0x200d && !isSelector(at.prev)
}

func isSelector(r rune) bool {
	return r >= 0xfe00 && r <= 0xfe0f || // emoji or text, mathematical variants
		r >= 0xe0100 && r <= 0xe01ef || // variants of Chinese characters
		r >= 0x180b && r <= 0x180d || r == 0x180f // Mongolian
}

// joins reports whether a joiner after r has a meaning: in scripts whose letters
// join or form conjuncts, and between emoji.
func joins(r rune) bool {
	switch {
	case r < 0x590:
		return false
	case r < 0x1d00: // Hebrew to the Vedic extensions: Arabic, Indic, Mongolian ...
		return true
	case r >= 0x2190 && r < 0x2c00, r >= 0x1f000 && r < 0x1fb00, r == 0xfe0f: // emoji
		return true
	case r >= 0xa800 && r < 0xac00, r >= 0xfb50 && r < 0xfe00, r >= 0xfe70 && r < 0xfeff:
		return true
	case r >= 0x10a00 && r < 0x12000, r >= 0x1e900 && r < 0x1e960:
		return true
	}
	return false
}

// isInvisible reports whether r is a format character that draws nothing, a
// noncharacter, or a placeholder that some terminals replace by something else.
// It is not asked about U+2000-206F. Format characters that do draw (the Arabic
// number sign and its like) stay.
func isInvisible(r rune) bool {
	switch {
	case r < 0x2070:
		return r == 0x34f || // grapheme joiner
			r == 0x61c || // Arabic letter mark
			r == 0x180e // Mongolian vowel separator
	case r < 0xfdd0:
		return false
	case r < 0x10000:
		return r <= 0xfdef || r == 0xfeff || r >= 0xfff0 && r <= 0xfffc || r >= 0xfffe
	case r >= 0xe0000 && r <= 0xe0fff: // tags; the selectors there were let through
		return true
	case r >= 0x1bca0 && r <= 0x1bca3, r >= 0x1d173 && r <= 0x1d17a:
		return true
	case r == 0x10eeee: // kitty draws a picture's cell in its place
		return true
	}
	return r&0xfffe == 0xfffe
}

// isMark reports whether r takes no place of its own. Jamo that follow another
// jamo count as marks: terminals give them no width.
func isMark(r rune) bool {
	switch {
	case r < 0x370:
		return true // it is asked from U+0300 on
	case r < 0x483:
		return false // Greek, Cyrillic
	case r >= 0x1160 && r < 0x1200, r >= 0xd7b0 && r < 0xd800:
		return true
	case r >= 0x3400 && r < 0xa66f, r >= 0xac00 && r < 0xd7b0:
		return false // Chinese characters, Yi, Hangul
	case r >= 0x3041 && r <= 0x3096, r >= 0x30a0 && r < 0x3400:
		return false // Kana and what follows
	}
	return unicode.Is(unicode.M, r)
}
