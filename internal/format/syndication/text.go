package syndication

import (
	"strings"

	"newsreader/internal/sanitize"
)

// maxLine bounds what is shown on one line: no title and no name comes near it.
const maxLine = 16 << 10

// squeeze returns a text on one line: clean, with single blanks and none at its ends.
func squeeze(s string) string {
	if len(s) > maxLine {
		s = strings.ToValidUTF8(s[:maxLine], "") + "…"
	}
	s = strings.TrimSpace(sanitize.Text(s))
	if !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// textOf returns what a reader sees of HTML, on one line. xml is as in cleanHTML.
func textOf(body string, xml bool) string {
	if strings.IndexByte(body, '<') < 0 {
		return squeeze(decodeReferences(body, nil))
	}
	c := cleaner{scanner: scanner{src: body}, xml: xml}
	for {
		t := c.next()
		switch t.kind {
		case tokenEnd:
			return squeeze(c.out.String())
		case tokenText:
			c.out.WriteString(decodeReferences(t.text, nil))
		case tokenData:
			c.out.WriteString(t.text)
		case tokenOpen:
			name := c.localName(t.name)
			if fates[name] == removed && !t.empty {
				c.remove(name)
			}
			fallthrough
		case tokenClose:
			if parts(c.localName(t.name)) {
				c.out.WriteByte(' ')
			}
		}
	}
}

// parts reports whether an element parts the words before it from those in it.
func parts(name string) bool {
	switch name {
	case "br", "p", "div", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dt", "dd", "hr":
		return true
	}
	return false
}

// looksLikeMarkup reports whether a text that may be either was written as HTML: it
// has an end tag or a reference, and all its tags and references are ones of HTML.
// "Use the <code> tag" is none.
func looksLikeMarkup(s string) bool {
	sure := false
	for i := 0; i < len(s); i++ {
		n := strings.IndexAny(s[i:], "<&")
		if n < 0 {
			break
		}
		i += n
		if s[i] == '&' {
			switch isReference(s[i:]) {
			case yes:
				sure = true
			case no:
				return false
			}
			continue
		}
		j := i + 1
		closes := j < len(s) && s[j] == '/'
		if closes {
			j++
		}
		start := j
		for j < len(s) && (lowerByte(s[j]) >= 'a' && lowerByte(s[j]) <= 'z' || s[j] >= '0' && s[j] <= '9') {
			j++
		}
		if j == start {
			continue
		}
		if _, ok := fates[lower(s[start:j])]; !ok && !isOddElement(lower(s[start:j])) {
			return false
		}
		sure = sure || closes
	}
	return sure
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// isOddElement reports whether HTML knows an element that is not kept.
func isOddElement(name string) bool {
	switch name {
	case "form", "input", "textarea", "object", "embed", "param", "blink", "marquee", "body", "html", "head", "nobr":
		return true
	}
	return false
}

// answer is yes, no, or neither.
type answer int

const (
	neither answer = iota
	yes
	no
)

// isReference says whether s begins with a reference that HTML knows; neither if it
// begins with a mere "&".
func isReference(s string) answer {
	if len(s) > 1 && s[1] == '#' {
		if _, n := numericReference(s); n > 0 && s[n-1] == ';' {
			return yes
		}
		return neither
	}
	end := 1
	for end < len(s) && end < maxReference && (lowerByte(s[end]) >= 'a' && lowerByte(s[end]) <= 'z' || s[end] >= '0' && s[end] <= '9') {
		end++
	}
	if end == 1 || end == len(s) || s[end] != ';' {
		return neither
	}
	var b strings.Builder
	if decodeReference(&b, s, nil) > 0 {
		return yes
	}
	return no
}
