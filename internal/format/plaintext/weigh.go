package plaintext

import (
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
)

// enough is the weight from which a line is a heading.
const enough = 2

// weigh takes back the lines that too little speaks for. Underlining, a number in
// a sequence and a board's label are marks enough; anything else is weighed by its
// typography, its place and its company.
func (p *parser) weigh(us []*unit, styles []style) {
	company := [boardLine + 1]int{}
	for _, s := range styles {
		company[s]++
	}
	verse := mostlyVerse(us)
	i := firstText(us)
	letter := i >= 0 && isLetter(us, i)
	for i := range us {
		switch s := styles[i]; s {
		case plainLine, capitals:
			w := weight(at(us, i), styles, i)
			if s == capitals {
				w += 2
			}
			n := company[plainLine] + company[capitals] - 1
			if n >= 1 {
				w++
			}
			switch {
			case s != plainLine:
			case verse, letter && n < 2:
				w -= 3 // in a letter a short line by itself is a greeting or a name
			case letter:
				w-- // but several of them, each over a paragraph, order a long one
			}
			if w < enough {
				styles[i] = noStyle
			}
		case colonLine:
			// One line with a colon announces; several of them order the text.
			if company[colonLine] < 2 || !standsOver(us[i+1]) {
				styles[i] = noStyle
			}
		}
	}
}

// weight is what place and form say about one line.
func weight(u place, styles []style, i int) int {
	w := 0
	if u.before || u.prev == nil || u.prev.isText() && ends(u.prev.text) || !u.prev.isText() {
		w++ // it begins something
	}
	switch {
	case styles[i+1] != noStyle:
		// A heading under it: then that one says what follows.
		if u.after || isTitleCase(u.text) {
			w++
		}
	case hangs(u), // an address to write to is no verse either
		u.next.verse && (isItems(u.next.lines) || mayLink(u.next.text)),
		u.next.isText() && words(u.text) == 1 && isAddress(place{unit: u.next}): // a name has two words
		w++
	case u.next.verse:
		w -= 2
	case !u.next.isText():
		w++
	case standsOver(u.next):
		w++
	case words(u.next.text) < 5 || words(u.next.text) < 2*words(u.text):
		w-- // two short lines, neither of which is over the other
	}
	if isTitleCase(u.text) {
		w++
	}
	if r, _ := utf8.DecodeRuneInString(u.text); unicode.IsDigit(r) {
		w--
	}
	if words(u.text) > 9 {
		w--
	}
	return w
}

// hangs reports whether what follows is set in under a line: the layout says that
// it belongs to the line.
func hangs(u place) bool {
	return u.next.isText() && u.next.lines[0].indent >= u.lines[0].indent+2 && u.next.lines[len(u.next.lines)-1].indent >= u.lines[0].indent+2
}

// isItems reports whether kept lines are a list without marks, and no verse and no
// address: most begin with a figure or a small letter, and none closes.
func isItems(lines []line) bool {
	n := 0
	for _, l := range lines {
		r, _ := utf8.DecodeRuneInString(l.text)
		if unicode.IsDigit(r) || unicode.IsLower(r) {
			n++
		}
		if closed(l.text) {
			return false
		}
	}
	return n*10 >= len(lines)*6
}

// standsOver reports whether a unit is something that a heading can stand over: a
// block, or a text that reads like sentences.
func standsOver(next *unit) bool {
	if !next.isText() {
		_, rule := next.block.(*article.Rule)
		return !rule
	}
	return ends(next.text) || lastMark(next.text) == ':' || lastMark(next.text) == '：' || len(next.text) > 2*longLine || words(next.text) > 2*maxHeadingWords
}

// mostlyVerse reports whether most lines of the text are kept lines: then a short
// line by itself is a line of verse too.
func mostlyVerse(us []*unit) bool {
	verse, all := 0, 0
	for _, u := range us {
		if u.isText() {
			all += len(u.lines)
			if u.verse {
				verse += len(u.lines)
			}
		}
	}
	return verse*2 > all
}
