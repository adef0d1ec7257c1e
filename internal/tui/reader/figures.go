package reader

import (
	"image"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/render"
	"newsreader/internal/render/picture"
	"newsreader/internal/sanitize"
	"newsreader/internal/tui/task"
)

// state is how far a figure has come.
type state int

const (
	waiting state = iota // to come near
	loading
	shown
	without // there is none to show: it failed, or is too small
)

// figure is a figure of the article with what is known of its picture.
type figure struct {
	block *article.Figure
	unit  int
	inset int // cells that the text around it is set in, about
	state state
	// pixels is the size of the picture, once it is known.
	pixels  image.Point
	size    picture.Size
	drawing *picture.Drawing
	id      byte // the drawing's number on the screen; 0 for half blocks
}

// frame is all that the size and the look of pictures depend on. While it stays the
// same, no picture is drawn anew.
type frame struct {
	look          picture.Look
	columns, rows int
	left          int // of the text, on the screen
}

// figures are the figures of the open article.
type figures struct {
	all     []figure
	frame   frame
	guard   task.Guard
	token   task.Token
	loading int
	drawn   int
	held    []pictured // that came while nothing may move
	// seen is the top of the screen that was looked after last; idle says that nothing
	// has changed since.
	seen render.Place
	idle bool
}

// Bounds of the work that pictures make.
const (
	// maxLoading bounds the pictures that are got at once.
	maxLoading = 2
	// maxDrawn bounds the drawings that are kept. The farthest ones leave their room
	// blank and are drawn again when they come near.
	maxDrawn = 24
	// insetCells is what a list or a quote sets its text in, at most.
	insetCells = 6
	// leastColumns is the narrowest column in which a picture can be made out.
	leastColumns = 8
)

// listFigures finds the figures of a document in the order of their units.
func listFigures(d *render.Document) []figure {
	var out []figure
	for i := range d.Units() {
		b := d.Unit(i).Block
		if f, ok := b.(*article.Figure); ok {
			out = append(out, figure{block: f, unit: i})
			continue
		}
		if b != nil {
			out = appendNested(out, b, i, 0)
		}
	}
	return out
}

func appendNested(out []figure, b article.Block, unit, inset int) []figure {
	switch b := b.(type) {
	case *article.Figure:
		out = append(out, figure{block: b, unit: unit, inset: inset})
	case *article.List:
		for _, it := range b.Items {
			out = appendAll(out, it.Blocks, unit, inset+insetCells)
		}
	case *article.Quote:
		out = appendAll(out, b.Blocks, unit, inset+insetCells)
	case *article.Footnote:
		out = appendAll(out, b.Blocks, unit, inset+insetCells)
	}
	return out
}

func appendAll(out []figure, blocks []article.Block, unit, inset int) []figure {
	for _, b := range blocks {
		out = appendNested(out, b, unit, inset)
	}
	return out
}

// takeFigures begins with the figures of a new document.
func (p *Pane) takeFigures() {
	if p.options.Gallery == nil {
		return
	}
	p.pictures.all = listFigures(p.doc)
	p.pictures.token = p.pictures.guard.Begin(p.ctx)
}

// forgetFigures lets go of all of them.
func (p *Pane) forgetFigures() {
	p.pictures.guard.Abort()
	for i := range p.pictures.all {
		p.release(&p.pictures.all[i])
	}
	p.pictures = figures{guard: p.pictures.guard}
}

// release takes a figure's drawing off the screen.
func (p *Pane) release(f *figure) {
	if f.id != 0 {
		p.options.Gallery.screen.Drop(f.id)
	}
	if f.drawing != nil {
		p.pictures.drawn--
	}
	f.drawing, f.id = nil, 0
}

// Pictures gets the pictures that come near the screen and lets go of those that are
// far. It is to be called after every change of the pane; left is the column of the
// screen at which the pane stands.
func (p *Pane) Pictures(left int) tea.Cmd {
	g, fs := p.options.Gallery, &p.pictures
	if g == nil || p.doc == nil || len(fs.all) == 0 || !g.ready() {
		return nil
	}
	now := frame{g.look(), p.column.width, max(4, p.h*2/3), left + p.column.left}
	if !p.column.bar { // every cell is wanted for text
		now.look.Protocol = picture.None
	}
	var cmds []tea.Cmd
	if p.hints == nil && len(fs.held) > 0 {
		held := fs.held
		fs.held = nil
		for _, m := range held {
			cmds = append(cmds, p.onPictured(m))
		}
	}
	if now != fs.frame {
		was := fs.frame
		fs.frame, fs.idle = now, false
		cmds = append(cmds, p.reframe(was))
	}
	if now.look.Protocol == picture.None || fs.idle && fs.seen == p.top {
		return tea.Batch(cmds...)
	}
	fs.idle, fs.seen = true, p.top
	first, last := p.near()
	for i := range fs.all {
		f := &fs.all[i]
		if f.state != waiting || f.unit < first || f.unit > last {
			continue
		}
		if fs.loading >= maxLoading {
			fs.idle = false
			break
		}
		cmds = append(cmds, p.begin(i))
	}
	return tea.Batch(cmds...)
}

