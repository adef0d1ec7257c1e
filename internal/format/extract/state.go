package extract

import (
	"encoding/json"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/structure"
)

// The bounds of the state that is looked through.
const (
	maxState      = 8 << 20
	maxStateDepth = 40
	minProseRunes = 40
)

// state returns the article's text from the state that a page keeps for its
// scripts: the longest text, in one string or in the strings of one list.
func (r *reading) state() []structure.Item {
	f := &finder{}
	total := 0
	for n := range hypertext.Nodes(r.doc) {
		if n.DataAtom != atom.Script || n.FirstChild == nil {
			continue
		}
		text := n.FirstChild.Data
		kind := strings.ToLower(hypertext.Attr(n, "type"))
		switch {
		case strings.Contains(kind, "ld+json"):
			continue
		case strings.Contains(kind, "json"):
		case strings.Contains(text[:min(len(text), 4096)], "__"):
			// window.__INITIAL_STATE__ = {...};
			i := strings.IndexByte(text, '{')
			if eq := strings.IndexByte(text, '='); i < 0 || eq < 0 || eq > i {
				continue
			}
			text = text[i:]
		default:
			continue
		}
		if total += len(text); total > maxState {
			break
		}
		var v any
		if json.NewDecoder(strings.NewReader(text)).Decode(&v) == nil {
			f.look(v, 0)
		}
	}
	return textItems(f.best, r.head.base)
}

// finder keeps the longest prose that it meets.
type finder struct {
	best  string
	runes int
}

func (f *finder) offer(s string) {
	if n := utf8.RuneCountInString(s); n > f.runes {
		f.best, f.runes = s, n
	}
}

func (f *finder) look(v any, depth int) {
	if depth > maxStateDepth {
		return
	}
	switch v := v.(type) {
	case string:
		if isProse(v) {
			f.offer(v)
		}
	case map[string]any:
		for _, e := range v {
			f.look(e, depth+1)
		}
	case []any:
		var parts []string
		for _, e := range v {
			if s := blockText(e, 0); s != "" {
				parts = append(parts, s)
			}
			f.look(e, depth+1)
		}
		if len(parts) > 1 {
			f.offer(strings.Join(parts, "\n"))
		}
	}
}

// blockText returns the text of an element of a list of blocks: a string, or an
// object that keeps its text under a name of its own.
func blockText(v any, depth int) string {
	switch v := v.(type) {
	case string:
		if isProse(v) {
			return v
		}
	case map[string]any:
		for _, key := range []string{"text", "content", "html", "value", "body", "markup", "paragraph", "children", "model", "data"} {
			switch inner := v[key].(type) {
			case string:
				if isProse(inner) {
					return inner
				}
			case map[string]any, []any:
				if depth < 4 {
					if s := blockText(inner, depth+1); s != "" {
						return s
					}
				}
			}
		}
	case []any:
		var parts []string
		for _, e := range v {
			if s := blockText(e, depth+1); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, " ")
	}
	return ""
}

// isProse reports whether a string is text for people: blanks between words, or a
// script without them, and few signs that programs use.
func isProse(s string) bool {
	if len(s) < minProseRunes {
		return false
	}
	if strings.HasPrefix(s, "<") {
		return strings.Contains(s, "<p") || strings.Contains(s, "</")
	}
	letters, blanks, signs, wide, n := 0, 0, 0, 0, 0
	for _, r := range s {
		if n++; n > 2000 {
			break
		}
		switch {
		case r >= 0x3000:
			wide++
			letters++
		case unicode.IsLetter(r):
			letters++
		case unicode.IsSpace(r):
			blanks++
		case strings.ContainsRune("{}[]|=;\\_/<>&%$", r):
			signs++
		}
	}
	return letters*10 > n*6 && signs*25 < n && (blanks*12 > n || wide*2 > n)
}
