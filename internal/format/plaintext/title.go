package plaintext

import (
	"strings"
	"unicode"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// maxTitle bounds a title in columns and words: it may be longer than a heading,
// because its place marks it.
const (
	maxTitle      = 140
	maxTitleWords = 20
)

// findTitle marks the unit that is the text's title: its first line, if it stands
// by itself over the rest and does not close. It takes a further line for one that
// a wrapped or centred title goes on with.
func (p *parser) findTitle(us []*unit) {
	i := firstText(us)
	if i < 0 {
		return
	}
	u := at(us, i)
	// The line right over a dateline is the headline, whatever stands above it.
	if i+2 < len(us) && us[i+1].isText() && us[i+2].isText() && hasDateline(us[i+2].text) && p.titleLike(at(us, i+1)) {
		us[i+1].title = true
		return
	}
	if u.next == nil || !u.isText() || !p.titleLike(u) || isLetter(us, i) {
		return
	}
	us[i].title = true
}

// hasDateline reports whether a paragraph opens like a wire story: a place in
// capitals, and a dash before the text.
func hasDateline(text string) bool {
	for _, dash := range [...]string{" — ", " – ", " -- ", " - "} {
		place, _, ok := strings.Cut(text[:min(len(text), 80)], dash)
		if !ok {
			continue
		}
		word, _, _ := strings.Cut(place, ",")
		if isCaps(word) || len(word) > 2 && len(word) < 5 && word == strings.ToUpper(word) {
			return true
		}
	}
	return false
}

// firstText returns the index of the unit that could be the title: the first one,
// or a centred line under a block of small print.
func firstText(us []*unit) int {
	for i, u := range us {
		if i > 3 {
			break
		}
		if u.isText() && !u.verse && (i == 0 || len(u.lines) <= 3 && isCentred(u)) {
			return i
		}
		if i == 0 && u.isText() && u.verse {
			continue
		}
		if _, ok := u.block.(*article.Rule); ok {
			continue
		}
		if _, ok := u.block.(*article.Table); ok {
			continue
		}
		if _, ok := u.block.(*article.Code); ok {
			continue
		}
		if u.isText() {
			continue
		}
		break
	}
	for i, u := range us {
		if _, rule := u.block.(*article.Rule); rule {
			continue
		}
		if u.isText() && !u.verse {
			return i
		}
		return -1
	}
	return -1
}

func isCentred(u *unit) bool {
	for _, l := range u.lines {
		if l.indent < 12 {
			return false
		}
	}
	return true
}

// titleLike reports whether a unit has the form of a title.
func (p *parser) titleLike(u place) bool {
	width := 0
	for _, l := range u.lines {
		width += l.cells
	}
	switch {
	case u.under != 0:
		return true
	case u.inner != "":
		return u.before && (u.after || !u.next.isText() || standsOver(u.next))
	case !u.ordinal.isZero(), p.speaks(u.text), u.verse, width > maxTitle, words(u.text) > maxTitleWords:
		return false
	case len(u.lines) > 1 && !isCentred(u.unit) && !(u.after && len(u.lines) <= 3 && (isCaps(u.text) || isTitleCase(u.text) || p.shape.width > 0 && p.shape.full(u.lines[0], u.lines[1]))):
		return false
	case strings.IndexFunc(u.text, unicode.IsLetter) < 0, isVersion(u.text):
		return false
	}
	mark := lastMark(u.text)
	if closed(u.text) && mark != '!' && mark != '…' || mark == ':' || mark == '：' {
		return false
	}
	if (mark == '!' || mark == '…') && !u.after {
		return false
	}
	if isPlaceAndDate(u.text) || opensWithMark(u) || isAddress(u) || holdsSentence(u) || isCaption(u.text) {
		return false
	}
	if known(u.text) || structure.RecognisesHeading([]article.Span{article.Plain{Text: u.text}}) {
		return false
	}
	return overBody(u)
}

// holdsSentence: two sentences are an opening, and no title; a title may have a
// stop or a mark within it if little follows ("What now? A guide").
func holdsSentence(u place) bool { return holdsEnd(u) && words(u.text) > 12 }

// overBody reports whether what follows a first line can stand under a title.
// Without a blank line between, it must be a paragraph, or matter that the
// recogniser knows.
func overBody(u place) bool {
	if u.after || isCaps(u.text) || !u.next.isText() || u.next.sole || u.next.under != 0 {
		return true
	}
	return u.next.verse || standsOver(u.next) || known(u.next.text) || !u.next.ordinal.isZero()
}

// isVersion reads the heading of a change log's entry: "1.4.0", "v2.0 - 2024-05-04",
// "[1.0.0] (4 May 2024)". After the number comes a date or nothing.
func isVersion(text string) bool {
	if len(text) > 80 {
		return false
	}
	text = strings.ToLower(text)
	for _, name := range []string{"version ", "release ", "ver. ", "v", "["} {
		text = strings.TrimPrefix(text, name)
	}
	i, dots := 0, 0
	for i < len(text) && (text[i] >= '0' && text[i] <= '9' || text[i] == '.' && i > 0) {
		if text[i] == '.' {
			dots++
		}
		i++
	}
	if i == 0 || dots == 0 || text[i-1] == '.' {
		return false
	}
	rest := strings.Trim(text[i:], " ]()-–—,:/")
	return rest == "" || isDateLine(rest) || rest == "unreleased" || len(text) > i && text[i] == '-' && !strings.Contains(rest, " ")
}

// isLetter reports whether a text begins like a letter: within its first lines
// somebody is addressed, by a short line that ends with a comma. A first line that
// stands apart from such a beginning is an open letter's title.
func isLetter(us []*unit, from int) bool {
	kept, when := false, false // after a date a greeting may end with a colon
	for i := from; i < len(us) && i < from+6; i++ {
		u := us[i]
		if !u.isText() {
			return false
		}
		dated := isDateLine(u.text) || isPlaceAndDate(u.text)
		kept = kept || u.verse || dated
		if len(u.lines) == 1 && words(u.text) <= 6 && (strings.ContainsRune(",،，", lastMark(u.text)) || when && strings.ContainsRune(":：", lastMark(u.text))) {
			return i == from || kept
		}
		when = when || dated
		if words(u.text) > 25 {
			return false
		}
	}
	return false
}

// isPlaceAndDate reads the line over a letter or a report: "Coimbra, 3 de fevereiro
// de 1998".
func isPlaceAndDate(text string) bool {
	place, date, ok := strings.Cut(text, ", ")
	return ok && len(text) <= maxTitle && words(place) <= 3 && isDateLine(date)
}

func isDateLine(text string) bool {
	_, ok := structure.ParseDate(text)
	return ok
}
