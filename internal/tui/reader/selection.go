package reader

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/tui/widget"
)

// selection is a run of sections: from the one where it began to the one it was
// extended to, which may be before it. What is under the last one belongs to it.
type selection struct {
	from, to int // rows of the outline
	// low and high are the first and the last row, what is under it included.
	low, high int
}

func (s *selection) extend(to int, o *outline) {
	s.to = max(0, min(to, len(o.sections)-1))
	s.low, s.high = min(s.from, s.to), o.last(max(s.from, s.to))
}

func (s *selection) holds(i int) bool { return s.low <= i && i <= s.high }

// beginSelection selects the current section, or the first one before that.
func (p *Pane) beginSelection() {
	p.selection = &selection{from: max(0, p.current)}
	p.selection.extend(p.selection.from, &p.outline)
	p.showSelected()
}

// showSelected brings the end that is being moved on the screen.
func (p *Pane) showSelected() {
	row := p.selection.to
	unit := p.doc.SectionUnit(p.outline.sections[row])
	if len(p.rows) > 0 && (unit < p.rows[0].at.Unit || unit > p.rows[len(p.rows)-1].at.Unit) {
		p.goToRow(row)
	}
	p.outline.follow(row)
}

// selectingDeeds are in force while sections are selected.
func (p *Pane) selectingDeeds() []deed {
	key := func(action, help string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "selection"}
	}
	extend := func(to func(s *selection) int) func() (Action, tea.Cmd) {
		return act(func() {
			p.selection.extend(to(p.selection), &p.outline)
			p.showSelected()
		})
	}
	// use does something with the selection, and ends it.
	use := func(f func(Scope) Action) func() (Action, tea.Cmd) {
		return ask(func() Action {
			scope := p.Scope()
			p.selection = nil
			return f(scope)
		})
	}
	return []deed{
		{key("extend-down", "one section more", "]", "j", "down", "n"), extend(p.below)},
		{key("extend-up", "one section fewer, or upwards", "[", "k", "up", "N"), extend(func(s *selection) int { return s.to - 1 })},
		{key("extend-end", "to the last section", "G", "end"), extend(func(*selection) int { return len(p.outline.sections) - 1 })},
		{key("extend-start", "to the first section", "g", "home"), extend(func(*selection) int { return 0 })},
		{key("copy-selection", "copy the selection", "y", "Y"), use(p.copyScope)},
		{key("pipe-selection", "pipe it to a command", "|"), use(func(s Scope) Action { return Pipe{s} })},
		{key("save-selection", "save it", "s"), use(func(s Scope) Action { return Save{s} })},
		{key("end-selection", "end the selection", "v", "esc", "q"), act(func() { p.selection = nil })},
	}
}

// below is the next section that is not under the selection's end: what is under a
// section is selected with it.
func (p *Pane) below(s *selection) int {
	return max(s.to+1, min(p.outline.last(s.to)+1, len(p.outline.sections)-1))
}

// Selection returns the selected sections in reading order, without those that are
// under another selected one. It is nil where nothing is selected.
func (p *Pane) Selection() []*article.Section {
	if p.selection == nil {
		return nil
	}
	var out []*article.Section
	for i := p.selection.low; i <= p.selection.high; i = p.outline.last(i) + 1 {
		out = append(out, p.outline.sections[i])
	}
	return out
}

// selectionCount counts the selected rows, as they are marked.
func (p *Pane) selectionCount() int {
	if p.selection == nil {
		return 0
	}
	return p.selection.high - p.selection.low + 1
}

// Scope returns the part of the article that a command would be given now: the
// selection, else the section that is being read, else the article.
func (p *Pane) Scope() Scope {
	if picked := p.Selection(); len(picked) > 0 {
		what := "section " + strconv.Itoa(p.selection.low+1)
		if len(picked) > 1 {
			what = strconv.Itoa(len(picked)) + " sections"
		}
		return Scope{Article: p.article.Cut(picked), Selected: true, What: what}
	}
	if s := p.currentSection(); s != nil {
		return Scope{Article: p.article.Cut([]*article.Section{s}), Section: s, What: "section " + strconv.Itoa(p.current+1)}
	}
	return p.Whole()
}

// Whole returns the whole article as a scope.
func (p *Pane) Whole() Scope { return Scope{Article: p.article, What: "the article"} }
