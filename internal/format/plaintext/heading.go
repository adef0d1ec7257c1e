package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// style is how a heading is marked as one.
type style int

const (
	noStyle    style = iota
	underlined       // by a line of = or - under it
	marked           // by marks of its own
	counted          // by a number in a sequence
	capitals         // by capitals throughout
	plainLine        // by its place alone
	colonLine        // by a colon after a word or two
	boardLine        // it names a side of a board, and a list follows
)

// findHeadings decides which units are headings and gives them their levels.
// message says that a message's head was taken: such a text opens with a greeting.
func (p *parser) findHeadings(us []*unit, message bool) {
	if withoutCapitals(us) {
		for _, u := range us {
			u.small = u.before && u.after
		}
	}
	styles := make([]style, len(us))
	for i := range us {
		styles[i] = p.styleOf(us, i)
	}
	for i := range us {
		if us[i].title {
			clear(styles[:i]) // what stands above the title is no part of the outline
		}
	}
	if message {
		for i := range us {
			if us[i].isText() {
				if styles[i] == plainLine {
					styles[i] = noStyle
				}
				break
			}
		}
	}
	dropSubtitle(us, styles)
	dropRuns(us, styles)
	dropRepeats(us, styles)
	p.weigh(us, styles)
	setLevels(us, styles)
}

// withoutCapitals reports whether a text is written in small letters throughout:
// then a small letter at a line's beginning says nothing about the line before.
func withoutCapitals(us []*unit) bool {
	small, capital := 0, 0
	for _, u := range us {
		if !u.isText() {
			continue
		}
		switch r, _ := utf8.DecodeRuneInString(u.text); {
		case unicode.IsLower(r):
			small++
		case unicode.IsUpper(r):
			capital++
		}
	}
	return small >= 4 && capital*8 <= small
}

// styleOf names the style in which a unit could be a heading; noStyle where a rule
// speaks against it.
func (p *parser) styleOf(us []*unit, i int) style {
	u := at(us, i)
	switch {
	case !u.isText() || u.title || u.verse || u.literal:
		return noStyle
	case u.under != 0:
		return underlined
	case u.inner != "":
		return p.markedStyle(u)
	case u.next == nil || p.speaks(u.text):
		return noStyle
	case !u.ordinal.isZero():
		return counted
	case len(u.lines) > 2 || len(u.text) > 8*maxHeading:
		return noStyle
	case isVersion(u.text) && len(u.lines) == 1 && (u.before || !u.prev.isText()):
		u.ordinal.scheme = "version"
		return counted
	case len(u.lines) == 1 && overList(u) && structure.RecognisesHeading([]article.Span{article.Plain{Text: u.text}}):
		return boardLine
	}
	// A known line is no heading, unless it is a board's label over a list: its
	// counterpart may stand apart, and the two must be read alike.
	if u.sole || len(u.lines) > 2 || len(u.lines) == 2 && (!u.before || !u.after || !isCaps(u.text) && !isTitleCase(u.text)) {
		return noStyle
	}
	if label, ok := strings.CutSuffix(strings.TrimRight(u.text, " "), ":"); ok {
		return p.colonStyle(u, label)
	}
	if label, ok := strings.CutSuffix(u.text, "："); ok {
		return p.colonStyle(u, label)
	}
	if _, no := vetoed(u); no || known(u.text) && !overQuestion(u) {
		return noStyle
	}
	if isCaps(u.text) {
		return capitals
	}
	return plainLine
}

func overList(u place) bool {
	_, list := u.next.block.(*article.List)
	return list
}

// markedStyle reads a line with marks of its own, where nothing but the marks
// speaks against it.
func (p *parser) markedStyle(u place) style {
	bare := *u.unit
	bare.text, bare.lines = u.inner, []line{newLine(u.inner)}
	b := u
	b.unit = &bare
	if _, no := vetoed(b); no || !u.before {
		return noStyle
	}
	return marked
}

// overQuestion reports whether a line that turns to the readers stands over the
// question itself, and so is its heading.
func overQuestion(u place) bool {
	return structure.Asks(u.text) && u.next.isText() && strings.ContainsAny(u.next.text, "?？؟")
}

func at(us []*unit, i int) place {
	u := place{unit: us[i]}
	if i > 0 {
		u.prev = us[i-1]
	}
	if i+1 < len(us) {
		u.next = us[i+1]
	}
	return u
}

// colonStyle reads a line that ends with a colon: a heading where it is a name of
// a word or two, and no clause that announces what follows.
func (p *parser) colonStyle(u place, label string) style {
	bare := *u.unit
	bare.text = label
	b := u
	b.unit = &bare
	if _, no := vetoed(b); no || known(u.text) || !u.before && (u.prev == nil || u.prev.isText() && !ends(u.prev.text)) {
		return noStyle
	}
	if isCaps(label) {
		return capitals
	}
	if words(label) > 3 {
		return noStyle
	}
	return colonLine
}

// dropRuns takes back lines that nothing but blank lines part from others of their
// kind, three or more in a row: a list without marks, a poem set wide, an address.
// Over a run of two, the first may be a heading over the second.
func dropRuns(us []*unit, styles []style) {
	for i := 0; i < len(us); {
		j := i
		for j < len(us) && (styles[j] == plainLine || styles[j] == capitals && j > i && styles[j-1] == capitals) {
			j++
		}
		if j-i >= 3 {
			for k := i; k < j; k++ {
				styles[k] = noStyle
			}
		}
		i = max(j, i+1)
	}
}

// dropSubtitle takes back the line right under the title, where it is a phrase of
// some length and longer than any heading after it: it goes on with the title.
func dropSubtitle(us []*unit, styles []style) {
	for i := range us {
		if !us[i].title {
			continue
		}
		if i+1 == len(us) || styles[i+1] != plainLine {
			return
		}
		if structure.OpensByline(us[i+1].text) {
			styles[i+1] = noStyle // "By our correspondent": a byline without a name
			return
		}
		if i+2 < len(us) && styles[i+2] == plainLine {
			styles[i+1] = noStyle // two in a row under the title: the first is no heading
			return
		}
		if words(us[i+1].text) < 5 {
			return
		}
		for j := i + 2; j < len(us); j++ {
			if styles[j] != noStyle && words(us[j].text) >= words(us[i+1].text) {
				return
			}
		}
		styles[i+1] = noStyle
	}
}

// dropRepeats takes back names that come again with nothing but such names between
// them: those who speak in a play or a talk. Headings that come again ("Method" in
// one recipe after another) have one that is said once between them.
func dropRepeats(us []*unit, styles []style) {
	count := map[string]int{}
	for i, u := range us {
		if styles[i] != noStyle {
			count[u.text]++
		}
	}
	seen := map[string]int{}
	turns := map[string]bool{}
	var uniques [boardLine + 1]int // by style; a weaker mark parts nothing
	for i, u := range us {
		if styles[i] == noStyle || styles[i] == boardLine {
			continue
		}
		if count[u.text] == 1 {
			for s := styles[i]; s <= boardLine; s++ {
				uniques[s]++
			}
			continue
		}
		if n, ok := seen[u.text]; ok && n == uniques[styles[i]] {
			turns[u.text] = true
		}
		seen[u.text] = uniques[styles[i]]
	}
	for i, u := range us {
		if turns[u.text] && styles[i] != underlined && styles[i] != counted {
			styles[i] = noStyle
		}
	}
}
