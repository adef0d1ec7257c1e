package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"newsreader/internal/tui/layout"
)

// picture draws a divided screen: every rectangle in its own letter. A cell that two
// of them claim is "!", one that none claims ".".
func picture(w, h int, r layout.Rects) string {
	grid := make([][]byte, h)
	for y := range grid {
		grid[y] = []byte(strings.Repeat(".", w))
	}
	for _, part := range []struct {
		rect   layout.Rect
		letter byte
	}{
		{r.Title, 'T'}, {r.Tree, 'R'}, {r.TreeRule, '|'}, {r.List, 'L'}, {r.ListRule, '|'}, {r.Outline, 'O'}, {r.OutlineRule, '|'},
		{r.WholeRule, '|'}, {r.Whole, 'W'},
		{r.Body, 'b'}, {r.Status, 'S'}, {r.Footer, 'F'},
	} {
		for y := part.rect.Y; y < part.rect.Y+part.rect.H; y++ {
			for x := part.rect.X; x < part.rect.X+part.rect.W; x++ {
				switch {
				case x < 0 || y < 0 || x >= w || y >= h:
					return fmt.Sprintf("%c lies outside the screen: %+v", part.letter, part.rect)
				case grid[y][x] != '.':
					grid[y][x] = '!'
				default:
					grid[y][x] = part.letter
				}
			}
		}
	}
	return string(strings.Join(lines(grid), "\n"))
}

func lines(grid [][]byte) []string {
	out := make([]string, len(grid))
	for i, row := range grid {
		out[i] = string(row)
	}
	return out
}

// squeeze writes every run of equal rows as one row and its number, and every run
// of equal cells as a letter and its number.
func squeeze(picture string) string {
	var out []string
	rows := strings.Split(picture, "\n")
	for i := 0; i < len(rows); {
		n := 1
		for i+n < len(rows) && rows[i+n] == rows[i] {
			n++
		}
		var cells []string
		for x := 0; x < len(rows[i]); {
			m := 1
			for x+m < len(rows[i]) && rows[i][x+m] == rows[i][x] {
				m++
			}
			cells = append(cells, fmt.Sprintf("%c%d", rows[i][x], m))
			x += m
		}
		out = append(out, fmt.Sprintf("%d x %s", n, strings.Join(cells, " ")))
		i += n
	}
	return strings.Join(out, "\n")
}

var (
	reading = layout.State{Outline: true}
	edition = layout.State{Outline: true, List: true}
	picking = layout.State{Outline: true, List: true, ListFocused: true}
	feeds   = layout.State{Outline: true, List: true, Tree: true, TreeFocused: true}
	entries = layout.State{Outline: true, List: true, Tree: true, ListFocused: true}
	entry   = layout.State{Outline: true, List: true, Tree: true}
)

