package markdown

import (
	"strings"
)

// matter is a text's front matter: the lines between two lines "---" at its head,
// in the subset of YAML that describes an article. A value is a text or a list of
// texts; nothing is nested.
type matter struct {
	fields []field
}

// field is one key with its values. A field in a form outside the subset has
// foreign set, and its source as the value.
type field struct {
	key     string
	values  []string
	list    bool
	foreign bool
}

// maxMatter bounds the lines of front matter, so that a text that begins with a rule
// is not read to its end in search of a second one.
const maxMatter = 500

// cutMatter parts front matter from the text below it. It reports false where the
// text does not begin with any: lines between two rules that are no fields are text.
func cutMatter(text string) (m matter, body string, ok bool) {
	first, rest, found := strings.Cut(text, "\n")
	if !found || strings.TrimRight(first, " \t") != "---" {
		return matter{}, text, false
	}
	var lines []string
	for range maxMatter {
		line, after, found := strings.Cut(rest, "\n")
		rest = after
		if trimmed := strings.TrimRight(line, " \t"); trimmed == "---" || trimmed == "..." {
			m, ok = parseMatter(lines)
			if !ok {
				return matter{}, text, false
			}
			return m, rest, true
		}
		if !found {
			break
		}
		lines = append(lines, line)
	}
	return matter{}, text, false
}

// parseMatter reads the lines between the rules.
func parseMatter(lines []string) (matter, bool) {
	var m matter
	for i := 0; i < len(lines); {
		line := lines[i]
		if isIdle(line) {
			i++
			continue
		}
		key, value, ok := cutKey(line)
		if !ok {
			return matter{}, false
		}
		// What is indented below a key, or begins with a dash, belongs to it.
		end := i + 1
		for end < len(lines) && (isIdle(lines[end]) || lines[end][0] == ' ' || lines[end][0] == '\t' || lines[end] == "-" || strings.HasPrefix(lines[end], "- ")) {
			end++
		}
		m.fields = append(m.fields, parseField(key, value, lines[i+1:end]))
		i = end
	}
	return m, true
}

// isIdle reports whether a line is blank or a comment.
func isIdle(line string) bool {
	line = strings.TrimSpace(line)
	return line == "" || line[0] == '#'
}

// cutKey parts "key: value". A key is a word of letters, digits, "_" and "-".
func cutKey(line string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(line, ":")
	if !ok || key == "" || value != "" && value[0] != ' ' && value[0] != '\t' {
		return "", "", false
	}
	for _, r := range key {
		if r != '_' && r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return "", "", false
		}
	}
	return strings.ToLower(key), strings.TrimSpace(value), true
}

func parseField(key, value string, below []string) field {
	var lines []string
	for _, l := range below {
		if !isIdle(l) {
			lines = append(lines, strings.TrimSpace(l))
		}
	}
	if len(lines) == 0 {
		return parseValue(key, value)
	}
	f := field{key: key, list: true}
	if value != "" && !isComment(value) {
		return foreign(key, value, lines)
	}
	for _, l := range lines {
		item, ok := strings.CutPrefix(l, "-")
		if !ok {
			return foreign(key, value, lines)
		}
		s, ok := scalar(strings.TrimSpace(item))
		if !ok {
			return foreign(key, value, lines)
		}
		f.values = append(f.values, s)
	}
	return f
}

// foreign keeps what is written as one line of text.
func foreign(key, value string, lines []string) field {
	text := strings.TrimSpace(value + " " + strings.Join(lines, " "))
	return field{key: key, values: []string{text}, foreign: true}
}

// parseValue reads a value on the key's own line.
func parseValue(key, value string) field {
	inner, ok := strings.CutPrefix(value, "[")
	if !ok {
		s, ok := scalar(value)
		if !ok {
			return foreign(key, value, nil)
		}
		return field{key: key, values: []string{s}}
	}
	f := field{key: key, list: true}
	for inner = strings.TrimSpace(inner); !strings.HasPrefix(inner, "]"); {
		item, rest, ok := cutItem(inner)
		if !ok {
			return foreign(key, value, nil)
		}
		f.values = append(f.values, item)
		inner = rest
	}
	if after := strings.TrimSpace(inner[1:]); after != "" && !isComment(after) {
		return foreign(key, value, nil)
	}
	return f
}

func isComment(s string) bool { return strings.HasPrefix(s, "#") }
