package plaintext

import (
	"strings"
	"unicode"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
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
func (p *parser) splitWrapped(run []line) []*unit {
	n := 0
	for i := 0; i+1 < len(run); i++ {
		if p.shape.short(run[i], run[i+1]) {
			n++
		}
	}
	if n*10 >= (len(run)-1)*6 && n > 0 {
		if len(run) > 2 || !headLine(run[0], run[1:]) {
			return p.keptLines(run)
		}
	}
	var out []*unit
	start := 0
	for i := 0; i+1 < len(run); i++ {
		a, b := run[i], run[i+1]
		split := b.indent >= a.indent+2 && b.indent <= a.indent+8 && ends(a.text) && i > start || ends(a.text) && p.stands(run[i+1:])
		if !split && p.shape.short(a, b) && !opensLower(b.text) {
			split = ends(a.text) || i == start && (headLine(a, run[i+1:]) || p.stands(run[i:]))
		}
		if !split && i == start && p.shape.short(a, b) && p.label(a.text) {
			split = true
		}
		if split {
			out = append(out, textUnit(run[start:i+1], false))
			start = i + 1
		}
	}
	return append(out, textUnit(run[start:], false))
}

// stands reports whether the first of some wrapped lines stands over the others by
// its form alone: the line before it may be full, but this one does not close, is
// well short of the margin, and a full line or a sentence's end follows that does
// not read on from it.
func (p *parser) stands(rest []line) bool {
	if len(rest) < 2 {
		return false
	}
	a, b := rest[0], rest[1]
	return a.indent == b.indent && a.cells*100 <= p.shape.width*70 && p.shape.short(a, b) && !ends(a.text) && paragraphUnder(a, rest[1:]) &&
		(len(rest) > 2 && p.shape.full(b, rest[2]) || ends(b.text))
}

// headLine reports whether a line could be a heading glued to the lines after it:
// it does not close, they do not read on from it, and they are more than it is.
func headLine(a line, rest []line) bool {
	if !paragraphUnder(a, rest) {
		return false
	}
	last := rest[len(rest)-1]
	return a.cells <= longLine && (len(rest) > 1 || last.cells > a.cells) && (ends(last.text) || last.cells > longLine)
}

// paragraphUnder reports whether lines can begin a paragraph under line a: it does
// not close, and they do not read on from it.
func paragraphUnder(a line, rest []line) bool {
	return !closed(a.text) && !(lastMark(a.text) == ':' && words(a.text) > 3) && !opensLower(a.text) && len(rest) > 0 && !opensLower(rest[0].text)
}

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
func (p *parser) keptLines(run []line) []*unit {
	run = withAddresses(run)
	var out []*unit
	start := 0
	flush := func(end int) {
		if end > start {
			u := textUnit(run[start:end], false)
			u.verse = end-start > 1
			out = append(out, u)
		}
	}
	for i, l := range run {
		if !p.label(l.text) {
			continue
		}
		flush(i)
		u := textUnit(run[i:i+1], false)
		u.sole = true
		out = append(out, u)
		start = i + 1
	}
	flush(len(run))
	return out
}

// withAddresses joins to a line that ends its label with a title ("Read more: The
// pond") the address alone on the line under it.
func withAddresses(run []line) []line {
	for i := 1; i < len(run); i++ {
		if !bareAddress(run[i].text) || strings.Contains(run[i-1].text, "://") || !structure.RecognisesRelated(run[i-1].text) {
			continue
		}
		out := append([]line(nil), run[:i-1]...)
		out = append(out, newLine(run[i-1].raw+" "+run[i].text))
		return append(out, withAddresses(run[i+1:])...)
	}
	return run
}

// bareAddress reports whether a line is a web address and nothing else.
func bareAddress(text string) bool {
	if !strings.HasPrefix(text, "http") && !strings.HasPrefix(text, "www.") {
		return false
	}
	_, n := addressAt(text, 0)
	return n == len(text)
}

// label reports whether the recogniser knows a line by itself: "Read: ...",
// "@handle", "By Jane Doe".
func (p *parser) label(text string) bool {
	if p.depth > 0 || len(text) > 400 || p.speaks(text) {
		return false
	}
	return known(text)
}

// known asks the recogniser about one line.
func known(text string) bool {
	return structure.MayRecognise(text) && structure.Recognises(&article.Paragraph{Spans: inline(text, nil)}, "")
}
