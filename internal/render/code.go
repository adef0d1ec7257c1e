package render

import (
	"strings"
	"unicode/utf8"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// tabStop is the distance of tab stops in code, in cells.
const tabStop = 4

// The marks where code goes on beyond an edge of the screen.
const (
	moreLeft  = "‹"
	moreRight = "›"
)

// bit is a piece of a line of code, ready for the page.
type bit struct {
	text  string
	width int
	style theme.Style
}

// codeBlock sets code line by line. It is never wrapped: on a screen it is clipped
// and can be shifted, elsewhere it is written whole.
func (p *page) codeBlock(b *article.Code) {
	p.flushLead()
	pad := strings.Repeat(" ", p.parts.CodeMargin)
	if p.parts.CodeMargin > 0 && p.push(margin{first: pad, rest: pad, width: p.parts.CodeMargin}) {
		defer p.pop()
	}
	var source [][]token
	if p.o.Theme != nil {
		source = p.code.lines(b)
	} else {
		source = bare(b.Text)
	}
	lines := make([][]bit, len(source))
	widest, room := 0, p.room()
	widths := make([]int, len(source))
	for i, tokens := range source {
		lines[i], widths[i] = p.bits(tokens)
		widest = max(widest, widths[i])
	}
	clip := p.o.Screen && room > 0 && widest > room
	shift := 0
	if clip {
		shift = min(p.o.Shift, widest-room)
	}
	for i, bits := range lines {
		p.begin()
		if clip && !p.traced {
			bits = p.window(bits, widths[i], shift, room)
		}
		for _, s := range bits {
			p.put(s.text, s.width, s.style, 0)
			if p.traced {
				// The search sees what is out of view, at the place it would have.
				p.pieces[len(p.pieces)-1].col -= shift
			}
		}
		p.end("\n")
		p.rows[len(p.rows)-1].shiftable = clip && widths[i] > room
	}
}

// bits returns a line of tokens in their styles, tabs expanded, controls and
// trailing blanks left out, and its width.
func (p *page) bits(tokens []token) ([]bit, int) {
	out := make([]bit, 0, len(tokens))
	col := 0
	for i, t := range tokens {
		text := p.clean(t.text)
		if i == len(tokens)-1 {
			text = strings.TrimRight(text, " \t\r")
		}
		if len(out) == 0 {
			text = strings.TrimLeftFunc(text, isJoiner)
		}
		if text = expand(text, col, p.meter); text == "" {
			continue
		}
		s := bit{text: text, width: p.meter.width(text)}
		if p.o.Theme != nil {
			s.style = p.o.Theme.Token(t.kind)
		}
		col += s.width
		out = append(out, s)
	}
	return out, col
}

// expand replaces tabs by blanks up to the next stop and drops controls; col is
// the column at which s starts.
func expand(s string, col int, m meter) string {
	clean := true
	for i := 0; i < len(s) && clean; i++ {
		clean = s[i] >= ' ' && s[i] != 0x7F && s[i] != 0xC2
	}
	if clean {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\t':
			stop := tabStop - col%tabStop
			b.WriteString(strings.Repeat(" ", stop))
			col += stop
		case r < ' ', isInvisible(r), r == 0x85:
		default:
			size, width := m.cluster(s[i:])
			b.WriteString(s[i : i+size])
			col += width
			i += size
			continue
		}
		i += n
	}
	return b.String()
}

// window cuts a line of code to the cells that are in view, with a mark at each
// edge beyond which there is more.
func (p *page) window(line []bit, width, shift, room int) []bit {
	from, to := shift, shift+room
	var left, right []bit
	if shift > 0 && width > 0 {
		left = []bit{{moreLeft, 1, p.parts.Muted}}
		from++
	}
	if width > to {
		right = []bit{{moreRight, 1, p.parts.Muted}}
		to--
	}
	out := left
	if from < to {
		out = append(out, cut(line, from, to, p.meter)...)
	} else if len(left) > 0 && len(right) > 0 {
		return right // one cell alone
	}
	return append(out, right...)
}

// cut returns the cells from..to of a line. A wide character that an edge cuts in
// two becomes blanks.
func cut(line []bit, from, to int, m meter) []bit {
	var out []bit
	col := 0
	for _, s := range line {
		if col >= to {
			break
		}
		if col+s.width <= from {
			col += s.width
			continue
		}
		var b strings.Builder
		width := 0
		for i := 0; i < len(s.text) && col < to; {
			n, w := m.cluster(s.text[i:])
			end := col + w
			switch {
			case col >= from && end <= to:
				b.WriteString(s.text[i : i+n])
				width += w
			case end > from:
				seen := min(end, to) - max(col, from)
				b.WriteString(strings.Repeat(" ", seen))
				width += seen
			}
			col = end
			i += n
		}
		if b.Len() > 0 {
			out = append(out, bit{b.String(), width, s.style})
		}
	}
	return out
}
