package render

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// meter measures text by one method. The scripts that most text is written in
// have widths that need no lookup; all else asks the method.
type meter struct {
	method ansi.Method
	// exact switches the short cuts off: the person has told the method
	// (RUNEWIDTH_EASTASIAN) that ambiguous characters are wide.
	exact bool
}

func newMeter(m ansi.Method) meter {
	return meter{method: m, exact: m.StringWidth("…") != 1}
}

// cluster returns the length in bytes and the width in cells of the first
// character of s as a reader sees it, with all its combining marks. s is not
// empty.
func (m meter) cluster(s string) (n, width int) {
	if c := s[0]; c < utf8.RuneSelf {
		if len(s) == 1 || s[1] < utf8.RuneSelf {
			return 1, 1
		}
		n, width = 1, 1
	} else {
		var r rune
		r, n = utf8.DecodeRuneInString(s)
		width = ordinary(r)
	}
	if width > 0 && !m.exact {
		if n == len(s) || s[n] < utf8.RuneSelf {
			return n, width
		}
		if next, _ := utf8.DecodeRuneInString(s[n:]); ordinary(next) > 0 {
			return n, width
		}
	}
	g, width := ansi.FirstGraphemeCluster(s, m.method)
	if width == 0 && len(g) == 0 {
		return 1, 0
	}
	return len(g), width
}

// width returns the cells that s takes.
func (m meter) width(s string) int {
	total := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf && (i+1 == len(s) || s[i+1] < utf8.RuneSelf) {
			total++
			i++
			continue
		}
		n, w := m.cluster(s[i:])
		total += w
		i += n
	}
	return total
}

// ordinary returns the width of a character that has the same one under every
// method and never combines with its neighbours; 0 is any other.
func ordinary(r rune) int {
	switch {
	case r < 0xA1:
		return 0
	case r < 0x300:
		if r == 0xAD {
			return 0
		}
		return 1
	case r < 0x3041:
		if 0x391 <= r && r <= 0x481 || 0x48A <= r && r <= 0x52F || 0x1E00 <= r && r <= 0x1EFF || 0x2010 <= r && r <= 0x2026 {
			return 1
		}
		if 0x3001 <= r && r <= 0x3029 {
			return 2
		}
		return 0
	case r <= 0x3096, 0x30A1 <= r && r <= 0x30FA, 0x3400 <= r && r <= 0x4DB5, 0x4E00 <= r && r <= 0x9FA5, 0xAC00 <= r && r <= 0xD7A3:
		return 2
	}
	return 0
}
