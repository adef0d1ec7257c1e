package syndication

import (
	"mime"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"

	"newsreader/internal/format/charset"
)

// decodeBytes returns the text of a document, and the encoding it is in. Valid UTF-8
// is that whatever is declared; then the header of the transport counts, then the
// document's own declaration, then a guess.
func decodeBytes(data []byte, contentType string) (text, encoding string, err error) {
	label := ""
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		label = params["charset"]
	} else if _, after, ok := strings.Cut(strings.ToLower(contentType), "charset="); ok {
		label = strings.Trim(after, `"' ;`)
	}
	if label == "" {
		label = declaredEncoding(data)
	}
	text, encoding, err = charset.Decode(data, label)
	if err != nil {
		return "", "", err
	}
	if encoding == "utf-8" && isASCII(text) {
		encoding = declaredName(label)
	}
	return misnamed(text), encoding, nil
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// declaredName returns the name of the encoding that a document of nothing but ASCII
// declares: it is right about itself, unless it claims more than one byte a sign.
func declaredName(label string) string {
	e, err := htmlindex.Get(strings.TrimSpace(label))
	if err != nil {
		return "utf-8"
	}
	name, err := htmlindex.Name(e)
	if err != nil || strings.HasPrefix(name, "utf-16") {
		return "utf-8"
	}
	return name
}

// misnamed turns the control characters U+0080 to U+009F into what they mean in
// windows-1252: they come of texts in it that were taken for ISO 8859-1 on their way
// to UTF-8, and nothing else.
func misnamed(s string) string {
	const lead = 0xc2 // of U+0080 to U+00BF in UTF-8
	i := 0
	for {
		n := strings.IndexByte(s[i:], lead)
		if n < 0 {
			return s
		}
		i += n
		if i+1 < len(s) && s[i+1] < 0xa0 {
			break
		}
		i++
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if 0x80 <= r && r < 0xa0 {
			r = windows1252[r-0x80]
		}
		b.WriteRune(r)
	}
	return b.String()
}

// declaredEncoding returns the encoding that the declaration of XML at the start of a
// document names, or "".
func declaredEncoding(data []byte) string {
	head := string(data[:min(len(data), 512)])
	start := strings.Index(head, "<?xml")
	if start < 0 {
		return ""
	}
	head = head[start:]
	if end := strings.IndexByte(head, '>'); end >= 0 {
		head = head[:end]
	}
	for _, a := range attributes(nil, strings.TrimSuffix(strings.TrimPrefix(head, "<?xml"), "?")) {
		if a.name == "encoding" {
			return a.value
		}
	}
	return ""
}
