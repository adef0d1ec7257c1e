package query

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Fields returns the names of all fields, in the order in which help shows them.
func Fields() []string {
	return []string{"feed", "group", "tag", "title", "by", "lang", "is", "has", "since", "before", "minutes"}
}

// Values returns the fixed values of a field, in the order in which help shows them, or
// nil if it takes any.
func Values(field string) []string {
	switch field {
	case "is":
		return []string{"unread", "read", "star", "later", "new", "hidden"}
	case "has":
		return []string{"board", "image", "enclosure"}
	}
	return nil
}

// canonical returns what a field or a value is called that people of other programs
// call otherwise.
func canonical(name string) string {
	name = strings.ToLower(name)
	switch name {
	case "author", "from", "authors":
		return "by"
	case "folder", "in":
		return "group"
	case "label", "tags":
		return "tag"
	case "intitle", "subject":
		return "title"
	case "language":
		return "lang"
	case "after", "newer":
		return "since"
	case "until", "older":
		return "before"
	case "starred":
		return "star"
	case "images", "picture":
		return "image"
	case "enclosures", "attachment", "file":
		return "enclosure"
	case "boards":
		return "board"
	}
	return name
}

// field reads the value of a field whose name began at an offset; value is what stands
// behind the colon without quotes.
func (p *parser) field(at int, written, value string, not bool) (Node, error) {
	name := canonical(written)
	if !isField(name) {
		message := `there is no field "` + written + `" (to look for the text itself, put it in quotes)`
		return nil, p.fault(at, len(written)+1, message, near(written, Fields()))
	}
	valueAt := at + len(written) + 1
	var prefix bool
	var err error
	if value == "" && p.pos < len(p.src) {
		r, _ := utf8.DecodeRuneInString(p.src[p.pos:])
		switch {
		case isQuote(r):
			valueAt = p.pos
			value, prefix, err = p.quoted()
		case r == '(':
			return nil, p.fault(p.pos, 1, "a field takes one value: write "+name+":a OR "+name+":b", "")
		}
	} else if holdsText(name) {
		value, prefix, err = p.star(valueAt, value)
		prefix = prefix || p.unfinished()
	}
	if err != nil {
		return nil, err
	}
	if value == "" {
		if p.unfinished() {
			return nil, nil
		}
		return nil, p.fault(at, p.pos-at, name+": needs a value", "")
	}
	return p.value(Name(name), value, prefix && !(not && p.typing), valueAt)
}

func isField(name string) bool {
	for _, f := range Fields() {
		if f == name {
			return true
		}
	}
	return false
}

func holdsText(name string) bool {
	switch Name(name) {
	case InFeed, InGroup, InTag, InTitle, InAuthors, InLanguage:
		return true
	}
	return false
}

// value makes the node of a field with a value that began at an offset. While a person
// types, the last value may be wrong because it is not finished: it is left out then.
func (p *parser) value(name Name, value string, prefix bool, at int) (Node, error) {
	length := p.pos - at
	switch name {
	case InTitle, InAuthors:
		if newNeedle(value, false).Tokens == "" {
			return nil, p.unless(p.typing, at, length, "there is no letter or digit to look for in "+strconv.Quote(value), "")
		}
		return Field{name, value, prefix}, nil
	case InGroup, InTag:
		return Field{name, value, prefix}, nil
	case InFeed:
		return Field{name, value, false}, nil
	case InLanguage:
		value = strings.ReplaceAll(value, "_", "-")
		if !isLanguage(value) {
			return nil, p.unless(p.unfinished(), at, length, strconv.Quote(value)+" is no language: write a tag such as de or pt-BR", "")
		}
		return Field{name, strings.ToLower(value), false}, nil
	case "is", "has":
		return p.fixed(name, value, at)
	case "minutes":
		return p.minutes(value, at)
	}
	moment, err := readMoment(value, p.now)
	if err != "" {
		return nil, p.unless(p.unfinished(), at, length, err, near(strings.ToLower(value), momentWords()))
	}
	return Date{Before: name == "before", Written: moment.written, At: moment.at}, nil
}

// unless returns an error, or none if it is forgiven.
func (p *parser) unless(forgiven bool, at, length int, message, suggestion string) error {
	if forgiven {
		return nil
	}
	return p.fault(at, length, message, suggestion)
}

// fixed reads a value of is: or has:.
func (p *parser) fixed(name Name, written string, at int) (Node, error) {
	value := canonical(written)
	begun := false
	for _, v := range Values(string(name)) {
		if v == value && name == "is" {
			return Is{State(v)}, nil
		}
		if v == value {
			return Has{Part(v)}, nil
		}
		begun = begun || strings.HasPrefix(v, value)
	}
	values := Values(string(name))
	message := string(name) + ": takes " + strings.Join(values[:len(values)-1], ", ") + " or " + values[len(values)-1] +
		", not " + strconv.Quote(written)
	return nil, p.unless(begun && p.unfinished(), at, p.pos-at, message, near(value, values))
}

// maxMinutes is more than anything takes to read.
const maxMinutes = 99999

// minutes reads a comparison with a number, or two numbers to lie between.
func (p *parser) minutes(value string, at int) (Node, error) {
	op := Equal
	rest := value
	for _, o := range []Comparison{AtMost, AtLeast, Less, More, Equal} {
		if after, is := strings.CutPrefix(value, string(o)); is {
			op, rest = o, after
			break
		}
	}
	low, high, between := strings.Cut(rest, "-")
	n, ok := number(low)
	if ok && !between {
		return Minutes{op, n}, nil
	}
	m, also := number(high)
	if ok && also && n <= m && rest == value {
		return And{[]Node{Minutes{AtLeast, n}, Minutes{AtMost, m}}}, nil
	}
	return nil, p.unless(p.unfinished() && (rest == "" || ok && (high == "" || also)), at, p.pos-at,
		strconv.Quote(value)+" is no number of minutes: write minutes:<5, minutes:>=10 or minutes:5-10", "")
}

func number(s string) (int, bool) {
	if s == "" || len(s) > 5 || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n <= maxMinutes
}

// isLanguage reports whether a value looks like a language tag: letters and digits in
// parts of at most eight.
func isLanguage(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if len(part) == 0 || len(part) > 8 || i == 0 && len(part) == 1 || len(s) > 35 {
			return false
		}
		for _, c := range []byte(part) {
			if c |= 0x20; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}
