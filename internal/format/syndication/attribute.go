package syndication

import "strings"

// maxAttributes bounds how many attributes of one element are read.
const maxAttributes = 512

// attribute is a name and a value of a start tag, both parts of the source: the
// value's references are not yet decoded.
type attribute struct {
	name, value string
}

// attributes reads what stands in a start tag after its name. It appends to list,
// which may be reused. Values without quotes and names without values are read too.
func attributes(list []attribute, raw string) []attribute {
	count := 0
	for i := 0; i < len(raw) && count < maxAttributes; {
		for i < len(raw) && endsName(raw[i]) {
			i++
		}
		start := i
		for i < len(raw) && !endsName(raw[i]) {
			i++
		}
		if i == start {
			break
		}
		a := attribute{name: raw[start:i]}
		j := skipBlanks(raw, i)
		if j < len(raw) && raw[j] == '=' {
			a.value, i = attributeValue(raw, skipBlanks(raw, j+1))
		}
		list = append(list, a)
		count++
	}
	return list
}

func skipBlanks(s string, i int) int {
	for i < len(s) && s[i] <= ' ' {
		i++
	}
	return i
}

// swallows reports whether a value holds the next attribute's name as well, since its
// own closing quote was lost: then it goes up to that one's opening.
func swallows(value string) bool {
	blank := strings.LastIndexByte(value, ' ')
	return blank >= 0 && blank < len(value)-2 && value[len(value)-1] == '=' && !strings.ContainsAny(value[blank:], "/?&")
}

// attributeValue returns the value at i and where it ends.
func attributeValue(raw string, i int) (string, int) {
	if i >= len(raw) {
		return "", i
	}
	if q := raw[i]; q == '"' || q == '\'' {
		if n := strings.IndexByte(raw[i+1:], q); n >= 0 && !swallows(raw[i+1:i+1+n]) {
			return raw[i+1 : i+1+n], i + n + 2
		}
		i++ // the closing quote was lost: the value ends like one without quotes
	}
	start := i
	for i < len(raw) && raw[i] > ' ' {
		i++
	}
	return strings.TrimRight(raw[start:i], `"'`), i
}
