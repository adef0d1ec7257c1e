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
// "Main advantages of X", "Xのメリット". The topic keeps the author's case.
func sideOf(label string) side {
	label = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(label), ":："))
	if label == "" || utf8.RuneCountInString(label) > maxLabel {
		return side{}
	}
	if strings.ContainsAny(label, ":：") {
		return side{} // written out, the label would end at this colon
	}
	folded := foldLabel(label)
	if folded == "" {
		return side{}
	}
	var best side
	longest := 0
	take := func(e sideEntry, word, topic string) {
		// The longest word wins: "デメリット" ends with "メリット".
		switch n := len(word); {
		case n > longest:
			best, longest = side{e.face, topic, []*sides{e.pair}, e.pair.alone}, n
		case n == longest && best.face == e.face:
			best.pairs = append(best.pairs, e.pair)
			best.alone = best.alone || e.pair.alone
		}
	}
	x := tables()
	for _, e := range x.sides[folded] {
		take(e, folded, "")
	}
	if !unicode.IsLetter(firstRune(folded)) {
		return best
	}
	x.prefixed(folded, label, take)
	for _, b := range x.before {
		if bare, ok := strings.CutPrefix(folded, b); ok {
			for _, e := range x.sides[bare] {
				take(e, bare, "")
			}
			x.prefixed(bare, label, take)
		}
	}
	suffixed(folded, label, take)
	return best
}

// prefixed finds the words that a label begins with and a topic follows: "pros of
// X".
func (x *index) prefixed(bare, label string, take func(e sideEntry, word, topic string)) {
	for i := 0; i < len(bare); i++ {
		if bare[i] != ' ' {
			continue
		}
		word, after := bare[:i], bare[i+1:]
		for _, e := range x.sides[word] {
			if t, ok := e.language.topic(word, after); ok {
				take(e, word, tail(label, t))
			}
		}
	}
}

// topic reads what follows a side's word.
func (l *language) topic(word, after string) (string, bool) {
	for _, of := range l.of {
		if t, ok := strings.CutPrefix(after, of); ok && t != "" {
			return t, true
		}
	}
	// "arguments for X", "the case against X" hold their preposition.
	return after, strings.Contains(word, " ") && after != ""
}

// suffixed finds the words that a label ends with after its topic, in the languages
// that put the topic first: "Xのメリット".
func suffixed(folded, label string, take func(e sideEntry, word, topic string)) {
	if isASCII(folded) {
		return
	}
	for _, l := range languages {
		if len(l.suffixed) == 0 {
			continue
		}
		for i := range l.sides {
			p := &l.sides[i]
			for f, words := range [...][]string{proFace: p.pro, conFace: p.con} {
				for _, w := range words {
					if t, ok := l.topicBefore(folded, w); ok {
						take(sideEntry{l, p, face(f)}, w, head(label, t))
					}
				}
			}
		}
	}
}

// topicBefore reads "Xのメリット".
func (l *language) topicBefore(folded, word string) (string, bool) {
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
		return t, true
	}
	return "", false
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
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
