package reader

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/tui/widget"
)

// outline is the tree of sections as a list of rows, with what has been read of it.
type outline struct {
	w, h     int
	sections []*article.Section
	first    int // first row in the window
	cursor   int // the row under the cursor while the outline has the keys
	// passed marks the sections that have been the current one.
	passed []bool
	// words of each section without its subsections; nil while unknown. longest is
	// the most among them.
	words   []int
	longest int
	numbers int // digits of the largest row number
	widest  int // cells of the longest heading with its indent, among the first ones
	// shown is the row that was brought into view last, and in how many rows; until
	// it is another one, the window stays where the wheel has put it.
	shown, shownIn int
}

// measured bounds the headings that are measured to find the longest: those of an
// outline that anybody reads through.
const measured = 500

func (o *outline) take(sections []*article.Section, m ansi.Method) {
	o.sections = sections
	o.passed = make([]bool, len(sections))
	o.words, o.longest = nil, 0
	o.numbers = 1
	for n := len(sections); n >= 10; n /= 10 {
		o.numbers++
	}
	o.widest = 0
	for _, s := range sections[:min(len(sections), measured)] {
		o.widest = max(o.widest, 2*(s.Level-1)+m.StringWidth(s.Title()))
	}
}

func (o *outline) setWords(words []int) {
	o.words, o.longest = words, 0
	for _, n := range words {
		o.longest = max(o.longest, n)
	}
}

func (o *outline) pass(i int) {
	if i >= 0 {
		o.passed[i] = true
	}
}

// passUntil marks all sections up to i: whoever comes back to a place has read what
// is before it.
func (o *outline) passUntil(i int) {
	for j := 0; j <= i; j++ {
		o.passed[j] = true
	}
}

// passedIDs and restore carry the marks over to another edition of the article.
func (o *outline) passedIDs() map[string]bool {
	ids := map[string]bool{}
	for i, s := range o.sections {
		if o.passed[i] {
			ids[s.ID] = true
		}
	}
	return ids
}

func (o *outline) restore(passed map[string]bool, cursor string) {
	for i, s := range o.sections {
		o.passed[i] = passed[s.ID]
		if s.ID == cursor {
			o.cursor = i
		}
	}
}

func (o *outline) cursorID() string {
	if o.cursor >= len(o.sections) {
		return ""
	}
	return o.sections[o.cursor].ID
}

// follow scrolls so that a row is in the window, with the next ones where possible.
func (o *outline) follow(i int) {
	if i == o.shown && o.h == o.shownIn {
		return
	}
	o.shown, o.shownIn = i, o.h
	o.first = widget.Reveal(o.first, max(0, i), 2, o.h, len(o.sections))
}

func (o *outline) move(delta int) {
	o.cursor = max(0, min(o.cursor+delta, len(o.sections)-1))
	o.follow(o.cursor)
}

// page is the number of rows that a page moves by.
func (o *outline) page() int { return max(1, o.h-1) }

// parent moves the cursor to the section that the one under it belongs to.
func (o *outline) parent() {
	for i := o.cursor - 1; i >= 0; i-- {
		if o.sections[i].Level < o.sections[o.cursor].Level {
			o.move(i - o.cursor)
			return
		}
	}
}

// last returns the row of the last section that is under row i, or i itself.
func (o *outline) last(i int) int {
	level := o.sections[i].Level
	for i+1 < len(o.sections) && o.sections[i+1].Level > level {
		i++
	}
	return i
}

// ResizeOutline sets the outline's size in cells, wherever it is drawn.
func (p *Pane) ResizeOutline(w, h int) {
	p.outline.w, p.outline.h = max(0, w), max(0, h)
	p.outline.follow(p.outlineRow())
}

// outlineRow is the row that must be in sight: the cursor's while the outline has
// the keys, else the current section's, -1 before the first.
func (p *Pane) outlineRow() int {
	if p.focus == Outline {
		return p.outline.cursor
	}
	return p.current
}

// outlineDeeds are in force while the outline has the keys.
func (p *Pane) outlineDeeds() []deed {
	key := func(action, help string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "outline"}
	}
	move := func(rows func() int) func() (Action, tea.Cmd) {
		return act(func() { p.outline.move(rows()) })
	}
	return []deed{
		{key("outline-down", "next row", "j", "down"), move(func() int { return 1 })},
		{key("outline-up", "previous row", "k", "up"), move(func() int { return -1 })},
		{key("outline-page-down", "page down", "d", "space", "f", "pgdown"), move(func() int { return p.outline.page() })},
		{key("outline-page-up", "page up", "u", "b", "pgup"), move(func() int { return -p.outline.page() })},
		{key("outline-start", "first section", "g", "home"), move(func() int { return -len(p.outline.sections) })},
		{key("outline-end", "last section", "G", "end"), move(func() int { return len(p.outline.sections) })},
		{key("outline-parent", "to the section above it", "h", "left"), act(func() { p.outline.parent() })},
		{key("outline-jump", "read this section", "enter", "l", "right"), ask(p.readRow)},
		{key("outline-leave", "back to the text", "esc"), ask(p.leaveOutline)},
	}
}

// readRow jumps to the section under the cursor and gives the keys back to the body.
func (p *Pane) readRow() Action {
	p.goToRow(p.outline.cursor)
	return p.leaveOutline()
}

func (p *Pane) leaveOutline() Action {
	p.SetFocus(Body)
	return Leave{}
}

// goToRow jumps to the section of a row of the outline.
func (p *Pane) goToRow(i int) {
	if i >= 0 && i < len(p.outline.sections) {
		p.GoToSection(p.outline.sections[i])
	}
}
