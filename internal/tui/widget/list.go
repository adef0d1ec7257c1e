package widget

// Rows is what a List shows: any number of rows, each known by an ID that stays the
// same when rows come and go around it. It is asked only for the rows in view.
type Rows[ID comparable] interface {
	Len() int
	ID(i int) ID
	// Draw returns row i as the list's number of lines, each exactly width cells.
	Draw(i, width int, s RowState) []string
}

// RowState is how a row is to be drawn.
type RowState struct {
	// Cursor says that the cursor is on the row, Focused that the list has the keys.
	Cursor, Focused bool
}

// List is a window on rows of equal height with a cursor. Its cost does not depend
// on the number of rows, except in SetRows and Select, which may look at every ID.
type List[ID comparable] struct {
	rows    Rows[ID]
	lines   int // lines a row
	w, h    int
	first   int // first row in the window
	at      int // the cursor's row
	id      ID  // the cursor's ID; valid where there are rows
	focused bool
}

// NewList makes a list whose rows are lines lines high, at least one.
func NewList[ID comparable](lines int) *List[ID] { return &List[ID]{lines: max(1, lines)} }

// Resize sets the list's size in cells.
func (l *List[ID]) Resize(w, h int) {
	l.w, l.h = max(0, w), max(0, h)
	l.reveal()
}

// SetFocus says whether the list has the keys; it is told to its rows only.
func (l *List[ID]) SetFocus(on bool) { l.focused = on }

// SetRows replaces the rows. The cursor stays on its ID and on its line of the
// screen; where that ID has gone, the cursor stays at its place in the order.
func (l *List[ID]) SetRows(rows Rows[ID]) {
	had := l.Len() > 0
	l.rows = rows
	if had {
		for i, n := 0, l.Len(); i < n; i++ {
			if rows.ID(i) == l.id {
				l.first += i - l.at
				l.at = i
				break
			}
		}
	}
	l.MoveTo(l.at)
}

// Len returns the number of rows.
func (l *List[ID]) Len() int {
	if l.rows == nil {
		return 0
	}
	return l.rows.Len()
}

// Cursor returns the ID under the cursor; ok is false in an empty list.
func (l *List[ID]) Cursor() (id ID, ok bool) { return l.id, l.Len() > 0 }

// Index returns the cursor's row, counted from 0.
func (l *List[ID]) Index() int { return l.at }

// Move moves the cursor by delta rows and stops at the ends.
func (l *List[ID]) Move(delta int) { l.MoveTo(l.at + delta) }

// MoveTo puts the cursor on row i, or on the nearest there is.
func (l *List[ID]) MoveTo(i int) {
	n := l.Len()
	if n == 0 {
		var none ID
		l.at, l.first, l.id = 0, 0, none
		return
	}
	l.at = max(0, min(i, n-1))
	l.id = l.rows.ID(l.at)
	l.reveal()
}

// Select puts the cursor on the row with an ID and reports whether there is one.
func (l *List[ID]) Select(id ID) bool {
	for i, n := 0, l.Len(); i < n; i++ {
		if l.rows.ID(i) == id {
			l.MoveTo(i)
			return true
		}
	}
	return false
}

// Page returns the number of whole rows that fit into the window, at least 1.
func (l *List[ID]) Page() int { return max(1, l.h/l.lines) }

// Scroll moves the window by delta rows; the cursor comes along where it would be
// left outside.
func (l *List[ID]) Scroll(delta int) {
	l.first = Scroll(l.first, delta, l.Page(), l.Len())
	l.MoveTo(max(l.first, min(l.at, l.first+l.Page()-1)))
}

// At returns the row that is drawn on line y of the list; ok is false where there
// is none.
func (l *List[ID]) At(y int) (i int, ok bool) {
	if y < 0 || y >= l.h {
		return 0, false
	}
	i = l.first + y/l.lines
	return i, i < l.Len()
}

// Window returns the first row in the window, for a scroll bar: see Thumb.
func (l *List[ID]) Window() (first, size, total int) { return l.first, l.Page(), l.Len() }

func (l *List[ID]) reveal() {
	l.first = Reveal(l.first, l.at, 1, l.Page(), l.Len())
}

// View draws exactly as many rows as the list has lines, each exactly as wide.
func (l *List[ID]) View() []string {
	out := make([]string, 0, l.h)
	for i := l.first; i < l.Len() && len(out) < l.h; i++ {
		row := l.rows.Draw(i, l.w, RowState{Cursor: i == l.at, Focused: l.focused})
		for _, line := range row[:min(l.lines, len(row))] {
			if len(out) < l.h {
				out = append(out, line)
			}
		}
	}
	for len(out) < l.h {
		out = append(out, Blank(l.w))
	}
	return out
}
