package charset

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
)

// guessSize bounds what the guess looks at: its tables are slow, and 32 KB of
// text outside ASCII tell as much as a megabyte.
const guessSize = 32 << 10

// guess returns the likeliest encoding of data, which is no Unicode. The library's
// statistics know the scripts well but take the Latin alphabets for one another
// and some Cyrillic for that of old Macintoshes; so its answer is only the first
// candidate, and the decoding that reads least like a mistake is taken.
func guess(data []byte) (encoding.Encoding, string) {
	sample := telling(data)
	found := chardet.Detect(sample)
	candidates := []string{found.Charset}
	switch strings.ToLower(found.Charset) {
	case "cp949", "johab":
		candidates = []string{"euc-kr"}
	case "gb2312", "gbk", "hz-gb-2312":
		candidates = []string{"gb18030"}
	case "x-mac-cyrillic":
		candidates = []string{"windows-1251", "x-mac-cyrillic"}
	case "iso-8859-1", "windows-1252", "macintosh", "":
		candidates = []string{"windows-1252", "windows-1250", "iso-8859-2", "macintosh", "shift_jis", "euc-jp"}
	case "iso-8859-7":
		candidates = []string{"windows-1253", "iso-8859-7"}
	case "iso-8859-9":
		candidates = []string{"windows-1254"}
	}
	var best encoding.Encoding
	bestName, least := "", 0
	for _, label := range append(candidates, "windows-1252") {
		e, name := lookUp(label)
		if e == nil {
			continue
		}
		if odd := oddities(decode(e, sample)); best == nil || odd < least {
			best, bestName, least = e, name, odd
		}
	}
	return best, bestName
}

// telling returns the parts of data between tags and line ends that have bytes
// outside ASCII. No encoding uses those three characters' bytes for anything else.
func telling(data []byte) []byte {
	var out []byte
	for len(data) > 0 && len(out) < guessSize {
		i := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
		if i < 0 {
			break
		}
		from := bytes.LastIndexAny(data[:i], "<>\n") + 1
		to := len(data)
		if n := bytes.IndexAny(data[i:], "<>\n"); n >= 0 {
			to = i + n
		}
		out = append(append(out, data[from:min(to, from+guessSize)]...), '\n')
		data = data[to:]
	}
	return out
}

// oddities counts what a text has that was decoded by the wrong table: characters
// that are none, capitals within a word, and signs within a word.
func oddities(text string) int {
	n := 4 * faults(text)
	var before, last rune
	for _, r := range text {
		switch {
		case unicode.IsUpper(r) && r >= utf8.RuneSelf && unicode.IsLower(last):
			n++
		case unicode.IsLetter(r) && unicode.IsLetter(before) && isSign(last):
			n++
		case isSign(last) && unicode.IsLower(before) && !unicode.IsLetter(r):
			n++ // "now¹ bibliotek¹"
		case r >= 0xff61 && r <= 0xff9f:
			n++ // half-width kana: what Latin letters look like in Shift_JIS
		case unicode.Is(unicode.Co, r):
			n++
		}
		before, last = last, r
	}
	return n
}

// isSign reports whether r is a sign outside ASCII that stands in no word.
func isSign(r rune) bool {
	if r < 0xa1 || r == '’' || r == '·' || r == '´' || r == 'ª' || r == 'º' {
		return false
	}
	return unicode.IsSymbol(r) || unicode.IsNumber(r) || r == '¿' || r == '¡' || r == '¶' || r == '§' || r == '†' || r == '‡'
}
