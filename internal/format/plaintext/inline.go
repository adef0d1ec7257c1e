package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

// maxAddress bounds an address in bytes.
const maxAddress = 4096

// inline turns a text into spans: addresses become links, and marks of notes that
// the text has point to them.
func inline(text string, notes map[string]bool) []article.Span {
	text = untabbed(text)
	if !mayLink(text) && (len(notes) == 0 || !strings.Contains(text, "[")) {
		return []article.Span{article.Plain{Text: text}}
	}
	var out []article.Span
	done := 0
	put := func(from, to int, s article.Span) {
		if from > done {
			out = append(out, article.Plain{Text: text[done:from]})
		}
		out = append(out, s)
		done = to
	}
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c == '[' && len(notes) > 0:
			if label, n := noteMark(text[i:]); n > 0 && notes[label] {
				put(i, i+n, article.NoteRef{Label: label})
				i += n
				continue
			}
		case c == 'h' || c == 'H' || c == 'w' || c == 'W' || c == 'm':
			if url, n := addressAt(text, i); n > 0 {
				from, to := i, i+n
				if from > done && text[from-1] == '<' && to < len(text) && text[to] == '>' {
					from, to = from-1, to+1 // the brackets only delimit
				}
				put(from, to, article.Link{URL: url, Spans: []article.Span{article.Plain{Text: text[i : i+n]}}})
				i = to
				continue
			}
		case c == '@':
			if from, to, url := mailAt(text, done, i); to > 0 {
				i = to
				mail := text[from:to]
				if from > done && text[from-1] == '<' && to < len(text) && text[to] == '>' {
					from, to = from-1, to+1
				}
				put(from, to, article.Link{URL: url, Spans: []article.Span{article.Plain{Text: mail}}})
				i = to
				continue
			}
		}
		i++
	}
	if done < len(text) {
		out = append(out, article.Plain{Text: text[done:]})
	}
	return out
}

// mayLink is a cheap look for what an address cannot do without.
func mayLink(text string) bool {
	return strings.IndexByte(text, '@') >= 0 || strings.Contains(text, "://") || strings.Contains(text, "www.") || strings.Contains(text, "mailto:")
}

// addressAt reads a web address at an offset of text.
func addressAt(text string, at int) (url string, n int) {
	rest := text[at:]
	prefix, scheme := "", ""
	for _, p := range [...]string{"https://", "http://", "www.", "mailto:"} {
		if len(rest) > len(p) && strings.EqualFold(rest[:len(p)], p) {
			prefix = p
			break
		}
	}
	if prefix == "" {
		return "", 0
	}
	if at > 0 {
		if r, _ := utf8.DecodeLastRuneInString(text[:at]); r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return "", 0
		}
	}
	if prefix == "www." {
		scheme = "https://"
	}
	n = len(prefix)
	before := 'w'
	for n < len(rest) && n < maxAddress {
		r, size := utf8.DecodeRuneInString(rest[n:])
		if r <= ' ' || strings.ContainsRune("<>\"«»“”‘’｜、。，；：！？（）「」『』【】《》…\u00a0\u3000", r) {
			break
		}
		// In a script without blanks the text goes on right after an address.
		if isWide(r) && !strings.ContainsRune("/=_-", before) && !isWide(before) {
			break
		}
		n += size
		before = r
	}
	n = trimAddress(rest[:n])
	if n <= len(prefix) || prefix == "www." && !strings.Contains(rest[4:n], ".") {
		return "", 0
	}
	url, ok := sanitize.URL(scheme + rest[:n])
	if !ok {
		return "", 0
	}
	return url, n
}

// trimAddress drops the punctuation of the sentence around an address, and a
// closing bracket that the address does not open.
func trimAddress(s string) int {
	for s != "" {
		switch s[len(s)-1] {
		case '.', ',', ';', ':', '!', '?', '\'', '*', '_':
		case ')':
			if strings.Count(s, "(") >= strings.Count(s, ")") {
				return len(s)
			}
		case ']':
			if strings.Count(s, "[") >= strings.Count(s, "]") {
				return len(s)
			}
		case '}':
			if strings.Count(s, "{") >= strings.Count(s, "}") {
				return len(s)
			}
		default:
			return len(s)
		}
		s = s[:len(s)-1]
	}
	return 0
}

// mailAt reads a mail address around the "@" at an offset.
func mailAt(text string, done, at int) (from, to int, url string) {
	ok := func(c byte) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_' || c == '+' || c == '%'
	}
	from, to = at, at+1
	for from > done && at-from < 64 && ok(text[from-1]) {
		from--
	}
	for to < len(text) && to-at < 255 && ok(text[to]) {
		to++
	}
	for to > at+1 && (text[to-1] == '.' || text[to-1] == '-') {
		to--
	}
	domain := text[at+1 : to]
	dot := strings.LastIndexByte(domain, '.')
	if from == at || dot <= 0 || len(domain)-dot < 3 || strings.Contains(domain, "..") {
		return 0, 0, ""
	}
	url, good := sanitize.URL("mailto:" + text[from:to])
	if !good {
		return 0, 0, ""
	}
	return from, to, url
}

// noteMark reads "[12]" and returns its label and size.
func noteMark(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), 6)], ']')
	if end < 2 {
		return "", 0
	}
	for _, c := range s[1:end] {
		if (c < '0' || c > '9') && c != '*' {
			return "", 0
		}
	}
	return s[1:end], end + 1
}
