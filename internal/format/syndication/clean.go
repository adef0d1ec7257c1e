package syndication

import (
	"slices"
	"strings"

	"newsreader/internal/sanitize"
)

// maxNesting bounds how deep elements of a body may stand in one another; the tags of
// deeper ones go, their text stays. No article comes near it.
const maxNesting = 200

// cleanHTML returns a body as safe HTML: elements and attributes that are named in
// allowed.go and no others, addresses resolved within in and only of known schemes, no
// comments, no control characters. Each tag is written anew and no "<" stays that
// begins none, so that whoever reads the result differently still finds no other
// element in it. It works on tokens, without a tree: a body need not be well-formed to
// be clean.
//
// With xml the body is a piece of an XML document: its names may have prefixes, any
// element may be written as an empty one, and CDATA sections are text.
func cleanHTML(body string, in *scope, xml bool) string {
	body = sanitize.Lines(body)
	if strings.IndexByte(body, '<') < 0 && strings.IndexByte(body, '&') < 0 {
		return body
	}
	c := cleaner{scanner: scanner{src: body}, scope: in, xml: xml}
	c.out.Grow(len(body) + len(body)/16)
	for c.token() {
	}
	return strings.TrimSpace(c.out.String())
}

// cleaner holds a body that is being cleaned.
type cleaner struct {
	scanner
	out   strings.Builder
	scope *scope
	xml   bool
	attrs []attribute
	// depth counts the kept elements that are open, skipped those of them that are
	// too deep to be written.
	depth, skipped int
	// inPicture says that a picture is open.
	inPicture bool
	// unclosed are the names whose end tags were looked for and not found.
	unclosed []string
	// bases are the scopes to return to, with the depths at which that is due.
	bases []outerScope
}

type outerScope struct {
	depth int
	scope *scope
}

// token writes what the next token leaves, and reports whether there was one.
func (c *cleaner) token() bool {
	switch t := c.next(); t.kind {
	case tokenEnd:
		return false
	case tokenText:
		c.text(t.text)
	case tokenData:
		c.data(t.text)
	case tokenOpen:
		c.open(t)
	case tokenClose:
		c.close(t.name)
	}
	return true
}

// text writes a text whose references stay as they are, but for those to characters
// that are not wanted.
func (c *cleaner) text(s string) {
	done := 0
	for i := 0; i < len(s); i++ {
		n := strings.IndexAny(s[i:], "<&")
		if n < 0 {
			break
		}
		i += n
		if s[i] == '<' {
			c.out.WriteString(s[done:i])
			c.out.WriteString("&lt;")
			done = i + 1
			continue
		}
		if i+1 < len(s) && s[i+1] == '#' {
			if r, length := numericReference(s[i:]); length > 0 && !shows(r) {
				c.out.WriteString(s[done:i])
				done = i + length
			}
		}
	}
	c.out.WriteString(s[done:])
}

// shows reports whether a character may stand in a clean text.
func shows(r rune) bool {
	switch {
	case r == '\n' || r == '\t' || ' ' <= r && r < 0x7f:
		return true
	case r < ' ':
		return false
	}
	s := string(r)
	return sanitize.Lines(s) == s
}

// data writes a CDATA section: text in XML; in HTML a writer's mistake, whose content
// is a part of the body.
func (c *cleaner) data(s string) {
	if c.xml {
		s = strings.ReplaceAll(s, "&", "&amp;")
		c.out.WriteString(strings.ReplaceAll(s, "<", "&lt;"))
		return
	}
	if !strings.HasSuffix(c.src[:c.pos], "]]>") { // it has no end: the opening alone is a text
		c.out.WriteString("&lt;![CDATA[")
		c.pos -= len(s)
		return
	}
	inner := cleaner{scanner: scanner{src: s}, scope: c.scope}
	for inner.token() {
	}
	c.out.WriteString(inner.out.String())
}

