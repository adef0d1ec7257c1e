package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// unescape appends text to dst with its backslash escapes and entities decoded, in
// one pass: the ampersand of "\&amp;" begins no entity.
func unescape(dst, text []byte) []byte {
	for {
		i := bytes.IndexAny(text, `\&`)
		if i < 0 {
			return append(dst, text...)
		}
		dst = append(dst, text[:i]...)
		text = text[i:]
		n := 1 // how many bytes of the text have been read
		if text[0] == '\\' && len(text) > 1 && util.IsPunct(text[1]) {
			dst = append(dst, text[1])
			n = 2
		} else if decoded, length := entity(text); length > 0 {
			dst = append(dst, decoded...)
			n = length
		} else {
			dst = append(dst, text[0])
		}
		text = text[n:]
	}
}

// maxEntity is the length in bytes of the longest entity of HTML,
// "&CounterClockwiseContourIntegral;".
const maxEntity = 33

// entity decodes the entity at the start of text and returns its length there, or 0
// where none stands.
func entity(text []byte) (decoded string, length int) {
	end := bytes.IndexByte(text[:min(len(text), maxEntity)], ';')
	if text[0] != '&' || end < 2 {
		return "", 0
	}
	name := string(text[1:end])
	if digits, ok := strings.CutPrefix(name, "#"); ok {
		base, most := 10, 7
		if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
			digits, base, most = digits[1:], 16, 6
		}
		if len(digits) > most || strings.HasPrefix(digits, "+") {
			return "", 0
		}
		v, err := strconv.ParseUint(digits, base, 32)
		if err != nil {
			return "", 0
		}
		if r := rune(v); v > 0 && utf8.ValidRune(r) {
			return string(r), end + 1
		}
		return string(utf8.RuneError), end + 1
	}
	e, ok := util.LookUpHTML5EntityByName(name)
	if !ok {
		return "", 0
	}
	return string(e.Characters), end + 1
}
