package syndication

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// jsonKind is what a value of JSON is.
type jsonKind int

const (
	jsonNull jsonKind = iota
	jsonText
	jsonNumber
	jsonTrue
	jsonFalse
	jsonList
	jsonObject
)

// jsonValue is a value of JSON. text is that of a text or, as written, of a number.
type jsonValue struct {
	kind    jsonKind
	text    string
	list    []jsonValue
	members []jsonMember
}

type jsonMember struct {
	name  string
	value jsonValue
}

// get returns a member of an object, or null; of several alike the first.
func (v *jsonValue) get(name string) *jsonValue {
	for i := range v.members {
		if v.members[i].name == name {
			return &v.members[i].value
		}
	}
	return &jsonValue{}
}

// string returns a text, or a number as it is written; "" for all else.
func (v *jsonValue) string() string {
	if v.kind == jsonText || v.kind == jsonNumber {
		return v.text
	}
	return ""
}

// maxJSONDepth bounds how deep values may stand in one another; deeper ones are
// passed over.
const maxJSONDepth = 64

// jsonReader reads JSON as far as it goes: a document that was cut off, commas too
// many or too few, and control characters in texts cost nothing else.
type jsonReader struct {
	src  string
	pos  int
	odd  bool // something was wrong
	used int  // values that were made
}

// maxJSONValues bounds how many values a document may have.
const maxJSONValues = 4 << 20

func (r *jsonReader) blanks() {
	for r.pos < len(r.src) {
		switch r.src[r.pos] {
		case ' ', '\t', '\r', '\n':
			r.pos++
		default:
			return
		}
	}
}

// peek returns the next byte that is no blank, or 0.
func (r *jsonReader) peek() byte {
	r.blanks()
	if r.pos < len(r.src) {
		return r.src[r.pos]
	}
	return 0
}

func (r *jsonReader) value(depth int) jsonValue {
	r.used++
	if r.used > maxJSONValues {
		r.odd, r.pos = true, len(r.src)
		return jsonValue{}
	}
	switch c := r.peek(); {
	case c == '"':
		return jsonValue{kind: jsonText, text: r.text()}
	case c == '{' || c == '[':
		if depth >= maxJSONDepth {
			r.odd = true
			r.pass()
			return jsonValue{}
		}
		if c == '{' {
			return r.object(depth)
		}
		return r.array(depth)
	case c == '-' || isDigit(c):
		start := r.pos
		for r.pos < len(r.src) && strings.IndexByte("+-.eE0123456789", r.src[r.pos]) >= 0 {
			r.pos++
		}
		return jsonValue{kind: jsonNumber, text: r.src[start:r.pos]}
	}
	start := r.pos
	for r.pos < len(r.src) && isDateLetter(r.src[r.pos]) {
		r.pos++
	}
	switch r.src[start:r.pos] {
	case "true":
		return jsonValue{kind: jsonTrue}
	case "false":
		return jsonValue{kind: jsonFalse}
	case "null":
	default:
		r.odd = true
	}
	return jsonValue{}
}

// pass goes behind the list or object at pos without reading it.
func (r *jsonReader) pass() {
	for depth := 0; r.pos < len(r.src); {
		switch r.src[r.pos] {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				r.pos++
				return
			}
		case '"':
			r.text()
			continue
		}
		r.pos++
	}
}

func (r *jsonReader) array(depth int) jsonValue {
	v := jsonValue{kind: jsonList}
	r.pos++
	for {
		switch r.peek() {
		case 0:
			r.odd = true
			return v
		case ']':
			r.pos++
			return v
		case ',':
			r.pos++
		case '}', ':':
			r.odd = true // the list's end was lost, or a stray sign
			if r.src[r.pos] == '}' {
				return v
			}
			r.pos++
		default:
			at := r.pos
			v.list = append(v.list, r.value(depth+1))
			if r.pos == at {
				r.odd = true
				r.pos++
			}
		}
	}
}

func (r *jsonReader) object(depth int) jsonValue {
	v := jsonValue{kind: jsonObject}
	r.pos++
	for {
		switch r.peek() {
		case 0:
			r.odd = true
			return v
		case '}':
			r.pos++
			return v
		case ',':
			r.pos++
		case '"':
			name := r.text()
			if r.peek() != ':' {
				r.odd = true
				continue
			}
			r.pos++
			if c := r.peek(); c == ',' || c == '}' {
				r.odd = true
				continue
			}
			v.members = append(v.members, jsonMember{name, r.value(depth + 1)})
		case ']':
			r.odd = true
			return v
		default:
			r.odd = true
			r.pos++
		}
	}
}

// text reads the text at pos. Only its escapes make a copy of it necessary.
func (r *jsonReader) text() string {
	r.pos++
	start := r.pos
	n := strings.IndexAny(r.src[start:], `"\`)
	if n < 0 {
		r.odd, r.pos = true, len(r.src)
		return r.src[start:]
	}
	if r.src[start+n] == '"' {
		r.pos = start + n + 1
		return r.src[start : start+n]
	}
	var b strings.Builder
	for {
		n := strings.IndexAny(r.src[r.pos:], `"\`)
		if n < 0 {
			b.WriteString(r.src[r.pos:])
			r.odd, r.pos = true, len(r.src)
			return b.String()
		}
		b.WriteString(r.src[r.pos : r.pos+n])
		r.pos += n
		if r.src[r.pos] == '"' {
			r.pos++
			return b.String()
		}
		r.escape(&b)
	}
}

// escape reads the escape at pos.
func (r *jsonReader) escape(b *strings.Builder) {
	if r.pos+1 >= len(r.src) {
		r.odd, r.pos = true, len(r.src)
		return
	}
	c := r.src[r.pos+1]
	r.pos += 2
	switch c {
	case 'n':
		b.WriteByte('\n')
	case 't':
		b.WriteByte('\t')
	case 'r':
		b.WriteByte('\r')
	case 'b', 'f':
		b.WriteByte(' ')
	case 'u':
		b.WriteRune(r.unicode())
	default:
		b.WriteByte(c)
	}
}

// unicode reads the four digits of an escape, and those of its other half.
func (r *jsonReader) unicode() rune {
	first, ok := r.hex(r.pos)
	if !ok {
		r.odd = true
		return utf8.RuneError
	}
	r.pos += 4
	if !utf16.IsSurrogate(first) {
		return first
	}
	if strings.HasPrefix(r.src[r.pos:], `\u`) {
		if second, ok := r.hex(r.pos + 2); ok {
			if both := utf16.DecodeRune(first, second); both != utf8.RuneError {
				r.pos += 6
				return both
			}
		}
	}
	return utf8.RuneError
}

func (r *jsonReader) hex(i int) (rune, bool) {
	if i+4 > len(r.src) {
		return 0, false
	}
	n, err := strconv.ParseUint(r.src[i:i+4], 16, 32)
	return rune(n), err == nil
}
