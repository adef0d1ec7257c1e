package reader

import (
	"image"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/render"
	"newsreader/internal/render/picture"
	"newsreader/internal/tui/task"
)

// pictured brings the picture of a figure, or why there is none.
type pictured struct {
	pane  *Pane
	token task.Token
	at    int
	frame frame
	// pixels is the size of the picture as it came.
	pixels  image.Point
	drawing *picture.Drawing // nil for one that is too small to be shown
	err     error
}

// begin gets, decodes and draws a figure's picture in a command.
func (p *Pane) begin(at int) tea.Cmd {
	fs := &p.pictures
	f := &fs.all[at]
	from := p.options.Gallery.o.Source(f.block.URL)
	columns, rows := p.room(f)
	if from.Get == nil || columns < leastColumns {
		f.state = without
		return nil
	}
	f.state = loading
	fs.loading++
	job := pictured{pane: p, token: fs.token, at: at, frame: fs.frame}
	return loadPicture(job, p.options.Gallery.masters, from, columns, rows)
}

// loadPicture does all that takes time. The pane only marks the message as its own.
func loadPicture(out pictured, m *masters, from Source, columns, rows int) tea.Cmd {
	return func() tea.Msg {
		master, err := m.get(out.token.Ctx, from)
		if err != nil {
			out.err = err
			return out
		}
		out.pixels = master.Pixels
		if size := picture.Fit(master.Pixels, out.frame.look.Cell, columns, rows); size != (picture.Size{}) {
			out.drawing = master.Draw(size, out.frame.look)
		}
		return out
	}
}

// onPictured shows a picture. One that was drawn for another frame is drawn again; it
// is decoded by now.
func (p *Pane) onPictured(m pictured) tea.Cmd {
	fs := &p.pictures
	if !fs.guard.Current(m.token.ID) {
		return nil
	}
	if p.hints != nil { // the letters on the links stay where they are
		fs.held = append(fs.held, m)
		return nil
	}
	fs.loading--
	fs.idle = false
	f := &fs.all[m.at]
	f.pixels, f.state = m.pixels, waiting
	switch {
	case m.err != nil:
		f.state = without
		if fs.frame.look.Protocol != picture.None {
			p.depict(f.as(note(m.err)))
		}
	case m.frame != fs.frame:
		return nil
	case m.drawing == nil:
		f.state = without
	default:
		p.depict(f.as(p.hang(f, m.drawing)))
		p.thin()
	}
	return p.searchAgain()
}

// inPicture is the depth of a picture's first row, where no words stand above it; the
// depths of the others go down from there by their share of the whole, in thousandths,
// so that a picture that grows or shrinks keeps what is seen of it.
const (
	inPicture = onTop - 1
	shares    = 1000
)

// pictureRows returns the lines of a picture that stands above all words of a unit.
func pictureRows(lines []render.Line) (from, to int) {
	for from < len(lines) && !lines[from].Picture {
		if letters(lines[from].Plain) > 0 {
			return 0, 0
		}
		from++
	}
	for to = from; to < len(lines) && lines[to].Picture; to++ {
	}
	return from, to
}

// pictureDepth is the depth of a place in such a picture, or right below it.
func pictureDepth(lines []render.Line, line int) (depth int, ok bool) {
	from, to := pictureRows(lines)
	if from == to || line < from || line > to {
		return 0, false
	}
	return inPicture - (line-from)*shares/(to-from), true
}

// pictureLine is the line at such a depth. A depth of no letters is the picture's
// beginning: who comes to a figure's words from elsewhere wants to see it.
func pictureLine(lines []render.Line, depth int) (line int, ok bool) {
	from, to := pictureRows(lines)
	if from == to || depth > 0 {
		return 0, false
	}
	return from + (max(0, inPicture-depth)*(to-from)+shares/2)/shares, true
}
