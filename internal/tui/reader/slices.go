package reader

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/render"
	"newsreader/internal/tui/task"
)

// slice bounds how long one command lays out: long enough to get on, short enough
// that its result can be put away between two keys.
const slice = 5 * time.Millisecond

// laid are the lines of some units that were laid out in a command. It names the
// pane, because several of them may be at work, and the document, because the
// lines belong to its options.
type laid struct {
	pane  *Pane
	token task.Token
	doc   *render.Document
	units []int
	lines [][]render.Line
	rest  []int
}

// layOut begins to lay out what is not yet, from the screen to the end first,
// because that is where reading goes.
func (p *Pane) layOut() tea.Cmd {
	p.laying.Abort()
	if p.heights == nil || p.heights.open == 0 {
		return nil
	}
	n := p.doc.Units()
	rest := make([]int, 0, p.heights.open)
	for i := range n {
		if u := (p.top.Unit + i) % n; !p.heights.exact[u] {
			rest = append(rest, u)
		}
	}
	return layOutSlice(p.laying.Begin(p.ctx), p, p.doc, rest)
}

// layOutSlice lays out the first of the units for as long as one slice takes. The
// pane only marks the message as its own.
func layOutSlice(t task.Token, p *Pane, d *render.Document, units []int) tea.Cmd {
	return func() tea.Msg {
		out := laid{pane: p, token: t, doc: d}
		out.units, out.lines, out.rest = layUnits(t.Ctx, d, units)
		return out
	}
}

func layUnits(ctx context.Context, d *render.Document, units []int) (done []int, lines [][]render.Line, rest []int) {
	start := time.Now()
	for i, u := range units {
		if ctx.Err() != nil || i > 0 && time.Since(start) >= slice {
			return units[:i], lines, units[i:]
		}
		lines = append(lines, d.Lay(u))
	}
	return units, lines, nil
}

// onLaid puts a slice away and asks for the next one. Nothing moves on the screen:
// it counts from its own top.
func (p *Pane) onLaid(m laid) tea.Cmd {
	if !p.laying.Current(m.token.ID) {
		return nil
	}
	for i, u := range m.units {
		if p.heights.exact[u] {
			continue // laid out meanwhile, perhaps with a picture that came
		}
		m.doc.Put(u, m.lines[i])
		p.heights.set(u, len(m.lines[i]))
	}
	if len(m.rest) == 0 {
		p.laying.Finish(m.token.ID)
		p.track()
		return nil
	}
	return layOutSlice(m.token, p, m.doc, m.rest)
}
