package syndication

import (
	"strings"

	"newsreader/internal/sanitize"
)

// attributes writes those attributes of an element that stay. opens says that
// something may stand within the element.
func (c *cleaner) attributes(element, raw string, opens bool) {
	c.attrs = attributes(c.attrs[:0], raw)
	// An element's own base holds for its own addresses.
	for _, a := range c.attrs {
		if c.xml && opens && a.name == "xml:base" {
			c.bases = append(c.bases, outerScope{c.depth, c.scope})
			c.scope = c.scope.within(decodeReferences(a.value, nil), "")
		}
	}
	for i, a := range c.attrs {
		name := lower(a.name)
		if repeated(c.attrs[:i], a.name) {
			continue
		}
		kind, ok := attributeKinds[name]
		if !ok {
			if !strings.HasPrefix(name, "data-") || !isWord(name) {
				continue
			}
			kind = plainText
		}
		switch kind {
		case plainText:
			c.plain(name, a.value)
		case language:
			c.plain("lang", a.value)
		case oneURL:
			c.address(name, a.value)
		case manyURLs:
			c.addresses(name, a.value)
		case styling:
			c.style(element, a.value)
		}
	}
}

// lower returns s in lower case, itself if it is that already.
func lower(s string) string {
	for i := range len(s) {
		if b := s[i]; 'A' <= b && b <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

func repeated(before []attribute, name string) bool {
	if len(before) > 32 {
		before = before[:32]
	}
	for _, a := range before {
		if strings.EqualFold(a.name, name) {
			return true
		}
	}
	return false
}

// isWord reports whether a name is of small letters, digits and hyphens only.
func isWord(s string) bool {
	for i := range len(s) {
		if b := s[i]; (b < 'a' || b > 'z') && (b < '0' || b > '9') && b != '-' {
			return false
		}
	}
	return true
}

// plain writes an attribute that is a text, unless it is an address in disguise.
func (c *cleaner) plain(name, value string) {
	if strings.IndexByte(value, '&') >= 0 {
		value = sanitize.Text(decodeReferences(value, nil))
	} else if strings.IndexByte(value, '\n') >= 0 {
		value = sanitize.Text(value)
	}
	if strings.HasPrefix(name, "data-") {
		if scheme := schemeOf(strings.TrimSpace(value)); scheme == "javascript" || scheme == "vbscript" || scheme == "data" {
			return
		}
	}
	c.write(name, value)
}

// write writes an attribute whose value holds no references any more.
func (c *cleaner) write(name, value string) {
	c.out.WriteByte(' ')
	c.out.WriteString(name)
	c.out.WriteString(`="`)
	for {
		i := strings.IndexAny(value, `&<>"`)
		if i < 0 {
			break
		}
		c.out.WriteString(value[:i])
		switch value[i] {
		case '&':
			c.out.WriteString("&amp;")
		case '<':
			c.out.WriteString("&lt;")
		case '>':
			c.out.WriteString("&gt;")
		case '"':
			c.out.WriteString("&quot;")
		}
		value = value[i+1:]
	}
	c.out.WriteString(value)
	c.out.WriteByte('"')
}

func (c *cleaner) address(name, value string) {
	value = strings.TrimSpace(decodeReferences(value, nil))
	if strings.HasPrefix(value, "#") { // a place within the body, which stays one
		c.write(name, sanitize.Reference(value))
		return
	}
	if value = c.scope.resolve(value); value != "" {
		c.write(name, value)
	}
}

// addresses writes a list of addresses, each with what it is good for.
func (c *cleaner) addresses(name, value string) {
	var out []string
	for part := range strings.SplitSeq(decodeReferences(value, nil), ", ") {
		ref, size, _ := strings.Cut(strings.TrimSpace(strings.TrimRight(strings.TrimSpace(part), ",")), " ")
		if ref = c.scope.resolve(ref); ref != "" {
			out = append(out, strings.TrimSpace(ref+" "+sanitize.Text(strings.TrimSpace(size))))
		}
	}
	if len(out) > 0 {
		c.write(name, strings.Join(out, ", "))
	}
}

// style keeps of an element's style what a text without colours and places can show.
func (c *cleaner) style(element, value string) {
	if strings.IndexByte(value, ':') < 0 {
		return
	}
	value = strings.ToLower(strings.ReplaceAll(decodeReferences(value, nil), " ", ""))
	if strings.Contains(value, "display:none") || strings.Contains(value, "visibility:hidden") {
		c.write("hidden", "")
	}
	if element == "td" || element == "th" {
		for _, side := range []string{"left", "center", "right"} {
			if strings.Contains(value, "text-align:"+side) {
				c.write("style", "text-align:"+side)
				return
			}
		}
	}
}
