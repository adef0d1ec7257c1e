package query

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/sanitize"
)

// What a query may cost: bytes of text, parentheses in parentheses, and parts.
const (
	maxLength = 4096
	maxDepth  = 32
	maxTerms  = 256
)

// Parse reads a query. Relative dates count from now and are in its time zone. The
// error is a *SyntaxError. An empty text is an empty Query.
func Parse(text string, now time.Time) (Query, error) { return parse(text, now, false) }

// ParseTyping reads a query that is still being typed: its last word may go on, and
// what stands unfinished at its end (an open quote or parenthesis, OR, a minus, a field
// without its value) is left out or closed instead of being an error. What is wrong
// before the end is an error as in Parse.
func ParseTyping(text string, now time.Time) (Query, error) { return parse(text, now, true) }

func parse(text string, now time.Time, typing bool) (Query, error) {
	p := &parser{src: sanitize.Text(text), now: now.Round(0), typing: typing}
	if len(p.src) > maxLength {
		return Query{}, &SyntaxError{Offset: maxLength, Length: len(p.src) - maxLength, Message: "the query is too long"}
	}
	n, err := p.or()
	if err == nil && p.pos < len(p.src) {
		err = p.fault(p.pos, 1, "this parenthesis was never opened", "")
	}
	if err != nil {
		return Query{}, err
	}
	return Query{Root: n}, nil
}

// parser reads a query from left to right; a nil Node stands for what looks for nothing.
type parser struct {
	src    string
	pos    int
	now    time.Time
	typing bool
	depth  int
	terms  int
}

func (p *parser) fault(offset, length int, message, suggestion string) error {
	return &SyntaxError{Offset: offset, Length: length, Message: message, Suggestion: suggestion}
}

// or reads alternatives up to a closing parenthesis or the end.
func (p *parser) or() (Node, error) {
	var nodes []Node
	for {
		n, any, err := p.and()
		if err != nil {
			return nil, err
		}
		if n != nil {
			nodes = append(nodes, parts(n, isOr)...)
		}
		at := p.pos
		if p.keyword() != "OR" {
			return join(nodes, isOr), nil
		}
		if !any {
			return nil, p.fault(at, 2, "OR needs something before it", "")
		}
		p.pos += len("OR")
		if p.blanks(); p.done() && !(p.typing && p.pos == len(p.src)) {
			return nil, p.fault(at, 2, "OR needs something after it", "")
		}
	}
}

// and reads what must all be found, up to an OR, a closing parenthesis or the end. It
// also reports whether anything was written there.
func (p *parser) and() (Node, bool, error) {
	var nodes []Node
	any := false
	for {
		p.blanks()
		if p.done() {
			return join(nodes, isAnd), any, nil
		}
		switch p.keyword() {
		case "OR":
			return join(nodes, isAnd), any, nil
		case "AND":
			p.pos += len("AND")
			continue
		}
		n, err := p.unary()
		if err != nil {
			return nil, any, err
		}
		if any = true; n != nil {
			nodes = append(nodes, parts(n, isAnd)...)
		}
	}
}

// unary reads a term and the minus signs before it, of which two are none.
func (p *parser) unary() (Node, error) {
	not := false
	for p.pos < len(p.src) {
		if p.src[p.pos] == '-' {
			p.pos++
		} else if p.keyword() == "NOT" {
			p.pos += len("NOT")
			p.blanks()
		} else {
			break
		}
		not = !not
	}
	if p.done() || isBlank(p.src[p.pos:]) {
		return nil, nil
	}
	var n Node
	var err error
	if p.src[p.pos] == '(' {
		n, err = p.group()
	} else {
		n, err = p.term(not)
	}
	if inner, is := n.(Not); is && not {
		return inner.Node, err
	}
	if n == nil || !not {
		return n, err
	}
	return Not{n}, err
}

// group reads what stands in parentheses.
func (p *parser) group() (Node, error) {
	at := p.pos
	if p.depth++; p.depth > maxDepth {
		return nil, p.fault(at, 1, "there are too many parentheses within one another", "")
	}
	p.pos++
	n, err := p.or()
	if err != nil {
		return nil, err
	}
	p.depth--
	if p.pos < len(p.src) {
		p.pos++
	} else if !p.typing {
		return nil, p.fault(at, 1, "this parenthesis is never closed", "")
	}
	return n, nil
}

// done reports whether the parser stands at the end of the text or of a group.
func (p *parser) done() bool { return p.pos == len(p.src) || p.src[p.pos] == ')' }

func (p *parser) blanks() {
	p.pos = len(p.src) - len(strings.TrimLeftFunc(p.src[p.pos:], unicode.IsSpace))
}

func isBlank(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// keyword returns OR, AND or NOT if that is the next word, else "".
func (p *parser) keyword() string {
	for _, k := range []string{"OR", "AND", "NOT"} {
		rest, is := strings.CutPrefix(p.src[p.pos:], k)
		if is && (rest == "" || strings.IndexFunc(rest, endsWord) == 0) {
			return k
		}
	}
	return ""
}

// endsWord reports whether a character cannot be part of a word without quotes.
func endsWord(r rune) bool {
	return r == '(' || r == ')' || isQuote(r) || unicode.IsSpace(r)
}

func isQuote(r rune) bool { return r == '"' || r == '“' || r == '”' || r == '„' }
