package plaintext

import (
	"strings"
	"unicode"
)

// longLine is the width in columns over which a line is a paragraph by itself in

// a text that is not wrapped: no heading and no verse is as long.
const longLine = 90

// maxGlued bounds a heading glued to a short paragraph in a text without a width:

// a longer line may be the paragraph's first one.
const maxGlued = 66

// run reads lines of prose up to a blank line or something else, and parts them

// into units.

func (p *parser) run(i int) ([]*unit, int) {
	j := i + 1
	for j < len(p.lines) && !p.interrupts(j) {
		j++
	}
	p.overList = j < len(p.lines) && isMarker(p.lines[j].text)
	if p.depth == 0 && p.ordinals[i].isZero() && p.opens(i) && underTitle(p.lines[i:j]) {
		us := each(p.lines[i : i+2])
		us[1].sole = true
		if j > i+2 {
			us = append(us, p.splitRun(p.lines[i+2:j], ordinal{})...)
		}
		return us, j - i
	}
	return p.splitRun(p.lines[i:j], p.ordinals[i]), j - i
}

// opens reports whether line i is the first with text.

func (p *parser) opens(i int) bool {
	for _, l := range p.lines[:i] {
		if !l.blank() {
			return false
		}
	}
	return true
}

// underTitle reports whether the first lines of a text are a title and a line about

// the whole: where and when, for how many, how long to read. Such a line is short,

// has a figure and closes like nothing; a blank line or a paragraph follows it.

func underTitle(run []line) bool {
	if len(run) < 2 || len(run) > 2 && !ends(run[2].text) && run[2].cells <= longLine {
		return false
	}
	title, l := run[0].text, run[1].text
	return words(title) > 1 && !opensWithMark(place{unit: textUnit(run[:1], true)}) && !closed(title) && !ends(title) && !opensLower(title) && !strings.ContainsAny(title, ":0123456789") && aboutWhole(l)
}

// aboutWhole reports whether a line has the form of one about the whole text.

func aboutWhole(text string) bool {
	return words(text) <= 7 && strings.IndexFunc(text, unicode.IsDigit) >= 0 && !ends(text) && !closed(text) && !opensLower(text) && ordinalOf(text).isZero() && !isVersion(text) && !isMarker(text)
}

// interrupts reports whether line j ends a run of prose.

func (p *parser) interrupts(j int) bool {
	l := p.lines[j]
	if l.blank() || l.page {
		return true
	}
	switch l.text[0] {
	case '>', '`', '~', '|':
		return l.text[0] == '>' || strings.HasPrefix(l.text, "```") || strings.HasPrefix(l.text, "~~~") || l.text[0] == '|'
	}
	if isRule(l.text) {
		return true
	}
	if _, heading := p.ordinals[j]; heading {
		return true
	}
	if p.speaks(l.text) {
		return true
	}
	if label, n := noteMark(l.text); n > 0 && p.notes[label] {
		return true
	}
	m, ok := markerOf(l.text)
	if !ok {
		return false
	}
	// A number may stand at a line's beginning by chance, a bullet seldom.
	if m.ordered() {
		return (m.number == 1 || !p.shape.full(p.lines[j-1], l)) && p.opensList(j, m, false)
	}
	return p.opensList(j, m, false) && (!p.shape.full(p.lines[j-1], l) || p.hasNext(j, m) || ends(p.lines[j-1].text) || strings.HasSuffix(p.lines[j-1].text, ":"))
}

// splitRun parts consecutive lines into units.

func (p *parser) splitRun(run []line, o ordinal) []*unit {
	run = withAddresses(run)
	if us := p.splitMarked(run); us != nil {
		return us
	}
	if len(run) == 1 {
		u := textUnit(run, false)
		u.ordinal = o
		return []*unit{u}
	}
	if !o.isZero() && !p.shape.full(run[0], run[1]) {
		u := textUnit(run[:1], false)
		u.ordinal = o
		return append([]*unit{u}, p.splitRun(run[1:], ordinal{})...)
	}
	if isVersion(run[0].text) {
		return append(each(run[:1]), p.splitRun(run[1:], ordinal{})...)
	}
	if hung := run[0].indent + 2; !closed(run[0].text) && !ends(run[0].text) && leastIndent(run[1:]) >= hung && len(run) > 2 {
		// Lines that are all set in under the first one belong to it.
		return append(each(run[:1]), p.keptLines(run[1:])...)
	}
	if overItems(run) {
		return append(each(run[:1]), p.keptLines(run[1:])...)
	}
	if allLabelled(run) {
		return p.keptLines(run)
	}
	if n := p.tailOf(run); n > 0 {
		return append(p.splitRun(run[:n], ordinal{}), p.keptLines(run[n:])...)
	}
	if p.alternates(run) {
		return p.eachKnown(run)
	}
	if isCaps(run[0].text) && !isCaps(run[1].text) && !strings.HasSuffix(run[0].text, ",") && (p.shape.short(run[0], run[1]) || run[0].cells < 40) && !closed(run[0].text) {
		// A line in capitals over lines that are not is apart from them.
		return append(each(run[:1]), p.splitRun(run[1:], ordinal{})...)
	}
	if p.shape.width > 0 && widest(run) <= max(p.shape.width, longLine)+20 {
		return p.splitWrapped(run)
	}
	return p.splitLoose(run)
}

// splitMarked parts a heading with marks of its own from the lines under it. Several

// lines of one mark are comments.

