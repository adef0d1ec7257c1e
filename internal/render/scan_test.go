package render_test

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// unstyle removes the two sequences that a row may hold and fails on any other
// control character, on a sequence that is not closed at the end, and on bytes
// that are no UTF-8.
func unstyle(s string) (string, error) {
	if !utf8.ValidString(s) {
		return "", fmt.Errorf("no UTF-8")
	}
	var b strings.Builder
	b.Grow(len(s))
	styled, linked := false, false
	for i := 0; i < len(s); {
		if s[i] != '\x1b' {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r < ' ' || 0x7F <= r && r <= 0x9F {
				return "", fmt.Errorf("a control character at %q", s[i:])
			}
			b.WriteString(s[i : i+n])
			i += n
			continue
		}
		if n := sgr(s[i:]); n > 0 {
			styled = s[i:i+n] != "\x1b[m"
			i += n
			continue
		}
		n, url := osc8(s[i:])
		if n == 0 {
			return "", fmt.Errorf("a foreign sequence at %q", s[i:])
		}
		linked = url != ""
		i += n
	}
	if styled || linked {
		return b.String(), fmt.Errorf("a style or a link is left open")
	}
	return b.String(), nil
}

// sgr returns the length of the SGR sequence at the start of s, or 0.
func sgr(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 0
	}
	i := 2
	for i < len(s) && (s[i] == ';' || '0' <= s[i] && s[i] <= '9') {
		i++
	}
	if i == len(s) || s[i] != 'm' {
		return 0
	}
	return i + 1
}

// osc8 returns the length and the address of the OSC 8 sequence at the start of s,
// or 0: an identifier of digits, then an address of visible ASCII without ";".
func osc8(s string) (int, string) {
	body, ok := strings.CutPrefix(s, "\x1b]8;")
	if !ok {
		return 0, ""
	}
	params, rest, ok := strings.Cut(body, ";")
	if !ok || strings.Trim(params, "id=.0123456789") != "" {
		return 0, ""
	}
	url, _, ok := strings.Cut(rest, "\a")
	if !ok || strings.ContainsFunc(url, func(r rune) bool { return r <= ' ' || r > '~' || r == ';' }) {
		return 0, ""
	}
	return len(s) - len(rest) + len(url) + 1, url
}
