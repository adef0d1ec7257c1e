package reader

import (
	"fmt"

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
	// moved says that somebody else than the find has moved the screen since it began,
	// or that its matches have been walked.
	moved bool
}

// position is the state of the screen that a find can go back to.
type position struct {
	top   render.Place
	depth int
	pin   int
}

func (p *Pane) position() position { return position{p.top, p.depth(), p.pin} }

// restore shows a state again, as nearly as the end of the article lets it. It is no
// move of the reader's own.
func (p *Pane) restore(to position) {
	p.quietly(func() { p.moveToPinned(to.top, to.pin) })
	if p.top == to.top {
		p.held = &to.depth
	}
}

// quietly moves without the find taking it for a move of the reader's own.
func (p *Pane) quietly(move func()) {
	f := p.find
	if f == nil {
		move()
		return
	}
	moved := f.moved
	move()
	f.moved = moved
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
