package sanitize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxURL is the length in bytes over which URL gives up: terminals read link
// targets into buffers of a few thousand bytes.
const MaxURL = 4096

// URL returns s as an absolute address that may go into a terminal's link
// sequence, a browser's argument or the clipboard. It allows http, https and
// mailto; control characters, blanks, semicolons (they part the fields of the
// link sequence), what RFC 3986 excludes and everything outside ASCII come out
// percent-encoded. It returns false for all else and for what is longer than
// MaxURL.
func URL(s string) (string, bool) {
	s = trimReference(s)
	if n := schemeLength(s); n == 0 || !allowed(s, n) {
		return "", false
	}
	s = encode(s, true)
	return s, len(s) <= MaxURL
}

// Reference returns s as an address that the article may keep: an absolute one
// that URL allows, of any length, or one relative to the article, a mere fragment
// included. Letters outside ASCII stay readable; blanks, control characters,
// invisible ones and what would end the address in Markdown or HTML come out
// percent-encoded. It returns "" for any other scheme ("javascript:", "data:",
// "file:").
func Reference(s string) string {
	s = trimReference(s)
	if n := schemeLength(s); n > 0 && !allowed(s, n) {
		return ""
	}
	return encode(s, false)
}

// trimReference does what browsers do before they look at an address: blanks and
// control characters at either end go, tabs and line ends go anywhere. Else
// "java\nscript:" would be no scheme here and one there.
func trimReference(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return r <= ' ' })
	if !strings.ContainsAny(s, "\t\n\r") {
		return s
	}
	return strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(s)
}

// schemeLength returns the length of the scheme at the start of s, without the
// colon, or 0.
func schemeLength(s string) int {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ':':
			return i
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return 0
		}
	}
	return 0
}

// allowed reports whether the scheme of n bytes is one that may be opened, and
// something follows it to open.
func allowed(s string, n int) bool {
	scheme, rest := s[:n], s[n+1:]
	switch {
	case strings.EqualFold(scheme, "http"), strings.EqualFold(scheme, "https"):
		host := strings.TrimPrefix(rest, "//")
		return len(host) < len(rest) && host != "" && !strings.ContainsRune(`/\?#`, rune(host[0]))
	case strings.EqualFold(scheme, "mailto"):
		return rest != ""
	}
	return false
}

// encode percent-encodes the bytes of every rune that may not stay.
func encode(s string, strict bool) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	var at state
	done := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r < utf8.RuneSelf {
			at = state{prev: r}
		}
		if isStrict(r) || !strict && (r != utf8.RuneError || n > 1) && at.isLenient(r) {
			i += n
			continue
		}
		flush(&b, s, done, i)
		for _, c := range []byte(s[i : i+n]) {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
		i += n
		done, at = i, state{prev: '0'}
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// isStrict allows the ASCII that RFC 3986 allows, without the semicolon.
func isStrict(r rune) bool {
	return r > ' ' && r < 0x7f && !strings.ContainsRune(";\"<>\\^`{|}", r)
}

// isLenient allows what shows and cannot be taken for the end of an address.
func (at *state) isLenient(r rune) bool {
	if r < 0x7f {
		return r > ' ' && !strings.ContainsRune("\"<>\\`", r)
	}
	shows := unicode.IsGraphic(r) && !unicode.IsSpace(r) || r == 0x200c || r == 0x200d
	return shows && at.judge(r, false) == keep
}
