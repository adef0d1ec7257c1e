package render

import (
	"unicode/utf8"

	"newsreader/internal/theme"
)

// run is a stretch of text in one style.
type run struct {
	text  string
	style theme.Style
	link  int  // as page.addLink returns it; 0 is none
	keep  bool // blanks count: code
	glue  bool // no line ends within or before it
	hard  bool // the line ends here; the run has no text
}

// seg is a piece of a run on a line.
type seg struct {
	run      int
	from, to int
	width    int
}

// wrapper fills lines with runs. Text is read once, word by word; a word is a list
// of pieces of runs between two places where a line may end, so that a style may
// change within it.
type wrapper struct {
	p     *page
	runs  []run
	avail int // cells for text in a line; 0 is unbounded

	line, gap, word                []seg
	lineWidth, gapWidth, wordWidth int

	last  rune // the character before the present place; 0 at the start
	empty bool // nothing stands on the line yet
}

// classes of ASCII bytes.
const (
	letter = iota // a word's ordinary character
	blank         // a blank or a control character
	dash          // "-": a line may end after it
	high          // the first byte of a character beyond ASCII
)

// classOf is read-only.
var classOf = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c <= ' ', c == 0x7F:
			t[c] = blank
		case c == '-':
			t[c] = dash
		case c >= utf8.RuneSelf:
			t[c] = high
		}
	}
	return t
}()

// flow wraps runs onto the page. It writes at least one row if there is any text.
func (p *page) flow(runs []run) {
	if len(p.lead) > 0 {
		runs = append(p.lead, runs...)
		p.lead = nil
	}
	w := &p.wrap
	w.p, w.runs, w.avail = p, runs, p.room()
	w.line, w.gap, w.word = w.line[:0], w.gap[:0], w.word[:0]
	w.lineWidth, w.gapWidth, w.wordWidth, w.last, w.empty = 0, 0, 0, 0, true
	first := len(p.rows)
	for i := range runs {
		if runs[i].hard {
			w.commit()
			if !w.empty || len(p.rows) > first {
				w.emit("\n")
			}
			w.last = 0
			continue
		}
		w.run(i)
	}
	w.commit()
	if !w.empty {
		w.emit("\n")
	}
	w.runs = nil
}

// run reads the words of one run.
func (w *wrapper) run(ri int) {
	r := &w.runs[ri]
	text := r.text
	glued := r.glue
	for i := 0; i < len(text); {
		c := text[i]
		switch class := classOf[c]; {
		case class == high:
			i = w.wide(ri, i)
			continue
		case class == blank && !r.glue:
			i = w.blank(ri, i)
			continue
		}
		if !glued && breakable(w.last) && mayBegin(rune(c)) && mayEnd(w.last) {
			w.commit()
		}
		j := i + 1
		if c != '-' || r.keep {
			for j < len(text) && (classOf[text[j]] == letter || r.glue && classOf[text[j]] != high) {
				j++
			}
			if j < len(text) && classOf[text[j]] == high && w.p.meter.joins(text[j:]) {
				j-- // the last letter belongs to what follows it
			}
		}
		if j > i {
			w.add(ri, i, j, j-i)
			w.last = rune(text[j-1])
			i = j
		} else {
			i = w.wide(ri, i)
		}
		if c == '-' && i < len(text) && !r.glue && !r.keep && w.hyphen(text, i) {
			w.commit()
		}
	}
}

