package syndication

import (
	"strings"
	"unicode/utf8"
)

// unmangled repairs a text whose UTF-8 was taken for windows-1252 and encoded once
// more, as "â€¦" is for "…". It is sure of itself: every sign of the text must have a
// place in windows-1252, and together they must be valid UTF-8, which no text is by
// chance.
func unmangled(s string) string {
	i := 0
	for i < len(s) && s[i] < utf8.RuneSelf {
		i++
	}
	if i == len(s) || !isMangled(s[i:]) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		c, _ := windows1252Byte(r)
		b.WriteByte(c)
	}
	return b.String()
}

// isMangled reports whether s is valid UTF-8, if each of its signs is taken for the
// byte that it is in windows-1252.
func isMangled(s string) bool {
	pending := 0 // bytes that must follow
	for _, r := range s {
		c, ok := windows1252Byte(r)
		switch {
		case !ok:
			return false
		case pending > 0:
			if c&0xc0 != 0x80 {
				return false
			}
			pending--
		case c < utf8.RuneSelf:
		case c >= 0xc2 && c < 0xe0:
			pending = 1
		case c >= 0xe0 && c < 0xf0:
			pending = 2
		case c >= 0xf0 && c < 0xf5:
			pending = 3
		default:
			return false
		}
	}
	return pending == 0
}

// windows1252Byte returns the byte that r is in windows-1252.
func windows1252Byte(r rune) (byte, bool) {
	if r < 0x80 || 0xa0 <= r && r <= 0xff {
		return byte(r), true
	}
	for i, s := range windows1252 {
		if s == r {
			return byte(0x80 + i), true
		}
	}
	return 0, false
}
