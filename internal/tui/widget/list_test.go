package widget_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/tui/widget"
)

// names are rows known by their text; drawn counts how often one was asked for.
type names struct {
	all   []string
	drawn *int
}

func (n names) Len() int        { return len(n.all) }
func (n names) ID(i int) string { return n.all[i] }
func (n names) Draw(i, width int, s widget.RowState) []string {
	*n.drawn++
	mark := " "
	if s.Cursor {
		mark = ">"
		if s.Focused {
			mark = "*"
		}
	}
	return []string{widget.Fit(ansi.WcWidth, mark+n.all[i], width), widget.Blank(width)}
}

func numbered(n int) names {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf("row %d", i)
	}
	return names{all, new(int)}
}

func shown(l *widget.List[string]) []string {
	var out []string
	for _, r := range l.View() {
		if s := strings.TrimRight(r, " "); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func TestAListDrawsOnlyTheRowsInView(t *testing.T) {
	rows := numbered(100_000)
	l := widget.NewList[string](1)
	l.Resize(20, 10)
	l.SetRows(rows)
	l.MoveTo(60_000)
	*rows.drawn = 0
	l.View()
	if *rows.drawn != 10 {
		t.Errorf("it drew %d rows for 10 lines", *rows.drawn)
	}
}

func TestTheCursorStaysOnItsRowWhenRowsComeAndGo(t *testing.T) {
	l := widget.NewList[string](1)
	l.Resize(20, 5)
	l.SetRows(numbered(20))
	l.MoveTo(12)
	line := index(shown(l), ">row 12")
	more := numbered(20)
	more.all = append([]string{"new 1", "new 2", "new 3"}, more.all...)
	l.SetRows(more)
	if id, _ := l.Cursor(); id != "row 12" || l.Index() != 15 {
		t.Errorf("the cursor is on %q, row %d", id, l.Index())
	}
	if got := index(shown(l), ">row 12"); got != line {
		t.Errorf("its line on the screen was %d and is %d: %q", line, got, shown(l))
	}
	gone := numbered(10)
	l.SetRows(gone)
	if id, ok := l.Cursor(); !ok || id != "row 9" {
		t.Errorf("with its row gone the cursor is on %q", id)
	}
}

func index(rows []string, want string) int {
	for i, r := range rows {
		if r == want {
			return i
		}
	}
	return -1
}

func TestTheCursorIsAlwaysInView(t *testing.T) {
	for h := 1; h <= 12; h++ {
		for _, lines := range []int{1, 2} {
			l := widget.NewList[string](lines)
			l.SetFocus(true)
			l.Resize(20, h)
			l.SetRows(numbered(30))
			for _, step := range []int{1, 1, 7, -3, 100, -1, -50, 20} {
				l.Move(step)
				if i := index(shown(l), fmt.Sprintf("*row %d", l.Index())); i < 0 {
					t.Fatalf("%d lines, rows of %d: row %d is not in %q", h, lines, l.Index(), shown(l))
				}
				if got := len(l.View()); got != h {
					t.Fatalf("%d rows in %d lines", got, h)
				}
			}
		}
	}
}

func TestScrollingTakesTheCursorAlong(t *testing.T) {
	l := widget.NewList[string](1)
	l.Resize(20, 5)
	l.SetRows(numbered(30))
	l.Scroll(10)
	if first, size, total := l.Window(); first < 9 || size != 5 || total != 30 {
		t.Errorf("the window is %d, %d of %d", first, size, total)
	}
	if i := index(shown(l), fmt.Sprintf(">row %d", l.Index())); i < 0 {
		t.Errorf("the cursor's row %d is not in %q", l.Index(), shown(l))
	}
	if i, ok := l.At(2); !ok || shown(l)[2] != strings.TrimSpace(fmt.Sprintf(" row %d", i)) && !strings.HasSuffix(shown(l)[2], fmt.Sprintf("row %d", i)) {
		t.Errorf("line 2 is row %d, %v; shown is %q", i, ok, shown(l))
	}
}

func TestAnEmptyListHasNoCursor(t *testing.T) {
	l := widget.NewList[string](2)
	l.Resize(10, 3)
	if _, ok := l.Cursor(); ok || len(l.View()) != 3 {
		t.Error("a list without rows has a cursor")
	}
	l.Move(3)
	l.SetRows(numbered(0))
	if _, ok := l.At(0); ok || l.Select("row 0") {
		t.Error("a row was found in an empty list")
	}
	l.SetRows(numbered(4))
	if !l.Select("row 2") || l.Index() != 2 || l.Select("row 9") {
		t.Error("selecting by ID fails")
	}
}

func BenchmarkListOf100000Rows(b *testing.B) {
	rows := numbered(100_000)
	l := widget.NewList[string](1)
	l.Resize(80, 40)
	l.SetRows(rows)
	for b.Loop() {
		l.Move(1)
		l.View()
	}
}
