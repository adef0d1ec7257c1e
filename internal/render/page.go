package render

import (
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/sanitize"
	"newsreader/internal/theme"
)

// page collects the rows of one unit, or of one cell or column within it. Text is
// put on it from left to right and from top to bottom, in two forms side by side.
// Blanks at a row's end are never written: a gap waits for what follows it.
type page struct {
	setting
	width  int // cells of a row, margins included; 0 is unbounded
	indent []margin
	lead   []run // marks that had no room beside the text and stand before it
	depth  int   // of lists

	plain, styled []byte
	rows          []row
	spans         []LinkSpan

	// The row that is being written.
	cells     int
	gap       int
	open      theme.Style
	link      int // 1 + index into links; 0 is none
	firstSpan int

	pieces []piece // only where the setting traces
	seam   string  // what parts the next row's text from the last one's in the running text

	wrap wrapper
}

// setting is what all pages of a unit share.
type setting struct {
	o      *Options
	meter  meter
	parts  *theme.Parts
	code   *lexicon
	unit   int
	dual   bool // the styled form differs from the plain one
	traced bool
	number *int // the number of the last link
	marks  *int // the number of the last OSC 8 identifier
	links  *[]target
	// reduced says that emoji are cut down to what the method counts.
	reduced bool
}

// target is a link of a page with its OSC 8 sequence.
type target struct {
	LinkSpan
	osc string
}

// row is one row, as offsets into the page's text.
type row struct {
	plain, styled int // the ends
	width         int
	spans         int // the end
	shiftable     bool
}

// margin is what stands before the text of a nested block: on its first row and
// on all others.
type margin struct {
	first, rest string
	style       theme.Style
	width       int
	begun       bool
}

// piece is a bit of running text at its place, for the search.
type piece struct {
	seam     string // what parts it from the piece before it
	text     string
	row, col int
}

func newPage(s setting, width int) *page {
	return &page{setting: s, width: width, seam: "\n"}
}

// room returns the cells that a nested block may use; 0 is unbounded.
func (p *page) room() int {
	if p.width == 0 {
		return 0
	}
	w := p.width
	for i := range p.indent {
		w -= p.indent[i].width
	}
	return w
}

// push sets a margin, if what is left beside it suffices for text. Otherwise it
// reports false and sets none.
func (p *page) push(m margin) bool {
	if m.width == 0 {
		m.width = p.meter.width(m.rest)
	}
	if p.width > 0 && p.room()-m.width < max(2, min(10, p.width/2)) {
		return false
	}
	p.indent = append(p.indent, m)
	return true
}

func (p *page) pop() { p.indent = p.indent[:len(p.indent)-1] }

// begin starts a row and writes the margins.
func (p *page) begin() {
	p.cells, p.gap, p.firstSpan = 0, 0, len(p.spans)
	for i := range p.indent {
		m := &p.indent[i]
		text := m.rest
		if !m.begun {
			m.begun, text = true, m.first
		}
		if text != "" {
			p.mark(text, m.width, m.style)
		}
	}
}

// mark puts decoration: text that is no part of the article. Its outer blanks are
// gaps.
func (p *page) mark(text string, width int, style theme.Style) {
	from, to := 0, len(text)
	for from < to && text[from] == ' ' {
		from++
	}
	if from == to {
		p.gap += width
		return
	}
	for text[to-1] == ' ' {
		to--
	}
	p.gap += from
	p.write(text[from:to], width-from-(len(text)-to), style, 0)
	p.gap += len(text) - to
}

// put puts text of the article.
func (p *page) put(text string, width int, style theme.Style, link int) {
	if p.traced {
		p.flushGap()
		p.pieces = append(p.pieces, piece{p.seam, text, len(p.rows), p.cells})
		p.seam = ""
	}
	p.write(text, width, style, link)
}

// write appends text in both forms.
func (p *page) write(text string, width int, style theme.Style, link int) {
	if text == "" {
		return
	}
	p.flushGap()
	p.plain = append(p.plain, text...)
	if link != 0 {
		p.span(link, width)
	}
	p.cells += width
	if !p.dual {
		return
	}
	if link != p.link {
		p.setLink(link)
	}
	if style != p.open {
		p.setStyle(style)
	}
	p.styled = append(p.styled, text...)
}

// flushGap writes the blanks that wait. Within one link and one style they belong
// to it; that is the wrapper's business, which puts them as text.
func (p *page) flushGap() {
	if p.gap == 0 {
		return
	}
	if p.dual {
		p.setLink(0)
		p.setStyle(theme.Style{})
	}
	for range p.gap {
		p.plain = append(p.plain, ' ')
		if p.dual {
			p.styled = append(p.styled, ' ')
		}
	}
	p.cells += p.gap
	p.gap = 0
}

func (p *page) setStyle(s theme.Style) {
	if s.Open() == p.open.Open() {
		p.open = s
		return
	}
	p.styled = append(p.styled, p.open.Close()...)
	p.styled = append(p.styled, s.Open()...)
	p.open = s
}

