package hypertext

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// declaredWithin is how many bytes of a page are looked through for its encoding.
// Browsers look at 1024; pages that put it later were read by servers' headers.
const declaredWithin = 4096

// DeclaredCharset returns the encoding that a page says it is in, as it spells it,
// or "": by a meta element or by an XML declaration among its first 4096 bytes.
// The bytes may be in any encoding that has ASCII in it.
func DeclaredCharset(data []byte) string {
	data = data[:min(len(data), declaredWithin)]
	if xml, ok := bytes.CutPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("<?xml")); ok {
		end := bytes.Index(xml, []byte("?>"))
		if _, after, ok := bytes.Cut(xml[:max(end, 0)], []byte("encoding=")); ok && len(after) > 1 {
			if name, _, ok := bytes.Cut(after[1:], after[:1]); ok {
				return strings.TrimSpace(string(name))
			}
		}
	}
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if t.DataAtom == atom.Body {
				return ""
			}
			if t.DataAtom == atom.Meta {
				if name := metaCharset(t); name != "" {
					return name
				}
			}
		}
	}
}

func metaCharset(t html.Token) string {
	var content, equiv string
	for _, a := range t.Attr {
		switch a.Key {
		case "charset":
			return strings.TrimSpace(a.Val)
		case "content":
			content = a.Val
		case "http-equiv":
			equiv = a.Val
		}
	}
	if !strings.EqualFold(equiv, "content-type") {
		return ""
	}
	_, after, ok := strings.Cut(strings.ToLower(content), "charset=")
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(after, ";")
	return strings.Trim(name, " \t\r\n\"'")
}
