package reader

import (
	"fmt"
	"sort"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/render"
	"newsreader/internal/tui/task"
	"newsreader/internal/tui/widget"
)

// find is a query with its matches, from the first letter typed until it is cleared.
type find struct {
	prompt *widget.Prompt // nil once the query stands
	query  string
	// origin is where the find began; Esc goes back there as long as the person at
	// the keys has not moved since.
	origin  position
	matches []render.Match
	options render.Options // what the matches' cells refer to
	at      int            // the current match; -1 before the first result
	done    bool           // the result is here
	moved   bool
}

// position is the state of the screen that a find can go back to.
type position struct {
	top   render.Place
	depth int
	pin   int
}

func (p *Pane) position() position { return position{p.top, p.depth(), p.pin} }

func (p *Pane) restore(to position) {
	p.moveToPinned(to.top, to.pin)
	if p.top == to.top { // and not cut short by the end of the article
		p.held = &to.depth
	}
}

// found are the matches that a search command brought.
type found struct {
	pane    *Pane
	id      int
	matches []render.Match
	options render.Options
}

// beginFind opens the prompt; the queries before are in its history.
func (p *Pane) beginFind() {
	p.find = &find{prompt: widget.NewPrompt("/", p.queries), origin: p.position(), at: -1}
}

// standQuery ends the typing. An empty line stands for the last query, as in less
// and vi.
func (p *Pane) standQuery() tea.Cmd {
	f := p.find
	last := len(p.queries) - 1
	switch {
	case f.query == "" && last < 0:
		p.endFind()
		return nil
	case f.query == "":
		f.query, f.prompt = p.queries[last], nil
		return p.search()
	}
	if last < 0 || p.queries[last] != f.query {
		p.queries = append(p.queries, f.query)
	}
	f.prompt = nil
	return nil
}

// Prompt returns the line in which a query is being typed, to be drawn where the
// screen has its prompt, or nil.
func (p *Pane) Prompt() *widget.Prompt {
	if p.find == nil {
		return nil
	}
	return p.find.prompt
}

// promptKey is a key while a query is being typed.
func (p *Pane) promptKey(k tea.KeyPressMsg) (Action, tea.Cmd) {
	f := p.find
	switch k.String() {
	case "esc", "ctrl+c":
		p.endFind()
		return nil, nil
	case "enter":
		return nil, p.standQuery()
	case "backspace":
		if f.prompt.Value() == "" {
			p.endFind()
			return nil, nil
		}
	}
	f.prompt.HandleKey(k)
	return nil, p.queryChanged()
}

// Paste takes a pasted text where one is being typed.
func (p *Pane) Paste(text string) tea.Cmd {
	if p.find == nil || p.find.prompt == nil {
		return nil
	}
	p.find.prompt.Paste(text)
	return p.queryChanged()
}

func (p *Pane) queryChanged() tea.Cmd {
	f := p.find
	if q := f.prompt.Value(); q != f.query {
		f.query = q
		return p.search()
	}
	return nil
}

// endFind clears the find, and goes back to where it began if nothing has been
// looked at since.
func (p *Pane) endFind() {
	f := p.find
	p.finding.Abort()
	p.find = nil
	if !f.moved {
		p.restore(f.origin)
	}
}

// search looks for the query of the find in a command.
func (p *Pane) search() tea.Cmd {
	p.finding.Abort()
	f := p.find
	f.done, f.matches, f.at = false, nil, -1
	if f.query == "" {
		if !f.moved {
			p.restore(f.origin)
		}
		return nil
	}
	return findMatches(p.finding.Begin(p.ctx), p, p.doc, f.query, p.renderOptions())
}

// searchAgain renews the matches after a change of looks, which moves their cells.
// The current match stays the current one by its number.
func (p *Pane) searchAgain() tea.Cmd {
	if p.find == nil || p.find.query == "" {
		return nil
	}
	at := p.find.at
	cmd := p.search()
	p.find.at = at
	return cmd
}

func findMatches(t task.Token, p *Pane, d *render.Document, query string, o render.Options) tea.Cmd {
	return func() tea.Msg {
		matches, err := render.Search(t.Ctx, d, query, o)
		if err != nil {
			// Given up for a newer query; the token says so as well.
			return found{pane: p, id: t.ID}
		}
		return found{p, t.ID, matches, o}
	}
}

// onFound takes the matches in. The first one from where the find began is shown,
// unless this is the same query again after a change of looks.
func (p *Pane) onFound(m found) tea.Cmd {
	if !p.finding.Finish(m.id) || p.find == nil {
		return nil
	}
	f := p.find
	f.matches, f.options, f.done = m.matches, m.options, true
	if f.at >= 0 && f.at < len(f.matches) {
		return nil
	}
	f.at = -1
	if len(f.matches) == 0 {
		if !f.moved {
			p.restore(f.origin)
		}
		return nil
	}
	f.at = p.firstMatchFrom(f.origin.top)
	return p.showMatch()
}

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
	p.show(placeOf(m))
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
		return Notice{"on from the start"}, cmd
	case next < 0:
		return Notice{"on from the end"}, cmd
	default:
		return nil, cmd
	}
}

func (p *Pane) onScreen(at render.Place) bool {
	return len(p.rows) > 0 && !before(at, p.rows[0].at) && !before(p.rows[len(p.rows)-1].at, at)
}

// findState says how the find stands: "3 of 17".
func (p *Pane) findState() string {
	f := p.find
	switch {
	case f == nil || f.query == "":
		return ""
	case !f.done:
		return "searching"
	case len(f.matches) == 0:
		return "not found"
	default:
		return fmt.Sprintf("%d of %d", f.at+1, len(f.matches))
	}
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
