package reader

import (
	"strings"
	"testing"

	"newsreader/internal/article"
)

func TestKeysScrollByLinePageAndToTheEnds(t *testing.T) {
	s := open(t, chapters(5, 20), 80, 20)
	total := s.heights.total()
	for _, step := range []struct {
		keys string
		rows int // rows above the screen
	}{
		{"j", 1}, {"down", 2}, {"k", 1}, {"up", 0}, {"k", 0},
		{"d", 10}, {"u", 0}, {"ctrl+d", 10}, {"ctrl+u", 0},
		{"space", 18}, {"f", 36}, {"b", 18}, {"pgdown", 36}, {"pgup", 18}, {"ctrl+f", 36}, {"ctrl+b", 18},
		{"G", total - 20}, {"j", total - 20}, {"space", total - 20}, {"k", total - 21},
		{"g", 0}, {"end", total - 20}, {"home", 0},
	} {
		s.press(step.keys)
		if got := s.rowsAbove(); got != step.rows {
			t.Fatalf("after %q %d rows are above the screen, want %d", step.keys, got, step.rows)
		}
	}
}

func TestTheLastLineReachesTheBottomAndGoesNoHigher(t *testing.T) {
	s := open(t, chapters(3, 10), 60, 12)
	s.press("G space space j")
	rows := strings.Split(strings.TrimRight(s.body(), "\n"), "\n")
	if last := rows[len(rows)-1]; !strings.Contains(last, "Line 10 of chapter 3.") || len(rows) != 12 {
		t.Errorf("the last row is %q of %d", last, len(rows))
	}
	if got := s.Status().Percent; got != 100 {
		t.Errorf("at the end it says %d%%", got)
	}
}

func TestAnArticleThatFitsDoesNotScroll(t *testing.T) {
	s := open(t, chapters(1, 2), 60, 40)
	before := s.body()
	s.press("j space G d")
	if s.body() != before {
		t.Error("it moved")
	}
	if got := s.Status().Percent; got != 100 {
		t.Errorf("all of it is to be seen and it says %d%%", got)
	}
}

func TestSectionsAreWalkedInOrderAndBack(t *testing.T) {
	s := open(t, chapters(6, 8), 80, 20)
	s.press("g")
	for i, want := range []string{"Chapter 1", "Chapter 2", "Chapter 3", "Chapter 4", "Chapter 5", "Chapter 6", "Chapter 6"} {
		s.press([]string{"]", "n"}[i%2])
		if got := s.heading(); got != want {
			t.Fatalf("step %d is at %q, want %q", i+1, got, want)
		}
	}
	for i, want := range []string{"Chapter 5", "Chapter 4", "Chapter 3", "Chapter 2", "Chapter 1", ""} {
		s.press([]string{"[", "N"}[i%2])
		if got := s.heading(); got != want && i < 5 {
			t.Fatalf("step %d back is at %q, want %q", i+1, got, want)
		}
	}
	if s.rowsAbove() != 0 {
		t.Error("back from the first section is not the start")
	}
}

func TestBackFromWithinASectionIsItsOwnHeadingFirst(t *testing.T) {
	s := open(t, chapters(4, 30), 80, 20)
	s.press("] ] j j j j j j [")
	if got := s.topRow(); got != "Chapter 2" {
		t.Errorf("the top row is %q", got)
	}
}

func TestShortSectionsAtTheEndCanBeCurrent(t *testing.T) {
	s := open(t, chapters(12, 1), 80, 24)
	s.press("1 2 enter")
	if got := s.heading(); got != "Chapter 12" {
		t.Errorf("jumped to section 12, current is %q", got)
	}
	s.press("1 1 enter")
	if got := s.heading(); got != "Chapter 11" {
		t.Errorf("jumped to section 11, current is %q", got)
	}
	seen := map[string]bool{}
	s.press("g")
	for range 80 {
		seen[s.heading()] = true
		s.press("j")
	}
	seen[s.heading()] = true
	for i, sec := range s.Article().Outline() {
		if !seen[sec.Title()] && i > 0 {
			t.Errorf("%q was never current while scrolling", sec.Title())
		}
	}
}

func TestTheCurrentSectionNeverGoesBackWhileScrollingDown(t *testing.T) {
	s := open(t, chapters(9, 4), 60, 17)
	before := 0
	for range 120 {
		if now := s.Status().Index; now < before {
			t.Fatalf("from section %d back to %d", before, now)
		} else {
			before = now
		}
		s.press("j")
	}
	if before != 9 {
		t.Errorf("the end is in section %d", before)
	}
}

func TestANumberJumpsToTheSectionOfThatPlace(t *testing.T) {
	s := open(t, chapters(12, 20), 80, 20)
	s.press("7")
	if got := s.Status().Pending; got != "7" {
		t.Errorf("pending is %q", got)
	}
	s.press("enter")
	if got := s.topRow(); got != "Chapter 7" {
		t.Errorf("7 Enter shows %q", got)
	}
	s.press("1 0 G")
	if got := s.topRow(); got != "Chapter 10" {
		t.Errorf("10 G shows %q", got)
	}
	s.press("9 9 enter")
	if n, ok := s.last().(Notice); !ok || !strings.Contains(n.Text, "99") {
		t.Errorf("a number too large gives %#v", s.last())
	}
	s.press("3 esc")
	if s.Status().Pending != "" || s.topRow() != "Chapter 10" {
		t.Error("Esc did not give the number up")
	}
	s.press("3 j")
	if got := s.Status().Pending; got != "" {
		t.Errorf("another key left %q pending", got)
	}
}

func TestASectionsOwnNumberJumpsToItToo(t *testing.T) {
	a := chapters(3, 20)
	a.Sections[1].Sections = []*article.Section{
		{Heading: heading("First part"), Blocks: []article.Block{para("a")}},
		{Heading: heading("Second part"), Blocks: []article.Block{para("b")}},
	}
	article.Arrange(a.Sections)
	s := open(t, a, 80, 10)
	s.press("2 . 2 enter")
	if got := s.heading(); got != "Second part" {
		t.Errorf("2.2 Enter is at %q", got)
	}
	if got := strings.Join(s.Status().Breadcrumb, " > "); got != "Chapter 2 > Second part" {
		t.Errorf("the breadcrumb is %q", got)
	}
}

func TestCodeMovesSidewaysOnlyWhereItIsWiderThanTheScreen(t *testing.T) {
	a := chapters(1, 1)
	a.Sections[0].Blocks = append(a.Sections[0].Blocks, &article.Code{Text: strings.Repeat("0123456789", 20)})
	s := open(t, a, 60, 20)
	s.press("right")
	if s.shift != sideways {
		t.Fatalf("the code moved by %d cells", s.shift)
	}
	s.press("l l left")
	if s.shift != 2*sideways {
		t.Errorf("the code moved by %d cells", s.shift)
	}
	s.press(strings.Repeat("right ", 60))
	far := s.shift
	if far < 200-s.column.width || far > 220 {
		t.Errorf("200 cells of code end %d cells to the left", far)
	}
	s.press(strings.Repeat("left ", 60))
	s.press("h h h h")
	if s.shift != 0 {
		t.Errorf("the code stands %d cells off", s.shift)
	}
	narrow := open(t, chapters(1, 1), 60, 20)
	narrow.press("right")
	if narrow.shift != 0 {
		t.Error("prose moved sideways")
	}
}
