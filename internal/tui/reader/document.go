package reader

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/render"
	"newsreader/internal/theme"
)

// renderOptions are how the document is laid out for the body as it is now.
func (p *Pane) renderOptions() render.Options {
	return render.Options{
		// A width of 0 would not wrap at all; a body without width shows nothing anyway.
		Width:  max(1, p.column.width),
		Method: p.options.Method,
		Theme:  p.options.Theme,
		Screen: true,
		Boxes:  true,
		Links:  true,
		Shift:  p.shift,
	}
}

// Resize sets the body's size in cells. The reading position stays.
func (p *Pane) Resize(w, h int) tea.Cmd {
	w, h = max(0, w), max(0, h)
	if w == p.w && h == p.h {
		return nil
	}
	wide := w != p.w
	p.w, p.h = w, h
	if wide {
		return p.dress()
	}
	if p.doc == nil {
		return nil
	}
	p.lowest = nil
	p.restore(p.position())
	p.fitBoard()
	return nil
}

// SetTheme changes the colours; the reading position stays.
func (p *Pane) SetTheme(t *theme.Theme) tea.Cmd {
	p.options.Theme = t
	return p.dress()
}

// SetMethod changes how text is measured; the reading position stays.
func (p *Pane) SetMethod(m ansi.Method) tea.Cmd {
	if m == p.options.Method {
		return nil
	}
	p.options.Method = m
	return p.dress()
}

// SetMeasure changes the widest the text may be; 0 is no bound.
func (p *Pane) SetMeasure(cells int) tea.Cmd {
	if cells == p.options.Measure {
		return nil
	}
	p.options.Measure = cells
	return p.dress()
}

// dress lays the article out anew after a change of looks. The reading position is
// found again by the letters above it, which do not depend on how lines are broken.
func (p *Pane) dress() tea.Cmd {
	p.column = centred(p.w, p.options.Measure)
	if p.doc == nil {
		return nil
	}
	now := p.position() // by the lines as they were
	p.doc = p.doc.With(p.renderOptions())
	p.measure()
	if p.find != nil {
		p.find.origin.top = p.atDepth(p.find.origin.top.Unit, p.find.origin.depth)
	}
	now.top = p.atDepth(now.top.Unit, now.depth)
	p.restore(now)
	p.fitBoard()
	return tea.Batch(p.layOut(), p.searchAgain())
}

// measure takes the document's heights, known and estimated, after every change of it.
func (p *Pane) measure() {
	p.heights = newHeights(p.doc.Units(), p.doc.Height)
	p.lowest = nil
	p.hints = nil
}

// owners returns for every unit the place of its section in the outline, -1 before
// the first one. What stands after the last section (credits) counts to it.
func owners(d *render.Document, sections []*article.Section) []int {
	place := make(map[*article.Section]int, len(sections))
	for i, s := range sections {
		place[s] = i
	}
	out := make([]int, d.Units())
	now := -1
	for i := range out {
		if s := d.Unit(i).Section; s != nil {
			if at, ok := place[s]; ok {
				now = at
			}
		}
		out[i] = now
	}
	return out
}
