package syndication

import (
	"mime"
	"strings"

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
	return charset.Decode(data, label)
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