// localName returns a name in lower case, in XML without its prefix.
func (c *cleaner) localName(name string) string {
	if c.xml {
		if i := strings.LastIndexByte(name, ':'); i >= 0 {
			name = name[i+1:]
		}
	}
	for i := range len(name) {
		if b := name[i]; 'A' <= b && b <= 'Z' {
			return strings.ToLower(name)
		}
	}
	return name
}

func (c *cleaner) open(t token) {
	name := c.localName(t.name)
	what := fates[name]
	empty := t.empty && (c.xml || c.inPicture)
	if c.inPicture && what != removed {
		c.draw(name, t.text, empty)
		return
	}
	switch what {
	case unwrapped:
		return
	case removed:
		if !empty {
			c.remove(name)
		}
		return
	case picture:
		if empty || !c.closedLater(name) {
			return
		}
		c.inPicture = true
		c.draw(name, t.text, false)
		return
	case kept:
		if !empty {
			c.depth++
			if c.depth > maxNesting {
				c.skipped++
				return
			}
		}
	}
	c.out.WriteByte('<')
	c.out.WriteString(name)
	if t.text != "" {
		c.attributes(name, t.text, what == kept && !empty)
	}
	c.out.WriteByte('>')
	if empty && what != alone {
		c.out.WriteString("</" + name + ">")
	}
}

// draw writes an element of a picture, if it is one that draws or that a description
// may have.
func (c *cleaner) draw(name, raw string, empty bool) {
	if what := fates[name]; !draws(name) && what != picture && what != kept {
		return
	}
	c.out.WriteString("<" + name)
	c.attrs = attributes(c.attrs[:0], raw)
	for i, a := range c.attrs {
		value := decodeReferences(a.value, nil)
		if attr := lower(a.name); shapes(attr, value) && !repeated(c.attrs[:i], a.name) {
			c.write(attr, sanitize.Text(value))
		}
	}
	c.out.WriteByte('>')
	if empty {
		c.out.WriteString("</" + name + ">")
	}
}

func (c *cleaner) close(written string) {
	name := c.localName(written)
	what := fates[name]
	if c.inPicture {
		if what == picture {
			c.inPicture = false
		}
		if what == picture || draws(name) || what == kept {
			c.out.WriteString("</" + name + ">")
		}
		return
	}
	switch what {
	case kept:
		if c.depth == 0 {
			break // a stray end tag does no harm
		}
		for n := len(c.bases); n > 0 && c.bases[n-1].depth == c.depth; n-- {
			c.scope, c.bases = c.bases[n-1].scope, c.bases[:n-1]
		}
		c.depth--
		if c.skipped > 0 {
			c.skipped--
			return
		}
	case leaning:
	case alone:
		if name == "br" && !c.xml { // "</br>" breaks the line in every browser
			c.out.WriteString("<br>")
		}
		return
	default:
		return
	}
	c.out.WriteString("</" + name + ">")
}

// remove passes over all up to the end tag of a removed element. Where there is none,
// only its start tag goes.
func (c *cleaner) remove(name string) {
	if end := c.endOf(name); end >= 0 {
		c.pos = end
	}
}

// closedLater reports whether an end tag follows.
func (c *cleaner) closedLater(name string) bool { return c.endOf(name) >= 0 }

// endOf returns where the next end tag of that name ends, or -1. What is not found is
// never looked for again.
func (c *cleaner) endOf(name string) int {
	if slices.Contains(c.unclosed, name) {
		return -1
	}
	for i := c.pos; ; {
		n := strings.Index(c.src[i:], "</")
		if n < 0 {
			c.unclosed = append(c.unclosed, name)
			return -1
		}
		i += n + 2
		end := i + len(name)
		if end <= len(c.src) && strings.EqualFold(c.src[i:end], name) && (end == len(c.src) || endsName(c.src[end])) {
			if n = strings.IndexByte(c.src[end:], '>'); n < 0 {
				return len(c.src)
			}
			return end + n + 1
		}
	}
}
