package plaintext

import (
	"strings"
	"unicode/utf8"

	"newsreader/internal/article"
)

// aligned reads rows whose cells stand under one another, parted by two blanks or
// more at the same columns in every row. Three rows make a table, or two over and
// under a rule; fewer line up by chance.
func (p *parser) aligned(i int) (article.Block, int) {
	n, ruled := 0, -1
	for ; i+n < len(p.lines) && n < maxTable; n++ {
		l := p.lines[i+n]
		if l.blank() || isBullet(l.text) && l.text[0] != '-' {
			break
		}
		if n > 0 && isDashes(l.text) {
			if ruled < 0 {
				ruled = n
			}
			continue
		}
		if !strings.Contains(l.text, "  ") || l.cells > 200 {
			break
		}
	}
	if n < 3 {
		return nil, 0
	}
	block := p.lines[i : i+n]
	var gaps [][2]int
	for {
		if gaps = commonGaps(block); len(gaps) > 0 || len(block) <= 3 {
			break
		}
		// A last line may be a note that keeps to no column.
		block = block[:len(block)-1]
		if len(block) < n-1 {
			return nil, 0
		}
	}
	if len(gaps) == 0 {
		return nil, 0
	}
	var rows [][]string
	for _, l := range block {
		if isDashes(l.text) {
			continue
		}
		row := cutAt(l, gaps)
		filled := 0
		for _, c := range row {
			if c != "" {
				filled++
			}
		}
		if filled < 2 {
			return nil, 0
		}
		rows = append(rows, row)
	}
	if len(rows) < 2 || len(rows) < 3 && ruled < 0 || sentencesIn(rows) {
		return nil, 0
	}
	return p.newTable(rows, ruled == 1 || ruled < 0 && headed(rows)), len(block)
}

// isDashes reads a rule under a table's head, in one piece or one a column.
func isDashes(text string) bool {
	return strings.Trim(text, "-= ─") == "" && len(text) >= 3
}

// sentencesIn reports whether the cells before the last hold prose: two blanks
// after a full stop line up by chance in a short paragraph.
func sentencesIn(rows [][]string) bool {
	n := 0
	for _, r := range rows {
		if strings.HasSuffix(r[0], ".") && words(r[0]) > 3 {
			n++
		}
	}
	return n*2 > len(rows)
}

// commonGaps returns the runs of two columns or more that are blank in every line
// and have text on both sides in most.
func commonGaps(block []line) [][2]int {
	width := 0
	for _, l := range block {
		width = max(width, l.indent+l.cells)
	}
	if width > 400 {
		return nil
	}
	taken := make([]bool, width+1)
	left := width
	for _, l := range block {
		if isDashes(l.text) {
			continue
		}
		left = min(left, l.indent)
		col := l.indent
		for _, r := range l.text {
			w := 1
			switch {
			case r == '\t':
				w = tabStop - col%tabStop
			case isWide(r):
				w = 2
			}
			if r != ' ' && r != '\t' {
				for k := col; k < col+w && k < len(taken); k++ {
					taken[k] = true
				}
			}
			col += w
		}
	}
	var out [][2]int
	for c := left; c < width; {
		if taken[c] {
			c++
			continue
		}
		end := c
		for end < width && !taken[end] {
			end++
		}
		if end-c >= 2 && end < width {
			out = append(out, [2]int{c, end})
		}
		c = end
	}
	return out
}

// cutAt cuts a line at the middles of the gaps.
func cutAt(l line, gaps [][2]int) []string {
	out := make([]string, 0, len(gaps)+1)
	col, start, g := l.indent, 0, 0
	for i := 0; i < len(l.text) && g < len(gaps); {
		r, n := utf8.DecodeRuneInString(l.text[i:])
		for g < len(gaps) && col >= gaps[g][1] {
			out = append(out, strings.TrimSpace(l.text[start:i]))
			start = i
			g++
		}
		switch {
		case r == '\t':
			col += tabStop - col%tabStop
		case isWide(r):
			col += 2
		default:
			col++
		}
		i += n
	}
	out = append(out, strings.TrimSpace(l.text[start:]))
	for len(out) < len(gaps)+1 {
		out = append(out, "")
	}
	return out
}
