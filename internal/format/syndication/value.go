package syndication

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
)

// attr returns an attribute of a node as clean text on one line, or "".
func (p *parser) attr(n *node, name string) string {
	if n.attrs == "" {
		return ""
	}
	p.scratch = attributes(p.scratch[:0], n.attrs)
	return squeeze(p.value(name))
}

// link returns an attribute that is an address, resolved, or "".
func (p *parser) link(n *node, name string) string {
	if n.attrs == "" {
		return ""
	}
	p.scratch = attributes(p.scratch[:0], n.attrs)
	return n.scope.resolve(p.value(name))
}

// decoded returns the text of a node: references decoded, CDATA sections as they are,
// without the tags that may be among it. It is not clean.
func (p *parser) decoded(n *node) string { return unmangled(p.undecorated(n)) }

func (p *parser) undecorated(n *node) string {
	s := n.inner
	if strings.IndexByte(s, '<') < 0 {
		return decodeReferences(s, &p.entities)
	}
	trimmed := strings.TrimSpace(s)
	if data, ok := strings.CutPrefix(trimmed, openData); ok && strings.HasSuffix(data, "]]>") && strings.Index(data, "]]>") == len(data)-3 {
		return data[:len(data)-3]
	}
	var b strings.Builder
	b.Grow(len(s))
	in := scanner{src: s}
	for {
		t := in.next()
		switch t.kind {
		case tokenEnd:
			return b.String()
		case tokenText:
			b.WriteString(decodeReferences(t.text, &p.entities))
		case tokenData:
			b.WriteString(t.text)
		}
	}
}

// plain returns the text of a node that cannot be markup, clean and on one line.
func (p *parser) plain(n *node) string { return squeeze(p.decoded(n)) }

// address returns the address that a node's text is, resolved, or "".
func (p *parser) address(n *node) string { return n.scope.resolve(p.decoded(n)) }

// person returns a text of the form that RSS has for people.
func (p *parser) person(n *node) feed.Person { return personOf(p.plain(n)) }

// form is what a text is written in.
type form int

const (
	formPlain form = iota
	formHTML       // HTML, its signs escaped once more or in CDATA
	formXML        // elements of the document itself
)

// form finds out how the text of a node is written. guess is what holds where nothing
// is said: for a title of RSS, what it looks like; for a description, HTML.
func (p *parser) form(n *node, guess func(string) bool) (text string, f form) {
	kind, mode := "", ""
	if n.attrs != "" {
		kind, mode = strings.ToLower(p.attr(n, "type")), strings.ToLower(p.attr(n, "mode"))
	}
	if n.marked && mode != "escaped" {
		return p.expanded(n.inner), formXML
	}
	text = p.decoded(n)
	kind, _, _ = strings.Cut(kind, ";")
	if mode == "base64" || isBinaryType(kind) && !p.isRSS() {
		if raw, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(text), "")); err == nil && utf8.Valid(raw) {
			text = string(raw)
			if mode == "" {
				guess = looksLikeMarkup
			}
		}
	}
	switch {
	case kind == "html" || kind == "text/html" || kind == "text/x-html":
		return text, formHTML
	case kind == "xhtml" || kind == "application/xhtml+xml" || strings.HasSuffix(kind, "+xml") || strings.HasSuffix(kind, "/xml"):
		if mode == "escaped" || n.marked {
			return text, formHTML
		}
		return text, formPlain // XML without an element is a text
	case kind == "text" || kind == "text/plain" && !p.isRSS():
		return text, formPlain
	}
	if guess(text) {
		return text, formHTML
	}
	return text, formPlain
}

// isBinaryType reports whether Atom wants content of a type in Base64: every media type
// that is neither a text nor XML (RFC 4287, 4.1.3.3).
func isBinaryType(kind string) bool {
	return strings.Contains(kind, "/") && !strings.HasPrefix(kind, "text/") && !strings.HasSuffix(kind, "xml")
}

// isRSS reports whether the document is of the family that does not say what its texts
// are.
func (p *parser) isRSS() bool { return !strings.HasPrefix(p.format, "Atom") }

// expanded replaces the document's own entities in a piece of its source.
func (p *parser) expanded(s string) string {
	if p.entities.defined == nil {
		return s
	}
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(s, "&")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		s = after
		end := strings.IndexByte(s[:min(len(s), maxReference)], ';')
		if end > 0 {
			if text, ok := p.entities.expand(s[:end]); ok {
				b.WriteString(text)
				s = s[end+1:]
				continue
			}
		}
		b.WriteByte('&')
	}
}

// guesses of what a text is where the document does not say.
func always(s string) bool { return strings.ContainsAny(s, "<&") }
func never(string) bool    { return false }

func (p *parser) titleGuess() func(string) bool {
	if p.isRSS() {
		return looksLikeMarkup
	}
	return never
}

// title returns a text that is shown on one line, and the same as HTML where it was
// written so.
func (p *parser) title(n *node) (text, markup string) {
	s, f := p.form(n, p.titleGuess())
	if f == formPlain {
		return squeeze(s), ""
	}
	return textOf(s, f == formXML), cleanHTML(s, n.scope, f == formXML)
}

// content returns a text that may have paragraphs.
func (p *parser) content(n *node) feed.Content {
	guess := never
	if p.isRSS() {
		guess = always
	}
	s, f := p.form(n, guess)
	c := feed.Content{Language: n.scope.language, Base: n.scope.base}
	if f == formPlain {
		c.Text = strings.TrimSpace(sanitize.Lines(s))
	} else {
		c.Text, c.Markup = cleanHTML(s, n.scope, f == formXML), true
	}
	if c.Text == "" {
		return feed.Content{}
	}
	return c
}
