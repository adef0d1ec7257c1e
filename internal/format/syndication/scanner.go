package syndication

import "strings"

// tokenKind is what a piece of a document is.
type tokenKind int

const (
	tokenEnd         tokenKind = iota // the document is over
	tokenText                         // text, its references not yet decoded
	tokenData                         // what stands in a CDATA section
	tokenOpen                         // a start tag, or an empty element's
	tokenClose                        // an end tag
	tokenComment                      // a comment
	tokenInstruction                  // a processing instruction
	tokenDoctype                      // a document type declaration or its like
)

// token is a piece of a document. All its strings are parts of the source.
type token struct {
	kind tokenKind
	// name is an element's name as written, prefix and capitals included.
	name string
	// text is what the piece says without its brackets; of a start tag it is all its
	// attributes (see attributes).
	text string
	// empty marks a start tag that ends by "/>".
	empty bool
	// from and to are where the piece stands in the source.
	from, to int
}

// scanner cuts a document into tokens. It never fails: what is no markup is text. It
// takes time in proportion to the length of the source, whatever that is.
type scanner struct {
	src string
	pos int
	// looked remembers what was looked for and where it was found, so that no stretch
	// is searched twice.
	looked [6]stretch
	// declarations counts those whose brackets were looked into.
	declarations int
}

// stretch is a search: what was looked for stands at to and not between from and to.
type stretch struct {
	from, to int
}

// What the scanner looks for further on.
const (
	endOfComment = iota
	endOfData
	endOfInstruction
	singleQuote
	doubleQuote
	endOfTag
)

// find returns where what stands from i on, or -1.
func (s *scanner) find(which int, what string, i int) int {
	if last := s.looked[which]; last.from <= i && i <= last.to && last.to > 0 {
		return s.located(last.to)
	}
	at := strings.Index(s.src[i:], what)
	if at < 0 {
		at = len(s.src)
	} else {
		at += i
	}
	s.looked[which] = stretch{i, at}
	return s.located(at)
}

// located turns the end of the source into -1.
func (s *scanner) located(at int) int {
	if at == len(s.src) {
		return -1
	}
	return at
}

// next returns the next token.
func (s *scanner) next() token {
	from := s.pos
	i := from
	for {
		n := strings.IndexByte(s.src[i:], '<')
		if n < 0 {
			i = len(s.src)
			break
		}
		i += n
		if i > from && s.startsMarkup(i) {
			break
		}
		if i == from {
			if t, ok := s.markup(from); ok {
				s.pos = t.to
				return t
			}
		}
		i++
	}
	s.pos = i
	if i == from {
		return token{kind: tokenEnd, from: i, to: i}
	}
	return token{kind: tokenText, text: s.src[from:i], from: from, to: i}
}

// startsMarkup reports whether the "<" at i may begin something other than text.
func (s *scanner) startsMarkup(i int) bool {
	if i+1 >= len(s.src) {
		return false
	}
	c := s.src[i+1]
	if c == '/' {
		return i+2 < len(s.src) && (startsName(s.src[i+2]) || s.src[i+2] == '>')
	}
	if c == '!' {
		return i+2 < len(s.src) && (s.src[i+2] == '-' || s.src[i+2] == '[' || startsName(s.src[i+2]))
	}
	return c == '?' || startsName(c)
}

func startsName(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c == ':' || c >= 0x80
}

// endsName reports whether c cannot stand in a name. Control characters end it: what
// is behind them is no attribute either, but the element is saved.
func endsName(c byte) bool {
	return c <= ' ' || c == '/' || c == '>' || c == '<' || c == '=' || c == '"' || c == '\''
}

// markup reads the markup at i, if it is any.
func (s *scanner) markup(i int) (token, bool) {
	if !s.startsMarkup(i) {
		return token{}, false
	}
	rest := s.src[i:]
	switch rest[1] {
	case '!':
		return s.declaration(i, rest)
	case '?':
		return s.instruction(i, rest)
	case '/':
		return s.endTag(i)
	}
	return s.startTag(i)
}

// declaration reads a comment, a CDATA section, or a declaration of the document's
// type.
func (s *scanner) declaration(i int, rest string) (token, bool) {
	switch {
	case strings.HasPrefix(rest, "<!--"):
		if end := s.find(endOfComment, "-->", i+4); end >= 0 {
			return token{kind: tokenComment, text: s.src[i+4 : end], from: i, to: end + 3}, true
		}
		// Rather lose a word than all that is behind it.
		end := strings.IndexAny(s.src[i+4:], "<>")
		if end < 0 || s.src[i+4+end] == '<' {
			return token{kind: tokenComment, from: i, to: i + 4}, true
		}
		return token{kind: tokenComment, from: i, to: i + 4 + end + 1}, true
	case len(rest) >= len(openData) && strings.EqualFold(rest[:len(openData)], openData):
		start := i + len(openData)
		if end := s.find(endOfData, "]]>", start); end >= 0 {
			return token{kind: tokenData, text: s.src[start:end], from: i, to: end + 3}, true
		}
		return token{kind: tokenData, text: s.src[start:], from: i, to: len(s.src)}, true
	}
	end := s.declared(i)
	if end == len(s.src) {
		return token{}, false
	}
	return token{kind: tokenDoctype, text: s.src[i+2 : end], from: i, to: min(end+1, len(s.src))}, true
}

