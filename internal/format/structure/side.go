package structure

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// face is the side of a board that a label names.
type face int

const (
	noFace face = iota
	proFace
	conFace
)

// side is what a label says about the points under it.
type side struct {
	face  face
	topic string
	// pairs are those of the tables that the label's word stands in.
	pairs []*sides
	alone bool
}

// faces reports whether two labels stand over the two sides of one board: their
// words stand in one pair, or both mean their side alone.
func (s side) faces(o side) bool {
	if s.face == noFace || o.face == noFace || s.face == o.face {
		return false
	}
	for _, p := range s.pairs {
		if slices.Contains(o.pairs, p) {
			return true
		}
	}
	return s.alone && o.alone
}

// sideOf reads a label as the name of a board's side: "Pros", "Cons of X",
// "Main advantages of X", "XのメリットX". The topic keeps the author's case.
func sideOf(label string) side {
	label = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(label), ":："))
	if label == "" || utf8.RuneCountInString(label) > maxLabel {
		return side{}
	}
	folded := foldLabel(label)
	if folded == "" {
		return side{}
	}
	var best side
	longest := 0
	for _, l := range languages {
		for i := range l.sides {
			p := &l.sides[i]
			for f, words := range [...][]string{proFace: p.pro, conFace: p.con} {
				t, n := l.sideTopic(folded, label, words)
				// The longest word wins: "デメリット" ends with "メリット".
				switch {
				case n == 0 || n < longest:
				case n > longest:
					best, longest = side{face(f), t, []*sides{p}, p.alone}, n
				case best.face == face(f):
					best.pairs = append(best.pairs, p)
					best.alone = best.alone || p.alone
				}
			}
		}
	}
	return best
}

// sideTopic matches a folded label with the words of one side and returns the
// topic it holds, taken from the label as written, with the length of the word.
func (l *language) sideTopic(folded, label string, words []string) (topic string, n int) {
	for _, w := range words {
		if folded == w {
			return "", len(w)
		}
	}
	if !unicode.IsLetter(firstRune(folded)) {
		return "", 0
	}
	bare := folded
	for _, b := range l.before {
		if after, ok := strings.CutPrefix(folded, b); ok {
			bare = after
			break
		}
	}
	for _, w := range words {
		if len(w) <= n || !unicode.IsLetter(firstRune(w)) {
			continue
		}
		if bare == w {
			topic, n = "", len(w)
		} else if t, ok := l.topicAfter(bare, label, w); ok {
			topic, n = t, len(w)
		} else if t, ok := l.topicBefore(folded, label, w); ok {
			topic, n = t, len(w)
		}
	}
	return topic, n
}

// topicAfter reads "pros of X".
func (l *language) topicAfter(bare, label, word string) (string, bool) {
	after, ok := strings.CutPrefix(bare, word+" ")
	if !ok {
		return "", false
	}
	for _, of := range l.of {
		if t, ok := strings.CutPrefix(after, of); ok && t != "" {
			return tail(label, t), true
		}
	}
	if strings.Contains(word, " ") { // "arguments for X", "the case against X"
		return tail(label, after), after != ""
	}
	return "", false
}

// topicBefore reads "Xのメリット", in the languages that put the topic first.
func (l *language) topicBefore(folded, label, word string) (string, bool) {
	before, ok := strings.CutSuffix(folded, word)
	if !ok || utf8.RuneCountInString(word) < 2 {
		return "", false
	}
	for _, s := range l.suffixed {
		t, ok := strings.CutSuffix(before, s)
		if !ok || t == "" {
			continue
		}
		if s == "" && utf8.RuneCountInString(t) > 12 {
			return "", false // without a particle between, a long text is a clause
		}
		return head(label, t), true
	}
	return "", false
}

// tail returns the last part of label that is as long as folded, in runes, so
// that the author's case is kept.
func tail(label, folded string) string {
	r := []rune(label)
	n := utf8.RuneCountInString(folded)
	if n > len(r) {
		return folded
	}
	return strings.TrimSpace(string(r[len(r)-n:]))
}

// head returns the first part of label that is as long as folded, in runes.
func head(label, folded string) string {
	r := []rune(label)
	n := utf8.RuneCountInString(folded)
	if n > len(r) {
		return folded
	}
	return strings.TrimSpace(string(r[:n]))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