// hyphen reports whether a line may end after the hyphen before i: between two
// letters, so that "-1" and "--all" stay whole.
func (w *wrapper) hyphen(text string, i int) bool {
	isLetter := func(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
	return i >= 2 && isLetter(text[i-2]) && isLetter(text[i])
}

// joins reports whether the character at the start of s may combine with the one
// before it.
func (m meter) joins(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return m.exact || ordinary(r) == 0 && r != 0xA0
}

// wide reads one character beyond ASCII and returns where the next one starts.
func (w *wrapper) wide(ri, i int) int {
	r := &w.runs[ri]
	text := r.text
	c, n := utf8.DecodeRuneInString(text[i:])
	switch {
	case isJoiner(c):
		return i + n
	case isInvisible(c):
		if c == 0x200B && !r.glue {
			w.commit()
		}
		return i + n
	}
	n, width := w.p.meter.cluster(text[i:])
	if isBlank(c) && !r.glue {
		w.commit()
		if !w.empty {
			w.gap = append(w.gap, seg{ri, i, i + n, width})
			w.gapWidth += width
		}
		w.last = ' '
		return i + n
	}
	if !(r.glue && i == 0) && w.wordWidth > 0 && (breakable(c) || breakable(w.last)) && mayBegin(c) && mayEnd(w.last) {
		w.commit()
	}
	w.add(ri, i, i+n, width)
	w.last = c
	if c == '—' && !r.glue && i+n < len(text) && classOf[text[i+n]] == letter {
		w.commit()
	}
	return i + n
}

// blank reads blanks. A run of them counts as one, except in code.
func (w *wrapper) blank(ri, i int) int {
	w.commit()
	r := &w.runs[ri]
	j := i
	for j < len(r.text) && classOf[r.text[j]] == blank {
		j++
	}
	w.last = ' '
	switch {
	case r.keep && r.text[i] == ' ':
		n := i
		for n < j && r.text[n] == ' ' {
			n++
		}
		w.gap = append(w.gap, seg{ri, i, n, n - i})
		w.gapWidth += n - i
		return n
	case w.empty, w.gapWidth > 0:
		return j
	case r.text[i] != ' ':
		// A tab or a line's end, which a decoder should have made a blank.
		w.runs = append(w.runs, run{text: " ", style: r.style, link: r.link})
		w.gap = append(w.gap, seg{len(w.runs) - 1, 0, 1, 1})
	default:
		w.gap = append(w.gap, seg{ri, i, i + 1, 1})
	}
	w.gapWidth++
	return j
}

// add appends to the word that is being read.
func (w *wrapper) add(ri, from, to, width int) {
	w.word = extend(w.word, seg{ri, from, to, width})
	w.wordWidth += width
}

// extend appends a piece to a list, or lengthens the last one if the piece goes on
// where that ends.
func extend(list []seg, s seg) []seg {
	if n := len(list); n > 0 && list[n-1].run == s.run && list[n-1].to == s.from {
		list[n-1].to = s.to
		list[n-1].width += s.width
		return list
	}
	return append(list, s)
}

// commit puts the word on the line, or on the next one.
func (w *wrapper) commit() {
	if len(w.word) == 0 {
		return
	}
	if w.avail > 0 && w.lineWidth+w.gapWidth+w.wordWidth > w.avail {
		if !w.empty {
			w.emit(w.seam())
		}
		w.gap, w.gapWidth = w.gap[:0], 0
		if w.wordWidth > w.avail {
			w.split()
			return
		}
	}
	for _, s := range w.gap {
		w.line = extend(w.line, s)
	}
	for _, s := range w.word {
		w.line = extend(w.line, s)
	}
	w.lineWidth += w.gapWidth + w.wordWidth
	w.empty = false
	w.gap, w.gapWidth = w.gap[:0], 0
	w.word, w.wordWidth = w.word[:0], 0
}

// seam is what the running text has where the line ends.
func (w *wrapper) seam() string {
	if w.gapWidth > 0 {
		return " "
	}
	return ""
}

// split breaks a word that is longer than a line at the edge. The line is empty.
func (w *wrapper) split() {
	word := w.word
	for k := 0; k < len(word); k++ {
		s := word[k]
		text := w.runs[s.run].text
		for i := s.from; i < s.to; {
			n, width := w.p.meter.cluster(text[i:s.to])
			piece := seg{s.run, i, i + n, width}
			i += n
			if width > w.avail {
				r := w.runs[s.run]
				r.text = w.p.signs.more
				w.runs = append(w.runs, r)
				piece = seg{len(w.runs) - 1, 0, len(r.text), 1}
			}
			if w.lineWidth+piece.width > w.avail {
				w.emit("")
			}
			w.line = extend(w.line, piece)
			w.lineWidth += piece.width
			w.empty = false
		}
	}
	w.word, w.wordWidth = w.word[:0], 0
}

// emit writes the line.
func (w *wrapper) emit(seam string) {
	w.p.begin()
	for _, s := range w.line {
		r := &w.runs[s.run]
		w.p.put(r.text[s.from:s.to], s.width, r.style, r.link)
	}
	w.p.end(seam)
	w.line, w.lineWidth, w.empty = w.line[:0], 0, true
	w.gap, w.gapWidth = w.gap[:0], 0
}
