package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
)

// persons reads what follows "By": one or more names, with handles and links. It
// reports false where the text is no list of names, since "By" begins many
// another line.
func persons(spans []article.Span) ([]article.Person, bool) {
	var out []article.Person
	var text strings.Builder
	for _, s := range spans {
		switch s := s.(type) {
		case article.Plain:
			text.WriteString(s.Text)
		case article.Link:
			name := strings.TrimSpace(article.Text(s.Spans))
			before, ok := names(text.String())
			if !ok || !isName(name) && !isHandle(name) {
				return nil, false
			}
			p := article.Person{Name: name, URL: s.URL}
			if isHandle(name) {
				p = article.Person{Handle: name, URL: s.URL}
			}
			if addr, mail := strings.CutPrefix(s.URL, "mailto:"); mail && addr == name {
				return nil, false
			}
			out = append(append(out, before...), p)
			text.Reset()
		case article.Strong:
			text.WriteString(article.Text(s.Spans))
		case article.Emphasis:
			text.WriteString(article.Text(s.Spans))
		default:
			return nil, false
		}
	}
	rest, ok := names(text.String())
	out = append(out, rest...)
	return out, ok && len(out) > 0
}

// names reads plain text as names parted by commas and conjunctions; an empty
// text, or a separator alone, has none.
func names(text string) ([]article.Person, bool) {
	text = strings.Trim(text, " ,;.。|·\u00a0")
	if text == "" {
		return nil, true
	}
	var out []article.Person
	for _, part := range splitNames(text) {
		name, handle := part, ""
		if i := strings.IndexByte(part, '@'); i >= 0 {
			handle = strings.Trim(part[i:], " )]）")
			name = strings.TrimRight(part[:i], " ([（,")
			if !isHandle(handle) {
				return nil, false
			}
		}
		if name != "" && !isName(name) {
			return nil, false
		}
		out = append(out, article.Person{Name: name, Handle: handle})
	}
	return out, true
}

// splitNames parts a list of names.
func splitNames(text string) []string {
	for _, sep := range []string{" and ", " & ", " und ", " y ", " e ", " et ", " و ", "、", "，", "،", "；", ";"} {
		text = strings.ReplaceAll(text, sep, ",")
	}
	var out []string
	for _, p := range strings.Split(text, ",") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// particles are the words within a name that begin with a small letter.
func isParticle(word string) bool {
	switch word {
	case "de", "del", "della", "di", "da", "do", "dos", "das", "der", "den", "van", "von", "vom", "zu", "zum", "ter", "ten", "la", "le", "du", "des", "y", "e", "bin", "ibn", "al", "el", "af", "av":
		return true
	}
	return strings.HasPrefix(word, "al-") || strings.HasPrefix(word, "el-") || strings.HasPrefix(word, "d'") || strings.HasPrefix(word, "d’") || strings.HasPrefix(word, "o’")
}

// isName reports whether a text can be a person's or an agency's name: one to six
// words with capitals (or of a script without them), no figures, nothing that
// ends a sentence.
func isName(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 || len(words) > 6 || utf8.RuneCountInString(text) > 60 {
		return false
	}
	caps := 0
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case !allIn(w, func(r rune) bool {
			return unicode.IsLetter(r) || unicode.IsMark(r) || strings.ContainsRune(".'’-‐・·＝=", r)
		}):
			return false
		case monthOf(strings.ToLower(w)) > 0 && len(words) == 1:
			return false
		case unicode.IsLower(r) && !isParticle(w):
			return false
		case unicode.IsUpper(r), !unicode.IsLower(r):
			caps++
		}
		if len(w) > 1 && strings.HasSuffix(w, ".") && len(w) > 4 {
			return false
		}
	}
	if caps == 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text)
	if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
		return utf8.RuneCountInString(text) <= 16
	}
	return true
}

// isHandle reports whether a text is a name on a network, such as "@gioycm" or
// "@user@example.org".
func isHandle(text string) bool {
	rest, ok := strings.CutPrefix(text, "@")
	return ok && rest != "" && len(text) <= 64 && !strings.HasSuffix(rest, "@") &&
		allIn(rest, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("_.-@", r) })
}

func allIn(s string, ok func(rune) bool) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !ok(r) }) < 0
}
