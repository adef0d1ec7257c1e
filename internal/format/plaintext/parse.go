package plaintext

import (
	"strings"

	"newsreader/internal/article"
)

// maxNesting bounds quotes within quotes and lists within lists.
const maxNesting = 16

// codeIndent is the indent over that of the prose from which a block may be code.
const codeIndent = 4

// setIn is the indent over that of the prose from which a block is set in.
const setIn = 2

// parser reads lines into units.
type parser struct {
	lines []line
	shape shape
	depth int
	// speakers are the labels by which turns of a talk begin.
	speakers map[string]bool
	notes    map[string]bool
	// ordinals are the lines that open a numbered heading, and no item.
	ordinals map[int]ordinal
	noFence  bool // a fence was found open to the end
	hung     bool // the lines hang under an item of a list
	overList bool // an item follows right after the run that is read
}

// nested returns a parser for lines within a quote or a list's item.
func (p *parser) nested(lines []line) *parser {
	s := p.shape
	s.base = 0
	return &parser{lines: lines, shape: s, depth: p.depth + 1, notes: p.notes, speakers: p.speakers}
}

// parse reads all lines.
func (p *parser) parse() []*unit {
	var out []*unit
	blank := true
	for i := 0; i < len(p.lines); {
		if p.lines[i].blank() {
			blank = true
			if len(out) > 0 {
				out[len(out)-1].after = true
			}
			i++
			continue
		}
		us, n := p.at(i, blank)
		if len(us) == 0 {
			i, blank = i+n, true
			continue
		}
		us[0].before = blank
		out = append(out, us...)
		blank = false
		i += n
	}
	if len(out) > 0 {
		out[len(out)-1].after = true
	}
	return out
}

// at reads what begins at line i and returns how many lines it took. Lines that
// hold nothing make no unit.
func (p *parser) at(i int, blank bool) ([]*unit, int) {
	if b, n := p.fence(i); n > 0 {
		return one(b), n
	}
	if u, n := p.underlined(i, blank); n > 0 {
		return []*unit{u}, n
	}
	l := p.lines[i]
	if isRule(l.text) && !p.boxed(i) {
		return one(&article.Rule{}), 1
	}
	if l.text[0] == '>' && p.depth < maxNesting {
		return p.quote(i)
	}
	if b, n := p.table(i); n > 0 {
		return one(b), n
	}
	if u, n := p.list(i, blank); n > 0 {
		return []*unit{u}, n
	}
	if blank && l.indent >= p.shape.base+setIn {
		if us, n := p.indented(i); n > 0 {
			return us, n
		}
	}
	return p.run(i)
}

func one(b article.Block) []*unit { return []*unit{{block: b}} }

// fence reads a block between two fences of back-ticks or tildes.
func (p *parser) fence(i int) (article.Block, int) {
	mark := p.lines[i].text
	if len(mark) < 3 || p.noFence || !strings.HasPrefix(mark, "```") && !strings.HasPrefix(mark, "~~~") {
		return nil, 0
	}
	language := strings.TrimSpace(strings.TrimLeft(mark, "`~"))
	if strings.ContainsAny(language, "`~ ") {
		return nil, 0
	}
	for j := i + 1; j < len(p.lines); j++ {
		if strings.HasPrefix(p.lines[j].text, mark[:3]) && strings.Trim(p.lines[j].text, mark[:1]) == "" {
			return &article.Code{Language: language, Text: rawText(p.lines[i+1:j], p.lines[i].indent)}, j - i + 1
		}
	}
	p.noFence = true
	return nil, 0
}

// rawText joins lines as they stand, less an indent that all of them share.
func rawText(lines []line, indent int) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(dedent(l, indent).raw)
	}
	return b.String()
}

// dedent takes columns of indent from a line.
func dedent(l line, columns int) line {
	if l.blank() || columns <= 0 {
		return l
	}
	columns = min(columns, l.indent)
	rest := l.raw
	for columns > 0 && rest != "" {
		switch rest[0] {
		case ' ':
			rest = rest[1:]
			columns--
		case '\t':
			rest = strings.Repeat(" ", tabStop) + rest[1:]
		default:
			return newLine(l.text)
		}
	}
	l.indent -= min(l.indent, len(l.raw)-len(rest))
	n := newLine(rest)
	n.page = l.page
	return n
}

// underlined reads a heading between rules or over one. The rule is about as long
// as the text, because whoever drew it drew it under the words.
func (p *parser) underlined(i int, blank bool) (*unit, int) {
	if p.depth > 0 {
		return nil, 0
	}
	at := i
	if isRule(p.lines[i].text) {
		if i+2 >= len(p.lines) || p.lines[i+1].blank() || p.lines[i+2].text == "" || p.lines[i+2].text[0] != p.lines[i].text[0] {
			return nil, 0
		}
		at = i + 1
	}
	if at+1 >= len(p.lines) || isRule(p.lines[at].text) {
		return nil, 0
	}
	mark := underlineOf(p.lines[at+1].text)
	text, under := p.lines[at], p.lines[at+1]
	if mark == 0 || at == i && !blank || text.cells > 100 || under.cells*2 < text.cells || at == i && under.cells > text.cells*2+4 && (under.cells < 20 || closed(text.text)) || strings.Contains(text.text, "|") {
		return nil, 0
	}
	// Columns over a rule are a table's head.
	if strings.Contains(text.text, "   ") || strings.Contains(text.text, "\t") {
		return nil, 0
	}
	u := textUnit(p.lines[at:at+1], blank)
	u.under = mark
	return u, at + 2 - i
}

// quote reads lines that begin with ">".
func (p *parser) quote(i int) ([]*unit, int) {
	var inner []line
	n := 0
	for i+n < len(p.lines) && strings.HasPrefix(p.lines[i+n].text, ">") {
		rest := p.lines[i+n].text[1:]
		rest = strings.TrimPrefix(rest, " ")
		inner = append(inner, newLine(rest))
		n++
	}
	q := p.nested(inner)
	q.shape.width = max(0, p.shape.width-2)
	blocks := q.blocks()
	if len(blocks) == 0 {
		return nil, n // marks over nothing
	}
	return one(&article.Quote{Blocks: blocks}), n
}

// blocks reads the lines as blocks without headings.
func (p *parser) blocks() []article.Block {
	var out []article.Block
	for _, u := range p.parse() {
		out = append(out, p.block(u))
	}
	return out
}

// block is the block that a unit is when it is no heading.
func (p *parser) block(u *unit) article.Block {
	if u.block != nil {
		return u.block
	}
	if label, n := noteMark(u.text); n > 0 && p.notes[label] && p.depth == 0 && strings.HasPrefix(u.text[n:], " ") {
		rest := strings.TrimSpace(u.text[n:])
		return &article.Footnote{Label: label, Blocks: []article.Block{&article.Paragraph{Spans: inline(rest, nil)}}}
	}
	if !u.verse {
		return &article.Paragraph{Spans: inline(u.text, p.notes)}
	}
	spans := make([]article.Span, 0, 2*len(u.lines))
	for i, l := range u.lines {
		if i > 0 {
			spans = append(spans, article.Break{})
		}
		spans = append(spans, inline(l.text, p.notes)...)
	}
	return &article.Paragraph{Spans: spans}
}
