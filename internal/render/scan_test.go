package render_test

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	sgr  = regexp.MustCompile(`^\x1b\[[0-9;]*m`)
	osc8 = regexp.MustCompile(`^\x1b\]8;(id=[0-9.]+)?;([\x21-\x3a\x3c-\x7e]*)\x07`)
)

// unstyle removes the two sequences that a row may hold and fails on any other
// control character, on a sequence that is not closed at the end, and on bytes
// that are no UTF-8.
func unstyle(s string) (string, error) {
	if !utf8.ValidString(s) {
		return "", fmt.Errorf("no UTF-8")
	}
	var b strings.Builder
	styled, linked := false, false
	for s != "" {
		if s[0] == '\x1b' {
			if m := sgr.FindString(s); m != "" {
				styled = m != "\x1b[m"
				s = s[len(m):]
				continue
			}
			if m := osc8.FindStringSubmatch(s); m != nil {
				linked = m[2] != ""
				s = s[len(m[0]):]
				continue
			}
			return "", fmt.Errorf("a foreign sequence at %q", s)
		}
		r, n := utf8.DecodeRuneInString(s)
		if r < ' ' || 0x7F <= r && r <= 0x9F {
			return "", fmt.Errorf("a control character at %q", s)
		}
		b.WriteString(s[:n])
		s = s[n:]
	}
	if styled || linked {
		return b.String(), fmt.Errorf("a style or a link is left open")
	}
	return b.String(), nil
}