func (p *page) setLink(link int) {
	if p.link == link {
		return
	}
	if p.link != 0 && (*p.links)[p.link-1].osc != "" {
		p.styled = append(p.styled, ansi.ResetHyperlink()...)
	}
	p.link = link
	if link != 0 {
		p.styled = append(p.styled, (*p.links)[link-1].osc...)
	}
}

// span notes that a link covers the next cells.
func (p *page) span(link, width int) {
	if n := len(p.spans); n > p.firstSpan {
		if last := &p.spans[n-1]; last.To == p.cells && (*p.links)[link-1].same(*last) {
			last.To += width
			return
		}
	}
	s := (*p.links)[link-1].LinkSpan
	s.From, s.To = p.cells, p.cells+width
	p.spans = append(p.spans, s)
}

func (t *target) same(s LinkSpan) bool {
	return t.Number == s.Number && t.URL == s.URL && t.Title == s.Title && t.Note == s.Note
}

// end closes the row. The seam is what parts its text from that of the next one.
func (p *page) end(seam string) {
	if p.dual {
		p.setLink(0)
		p.setStyle(theme.Style{})
	}
	p.gap = 0
	p.rows = append(p.rows, row{plain: len(p.plain), styled: len(p.styled), width: p.cells, spans: len(p.spans)})
	p.seam = seam
}

// blank writes an empty row, with the margins that can be seen.
func (p *page) blank() {
	p.begin()
	p.end("\n")
}

// addLink returns the number under which text can be put as a link.
func (p *page) addLink(s LinkSpan) int {
	t := target{LinkSpan: s}
	if p.o.Links {
		if url, ok := sanitize.URL(s.URL); ok {
			*p.marks++
			t.osc = ansi.SetHyperlink(url, "id="+strconv.Itoa(p.unit)+"."+strconv.Itoa(*p.marks))
		}
	}
	*p.links = append(*p.links, t)
	return len(*p.links)
}

// nextNumber counts a link of the running text or a related link.
func (p *page) nextNumber() int {
	*p.number++
	return *p.number
}

// area is a part of a page that was set by itself: rows from..to, with the running
// text in them.
type area struct {
	page        *page
	from, to    int
	first, last int // of page.pieces
}

// sub returns a page for cells and columns that are set by themselves and then
// copied onto this one, row by row. It shares the links that runs were made with.
func (p *page) sub() *page {
	out := newPage(p.setting, 0)
	out.depth = p.depth
	return out
}

// area sets what body sets in a column of the given width.
func (p *page) area(width int, body func()) area {
	p.width, p.seam = width, "\n"
	a := area{page: p, from: len(p.rows), first: len(p.pieces)}
	body()
	a.to, a.last = len(p.rows), len(p.pieces)
	return a
}

// height returns the number of rows.
func (a area) height() int { return a.to - a.from }

// width returns the cells that a row takes; a row below the last takes none.
func (a area) width(i int) int {
	if i >= a.height() {
		return 0
	}
	return a.page.rows[a.from+i].width
}

// copyRow puts a row of an area at the present place.
func (p *page) copyRow(a area, i int) {
	if a.width(i) == 0 {
		return
	}
	from := a.page
	r, before := from.rows[a.from+i], row{}
	if a.from+i > 0 {
		before = from.rows[a.from+i-1]
	}
	p.flushGap()
	if p.dual {
		p.setLink(0)
		p.setStyle(theme.Style{})
		p.styled = append(p.styled, from.styled[before.styled:r.styled]...)
	}
	p.plain = append(p.plain, from.plain[before.plain:r.plain]...)
	for _, s := range from.spans[before.spans:r.spans] {
		s.From += p.cells
		s.To += p.cells
		p.spans = append(p.spans, s)
	}
	p.cells += r.width
}

// adopt takes over the running text of an area whose rows were copied from the
// given row on; column says where each of them was put.
func (p *page) adopt(a area, first int, column func(i int) int) {
	for _, pc := range a.page.pieces[a.first:a.last] {
		i := pc.row - a.from
		pc.row, pc.col = first+i, pc.col+column(i)
		p.pieces = append(p.pieces, pc)
	}
}

// lines returns the rows as lines. Each form of the whole page is one string, so
// that a page costs few allocations however many rows it has.
func (p *page) lines() []Line {
	plain := string(p.plain)
	styled := plain
	if p.dual {
		styled = string(p.styled)
	}
	out := make([]Line, len(p.rows))
	var last row
	for i, r := range p.rows {
		l := &out[i]
		l.Plain, l.Width, l.Shiftable = plain[last.plain:r.plain], r.width, r.shiftable
		l.Styled, l.method = l.Plain, p.o.Method
		if p.dual {
			l.Styled = styled[last.styled:r.styled]
		}
		if r.spans > last.spans {
			l.Links = p.spans[last.spans:r.spans:r.spans]
		}
		last = r
	}
	return out
}
