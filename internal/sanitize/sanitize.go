// Package sanitize turns foreign text into text that is safe to write to a
// terminal, and foreign addresses into ones that are safe to hand on.
//
// It knows which characters command a terminal, reorder or hide what a person
// sees, or break a layout that counts cells. It does not know where a text came
// from: every decoder calls it after entities and escapes are decoded, and every
// sink that is not a cell of the screen (window title, clipboard, link target,
// error message, file name) calls it again.
//
// Its promise, which a fuzz target holds: whatever goes in, what comes out is
// valid UTF-8 without control characters (Lines keeps newlines and tabs), without
// directional and other invisible format characters, and with at most MaxMarks
// marks on a character. Cleaning what is clean changes nothing and allocates
// nothing. All functions may be called from any goroutine.
package sanitize

import (
	"strings"
	"unicode/utf8"
)

// MaxMarks is how many combining marks a character may carry. Real scripts need
// four or five (Tibetan, cantillated Hebrew); heaps of them draw over the lines
// above and below.
const MaxMarks = 8

// Text returns s as inline text. Whatever ends a line or is a tab becomes one
// blank; control, directional and invisible format characters go; a run of bytes
// that are not UTF-8 becomes one U+FFFD.
//
// Joiners stay where scripts and emoji need them: U+200C and U+200D after a
// character of a script that joins, a variation selector right after a character.
func Text(s string) string { return clean(s, false) }

// Lines does what Text does but keeps newlines and tabs; every other line end
// (CR, CRLF, VT, FF, U+0085, U+2028, U+2029) becomes a newline.
func Lines(s string) string { return clean(s, true) }

// clean copies nothing until it meets the first rune that cannot stay.
func clean(s string, lines bool) string {
	var b strings.Builder
	var at state
	done := 0 // s[:done] has been written to b, or dropped
	for i := 0; i < len(s); {
		if n := plainASCII(s[i:]); n > 0 {
			i += n
			at = state{prev: rune(s[i-1])}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			n = invalid(s[i:])
			flush(&b, s, done, i)
			b.WriteRune(utf8.RuneError)
			i += n
			done, at = i, state{prev: utf8.RuneError}
			continue
		}
		switch at.judge(r, lines) {
		case keep:
			i += n
			continue
		case drop:
			flush(&b, s, done, i)
		case gap:
			flush(&b, s, done, i)
			if r == '\r' && strings.HasPrefix(s[i+n:], "\n") {
				n++
			}
			if lines {
				b.WriteByte('\n')
			} else {
				b.WriteByte(' ')
			}
			at = state{}
		}
		i += n
		done = i
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// flush writes what was kept since the last change; the first time it makes room
// for the whole.
func flush(b *strings.Builder, s string, done, to int) {
	if b.Cap() == 0 {
		b.Grow(len(s) + utf8.UTFMax)
	}
	b.WriteString(s[done:to])
}

// invalid returns the length of the run of bytes at the start of s that are not
// UTF-8.
func invalid(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r != utf8.RuneError || size != 1 {
			break
		}
		n++
	}
	return n
}
