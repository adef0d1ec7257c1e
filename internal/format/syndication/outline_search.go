package syndication

import (
	"fmt"
	"strconv"
	"strings"

	"newsreader/internal/feed"
)

// savedSearch makes a saved search of what newsboat calls a query feed: its name, a
// colon, and a filter. It is read in our query language, or refused with the reason:
// a search that finds something else would be worse than none. (What newsboat finds
// within words is found at their beginning here.)
func savedSearch(query string) (feed.Listed, string) {
	name, filter, ok := strings.Cut(query, ":")
	if name = squeeze(name); !ok || name == "" || strings.TrimSpace(filter) == "" {
		return feed.Listed{}, "a saved search needs a name and a filter"
	}
	p := filterParser{words: filterWords(filter)}
	q := p.either()
	if p.reason == "" && len(p.words) > 0 {
		p.refuse("%q is not understood", p.words[0].text)
	}
	return feed.Listed{Title: name, Query: q}, p.reason
}

// filterParser reads newsboat's filters: comparisons with "and", "or" and parentheses.
type filterParser struct {
	words  []lineWord
	depth  int
	reason string
}

func (p *filterParser) refuse(format string, args ...any) string {
	if p.reason == "" {
		p.reason = "this search cannot be taken over: " + fmt.Sprintf(format, args...)
	}
	return ""
}

// next takes a word if it is the one given.
func (p *filterParser) next(word string) bool {
	if len(p.words) > 0 && !p.words[0].quoted && strings.EqualFold(p.words[0].text, word) {
		p.words = p.words[1:]
		return true
	}
	return false
}

func (p *filterParser) take() lineWord {
	if len(p.words) == 0 {
		p.refuse("it is not finished")
		return lineWord{}
	}
	w := p.words[0]
	p.words = p.words[1:]
	return w
}

func (p *filterParser) either() string {
	parts := []string{p.both()}
	for p.next("or") {
		parts = append(parts, p.both())
	}
	return strings.Join(parts, " OR ")
}

func (p *filterParser) both() string {
	out := p.one()
	for p.reason == "" && p.next("and") {
		out += " " + p.one()
	}
	return out
}

func (p *filterParser) one() string {
	if p.next("(") {
		if p.depth++; p.depth > maxFolders {
			return p.refuse("it has too many parentheses")
		}
		inner := p.either()
		p.depth--
		if !p.next(")") {
			p.refuse("a parenthesis is never closed")
		}
		return "(" + inner + ")"
	}
	field, op, value := p.take(), p.take().text, p.take().text
	not := ""
	if strings.HasPrefix(op, "!") {
		not = "-"
	}
	switch name := strings.ToLower(field.text); name {
	case "unread":
		if (op == "=" || op == "==" || op == "!=") && (value == "yes" || value == "no") {
			if (value == "yes") == (not == "") {
				return "is:unread"
			}
			return "is:read"
		}
	case "title":
		return not + p.text("title:", op, value)
	case "author":
		return not + p.text("by:", op, value)
	case "content", "description":
		return not + p.text("", op, value)
	case "feedtitle", "feedlink", "rssurl":
		return not + p.text("feed:", op, value)
	case "tags":
		if op == "#" || op == "!#" || op == "=" || op == "!=" {
			return not + "tag:" + quoted(value)
		}
	case "age":
		return p.age(op, value)
	case "enclosure_url":
		if value == "" && (op == "!=" || op == "=" || op == "==") {
			return map[string]string{"-": "", "": "-"}[not] + "has:enclosure"
		}
	default:
		return p.refuse("it asks for %q", name)
	}
	return p.refuse("%s %s %q is not understood", field.text, op, value)
}

// text reads a comparison of texts. Of regular expressions only those are taken over
// that are words, or several of them with a bar between.
func (p *filterParser) text(field, op, value string) string {
	words := []string{value}
	star := ""
	switch op {
	case "=", "==", "!=":
	case "=~", "!~":
		star = "*"
		value = strings.TrimPrefix(strings.TrimSuffix(value, ".*"), ".*")
		value = strings.TrimSuffix(strings.TrimPrefix(value, "("), ")")
		words = strings.Split(value, "|")
	default:
		return p.refuse("%s %s is not understood", strings.TrimSuffix(field, ":"), op)
	}
	for i, w := range words {
		if w = strings.TrimSpace(w); w == "" || star != "" && strings.ContainsAny(w, `\^$.[](){}*+?`) {
			return p.refuse("it has the regular expression %q", value)
		}
		words[i] = field + quoted(w)
		if field != "feed:" {
			words[i] += star
		}
	}
	if len(words) == 1 {
		return words[0]
	}
	return "(" + strings.Join(words, " OR ") + ")"
}

// age reads a comparison with a number of whole days.
func (p *filterParser) age(op, value string) string {
	low, high, between := strings.Cut(value, ":")
	n, err := strconv.Atoi(low)
	if err != nil || n < 0 || n > 9000 {
		return p.refuse("%q is no number of days", value)
	}
	switch {
	case op == "between" && between:
		m, err := strconv.Atoi(high)
		if err != nil || m < n || m > 9000 {
			break
		}
		if n == 0 {
			return fmt.Sprintf("since:%dd", m+1)
		}
		return fmt.Sprintf("since:%dd before:%dd", m+1, n)
	case between:
	case op == "<":
		return fmt.Sprintf("since:%dd", n)
	case op == "<=":
		return fmt.Sprintf("since:%dd", n+1)
	case op == ">":
		return fmt.Sprintf("before:%dd", n+1)
	case op == ">=":
		return fmt.Sprintf("before:%dd", n)
	case op == "=" || op == "==":
		return fmt.Sprintf("since:%dd before:%dd", n+1, n)
	}
	return p.refuse("age %s %q is not understood", op, value)
}

// quoted writes a text as a value of the query language.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(squeeze(s)) + `"`
}

// filterWords cuts a filter into names, comparisons, parentheses and quoted values.
func filterWords(s string) []lineWord {
	var out []lineWord
	for i := 0; i < len(s); {
		start := i
		switch c := s[i]; {
		case c <= ' ':
			i++
			continue
		case c == '(' || c == ')':
			i++
		case c == '"' || c == '\'':
			n := strings.IndexByte(s[i+1:], c)
			if n < 0 {
				n = len(s) - i - 1
			}
			out = append(out, lineWord{s[i+1 : i+1+n], true})
			i = min(i+n+2, len(s))
			continue
		case strings.IndexByte("=!<>~#", c) >= 0:
			for i < len(s) && strings.IndexByte("=!<>~#", s[i]) >= 0 {
				i++
			}
		default:
			for i < len(s) && s[i] > ' ' && strings.IndexByte("()=!<>~#\"'", s[i]) < 0 {
				i++
			}
		}
		out = append(out, lineWord{s[start:i], false})
	}
	return out
}