func (p *parser) splitMarked(run []line) []*unit {
	inner, rank := decorated(run[0].text)
	if inner == "" || p.depth > 0 || len(run) > 1 && run[1].text[0] == run[0].text[0] {
		return nil
	}
	us := each(run[:1])
	us[0].inner, us[0].rank = inner, rank
	if len(run) > 1 {
		us = append(us, p.splitRun(run[1:], ordinal{})...)
	}
	return us
}

// alternates reports whether a run is made of paragraphs of one line and short

// lines over them: every line ends like a sentence, or closes like nothing and

// stands over a line that ends and is much longer, or is known by itself.

func (p *parser) alternates(run []line) bool {
	over := 0
	for i, l := range run {
		switch {
		case ends(l.text):
		case i+1 < len(run) && !closed(l.text) && l.cells <= maxGlued && ends(run[i+1].text) && overShort(l, run[i+1]) && !opensLower(run[i+1].text):
			over++
		case p.label(l.text):
		case i > 1 && i+1 == len(run) && p.overList && !closed(l.text) && l.cells <= maxGlued:
			over++
		default:
			return false
		}
	}
	return len(run) > 2 && over > 0
}

// overShort reports whether a line is short enough to stand over one that ends. In

// the scripts that close with a full stop of their own, which no verse has, a

// sentence says as much in half the characters and need only be the longer one.

func overShort(l, next line) bool {
	if lastMark(next.text) == '。' {
		return next.cells > l.cells
	}
	return next.cells*2 >= l.cells*3
}

// overItems reports whether a word or two stand over quantities: the name of a list

// without marks.

func overItems(run []line) bool {
	first := run[0].text
	return len(run) > 3 && words(first) <= 3 && !closed(first) && !opensLower(first) && !strings.ContainsAny(first, "0123456789") && isItems(run[1:])
}

// allLabelled reports whether every one of a few short lines is a label with a name

// or a word after it: who did what, when and where.

func allLabelled(run []line) bool {
	if len(run) > 8 {
		return false
	}
	for _, l := range run {
		if l.cells > maxGlued || speakerOf(l.text) == "" || ends(l.text) {
			return false
		}
	}
	return true
}

// tailOf returns where the lines begin that close a text about the whole: labels

// that the recogniser knows, one after the other to the end of the run. They are no

// company for the lines above them, whose number would otherwise make a heading

// over one short paragraph a run of short lines. 0 is none.

func (p *parser) tailOf(run []line) int {
	n := len(run)
	for n > 1 && p.label(run[n-1].text) && !p.shape.full(run[n-2], run[n-1]) {
		n--
	}
	if n == len(run) {
		return 0
	}
	return n
}

func leastIndent(lines []line) int {
	n := lines[0].indent
	for _, l := range lines {
		n = min(n, l.indent)
	}
	return n
}

// splitWrapped parts a run of a wrapped text. A line that had room for the next

// word was ended on purpose: after the end of a sentence that begins a paragraph;

// where it closes like nothing it may be a heading; and where most lines of the

// run are so, the lines themselves are meant.

// stands reports whether the first of some wrapped lines stands over the others by

// its form alone: the line before it may be full, but this one does not close, is

// well short of the margin, and a full line or a sentence's end follows that does

// not read on from it.

// headLine reports whether a line could be a heading glued to the lines after it:

// it does not close, they do not read on from it, and they are more than it is.

// paragraphUnder reports whether lines can begin a paragraph under line a: it does

// not close, and they do not read on from it.

// splitLoose parts a run of a text whose paragraphs are single lines.

func (p *parser) splitLoose(run []line) []*unit {
	long, closes := 0, 0
	for i, l := range run {
		if l.cells > longLine {
			long++
		}
		if ends(l.text) && i > 0 {
			closes++
		}
	}
	if long == 0 {
		if closes == len(run)-1 && (run[0].cells <= maxGlued && headLine(run[0], run[1:]) || ends(run[0].text) && len(run) > 2) {
			return each(run)
		}
		return p.keptLines(run)
	}
	// Paragraphs and headings without blank lines between; runs of short lines
	// that close like nothing belong together.
	var out []*unit
	for i := 0; i < len(run); {
		j := i
		for j < len(run) && run[j].cells <= 60 && !ends(run[j].text) && !p.label(run[j].text) {
			j++
		}
		if j-i >= 3 {
			out = append(out, p.keptLines(run[i:j])...)
			i = j
			continue
		}
		j = max(j, i+1)
		out = append(out, p.eachKnown(run[i:j])...)
		i = j
	}
	return out
}

// eachKnown makes a unit of every line, and marks those that the recogniser knows

// by themselves: nothing reads on from them.

func (p *parser) eachKnown(run []line) []*unit {
	us := each(run)
	for _, u := range us {
		u.sole = len(u.text) <= 2*longLine && !ends(u.text) && p.label(u.text)
	}
	return us
}

func each(lines []line) []*unit {
	out := make([]*unit, len(lines))
	for i := range lines {
		out[i] = textUnit(lines[i:i+1], false)
	}
	return out
}

// keptLines makes one unit of lines that are kept as they are. A line that the

// recogniser knows by itself stands by itself.

// withAddresses joins to a line that ends its label with a title ("Read more: The

// pond") the address alone on the line under it.

// bareAddress reports whether a line is a web address and nothing else.

// label reports whether the recogniser knows a line by itself: "Read: ...",

// "@handle", "By Jane Doe".

// known asks the recogniser about one line.
