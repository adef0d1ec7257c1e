package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// maxSpeaker bounds a speaker's label in runes.
const maxSpeaker = 32

// speakerOf returns the label with which a turn of a talk begins: one to four
// words with a capital, a colon, and something said after it.
func speakerOf(text string) string {
	for i, r := range text {
		if i > maxSpeaker*4 {
			return ""
		}
		if r != ':' && r != '：' {
			continue
		}
		label, rest := text[:i], text[i+utf8.RuneLen(r):]
		first, _ := utf8.DecodeRuneInString(label)
		if strings.TrimSpace(rest) == "" || unicode.IsLower(first) || !unicode.IsLetter(first) || strings.HasPrefix(rest, "//") ||
			utf8.RuneCountInString(label) > maxSpeaker || len(strings.Fields(label)) > 4 || r == ':' && rest[0] != ' ' && rest[0] != '\t' {
			return ""
		}
		return label
	}
	return ""
}

// findSpeakers finds the labels by which people take turns: at least two that come
// again, and between them they open most of the lines that are labelled at all.
func findSpeakers(lines []line) map[string]bool {
	count := map[string]int{}
	labelled := 0
	for i, l := range lines {
		if l.blank() || i > 0 && !lines[i-1].blank() && !ends(lines[i-1].text) {
			continue
		}
		if label := speakerOf(l.text); label != "" && !isSide(label) {
			count[label]++
			labelled++
		}
	}
	out := map[string]bool{}
	again := 0
	for label, n := range count {
		if n > 1 {
			out[label] = true
			again += n
		}
	}
	if len(out) < 2 || again*2 < labelled {
		return nil
	}
	for label := range count {
		out[label] = true // somebody who speaks once
	}
	return out
}

// isSide reports whether a label names a side of a board: reviews repeat them.
func isSide(label string) bool {
	return structure.RecognisesHeading([]article.Span{article.Plain{Text: label}})
}

// speaks reports whether a line begins a turn.
func (p *parser) speaks(text string) bool {
	return len(p.speakers) > 0 && p.speakers[speakerOf(text)]
}
