package plaintext

import (
	"strings"
)

// findOrdinals finds the lines that are numbered headings and no items of a list.
// A heading stands over text at its own indent, or at that of the text as a whole;
// an item goes on under its number, or with the next item. A number counts only in
// a sequence.
func findOrdinals(lines []line, s shape) map[int]ordinal {
	type found struct {
		at int
		o  ordinal
	}
	var all []found
	for i, l := range lines {
		if l.blank() || l.cells > maxHeading*3/2 {
			continue
		}
		o := ordinalOf(l.text)
		if o.isZero() || !standsAlone(lines, i, s) || !overText(lines, i, o, s) {
			continue
		}
		all = append(all, found{i, o})
	}
	out := map[int]ordinal{}
	last := map[string][]found{} // the open numbers of each scheme
	keep := func(f found) { out[f.at] = f.o }
	for _, f := range all {
		for _, g := range last[f.o.scheme] {
			if f.o.follows(g.o) {
				keep(g)
				keep(f)
			}
		}
		// The numbers above this one stay open; its equals are over.
		open := last[f.o.scheme][:0:0]
		for _, g := range last[f.o.scheme] {
			if len(g.o.parts) < len(f.o.parts) {
				open = append(open, g)
			}
		}
		last[f.o.scheme] = append(open, f)
		if f.o.scheme == "part" || f.o.scheme == "chapter" || len(f.o.parts) > 1 || isCaps(lines[f.at].text) {
			keep(f) // such a number is a mark by itself
		}
	}
	return out
}

// standsAlone reports whether a numbered line is a line of its own that closes
// like nothing.
func standsAlone(lines []line, i int, s shape) bool {
	l := lines[i]
	if closed(l.text) || isVersion(l.text) || strings.HasSuffix(l.text, ":") || isContents(l.text) || words(l.text) > maxHeadingWords+2 || holdsEnd(place{unit: &unit{text: l.text, ordinal: ordinalOf(l.text)}}) {
		return false
	}
	if i > 0 && !lines[i-1].blank() && s.full(lines[i-1], l) && !ends(lines[i-1].text) && underlineOf(lines[i-1].text) == 0 {
		return false // a number that the wrapping put first
	}
	return true
}

// overText reports whether a numbered line stands over a text, and is not one item
// among others.
func overText(lines []line, i int, o ordinal, s shape) bool {
	l := lines[i]
	j := i + 1
	for j < len(lines) && lines[j].blank() {
		j++
	}
	if j == len(lines) {
		return false
	}
	next := lines[j]
	if j == i+1 {
		if underlineOf(next.text) != 0 {
			return true
		}
		if s.full(l, next) && ordinalOf(next.text).isZero() || opensLower(next.text) {
			return false
		}
	}
	if p := ordinalOf(next.text); p.scheme == o.scheme && len(p.parts) <= len(o.parts) {
		return false // item after item
	}
	if next.indent > l.indent && next.indent != s.base {
		m, ok := markerOf(next.text)
		return ok && !m.ordered() && next.indent < l.indent+2 || o.scheme != "1" && o.scheme != "I" && o.scheme != "A" && j > i+1
	}
	return true
}

// isContents reads a line of a list of contents: dots lead to a page.
func isContents(text string) bool {
	bare := strings.TrimRight(text, "0123456789ivxIVX")
	return strings.HasSuffix(strings.ReplaceAll(strings.TrimRight(bare, " "), ". .", ".."), "...") && len(bare) < len(text)
}
