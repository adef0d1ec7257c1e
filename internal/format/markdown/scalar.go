package markdown

import (
	"strconv"
	"strings"
)

// scalar reads one text of the front matter: plain, in single or in double quotes.
// It reports false for what the subset leaves out (maps, block texts, anchors).
func scalar(s string) (string, bool) {
	if s == "" || isComment(s) {
		return "", true
	}
	if s[0] == '"' || s[0] == '\'' {
		text, rest, ok := quoted(s)
		if rest = strings.TrimSpace(rest); rest != "" && !isComment(rest) {
			return "", false
		}
		return text, ok
	}
	if strings.IndexByte("[]{}&*!|>%@`", s[0]) >= 0 && !isHandle(s) {
		return "", false
	}
	if i := strings.Index(s, " #"); i >= 0 {
		s = strings.TrimRight(s[:i], " ")
	}
	switch strings.ToLower(s) {
	case "null", "~":
		return "", true
	}
	return s, true
}

// isHandle allows a byline to be a handle without quotes. Strict YAML reserves the
// sign, but a person writes it so.
func isHandle(s string) bool { return len(s) > 1 && s[0] == '@' }

// quoted reads a text in quotes at the start of s.
func quoted(s string) (text, rest string, ok bool) {
	if s[0] == '\'' {
		var b strings.Builder
		for s = s[1:]; ; {
			before, after, found := strings.Cut(s, "'")
			if !found {
				return "", "", false
			}
			b.WriteString(before)
			if s, found = strings.CutPrefix(after, "'"); !found {
				return b.String(), after, true
			}
			b.WriteByte('\'')
		}
	}
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			text, err := strconv.Unquote(s[:i+1])
			return text, s[i+1:], err == nil
		}
	}
	return "", "", false
}

// cutItem reads one item of a list in brackets, and the comma after it.
func cutItem(s string) (item, rest string, ok bool) {
	if s == "" {
		return "", "", false
	}
	if s[0] == '"' || s[0] == '\'' {
		if item, rest, ok = quoted(s); !ok {
			return "", "", false
		}
	} else {
		end := strings.IndexAny(s, ",]")
		if end < 0 {
			return "", "", false
		}
		if item, ok = scalar(strings.TrimSpace(s[:end])); !ok {
			return "", "", false
		}
		rest = s[end:]
	}
	rest = strings.TrimSpace(rest)
	if after, comma := strings.CutPrefix(rest, ","); comma {
		return item, strings.TrimSpace(after), true
	}
	return item, rest, strings.HasPrefix(rest, "]")
}

// quote writes a text so that scalar reads it back, without quotes where it can be.
// inList says that it stands in brackets, where commas part the items.
func quote(s string, inList bool) string {
	if plainScalar(s, inList) {
		return s
	}
	return strconv.Quote(s)
}

// plainScalar reports whether a text may stand without quotes, here and in YAML
// proper.
func plainScalar(s string, inList bool) bool {
	if s == "" || strings.TrimSpace(s) != s || strings.IndexByte("-?:,[]{}#&*!|>'\"%@`", s[0]) >= 0 {
		return false
	}
	if strings.Contains(s, ": ") || strings.Contains(s, " #") || strings.HasSuffix(s, ":") || strings.Contains(s, "\\") {
		return false
	}
	if inList && strings.ContainsAny(s, ",[]{}") {
		return false
	}
	switch strings.ToLower(s) {
	case "null", "~", "true", "false", "yes", "no", "on", "off":
		return false
	}
	return true
}
