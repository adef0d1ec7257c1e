package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
)

// maxKicker bounds the words that may stand before the heading that is the title:
// a badge, a section's name. After more text, a heading opens a section.
const maxKicker = 40

// takeTitle takes the title from among the items. The title is the first heading,
// if it alone is of level 1 and little stands before it; or the first heading that
// says again what the source states as its title.
func takeTitle(a *article.Article, items []Item) []Item {
	at, ones, words := -1, 0, 0
	for i, it := range items {
		if it.Level == 1 {
			ones++
		}
		if it.Level > 0 && at < 0 {
			at = i
		}
		if at < 0 {
			words += article.BlockWords(it.Block)
		}
	}
	if at < 0 || items[at].Literal || words > maxKicker {
		return items
	}
	text := strings.TrimSpace(article.Text(items[at].Heading))
	switch {
	case text == "":
		return items
	case a.Title == "" && items[at].Level == 1 && ones == 1:
		a.Title = text
	case a.Title == "" || !sameText(a.Title, text):
		return items
	}
	return append(items[:at:at], items[at+1:]...)
}

// sameText compares two writings of one title: case, quotes and blanks do not
// count.
func sameText(a, b string) bool {
	norm := func(s string) string {
		s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(strings.ToLower(s))
		return strings.Join(strings.Fields(s), " ")
	}
	return norm(a) == norm(b)
}

// maxInferred bounds an inferred title in cells; a wide character takes two.
const maxInferred = 80

// maxOpening bounds the spans of a run that are looked at for its first sentence.
const maxOpening = 64

// inferTitle makes a title from the text that opens the article: its first
// sentence, cut at a clause where it is long. Where the article opens with a
// heading, that is its title.
func inferTitle(a *article.Article) string {
	for s, b := range a.Blocks() {
		if s != nil && len(s.Heading) > 0 {
			break
		}
		for inner := range article.Deep(b) {
			for run := range article.Runs(inner) {
				run = run[:min(len(run), maxOpening)]
				if t := opening(article.Text(run)); t != "" {
					return t
				}
			}
		}
	}
	for _, s := range a.Outline() {
		if t := shorten(s.Title()); t != "" {
			return t
		}
	}
	for _, b := range a.Blocks() {
		if c, ok := b.(*article.Code); ok {
			line, _, _ := strings.Cut(strings.TrimSpace(c.Text), "\n")
			return shorten(strings.Join(strings.Fields(line), " "))
		}
	}
	return ""
}

// opening returns the first sentence of a text as a title, without the dateline
// that a wire story begins with.
func opening(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, dash := range []string{" — ", " – ", " -- ", " - "} {
		if place, rest, ok := strings.Cut(text, dash); ok && isDateline(place) {
			text = rest
			break
		}
	}
	at := starts(text)
	if len(at) > 1 {
		text = text[:at[1]]
	}
	return shorten(text)
}

// isDateline reports whether a text is the place that opens a wire story: it is
// short, begins with a word in capitals, and holds no verb's worth of words.
func isDateline(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	word = strings.TrimRight(word, ",")
	return utf8.RuneCountInString(s) <= 60 && utf8.RuneCountInString(word) > 2 && word == strings.ToUpper(word) && word != strings.ToLower(word) &&
		(strings.ContainsAny(s, ",()") || s == strings.ToUpper(s))
}

// shorten cuts a sentence to a title: at the last clause that fits, if that is
// long enough to say something, or else after a word.
func shorten(s string) string {
	s = strings.TrimSpace(s)
	if i := fitting(s, maxInferred); i == len(s) {
		return strings.TrimRight(s, " .,;:。、，")
	} else {
		s = s[:i]
	}
	clause := -1
	for i, r := range s {
		switch r {
		case ',', ';', ':', '，', '、', '；', '：', '،', '؛', '—', '–', '(', '（':
			if fitting(s[:i], maxInferred/2-10) < i {
				clause = i
			}
		}
	}
	if clause > 0 {
		return strings.TrimSpace(s[:clause]) + "…"
	}
	if i := strings.LastIndexByte(s, ' '); i > len(s)/2 {
		s = s[:i]
	}
	return strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsPunct(r) || r == ' ' }) + "…"
}

// fitting returns how many bytes of s take at most so many cells.
func fitting(s string, cells int) int {
	n := 0
	for i, r := range s {
		n++
		if r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r >= 0x3000 && r < 0x3040 || r >= 0xff00 && r < 0xff61 {
			n++
		}
		if n > cells {
			return i
		}
	}
	return len(s)
}
