package reader

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/render"
	"newsreader/internal/tui/widget"
)

// boardMeasure is the widest a board is drawn in its own view: two columns, each of
// a comfortable measure.
const boardMeasure = 120

// board is the view of the article's boards, one at a time, over the body.
type board struct {
	at     int // which of them
	first  int // first line in the window
	column column
	lines  []row
}

// openBoard shows the board that is nearest to what is being read: the first at or
// below the top of the screen, else the last.
func (p *Pane) openBoard() {
	at := len(p.boards) - 1
	for i, b := range p.boards {
		if u := p.unitOf(b.Board); u >= p.top.Unit {
			at = i
			break
		}
	}
	p.board = &board{at: at}
	p.fitBoard()
}

// unitOf returns the unit in which a block stands, at whatever depth, or -1.
func (p *Pane) unitOf(b article.Block) int {
	for i := range p.doc.Units() {
		top := p.doc.Unit(i).Block
		if top == nil {
			continue
		}
		for inner := range article.Deep(top) {
			if inner == b {
				return i
			}
		}
	}
	return -1
}

// fitBoard lays the board out for the body as it is. The board is an article of its
// own then, so that it has all the width, wherever it stands in the text.
func (p *Pane) fitBoard() {
	b := p.board
	if b == nil {
		return
	}
	b.column = centred(p.w, boardMeasure)
	alone := &article.Article{Sections: []*article.Section{{Number: "0", Blocks: []article.Block{p.boards[b.at].Board}}}}
	o := p.renderOptions()
	o.Width, o.Shift = max(1, b.column.width), 0
	d := render.New(alone, o)
	b.lines = nil
	for i := range d.Units() {
		for j, l := range d.Lines(i) {
			b.lines = append(b.lines, row{render.Place{Unit: i, Line: j}, l})
		}
	}
	p.hints = nil
	p.scrollBoard(0)
}

// boardInView are the lines of the board in the window.
func (p *Pane) boardInView() []row {
	b := p.board
	return b.lines[b.first:min(b.first+p.boardRows(), len(b.lines))]
}

// boardRows are the rows below the board's head.
func (p *Pane) boardRows() int { return max(0, p.h-boardHead(p.h)) }

// boardHead is the number of rows for the line that says which board it is.
func boardHead(h int) int {
	if h < 4 {
		return 0
	}
	return 2
}

// boardDeeds are in force while the boards are shown.
func (p *Pane) boardDeeds() []deed {
	key := func(action, help string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "boards"}
	}
	scroll := func(rows func() int) func() (Action, tea.Cmd) {
		return act(func() { p.scrollBoard(rows()) })
	}
	page := func() int { return max(1, p.boardRows()-overlap) }
	turn := func(delta int) func() (Action, tea.Cmd) {
		return ask(func() Action { return p.turnBoard(delta) })
	}
	return []deed{
		{key("board-down", "line down", "j", "down"), scroll(func() int { return 1 })},
		{key("board-up", "line up", "k", "up"), scroll(func() int { return -1 })},
		{key("board-page-down", "page down", "d", "space", "f", "pgdown"), scroll(page)},
		{key("board-page-up", "page up", "u", "b", "pgup"), scroll(func() int { return -page() })},
		{key("board-start", "to the start", "g", "home"), scroll(func() int { return -len(p.board.lines) })},
		{key("board-end", "to the end", "G", "end"), scroll(func() int { return len(p.board.lines) })},
		{key("next-board", "next board", "n", "]", "right", "l"), turn(1)},
		{key("previous-board", "previous board", "p", "N", "[", "left", "h"), turn(-1)},
		{key("board-jump", "read it where it stands", "enter"), act(p.leaveForBoard)},
		{key("board-hints", "letters on the links", ";"), ask(p.startHints)},
		{key("copy-board", "copy the board", "y", "Y"), ask(p.copyBoard)},
		{key("close-board", "back to the text", "B", "esc", "q"), act(func() { p.board = nil })},
	}
}

func (p *Pane) scrollBoard(rows int) {
	b := p.board
	b.first = widget.Scroll(b.first, rows, p.boardRows(), len(b.lines))
}

// leaveForBoard closes the view and goes to where its board stands in the text.
func (p *Pane) leaveForBoard() { p.GoToBlock(p.boards[p.board.at].Board) }

func (p *Pane) copyBoard() Action {
	return Copy{Text: render.Text([]article.Block{p.boards[p.board.at].Board}), What: "the board"}
}

// turnBoard shows another board, round at the ends.
func (p *Pane) turnBoard(delta int) Action {
	n := len(p.boards)
	if n == 1 {
		return Notice{"this is the only board"}
	}
	p.board = &board{at: (p.board.at + delta + n) % n}
	p.fitBoard()
	return nil
}

// boardView draws the board: which one it is, where it stands, and its lines.
func (p *Pane) boardView() []string {
	b, ui, m := p.board, &p.options.Theme.UI, p.options.Method
	out := make([]string, 0, p.h)
	if boardHead(p.h) > 0 {
		where := fmt.Sprintf("Board %d of %d", b.at+1, len(p.boards))
		if s := p.boards[b.at].Section; s != nil && len(s.Heading) > 0 {
			where += " · " + s.Title()
		}
		head := strings.Repeat(" ", b.column.left) + where
		out = append(out, ui.Muted.Render(widget.Fit(m, head, p.w)), widget.Blank(p.w))
	}
	rows := p.boardRows()
	from, to := widget.Thumb(b.first, rows, len(b.lines))
	for y, r := range p.boardInView() {
		text, width := p.hintRow(r, r.line.Styled, b.column.width)
		out = append(out, p.bodyRow(b.column, " ", text, width, p.thumb(b.column, y, from, to)))
	}
	for len(out) < p.h {
		out = append(out, widget.Blank(p.w))
	}
	return out
}
