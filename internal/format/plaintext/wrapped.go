package plaintext

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

func (p *parser) stands(rest []line) bool {
	if len(rest) < 2 {
		return false
	}
	a, b := rest[0], rest[1]
	return a.indent == b.indent && a.cells*100 <= p.shape.width*70 && p.shape.short(a, b) && !ends(a.text) && paragraphUnder(a, rest[1:]) &&
		(len(rest) > 2 && p.shape.full(b, rest[2]) || ends(b.text))
}

func headLine(a line, rest []line) bool {
	if !paragraphUnder(a, rest) {
		return false
	}
	last := rest[len(rest)-1]
	return a.cells <= longLine && (len(rest) > 1 || last.cells > a.cells) && (ends(last.text) || last.cells > longLine)
}

func paragraphUnder(a line, rest []line) bool {
	return !closed(a.text) && !(lastMark(a.text) == ':' && words(a.text) > 3) && !opensLower(a.text) && len(rest) > 0 && !opensLower(rest[0].text)
}
