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
	for i := range us {
		switch s := styles[i]; s {
		case plainLine, capitals:
			w := weight(at(us, i), styles, i)
			if s == capitals {
				w += 2
			}
			if n := company[plainLine] + company[capitals] - 1; n >= 1 {
				w++
			}
			if verse && s == plainLine {
				w -= 3
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
	case u.next.verse:
		w -= 2
	case !u.next.isText():
		w++
	case standsOver(u.next):
		w++
	default:
		w--
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
