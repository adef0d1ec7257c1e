package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"newsreader/internal/article"
	"newsreader/internal/format/charset"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/markdown"
	"newsreader/internal/format/plaintext"
)

// decode makes an article of a source's bytes. size is the size of the whole source,
// of which data may be the beginning.
func (l *Loader) decode(at place, data []byte, size int64, o Options) (*Result, error) {
	out := &Result{Ref: at.ref, Name: at.name, Fragment: at.fragment}
	if o.Lead > 0 && size > int64(o.Lead) {
		data, out.Provisional = whole(data[:min(len(data), o.Lead)]), true
	}
	format := o.Type
	if format == "auto" {
		format = ""
	}
	if format == "" {
		format = byExtension(at.name)
	}
	declared := ""
	if format == "" || format == "html" {
		declared = declaredCharset(data)
	}
	text, _, err := charset.Decode(data, declared)
	if err != nil {
		return nil, named(at.name, err)
	}
	if format == "" {
		format = byContent(text)
	}
	if out.Provisional {
		text = lead(text, format)
	}
	out.Article, err = decodeText(text, format, o.Base)
	if err != nil {
		return nil, named(at.name, err)
	}
	return out, nil
}

func decodeText(text, format, base string) (*article.Article, error) {
	switch format {
	case "markdown":
		return markdown.Decode(text, markdown.Options{Base: base})
	case "html":
		return hypertext.Decode(text, hypertext.Options{Base: base})
	default:
		return plaintext.Decode(text), nil
	}
}

// whole drops what a cut in the middle of a character has left of it, so that a
// text in UTF-8 is still one. UTF-16 has two bytes, or four, for a character.
func whole(data []byte) []byte {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return data[:len(data)&^3]
	}
	if i := bytes.LastIndexByte(data, '\n'); i > 0 {
		return data[:i+1]
	}
	for i := 1; i <= min(utf8.UTFMax, len(data)); i++ {
		if c := data[len(data)-i]; utf8.RuneStart(c) {
			if !utf8.FullRune(data[len(data)-i:]) {
				return data[:len(data)-i]
			}
			break
		}
	}
	return data
}

// lead cuts the beginning of a text at the end of a block, if one ends in its
// second half.
func lead(text, format string) string {
	cut := 0
	switch format {
	case "markdown":
		cut = markdown.Lead(text, len(text)-1)
	case "html":
		cut = lastEnd(text, "</p>", "</P>", "</li>", "</div>", "</h2>", "</h3>", "</table>", "</pre>")
	default:
		cut = lastEnd(text, "\n\n", "\r\n\r\n")
	}
	if cut < len(text)/2 {
		return text
	}
	return text[:cut]
}

// lastEnd returns where the last of some marks in a text ends, or 0.
func lastEnd(text string, marks ...string) int {
	end := 0
	for _, m := range marks {
		if i := strings.LastIndex(text, m); i >= 0 {
			end = max(end, i+len(m))
		}
	}
	return end
}
