package sanitize

import "strings"

// SingleEmoji reduces emoji to what a terminal that knows no grapheme clusters
// draws in the cells that it counts for them: a joined sequence becomes its first
// member; variation selectors and skin tones go. It is for text that is shown on
// such a terminal and nothing else, because it takes away what others can draw. A
// text without such emoji comes back as it is, without an allocation.
func SingleEmoji(s string) string {
	if strings.IndexByte(s, 0xE2) < 0 && strings.IndexByte(s, 0xEF) < 0 && strings.IndexByte(s, 0xF0) < 0 {
		return s
	}
	if !strings.Contains(s, "\u200d") && !strings.Contains(s, "\ufe0f") && !strings.Contains(s, "\xf0\x9f\x8f") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	pictured := false // the last character written is an emoji
	joined := false   // and a joiner follows it
	for _, r := range s {
		switch {
		case r == 0xFE0F, 0x1F3FB <= r && r <= 0x1F3FF && pictured:
			continue
		case r == 0x200D && pictured:
			joined = true
			continue
		}
		picture := isEmoji(r)
		if joined && picture {
			joined = false
			continue
		}
		joined = false
		pictured = picture
		b.WriteRune(r)
	}
	return b.String()
}

func isEmoji(r rune) bool {
	return 0x1F000 <= r && r <= 0x1FAFF || 0x2190 <= r && r <= 0x21FF || 0x2300 <= r && r <= 0x27BF || 0x2B00 <= r && r <= 0x2BFF
}