const openData = "<![CDATA["

// maxDeclared bounds how far the end of a document type declaration is looked for:
// nobody defines more entities than that, and who forgot to close it is read on.
const (
	maxDeclared     = 256 << 10
	maxDoctype      = 1 << 10 // up to its bracket
	maxDeclarations = 8
)

// declared returns where the declaration at i ends: at its ">", brackets and quotes
// within brackets passed over.
func (s *scanner) declared(i int) int {
	first := s.find(endOfTag, ">", i)
	if first < 0 {
		return len(s.src)
	}
	if s.declarations >= maxDeclarations || !strings.Contains(s.src[i:min(first, i+maxDoctype)], "[") {
		return first
	}
	s.declarations++
	limit := min(len(s.src), i+maxDeclared)
	quote := byte(0)
	bracket := false
	for j := i; j < limit; j++ {
		c := s.src[j]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\''):
			quote = c
		case c == '[':
			bracket = true
		case c == ']':
			bracket = false
		case c == '>' && !bracket:
			return j
		}
	}
	return first
}

func (s *scanner) instruction(i int, rest string) (token, bool) {
	end, length := -1, 2
	if !strings.HasPrefix(rest, "<?xml") {
		end = s.find(endOfInstruction, "?>", i+2)
	}
	if end < 0 {
		// The declaration of XML ends at its first ">", even if that lost its "?".
		if end, length = s.find(endOfTag, ">", i), 1; end < 0 {
			return token{}, false
		}
		if s.src[end-1] == '?' {
			end, length = end-1, 2
		}
	}
	return token{kind: tokenInstruction, text: s.src[min(i+2, end):end], from: i, to: end + length}, true
}

func (s *scanner) endTag(i int) (token, bool) {
	j := i + 2
	for j < len(s.src) && !endsName(s.src[j]) {
		j++
	}
	t := token{kind: tokenClose, name: s.src[i+2 : j], from: i}
	for j < len(s.src) && s.src[j] != '>' && s.src[j] != '<' {
		j++
	}
	if j < len(s.src) && s.src[j] == '>' {
		j++
	}
	t.to = j
	return t, true
}

// startTag reads a start tag. One that meets another tag before it ends is a tag where
// it looks like one, otherwise the "<" was meant as a sign.
func (s *scanner) startTag(i int) (token, bool) {
	j := i + 1
	for j < len(s.src) && !endsName(s.src[j]) {
		j++
	}
	t := token{kind: tokenOpen, name: s.src[i+1 : j], from: i}
	start := j
	assigned := false
	for j < len(s.src) {
		switch c := s.src[j]; c {
		case '>':
			t.text = s.src[start:j]
			if strings.HasSuffix(t.text, "/") {
				t.empty = true
				t.text = t.text[:len(t.text)-1]
			}
			t.to = j + 1
			return t, true
		case '<':
			t.text = s.src[start:j]
			t.to = j
			return t, assigned || start == j
		case '=':
			assigned = true
			j = s.value(j + 1)
		default:
			j++
		}
	}
	t.text, t.to = s.src[start:j], j
	return t, assigned || start == j
}

// value returns where the value of an attribute ends that is expected at i.
func (s *scanner) value(i int) int {
	for i < len(s.src) && s.src[i] <= ' ' {
		i++
	}
	if i >= len(s.src) || s.src[i] != '"' && s.src[i] != '\'' {
		return i
	}
	which := doubleQuote
	if s.src[i] == '\'' {
		which = singleQuote
	}
	end := s.find(which, s.src[i:i+1], i+1)
	if end < 0 {
		return i + 1
	}
	// A quote that was lost is noticed by what the next one would leave behind: it
	// follows an equals sign, or something other than the end of a value follows it.
	if strings.IndexByte(s.src[i+1:end], '<') >= 0 && (s.src[end-1] == '=' || !endsValue(s.src, end+1)) {
		return i + 1
	}
	return end + 1
}

func endsValue(src string, i int) bool {
	return i >= len(src) || src[i] <= ' ' || src[i] == '/' || src[i] == '>' || src[i] == '?'
}
