package reader

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/render"
)

// firstMatchFrom is the first match at or after a place, else the article's first.
func (p *Pane) firstMatchFrom(from render.Place) int {
	ms := p.find.matches
	i := sort.Search(len(ms), func(i int) bool { return !before(placeOf(ms[i]), from) })
	if i == len(ms) {
		return 0
	}
	return i
}

func placeOf(m render.Match) render.Place {
	if len(m.Segments) == 0 {
		return render.Place{Unit: m.Unit}
	}
	return render.Place{Unit: m.Unit, Line: m.Segments[0].Line}
}

func lastPlace(m render.Match) render.Place {
	at := placeOf(m)
	if n := len(m.Segments); n > 0 {
		at.Line = m.Segments[n-1].Line
	}
	return at
}

// showMatch brings the current match on the screen, out of clipped code as well.
func (p *Pane) showMatch() tea.Cmd {
	m := p.find.matches[p.find.at]
	p.quietly(func() { p.show(placeOf(m)) })
	if len(m.Segments) == 0 {
		return nil
	}
	s := m.Segments[0]
	if s.From >= 0 && s.To <= p.column.width {
		return nil
	}
	// A quarter of the column before the match tells where it stands.
	p.setShift(max(0, p.shift+s.From-p.column.width/4))
	return p.searchAgain()
}

// nextMatch goes by delta matches, round at the ends, and says so when it does.
// After a move of the reader's own it goes on from what is on the screen.
func (p *Pane) nextMatch(delta int) (Action, tea.Cmd) {
	f := p.find
	n := len(f.matches)
	if n == 0 {
		return Notice{p.findState()}, nil
	}
	next := f.at + delta
	if f.at < 0 || !p.onScreen(placeOf(f.matches[f.at])) {
		next = sort.Search(n, func(i int) bool { return !before(placeOf(f.matches[i]), p.top) })
		if delta < 0 {
			next--
		}
	}
	f.at = (next + n) % n
	f.moved = true
	cmd := p.showMatch()
	switch {
	case next >= n:
		return Notice{"on from the start: " + p.findState()}, cmd
	case next < 0:
		return Notice{"on from the end: " + p.findState()}, cmd
	default:
		return nil, cmd
	}
}

func (p *Pane) onScreen(at render.Place) bool {
	return len(p.rows) > 0 && !before(at, p.rows[0].at) && !before(p.rows[len(p.rows)-1].at, at)
}

// matchRanges are the cells to be lit on one line of the document.
func (p *Pane) matchRanges(at render.Place, into []render.Range) []render.Range {
	f := p.find
	if f == nil || len(f.matches) == 0 || f.options != p.renderOptions() {
		return into
	}
	ui := &p.options.Theme.UI
	// Matches do not overlap, so their last lines come in order as well.
	i := sort.Search(len(f.matches), func(i int) bool { return !before(lastPlace(f.matches[i]), at) })
	for ; i < len(f.matches) && !before(at, placeOf(f.matches[i])); i++ {
		style := ui.Match
		if i == f.at {
			style = ui.MatchCurrent
		}
		for _, s := range f.matches[i].Segments {
			if s.Line == at.Line {
				into = append(into, render.Range{From: s.From, To: s.To, Style: style})
			}
		}
	}
	return into
}
