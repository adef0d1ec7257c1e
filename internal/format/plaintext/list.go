package plaintext

import (
	"strings"

	"newsreader/internal/article"
)

// ahead bounds how far a list is looked ahead for its next item, in lines.
const ahead = 60

// list reads a list from line i: items of one kind of mark at one indent, each
// with the lines that hang under it.
func (p *parser) list(i int, blank bool) (*unit, int) {
	l := p.lines[i]
	m, ok := markerOf(l.text)
	if !ok || p.depth >= maxNesting || !p.opensList(i, m, blank) {
		return nil, 0
	}
	out := &article.List{Ordered: m.ordered(), Start: m.number}
	expect := m.number
	j := i
	for j < len(p.lines) {
		end, loose := p.itemEnd(j, m)
		out.Items = append(out.Items, p.item(j, end, markerAt(p.lines[j])))
		out.Loose = out.Loose || loose
		expect++
		next := end
		for next < len(p.lines) && p.lines[next].blank() {
			next++
		}
		if next == len(p.lines) || !p.continues(next, l, m, expect) {
			j = end
			break
		}
		out.Loose = out.Loose || next > end
		j = next
	}
	return &unit{block: out, bullet: m.kind}, j - i
}

func markerAt(l line) marker {
	m, _ := markerOf(l.text)
	return m
}

// continues reports whether line j opens the next item of a list.
func (p *parser) continues(j int, first line, m marker, expect int) bool {
	if _, heading := p.ordinals[j]; heading || isRule(p.lines[j].text) {
		return false
	}
	n, ok := markerOf(p.lines[j].text)
	in := p.lines[j].indent - first.indent
	return ok && n.sameList(m) && in >= -1 && in <= 1 && (!m.ordered() || n.number == expect)
}

// opensList reports whether a marker opens a list, and not a numbered heading, a
// sentence that begins with a number, or the dash before a name at the end.
func (p *parser) opensList(i int, m marker, blank bool) bool {
	if _, heading := p.ordinals[i]; heading {
		return false
	}
	l := p.lines[i]
	if m.ordered() {
		if m.kind == 'I' || m.kind == 'A' {
			// "A. Smith" and "I. Newton" are initials unless the next letter comes.
			return p.hasNext(i, m)
		}
		return p.hasNext(i, m) || m.number == 1 && m.close != '.' && blank
	}
	switch m.kind {
	case '-':
		return p.hasNext(i, m) || !p.lastLine(i) || words(l.text) > 6 || p.hung || p.besideSign(i, m) // a name after a dash
	case '✓', '✔', '✗', '✘', '✅', '❌', '👍', '👎':
		return p.hasNext(i, m) || p.besideSign(i, m) // over a list such a mark adorns a label
	case '–', '→', '※', '■', '□', '◆', '◇', '●', '○', '▪':
		return p.hasNext(i, m) // these open headings and speech as well
	}
	return true
}

// besideSign reports whether the line before or after a marked one, blank lines
// apart, has the sign that is opposite to its own.
func (p *parser) besideSign(i int, m marker) bool {
	for _, step := range [...]int{-1, 1} {
		for j := i + step; j >= 0 && j < len(p.lines) && j > i-3 && j < i+3; j += step {
			if p.lines[j].blank() {
				continue
			}
			if n, ok := markerOf(p.lines[j].text); ok && facing(n.kind, m.kind) {
				return true
			}
			break
		}
	}
	return false
}

// lastLine reports whether nothing but blank lines follow line i.
func (p *parser) lastLine(i int) bool {
	for _, l := range p.lines[i+1:] {
		if !l.blank() {
			return false
		}
	}
	return true
}

// hasNext reports whether another item of the same list follows before any other
// text at the same indent.
func (p *parser) hasNext(i int, m marker) bool {
	first := p.lines[i]
	for j := i + 1; j < len(p.lines) && j < i+ahead; j++ {
		l := p.lines[j]
		if l.blank() || l.indent > first.indent+1 {
			continue
		}
		if n, ok := markerOf(l.text); ok {
			if n.sameList(m) {
				return !m.ordered() || n.number == m.number+1
			}
			if n.ordered() == m.ordered() {
				return false
			}
			continue
		}
		if p.lines[j-1].blank() || !p.shape.full(p.lines[j-1], l) {
			return false
		}
	}
	return false
}

// itemEnd returns the line after the item that line j opens, and whether a blank
// line parts its blocks.
func (p *parser) itemEnd(j int, m marker) (end int, loose bool) {
	first := p.lines[j]
	end = j + 1
	for end < len(p.lines) {
		l := p.lines[end]
		switch {
		case l.blank():
			next := end
			for next < len(p.lines) && p.lines[next].blank() && next < end+4 {
				next++
			}
			if next == len(p.lines) || p.lines[next].blank() || p.lines[next].indent < first.indent+2 {
				return end, loose
			}
			if _, is := markerOf(p.lines[next].text); !is {
				loose = true
			}
			end = next
		case l.indent > first.indent+1:
			end++
		case isMarker(l.text) || !p.shape.full(p.lines[end-1], l) || isRule(l.text) || l.text[0] == '>':
			return end, loose
		default:
			end++ // a wrapped line that does not hang
		}
	}
	return end, loose
}

func isBullet(text string) bool {
	m, ok := markerOf(text)
	return ok && !m.ordered()
}

func isMarker(text string) bool {
	_, ok := markerOf(text)
	return ok
}

// item reads the lines of one item.
func (p *parser) item(from, to int, m marker) article.Item {
	first := p.lines[from]
	text := first.text[m.size:]
	var it article.Item
	if rest, ok := strings.CutPrefix(text, "[ ] "); ok {
		it.Task, text = article.Open, rest
	} else if len(text) > 4 && (strings.HasPrefix(text, "[x] ") || strings.HasPrefix(text, "[X] ")) {
		it.Task, text = article.Done, text[4:]
	}
	text = strings.TrimLeft(text, " \t\u3000")
	if to == from+1 {
		it.Blocks = []article.Block{&article.Paragraph{Spans: inline(text, p.notes)}}
		return it
	}
	hang := first.indent + cells(first.text[:m.size])
	lines := []line{newLine(text)}
	for _, l := range p.lines[from+1 : to] {
		if l.indent < hang+codeIndent && !isMarker(l.text) {
			lines = append(lines, dedent(l, l.indent))
			continue
		}
		lines = append(lines, dedent(l, hang))
	}
	q := p.nested(lines)
	q.hung = true
	if q.shape.width > 0 {
		q.shape.width = max(20, q.shape.width-hang)
	}
	q.itemText(&it)
	return it
}

// itemText reads an item's lines. What hangs under the first line is one
// paragraph with it, however it was wrapped, until a blank line or a sub-list.
func (p *parser) itemText(it *article.Item) {
	n := 1
	for n < len(p.lines) && !p.lines[n].blank() && !isMarker(p.lines[n].text) && p.lines[n].indent < codeIndent {
		n++
	}
	if p.lines[0].text != "" {
		it.Blocks = append(it.Blocks, &article.Paragraph{Spans: inline(join(p.lines[:n]), p.notes)})
	}
	p.lines = p.lines[n:]
	it.Blocks = append(it.Blocks, p.blocks()...)
}
