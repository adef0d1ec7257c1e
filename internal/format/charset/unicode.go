package charset

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// A sample of this many bytes decides what kind of bytes they are.
const sampleSize = 64 << 10

// marked decodes data that begins with a byte order mark. The mark of UTF-32
// begins as that of UTF-16 does and is looked for first.
func marked(data []byte) (text, name string, ok bool) {
	for _, m := range []struct {
		mark, name string
		encoding   encoding.Encoding
	}{
		{"\xef\xbb\xbf", "utf-8", unicode.UTF8},
		{"\xff\xfe\x00\x00", "utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
		{"\x00\x00\xfe\xff", "utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
		{"\xff\xfe", "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"\xfe\xff", "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	} {
		if rest, ok := bytes.CutPrefix(data, []byte(m.mark)); ok {
			return decode(m.encoding, rest), m.name, true
		}
	}
	return "", "", false
}

// wide decodes UTF-16 and UTF-32 without a mark. They show in the places of NUL
// bytes: the ASCII that any text has some of (blanks, line ends, markup) leaves
// them on one side of each unit and much less on the other. One unit in ten must
// have one; a stray NUL in a text makes no UTF-16.
func wide(data []byte) (text, name string, ok bool) {
	sample := data[:min(len(data), sampleSize)]
	var nul [4]int
	for i, c := range sample {
		if c == 0 {
			nul[i&3]++
		}
	}
	unit := len(sample) / 4
	var e encoding.Encoding
	switch even, odd := nul[0]+nul[2], nul[1]+nul[3]; {
	case even+odd == 0 || len(sample) < 4:
		return "", "", false
	case nul[3] >= unit && nul[2] > unit*9/10 && nul[0] <= unit/2:
		e, name = utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), "utf-32le"
	case nul[0] >= unit && nul[1] > unit*9/10 && nul[3] <= unit/2:
		e, name = utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), "utf-32be"
	case odd > len(sample)/20 && even*3 <= odd:
		e, name = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le"
	case even > len(sample)/20 && odd*3 <= even:
		e, name = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be"
	default:
		return "", "", false
	}
	// A table of small numbers has such NULs too, but it is no text when decoded.
	if text := decode(e, sample[:len(sample)&^3]); faults(text) > 0 || isBinary([]byte(text)) {
		return "", "", false
	}
	return decode(e, data), name, true
}

// isDamagedUTF8 reports whether data is UTF-8 with a few bad bytes in it: cut off
// in mid-character, or with a stray passage in another encoding. Text in other
// encodings has hardly any valid sequence of several bytes.
func isDamagedUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		if data[0] < utf8.RuneSelf {
			data = data[1:]
			continue
		}
		r, n := utf8.DecodeRune(data)
		switch {
		case r != utf8.RuneError || n > 1:
			good++
		case len(data) < utf8.UTFMax && !utf8.FullRune(data):
			return good > 0 && good >= 4*bad // a character cut off at the end
		default:
			bad++
		}
		data = data[n:]
	}
	return good >= 4*bad
}

// isISO2022JP reports whether data is the Japanese encoding of mail, which
// switches between alphabets by escape sequences and has no byte over 0x7f.
func isISO2022JP(data []byte) bool {
	toKanji := bytes.Contains(data, []byte("\x1b$B")) || bytes.Contains(data, []byte("\x1b$@"))
	if !toKanji || !bytes.Contains(data, []byte("\x1b(")) {
		return false
	}
	return bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}
