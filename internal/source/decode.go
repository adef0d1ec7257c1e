package source

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"unicode/utf8"

	"newsreader/internal/article"
	"newsreader/internal/format/charset"
	"newsreader/internal/format/extract"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/markdown"
	"newsreader/internal/format/plaintext"
)

// errWholeWanted says that the beginning of a source tells too little of it.
var errWholeWanted = errors.New("the beginning alone cannot be decoded")

// decode makes an article of a source's bytes. size is the size of the whole source,
// of which data may be the beginning.
func (l *Loader) decode(ctx context.Context, at place, data []byte, size int64, o Options) (*Result, error) {
	out := &Result{Ref: at.ref, Name: at.name, Fragment: at.fragment}
	begun := data
	if o.Lead > 0 && size > int64(o.Lead) {
		begun, out.Provisional = whole(data[:min(len(data), o.Lead)]), true
	}
	format := o.Type
	if format == "auto" {
		format = ""
	}
	if format == "" {
		format = byExtension(at.name)
	}
	if head := begun[:min(len(begun), sniffed)]; format == "" && isFeed(head) {
		return nil, &FeedError{at.ref}
	}
	declared := ""
	if format == "" || format == "html" {
		declared = declaredCharset(begun)
	}
	text, _, err := charset.Decode(begun, declared)
	if err != nil {
		return nil, named(at.name, err)
	}
	if format == "" {
		format = byContent(text)
	}
	switch {
	case !out.Provisional:
		out.Article, err = decodeFile(ctx, text, format, o.Base)
	case format == "html" && !o.listed && !hypertext.Own(text):
		// Which part of a page is the article can be seen in the whole of it only.
		if int64(len(data)) < size {
			return nil, errWholeWanted
		}
		o.Lead, o.Type = 0, format
		return l.decode(ctx, at, data, size, o)
	default:
		out.Article, err = decodeText(lead(text, format), format, o.Base)
	}
	if err != nil {
		return nil, named(at.name, err)
	}
	return out, nil
}

// decodeFile decodes what the person holds in hand. A saved page is a page, and what
// round about its article is left out; a page in which no article is found, or that
// looks like a wall before one, is shown as it is.
func decodeFile(ctx context.Context, text, format, base string) (*article.Article, error) {
	if format != "html" {
		return decodeText(text, format, base)
	}
	a, _, err := decodePage(ctx, text, format, base)
	if errors.Is(err, hypertext.ErrNoText) || errors.As(err, new(*extract.WallError)) {
		return decodeText(text, format, base)
	}
	return a, err
}

// decodeText decodes a text of which all is the article.
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
