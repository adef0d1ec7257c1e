// Package charset turns bytes of unknown encoding into text.
//
// It knows byte order marks, what UTF-8 looks like, the names of the web's
// encodings, and a guess where nothing else helps; and it knows what is no text at
// all. It does not know where in a page or a header an encoding is declared: that
// is read by the caller and passed in. The text that it returns is not cleaned
// yet (see package sanitize).
package charset

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
)

// ErrEmpty says that there is nothing to decode: no bytes, or nothing but blanks.
var ErrEmpty = errors.New("nothing to read: it is empty")

// Decode returns data as text, without a byte order mark, and the name of the
// encoding it was found to be in, as the WHATWG Encoding Standard spells it in
// lower case ("utf-8", "windows-1251").
//
// What decides is, in this order: a byte order mark; whether data is valid UTF-8
// (bytes that are no UTF-8 by intent hardly ever are by chance, whatever was
// declared); declared, a label such as a page or a header states, if the bytes
// decode without an error; a guess. Where even the best of these leaves bytes
// undecoded, they come out as U+FFFD.
//
// The errors are ErrEmpty and *BinaryError.
func Decode(data []byte, declared string) (text, name string, err error) {
	if text, name, ok := marked(data); ok {
		if strings.TrimSpace(text) == "" {
			return "", "", ErrEmpty
		}
		return text, name, nil
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return "", "", ErrEmpty
	}
	if kind := signature(data); kind != nil {
		return "", "", kind
	}
	if text, name, ok := wide(data); ok {
		return text, name, nil
	}
	if isBinary(data) {
		return "", "", &BinaryError{}
	}
	if isISO2022JP(data) {
		return decode(japanese.ISO2022JP, data), "iso-2022-jp", nil
	}
	if utf8.Valid(data) {
		return string(data), "utf-8", nil
	}
	if isDamagedUTF8(data) {
		return strings.ToValidUTF8(string(data), "\ufffd"), "utf-8", nil
	}
	text, name = legacy(data, declared)
	return text, name, nil
}

// legacy decodes bytes that are neither Unicode nor binary.
func legacy(data []byte, declared string) (text, name string) {
	var declaredText, declaredName string
	if e, n := lookUp(declared); e != nil && n != "utf-8" {
		declaredText, declaredName = decode(e, data), n
		if faults(declaredText) == 0 {
			return declaredText, n
		}
	}
	e, name := guess(data)
	text = decode(e, data)
	if declaredName != "" && faults(declaredText) <= faults(text) {
		return declaredText, declaredName
	}
	return text, name
}

// lookUp returns the encoding that a label means, and its canonical name, or nil.
func lookUp(label string) (encoding.Encoding, string) {
	e, err := htmlindex.Get(strings.TrimSpace(label))
	if err != nil {
		return nil, ""
	}
	name, err := htmlindex.Name(e)
	if err != nil || name == "replacement" || name == "x-user-defined" {
		return nil, ""
	}
	return e, name
}

// decode never fails: bytes that e does not know come out as U+FFFD.
func decode(e encoding.Encoding, data []byte) string {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		// The decoders of x/text replace what they cannot read; an error would be a
		// sequence cut off at the end, after all that could be read.
		return string(out) + "\ufffd"
	}
	return string(out)
}

// faults counts the signs that text was decoded by the wrong table: replacement
// characters, and C1 control characters, which nobody writes.
func faults(text string) int {
	n := 0
	for _, r := range text {
		if r == utf8.RuneError || r >= 0x80 && r < 0xa0 {
			n++
		}
	}
	return n
}
