package reader

import (
	"newsreader/internal/article"
	"newsreader/internal/render"
)

// Mode is what the keys mean to the reader now.
type Mode int

// The modes of the reader.
const (
	Reading   Mode = iota
	Finding        // a query is being typed: see Pane.Prompt
	Hinting        // letters stand on the links
	Boarding       // the boards are shown one by one
	Selecting      // sections are being selected
)

// Status is what a status line may say about the open article.
type Status struct {
	Mode Mode
	// Section is the current section, nil before the first. Index is its place in
	// the outline counted from 1, 0 before the first; Sections is how many there are.
	Section         *article.Section
	Index, Sections int
	// Headed says that the body begins with the article's title now.
	Headed bool
	// Breadcrumb are the headings from the top of the outline to the current one.
	Breadcrumb []string
	// Percent is how much of the article has been scrolled past, 100 at its end.
	// While Estimated, parts of it have not been laid out yet: show it with "~".
	Percent   int
	Estimated bool
	// MinutesLeft is the reading time from here to the end, -1 while it is unknown.
	MinutesLeft int
	// Pending is what has been typed of a number ("3", "#1") or of a link's hint.
	Pending string
	// Link is the link whose number has been typed, nil where there is none. Barred is
	// why it cannot be read here. Peeking says that the hints are for peeking.
	Link    *Link
	Barred  string
	Peeking bool
	// Find tells about the active find: the query and "3 of 17", "not found" or
	// "searching". Both are empty without one.
	Find, FindState string
	// Board and Boards count the boards while Boarding: 1 of 2.
	Board, Boards int
	// Selected counts the sections while Selecting.
	Selected int
	// Provisional says that only the beginning of the article is here yet.
	Provisional bool
}

// Status returns what a status line may say. It costs little and may be asked for
// in every frame.
func (p *Pane) Status() Status {
	s := Status{MinutesLeft: -1, Percent: 100}
	if p.doc == nil {
		return s
	}
	s.Mode = p.mode()
	s.Section, s.Index, s.Sections = p.currentSection(), p.current+1, len(p.outline.sections)
	s.Headed = p.board == nil && p.top == (render.Place{}) && p.doc.Unit(0).Kind == render.TitleUnit
	s.Breadcrumb = p.breadcrumb()
	s.Percent, s.Estimated = p.percent(), p.heights.open > 0
	s.MinutesLeft = p.minutesLeft()
	s.Pending = string(p.number)
	if p.hints != nil {
		s.Pending, s.Peeking = p.hints.typed, p.hints.peeking
	}
	if n, ok := p.number.link(); ok && n >= 1 && n <= len(p.links) {
		l := p.links[n-1]
		s.Link, s.Barred = &l, p.Barred(render.LinkSpan{Number: n, URL: l.URL, Title: l.Title, Related: l.Related})
	}
	if p.find != nil {
		s.Find, s.FindState = p.find.query, p.findState()
	}
	if p.board != nil {
		s.Board, s.Boards = p.board.at+1, len(p.boards)
	}
	s.Selected = p.selectionCount()
	s.Provisional = p.provisional
	return s
}

func (p *Pane) mode() Mode {
	switch {
	case p.Prompt() != nil:
		return Finding
	case p.hints != nil:
		return Hinting
	case p.board != nil:
		return Boarding
	case p.selection != nil:
		return Selecting
	default:
		return Reading
	}
}
