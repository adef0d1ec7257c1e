package render

import (
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// page collects the rows of one unit, or of one cell or column within it. Text is
// put on it from left to right and from top to bottom, in two forms side by side.
// Blanks at a row's end are never written: a gap waits for what follows it.
type page struct {
	setting
	width   int // cells of a row, margins included; 0 is unbounded
	indent  []margin
	lead    []run      // marks that had no room beside the text and stand before it
	depth   int        // of lists
	letters theme.Case // of the piece that is being set

	plain, styled []byte
	rows          []row
	spans         []LinkSpan
	runs          []run // room for the paragraph that is being set

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
	o     *Options
	meter meter
	signs *signs
	parts *theme.Parts
	code  *lexicon
	// pictures are those of the figures that have one.
	pictures map[*article.Figure]*Picture
	dual     bool // the styled form differs from the plain one
	traced   bool
	placed   bool // where the links stand is noted
	number   *int // the number of the last link
	marks    *int // the number of the last OSC 8 identifier
	links    *[]target
	at       int // which unit of the article it is
	// reduced says that emoji are cut down to what the method counts.
	reduced bool
}

// row is one row, as offsets into the page's text.
type row struct {
	plain, styled int // the ends
	width         int
	spans         int // the end
	shiftable     bool
	picture       bool
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

// clear makes the page empty, for the next unit.
func (p *page) clear() {
	p.plain, p.styled, p.rows, p.spans = p.plain[:0], p.styled[:0], p.rows[:0], p.spans[:0]
	p.seam, *p.marks, *p.links = "\n", 0, (*p.links)[:0]
}

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
	if link != 0 && p.placed {
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
		l.Picture = r.picture
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
