package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/spelling"
)

// term reads a word, a phrase or a field. What it returns without an error may be nil.
// not says that a minus stands before it: a word that is excluded is not taken for the
// beginning of another while it is typed, or all would flicker away at its first letter.
func (p *parser) term(not bool) (Node, error) {
	at := p.pos
	if p.terms++; p.terms > maxTerms {
		return nil, p.fault(at, len(p.src)-at, "the query has too many parts", "")
	}
	if r, _ := utf8.DecodeRuneInString(p.src[at:]); isQuote(r) {
		text, prefix, err := p.quoted()
		if err != nil || newNeedle(text, false).Tokens == "" {
			return nil, err
		}
		return Phrase{text, prefix && !(not && p.typing)}, nil
	}
	word := p.word()
	if name, value, is := field(word); is && !p.headline(name, value) {
		return p.field(at, name, value, not)
	} else if is {
		word = name
	}
	text, prefix, err := p.star(at, word)
	if err != nil || newNeedle(text, false).Tokens == "" {
		return nil, err
	}
	prefix = prefix || p.unfinished() && !not
	if plain(text) {
		return Word{text, prefix}, nil
	}
	return Phrase{text, prefix}, nil
}

// headline reports whether a name with a colon is no field at all but a word of a text
// that someone copied ("Ukraine: what next"): nothing is like it, and no value follows.
func (p *parser) headline(name, value string) bool {
	if value != "" || isField(canonical(name)) || near(name, Fields()) != "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(p.src[p.pos:])
	return p.pos == len(p.src) || r == ')' || unicode.IsSpace(r)
}

// unfinished reports whether the parser stands right behind a word that is still being
// typed.
func (p *parser) unfinished() bool { return p.typing && p.pos == len(p.src) }

// word reads up to a blank, a parenthesis or a quote. There is at least one character
// that is none of these.
func (p *parser) word() string {
	rest := p.src[p.pos:]
	if n := strings.IndexFunc(rest, endsWord); n >= 0 {
		rest = rest[:n]
	}
	p.pos += len(rest)
	return rest
}

// star takes the star from the end of a word that begins at an offset.
func (p *parser) star(at int, word string) (text string, prefix bool, err error) {
	text = strings.TrimRight(word, "*")
	if i := strings.IndexByte(text, '*'); i >= 0 && !p.typing {
		if strings.Trim(text[:i], "*") == "" {
			return "", false, p.fault(at+i, 1, "a * can only end a word, not begin one", "")
		}
		return "", false, p.fault(at+i, 1, "a * can only stand at the end of a word", "")
	}
	return text, len(text) < len(word), nil
}

// quoted reads a text in quotes, in which a backslash keeps a quote or a backslash from
// meaning anything, and the star behind it. Typographic quotes end each other.
func (p *parser) quoted() (text string, prefix bool, err error) {
	at := p.pos
	open, n := utf8.DecodeRuneInString(p.src[at:])
	var b strings.Builder
	for i := at + n; i < len(p.src); {
		r, n := utf8.DecodeRuneInString(p.src[i:])
		if r == '\\' && i+1 < len(p.src) && (p.src[i+1] == '"' || p.src[i+1] == '\\') {
			b.WriteByte(p.src[i+1])
			i += 2
			continue
		}
		i += n
		if r == '"' || open != '"' && isQuote(r) {
			p.pos = i
			for p.pos < len(p.src) && p.src[p.pos] == '*' {
				p.pos++
			}
			return b.String(), p.pos > i, nil
		}
		b.WriteRune(r)
	}
	if !p.typing {
		return "", false, p.fault(at, len(p.src)-at, "this quote is never closed", "")
	}
	p.pos = len(p.src)
	return b.String(), true, nil
}

// field cuts a word that is written as a field and its value. A name is ASCII letters;
// an address ("https://...") is none.
func field(word string) (name, value string, is bool) {
	name, value, is = strings.Cut(word, ":")
	if !is || name == "" || strings.HasPrefix(value, "//") {
		return "", "", false
	}
	for _, c := range []byte(name) {
		if c |= 0x20; c < 'a' || c > 'z' {
			return "", "", false
		}
	}
	return name, value, true
}

// near returns the known name that is most like one that is not known.
func near(name string, known []string) string {
	if found := spelling.Nearest(name, known, 1); len(found) > 0 {
		return found[0]
	}
	return ""
}