func TestScreensLookLikeThis(t *testing.T) {
	for _, c := range []struct {
		name string
		w, h int
		s    layout.State
		want string
	}{
		{"one cell is text", 1, 1, reading, "1 x b1"},
		{"two lines are text", 10, 2, reading, "2 x b10"},
		{"three lines have a status line", 10, 3, reading, "2 x b10\n1 x S10"},
		{"six lines have a title", 20, 6, reading, "1 x T20\n4 x b20\n1 x S20"},
		{"eight lines have all", 40, 8, reading, "1 x T40\n5 x b40\n1 x S40\n1 x F40"},
		{"a small screen folds the outline", 80, 24, reading, "1 x T80\n21 x b80\n1 x S80\n1 x F80"},
		{"from 90 columns on it stands beside", 90, 24, reading, "1 x T90\n21 x O28 |1 b61\n1 x S90\n1 x F90"},
		{"a usual screen", 120, 40, reading, "1 x T120\n37 x O39 |1 b80\n1 x S120\n1 x F120"},
		{"a large screen", 200, 60, reading, "1 x T200\n57 x O44 |1 b155\n1 x S200\n1 x F200"},
		{"without the outline", 120, 40, layout.State{}, "1 x T120\n37 x b120\n1 x S120\n1 x F120"},
		{"the whole page beside the article", 120, 40, layout.State{Wide: true, Outline: true, Whole: true}, "1 x T120\n37 x b59 |1 W60\n1 x S120\n1 x F120"},
		{"the whole page in its place", 80, 24, layout.State{Wide: true, Whole: true}, "1 x T80\n21 x W80\n1 x S80\n1 x F80"},
		{"a board wants the width", 120, 40, layout.State{Outline: true, Wide: true}, "1 x T120\n37 x b120\n1 x S120\n1 x F120"},
		{"zen is the text alone", 120, 40, layout.State{Outline: true, List: true, Zen: true}, "40 x b120"},
		{"the edition on a small screen, reading", 60, 24, edition, "1 x T60\n21 x b60\n1 x S60\n1 x F60"},
		{"the edition on a small screen, picking", 60, 24, picking, "1 x T60\n21 x L60\n1 x S60\n1 x F60"},
		{"the edition at 80, picking", 80, 24, picking, "1 x T80\n21 x L24 |1 b55\n1 x S80\n1 x F80"},
		{"the edition at 80, reading", 80, 24, edition, "1 x T80\n21 x L24 |1 b55\n1 x S80\n1 x F80"},
		{"the edition at 100, reading", 100, 30, edition, "1 x T100\n27 x O28 |1 b71\n1 x S100\n1 x F100"},
		{"the edition at 120 has three panes", 120, 40, edition, "1 x T120\n37 x L30 |1 O28 |1 b60\n1 x S120\n1 x F120"},
		{"the edition at 160", 160, 50, edition, "1 x T160\n47 x L40 |1 O38 |1 b80\n1 x S160\n1 x F160"},
		{"feeds on a small screen", 60, 24, feeds, "1 x T60\n21 x R60\n1 x S60\n1 x F60"},
		{"entries on a small screen", 60, 24, entries, "1 x T60\n21 x L60\n1 x S60\n1 x F60"},
		{"feeds at 80", 80, 24, feeds, "1 x T80\n21 x R26 |1 L53\n1 x S80\n1 x F80"},
		{"entries at 80", 80, 24, entries, "1 x T80\n21 x L38 |1 b41\n1 x S80\n1 x F80"},
		{"feeds at 120", 120, 40, feeds, "1 x T120\n37 x R26 |1 L38 |1 b54\n1 x S120\n1 x F120"},
		{"entries at 120 are where they were", 120, 40, entries, "1 x T120\n37 x R26 |1 L38 |1 b54\n1 x S120\n1 x F120"},
		{"entries at 200", 200, 60, entries, "1 x T200\n57 x R40 |1 L63 |1 b95\n1 x S200\n1 x F200"},
		{"an entry at 120 is read beside its outline", 120, 40, entry, "1 x T120\n37 x L30 |1 O28 |1 b60\n1 x S120\n1 x F120"},
	} {
		if got := squeeze(picture(c.w, c.h, layout.Split(c.w, c.h, c.s))); got != c.want {
			t.Errorf("%s (%dx%d):\n%s\nwant\n%s", c.name, c.w, c.h, got, c.want)
		}
	}
}

// states are all there are.
func states() []layout.State {
	var out []layout.State
	for i := range 128 {
		out = append(out, layout.State{List: i&1 > 0, ListFocused: i&2 > 0, Outline: i&4 > 0, Wide: i&8 > 0, Zen: i&16 > 0, Tree: i&32 > 0, TreeFocused: i&64 > 0})
	}
	for _, s := range out[:32] {
		s.Whole = true
		out = append(out, s)
	}
	return out
}

func TestEveryScreenIsCoveredOnce(t *testing.T) {
	for w := 0; w <= 400; w += 1 + w/12 {
		for h := 0; h <= 120; h += 1 + h/8 {
			for _, s := range states() {
				r := layout.Split(w, h, s)
				if p := picture(w, h, r); strings.ContainsAny(p, ".!") {
					t.Fatalf("%dx%d %+v:\n%s", w, h, s, p)
				}
				if h > 0 && (r.Prompt.H != 1 || r.Prompt.W != w || r.Prompt.Y < 0 || r.Prompt.Y >= h) {
					t.Fatalf("%dx%d %+v: the prompt is at %+v", w, h, s, r.Prompt)
				}
				if w > 0 && h > 0 && r.Body.Empty() && r.List.Empty() && r.Tree.Empty() && r.Whole.Empty() {
					t.Fatalf("%dx%d %+v shows neither list nor text", w, h, s)
				}
			}
		}
	}
}

