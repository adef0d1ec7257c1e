package render

import "strings"

// The characters that a line must not begin or end with, after JIS X 4051 and the
// W3C's requirements for Japanese and Chinese layout.
const (
	neverFirst = "、。，．・：；？！゛゜ヽヾゝゞ々〻ー’”）〕］｝〉》」』】〙〗〟｠»°′″℃％‰…‥—–〜～·" +
		"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ｡｣､･ｰﾞﾟ"
	neverLast = "‘“（〔［｛〈《「『【〘〖〝｟｢«＄￥＃"

	// The same among ASCII, where it stands beside such a script.
	neverFirstASCII = "!),.:;?]}%"
	neverLastASCII  = "([{"
)

// breakable reports whether a line may be broken on either side of the character
// without a blank: scripts that are written without any, and pictures.
func breakable(r rune) bool {
	switch {
	case r < 0x2E80:
		return false
	case r <= 0xA4CF: // radicals, punctuation, kana, bopomofo, ideographs, Yi
		return r < 0x3130 || r > 0x318F // but for Hangul, which has blanks
	case r < 0xF900:
		return false
	case r <= 0xFAFF, 0xFE30 <= r && r <= 0xFE4F, 0xFF01 <= r && r <= 0xFF9F, 0xFFE0 <= r && r <= 0xFFE6:
		return true
	}
	return 0x1F300 <= r && r <= 0x1FAFF || 0x20000 <= r && r <= 0x3FFFF
}

func mayBegin(r rune) bool {
	if r < 0x80 {
		return strings.IndexByte(neverFirstASCII, byte(r)) < 0
	}
	return !strings.ContainsRune(neverFirst, r)
}

func mayEnd(r rune) bool {
	if r < 0x80 {
		return strings.IndexByte(neverLastASCII, byte(r)) < 0
	}
	return !strings.ContainsRune(neverLast, r)
}

// isBlank reports whether a character beyond ASCII is a blank at which a line may
// be broken. The no-break blanks are none.
func isBlank(r rune) bool {
	return 0x2000 <= r && r <= 0x200A && r != 0x2007 || r == 0x3000 || r == 0x205F || r == 0x1680 || r == 0x2028 || r == 0x2029 || r == 0x85
}

// isJoiner reports whether a character does nothing but change the one before it:
// the joiner, and the selector that widens a sign to an emoji. Behind a blank or at
// the start of a run it has nothing to change, and would widen what it happens to
// stand behind.
func isJoiner(r rune) bool { return r == 0x200D || r == 0xFE0F }

// isInvisible reports whether a character must not reach the page: controls that a
// decoder should have cleaned away, and the blank without width, at which a line
// may be broken all the same.
func isInvisible(r rune) bool { return 0x7F <= r && r <= 0x9F && r != 0x85 || r == 0x200B }
