package query

import (
	"unicode"
	"unicode/utf8"
)

// kind says what a folded character does in a row of words.
type kind int

const (
	between kind = iota // parts words
	inWord              // is part of one
	inRun               // belongs to a script without blanks
	alone               // is a word by itself
)

func kindOf(r rune) kind {
	switch {
	case r < utf8.RuneSelf:
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			return inWord
		}
		return between
	case 0x0430 <= r && r <= 0x045f || 0x00e0 <= r && r <= 0x00f6: // most of what is not ASCII
		return inWord
	case dense(r):
		return inRun
	case unicode.In(r, unicode.L, unicode.M, unicode.N):
		return inWord
	case 0x1f000 <= r && r < 0x20000:
		return alone
	}
	return between
}

// dense reports whether a character is written without blanks between words, or, as
// Hangul, in words that carry their particles.
func dense(r rune) bool {
	switch {
	case r < 0x0e00:
		return false
	case r <= 0x0eff: // Thai, Lao
		return r != 0x0e3f && r != 0x0e4f && r != 0x0e5a && r != 0x0e5b
	case r < 0x3000:
		return 0x1000 <= r && r <= 0x1049 || 0x1050 <= r && r <= 0x109d || // Myanmar
			0x1780 <= r && r <= 0x17d3 || r == 0x17d7 || 0x17dc <= r && r <= 0x17e9 // Khmer
	case r <= 0x9fff: // Han, kana, bopomofo
		return r >= 0x3400 && (r <= 0x4dbf || r >= 0x4e00) ||
			0x3041 <= r && r <= 0x3096 || 0x309d <= r && r <= 0x309f ||
			0x30a1 <= r && r <= 0x30fa || 0x30fc <= r && r <= 0x30ff ||
			0x3105 <= r && r <= 0x312f || 0x31a0 <= r && r <= 0x31bf || 0x31f0 <= r && r <= 0x31ff ||
			0x3005 <= r && r <= 0x3007 || 0x3021 <= r && r <= 0x3029 || 0x3031 <= r && r <= 0x3035
	case r < 0x20000: // Hangul, compatibility ideographs without a decomposition
		return 0xac00 <= r && r <= 0xd7a3 || 0xf900 <= r && r <= 0xfaff ||
			0xa9e0 <= r && r <= 0xa9fe || 0xaa60 <= r && r <= 0xaa7f
	}
	return r <= 0x3ffff
}

// whole reports whether a character folds to itself, without looking it up.
func whole(r rune) bool {
	return 0x0410 <= r && r <= 0x044f || 0x3400 <= r && r <= 0x9fff || 0xac00 <= r && r <= 0xd7a3 ||
		0x3041 <= r && r <= 0x3096 || 0x30a1 <= r && r <= 0x30fa || r == 'ー' || r == '。' || r == '、'
}

// ignored reports whether a character falls away: marks that are no letters of their
// own, joiners and selectors.
func ignored(r rune) bool {
	switch {
	case r < 0x0300:
		return r == 0x00ad
	case r <= 0x036f:
		return true
	case r < 0x0591:
		return 0x0483 <= r && r <= 0x0489 // Cyrillic
	case r <= 0x06ed: // points of Hebrew and Arabic
		return r <= 0x05bd || r == 0x05bf || r == 0x05c1 || r == 0x05c2 || r == 0x05c4 || r == 0x05c5 || r == 0x05c7 ||
			0x0610 <= r && r <= 0x061a || r == 0x0640 || 0x064b <= r && r <= 0x065f || r == 0x0670 ||
			0x06d6 <= r && r <= 0x06dc || 0x06df <= r && r <= 0x06e4 || r == 0x06e7 || r == 0x06e8 || r >= 0x06ea
	case r < 0x1ab0:
		return 0x180b <= r && r <= 0x180f
	case r < 0x2100:
		return r <= 0x1aff || 0x1dc0 <= r && r <= 0x1dff || 0x200b <= r && r <= 0x200f ||
			0x2060 <= r && r <= 0x2064 || 0x20d0 <= r && r <= 0x20f0
	}
	return 0xfe00 <= r && r <= 0xfe0f || 0xfe20 <= r && r <= 0xfe2f || r == 0xfeff ||
		0x1f3fb <= r && r <= 0x1f3ff || 0xe0000 <= r && r <= 0xe01ef
}

// compose moves pos behind the characters that the one before pos composes with and
// reports whether it must be looked at together with them, or has a composed form
// only: kana and their voicing, Hangul in single letters.
func (f *folder) compose(r rune) bool {
	switch {
	case 0x3041 <= r && r <= 0x30ff:
		return f.voiced()
	case 0xff66 <= r && r <= 0xff9d: // half-width kana
		f.voiced()
		return true
	case 0x1100 <= r && r <= 0x1112:
		if !f.skip(0x1161, 0x1175) {
			return false
		}
		f.skip(0x11a8, 0x11c2)
		return true
	}
	return false
}

// voiced moves behind the sign that voices a kana.
func (f *folder) voiced() bool { return f.skip(0x3099, 0x309a) || f.skip(0xff9e, 0xff9f) }

// skip moves behind one character of a range.
func (f *folder) skip(low, high rune) bool {
	if r, n := utf8.DecodeRuneInString(f.text[f.pos:]); low <= r && r <= high {
		f.pos += n
		return true
	}
	return false
}
