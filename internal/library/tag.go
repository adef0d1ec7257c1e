package library

import "strings"

// longestName bounds the name of an element that matters.
const longestName = 10

// cutTag parts a text behind the tag, the comment or the declaration that it begins
// with. The name is empty if it begins with none of these.
func cutTag(text string) (name string, closing bool, rest string) {
	i := 1
	if i < len(text) && text[i] == '/' {
		closing = true
		i++
	}
	if i < len(text) && (text[i] == '!' || text[i] == '?') {
		if comment, ok := strings.CutPrefix(text[i:], "!--"); ok {
			if _, after, found := strings.Cut(comment, "-->"); found {
				return "!", false, after
			}
			return "!", false, ""
		}
		_, after, _ := strings.Cut(text[i:], ">")
		return "!", false, after
	}
	from := i
	for i < len(text) && isNameByte(text[i]) {
		i++
	}
	if i == from {
		return "", false, text
	}
	name = "other"
	if i-from <= longestName {
		name = strings.ToLower(text[from:i])
	}
	return name, closing, text[tagEnd(text, i):]
}

// tagEnd returns where the tag ends whose attributes begin at i; a ">" in quotes does
// not end it.
func tagEnd(text string, i int) int {
	for i < len(text) {
		switch c := text[i]; c {
		case '>':
			return i + 1
		case '"', '\'':
			end := strings.IndexByte(text[i+1:], c)
			if end < 0 { // a lone quote: the tag ends where it can
				if end = strings.IndexByte(text[i:], '>'); end < 0 {
					return len(text)
				}
				return i + end + 1
			}
			i += end + 1
		}
		i++
	}
	return i
}

func isNameByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}

// behind returns what follows the end of an element whose content is no text.
func behind(text, name string) string {
	for at := 0; ; {
		i := strings.Index(text[at:], "</")
		if i < 0 {
			return "" // it never ends: all of it is no text
		}
		at += i + 2
		if len(text) >= at+len(name) && strings.EqualFold(text[at:at+len(name)], name) {
			return text[tagEnd(text, at+len(name)):]
		}
	}
}