// near returns the units from a screen above to a screen below the one that is seen.
func (p *Pane) near() (first, last int) {
	above := p.rowsAbove()
	first, _ = p.heights.at(max(0, above-p.h))
	last, _ = p.heights.at(above + 2*p.h)
	return first, last
}

// room is the cells that a figure's picture may take.
func (p *Pane) room(f *figure) (columns, rows int) {
	return p.pictures.frame.columns - f.inset, p.pictures.frame.rows
}

// reframe fits all pictures into a new frame. Their room is kept blank until they are
// drawn again, so that the text moves once.
func (p *Pane) reframe(was frame) tea.Cmd {
	now := p.pictures.frame
	var changes []render.Depiction
	for i := range p.pictures.all {
		f := &p.pictures.all[i]
		switch {
		case now.look.Protocol == picture.None:
			if p.strip(f) {
				changes = append(changes, f.as(nil))
			}
			continue
		case f.pixels == (image.Point{}) || f.state == without:
			continue // it is not known how large it is
		}
		columns, rows := p.room(f)
		size := picture.Fit(f.pixels, now.look.Cell, columns, rows)
		switch {
		case size == f.size && now.look == was.look && f.drawing == nil:
		case size == f.size && now.look == was.look:
			if f.id != 0 && now.left != was.left {
				// A renderer that sees the same cells farther to the right may shift them
				// within their lines, and pixels do not follow that: other numbers.
				d := f.drawing
				p.release(f)
				changes = append(changes, f.as(p.hang(f, d)))
			}
		default:
			p.release(f)
			f.size = size
			changes = append(changes, f.as(blank(size)))
			if f.state == shown {
				f.state = waiting
			}
		}
	}
	return p.depictAll(changes)
}

// as is the figure with a picture.
func (f *figure) as(pic *render.Picture) render.Depiction {
	return render.Depiction{Unit: f.unit, Figure: f.block, Picture: pic}
}

// strip lets go of all that is shown of a figure beside its words, and reports whether
// there was anything.
func (p *Pane) strip(f *figure) bool {
	had := f.size != (picture.Size{}) || f.state == without
	p.release(f)
	f.size = picture.Size{}
	if f.state != loading {
		f.state = waiting
	}
	return had
}

// hang takes a drawing to be shown, and returns its cells.
func (p *Pane) hang(f *figure, d *picture.Drawing) *render.Picture {
	f.size = d.Size
	if d.Look.Protocol != picture.Blocks {
		id, ok := p.options.Gallery.screen.Add(d)
		if !ok {
			return blank(d.Size)
		}
		f.id = id
	}
	f.drawing, f.state = d, shown
	p.pictures.drawn++
	return &render.Picture{Rows: d.Rows(f.id), Width: d.Size.Columns}
}

// thin lets go of the drawings that are farthest from the screen.
func (p *Pane) thin() {
	for p.pictures.drawn > maxDrawn {
		far, most := -1, 0
		for i := range p.pictures.all {
			f := &p.pictures.all[i]
			if d := max(f.unit-p.top.Unit, p.top.Unit-f.unit); f.drawing != nil && d > most {
				far, most = i, d
			}
		}
		if far < 0 {
			return
		}
		f := &p.pictures.all[far]
		p.release(f)
		p.depict(f.as(blank(f.size)))
		f.state = waiting
	}
}

// depict changes what is shown of a figure; where one is reading stays.
func (p *Pane) depict(c render.Depiction) {
	now := p.position()
	p.doc = p.doc.Depict(c)
	p.heights.set(c.Unit, len(p.doc.Lines(c.Unit)))
	p.afterDepicting(now)
}

// depictAll is depict for many figures: what is not on the screen is laid out again in
// slices.
func (p *Pane) depictAll(changes []render.Depiction) tea.Cmd {
	if len(changes) == 0 {
		return nil
	}
	now := p.position()
	p.doc = p.doc.Depict(changes...)
	p.measure()
	p.afterDepicting(now)
	return tea.Batch(p.layOut(), p.searchAgain())
}

func (p *Pane) afterDepicting(now position) {
	p.lowest = nil
	now.top = p.atDepth(now.top.Unit, now.depth)
	p.restore(now)
	p.pictures.seen = p.top
}

// blank is the room of a picture that is not drawn yet.
func blank(s picture.Size) *render.Picture {
	if s == (picture.Size{}) {
		return nil
	}
	rows := make([]string, s.Rows)
	for i := range rows {
		rows[i] = strings.Repeat(" ", s.Columns)
	}
	return &render.Picture{Rows: rows, Width: s.Columns}
}

// note is what is said of a figure without a picture.
func note(err error) *render.Picture {
	return &render.Picture{Note: "No picture: " + sanitize.Text(err.Error())}
}