func TestSizesOfNothingAreEmpty(t *testing.T) {
	for _, s := range states() {
		for _, size := range [][2]int{{0, 0}, {-3, -9}} {
			r := layout.Split(size[0], size[1], s)
			for _, part := range []layout.Rect{r.Title, r.Tree, r.List, r.Outline, r.Body, r.Status, r.Footer, r.Prompt} {
				if !part.Empty() {
					t.Errorf("%v %+v has a part %+v", size, s, part)
				}
			}
		}
	}
}

func TestThePanesKeepWidthsThatCanBeRead(t *testing.T) {
	for w := 1; w <= 400; w++ {
		for _, s := range states() {
			r := layout.Split(w, 40, s)
			switch {
			case !r.Outline.Empty() && r.Body.W < 60:
				t.Fatalf("width %d %+v: beside the outline the text has %d cells", w, s, r.Body.W)
			case !r.Tree.Empty() && !r.List.Empty() && r.List.W < 34:
				t.Fatalf("width %d %+v: beside the tree the list has %d cells", w, s, r.List.W)
			case !r.List.Empty() && !r.Body.Empty() && r.Body.W < 37:
				t.Fatalf("width %d %+v: beside the list a first look has %d cells", w, s, r.Body.W)
			case r.Tree.Empty() && !s.Tree && !r.List.Empty() && !r.Body.Empty() && r.Body.W < 47:
				t.Fatalf("width %d %+v: beside the list the text has %d cells", w, s, r.Body.W)
			case !r.Outline.Empty() && r.Outline.W < 28:
				t.Fatalf("width %d %+v: the outline has %d cells", w, s, r.Outline.W)
			case r.Folded && (!s.Outline || !r.Outline.Empty()):
				t.Fatalf("width %d %+v: folded with an outline of %d cells", w, s, r.Outline.W)
			}
		}
	}
}

func TestBoxesLieOnTheScreen(t *testing.T) {
	for w := 0; w <= 200; w += 7 {
		for h := 0; h <= 60; h++ {
			for _, o := range []layout.Overlay{layout.Help, layout.Palette, layout.Contents, layout.Picker, layout.Detail} {
				for _, n := range []int{0, 1, 12, 500} {
					b := layout.Box(w, h, o, n)
					if b.X < 0 || b.Y < 0 || b.X+b.W > w || b.Y+b.H > h {
						t.Fatalf("%dx%d: box %d of %d lines is %+v", w, h, o, n, b)
					}
				}
			}
		}
	}
}

func TestBoxesStandWhereTheyLeaveTheTextToBeSeen(t *testing.T) {
	for _, c := range []struct {
		o     layout.Overlay
		lines int
		want  layout.Rect
	}{
		{layout.Help, 20, layout.Rect{X: 12, Y: 9, W: 96, H: 22}},
		{layout.Palette, 100, layout.Rect{X: 22, Y: 1, W: 76, H: 20}},
		{layout.Palette, 4, layout.Rect{X: 22, Y: 1, W: 76, H: 6}},
		{layout.Contents, 7, layout.Rect{X: 0, Y: 1, W: 60, H: 9}},
		{layout.Contents, 50, layout.Rect{X: 0, Y: 0, W: 60, H: 40}},
		{layout.Picker, 9, layout.Rect{X: 88, Y: 1, W: 32, H: 11}},
		{layout.Detail, 3, layout.Rect{X: 28, Y: 17, W: 64, H: 5}},
	} {
		if got := layout.Box(120, 40, c.o, c.lines); got != c.want {
			t.Errorf("box %d of %d lines is %+v, want %+v", c.o, c.lines, got, c.want)
		}
	}
}

func TestARectangleKnowsItsCells(t *testing.T) {
	r := layout.Rect{X: 3, Y: 2, W: 4, H: 2}
	for y := range 6 {
		for x := range 9 {
			want := x >= 3 && x <= 6 && (y == 2 || y == 3)
			if r.Contains(x, y) != want {
				t.Errorf("cell %d,%d: %v", x, y, !want)
			}
		}
	}
	if got := r.Inner(); !got.Empty() {
		t.Errorf("within a border of two lines there is %+v", got)
	}
	if got, want := (layout.Rect{X: 1, Y: 1, W: 10, H: 5}).Inner(), (layout.Rect{X: 2, Y: 2, W: 8, H: 3}); got != want {
		t.Errorf("within the border there is %+v", got)
	}
}
