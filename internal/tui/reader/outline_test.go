package reader

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
)

// nested is an article of sections on three levels and of very different lengths.
func nested() *article.Article {
	a := chapters(4, 6)
	a.Sections[1].Sections = []*article.Section{
		{Heading: heading("The first half"), Blocks: []article.Block{para(strings.Repeat("word ", 900))}},
		{Heading: heading("The second half"), Sections: []*article.Section{
			{Heading: heading("A detail with a heading that is much too long for the outline"), Blocks: []article.Block{para("Short.")}},
		}},
	}
	a.Sections[3].Heading = heading("日本語の見出しはとても長くて収まりきらない")
	article.Arrange(a.Sections)
	return a
}

// marked returns the rows of the outline that begin with a mark.
func (s *screen) marked(mark string) []string {
	var out []string
	for _, r := range strings.Split(s.contents(), "\n") {
		if rest, ok := strings.CutPrefix(r, mark); ok {
			out = append(out, strings.Join(strings.Fields(rest)[1:], " "))
		}
	}
	return out
}

func TestTheOutlineLightsTheCurrentSectionAsOneScrolls(t *testing.T) {
	s := open(t, chapters(4, 20), 80, 20)
	if got := s.marked("▌"); len(got) != 0 {
		t.Errorf("before the first section %q is lit", got)
	}
	for range 400 {
		s.press("j")
		lit := s.marked("▌")
		if now := s.heading(); now == "" && len(lit) > 0 || now != "" && (len(lit) != 1 || !strings.HasPrefix(lit[0], now)) {
			t.Fatalf("in %q the outline lights %q", s.heading(), lit)
		}
	}
}

func TestSectionsReadAreMarked(t *testing.T) {
	s := open(t, chapters(5, 30), 80, 20)
	s.press("1 enter ] ]")
	if got := len(s.marked("✓")); got != 2 {
		t.Errorf("%d sections are marked as passed, want 2:\n%s", got, s.contents())
	}
	s.press("5 enter")
	if got := len(s.marked("✓")); got != 3 {
		t.Errorf("a section that was jumped over counts as passed:\n%s", s.contents())
	}
}

func TestAJumpMarksNothingButWhereItGoes(t *testing.T) {
	s := open(t, chapters(12, 1), 80, 24)
	s.press("8 enter 9 enter")
	if got := s.marked("✓"); len(got) != 1 || !strings.HasPrefix(got[0], "Chapter 8") {
		t.Errorf("marked are %q", got)
	}
}

func TestWhoComesBackToAPlaceHasPassedWhatIsBeforeIt(t *testing.T) {
	a := chapters(5, 30)
	s := open(t, a, 80, 20)
	s.settle(s.SetArticle(a, false, Place{Section: "chapter-4"}))
	if got := len(s.marked("✓")); got != 3 {
		t.Errorf("%d sections are marked as passed, want 3:\n%s", got, s.contents())
	}
}

func TestTheOutlinesOwnCursorJumps(t *testing.T) {
	s := open(t, chapters(30, 10), 80, 20)
	s.press("4 enter")
	s.SetFocus(Outline)
	s.press("j j")
	if got := s.topRow(); got != "Chapter 4" {
		t.Errorf("moving the cursor moved the body to %q", got)
	}
	s.press("enter")
	if got := s.topRow(); got != "Chapter 6" {
		t.Errorf("Enter shows %q", got)
	}
	if _, ok := s.last().(Leave); !ok || s.Focus() != Body {
		t.Errorf("Enter gives %#v and leaves the focus on part %d", s.last(), s.Focus())
	}
	s.SetFocus(Outline)
	s.press("G enter")
	if got := s.heading(); got != "Chapter 30" {
		t.Errorf("G Enter is at %q", got)
	}
	s.SetFocus(Outline)
	s.press("g k 1 2 enter")
	if got := s.heading(); got != "Chapter 12" || s.Focus() != Body {
		t.Errorf("12 Enter is at %q with the focus on part %d", got, s.Focus())
	}
	s.SetFocus(Outline)
	s.press("esc")
	if _, ok := s.last().(Leave); !ok || s.Focus() != Body {
		t.Error("Esc does not leave the outline")
	}
}

func TestTheOutlineKeepsTheCurrentSectionInView(t *testing.T) {
	s := open(t, chapters(60, 6), 80, 20)
	s.ResizeOutline(30, 8)
	for range 59 {
		s.press("]")
		if len(s.marked("▌")) != 1 {
			t.Fatalf("%q is not in view:\n%s", s.heading(), s.contents())
		}
	}
}

func TestTheOutlineShowsLevelsMinutesAndLength(t *testing.T) {
	s := open(t, nested(), 80, 20)
	s.ResizeOutline(34, 10)
	rows := strings.Split(s.contents(), "\n")
	for i, want := range []string{
		"  1 Chapter 1", "  2 Chapter 2", "  3   The first half", "  4   The second half", "  5     A detail", "  6 Chapter 3", "  7 日本語の",
	} {
		if !strings.HasPrefix(rows[i], want) {
			t.Errorf("row %d is %q, want %q", i, rows[i], want)
		}
	}
	if !strings.Contains(rows[2], "━━━━") || !strings.HasSuffix(rows[2], "4m") {
		t.Errorf("the longest section is drawn as %q", rows[2])
	}
	if !strings.Contains(rows[4], "…") || !strings.Contains(rows[6], "…") {
		t.Errorf("long headings are drawn as %q and %q", rows[4], rows[6])
	}
}

func TestMinutesGiveWayToBarsWhereEverySectionTakesOne(t *testing.T) {
	a := chapters(3, 2)
	s := open(t, a, 80, 20)
	s.ResizeOutline(28, 5)
	if rows := s.contents(); !strings.Contains(rows, "1m") || !strings.Contains(rows, "━━━━") {
		t.Errorf("what is in nobody's way is not shown:\n%s", rows)
	}
	long := "A heading of 20 cell"
	a.Sections[1].Heading = []article.Span{article.Plain{Text: long}}
	s = open(t, a, 80, 20)
	s.ResizeOutline(31, 5)
	if rows := s.contents(); strings.Contains(rows, "1m") || !strings.Contains(rows, long) || !strings.Contains(rows, "━━━━") {
		t.Errorf("a heading is cut for minutes that say nothing:\n%s", rows)
	}
}

func TestTheTextIsSearchedAndMovedFromTheOutline(t *testing.T) {
	s := open(t, chapters(6, 20), 80, 20)
	s.SetFocus(Outline)
	s.press("/")
	s.write("chapter 4")
	s.press("enter ]")
	if got := s.heading(); got != "Chapter 4" && got != "Chapter 5" {
		t.Errorf("it is at %q", got)
	}
	if s.Focus() != Outline {
		t.Error("the outline lost the keys")
	}
}

func TestTheWheelLeavesTheOutlineWhereItPutsIt(t *testing.T) {
	s := open(t, chapters(60, 6), 80, 20)
	s.Wheel(Outline, 12)
	s.track()
	if s.outline.first != 12 {
		t.Errorf("it begins with row %d", s.outline.first)
	}
	s.press("]")
	if len(s.marked("▌")) != 1 {
		t.Error("a move did not bring the current section back into view")
	}
}

func TestTheParentIsOneKeyAway(t *testing.T) {
	s := open(t, nested(), 80, 20)
	s.press("5 enter")
	s.SetFocus(Outline)
	s.press("h")
	if s.outline.cursor != 3 {
		t.Errorf("the cursor is on row %d", s.outline.cursor)
	}
	s.press("left left")
	if s.outline.cursor != 1 {
		t.Errorf("the cursor is on row %d", s.outline.cursor)
	}
}

func TestAnArticleWithoutSectionsSaysSo(t *testing.T) {
	a := &article.Article{Title: "Note", Sections: []*article.Section{{Number: "0", Blocks: []article.Block{para("Just text.")}}}}
	s := open(t, a, 80, 20)
	if !strings.Contains(s.contents(), "no sections") {
		t.Errorf("the outline is:\n%s", s.contents())
	}
	s.press("]")
	if n, ok := s.last().(Notice); !ok || n.Text != "this article has no sections" {
		t.Errorf("] gives %#v", s.last())
	}
	s.press("v")
	if _, ok := s.last().(Notice); !ok {
		t.Errorf("v gives %#v", s.last())
	}
}

func TestASelectionIsExtendedBothWaysAndActedOn(t *testing.T) {
	s := open(t, chapters(6, 3), 80, 30)
	s.press("3 enter v ] j")
	if got := titles(s.Selection()); got != "Chapter 3, Chapter 4, Chapter 5" {
		t.Errorf("selected is %s", got)
	}
	if got := s.Status(); got.Mode != Selecting || got.Selected != 3 {
		t.Errorf("the status is %+v", got)
	}
	if n := strings.Count(s.contents(), "┃"); n != 3 {
		t.Errorf("%d rows of the outline are marked", n)
	}
	if !strings.Contains(s.body(), "┃") {
		t.Error("the body shows nothing of the selection")
	}
	s.press("k k [")
	if got := titles(s.Selection()); got != "Chapter 2, Chapter 3" {
		t.Errorf("selected is %s", got)
	}
	s.press("|")
	pipe, ok := s.last().(Pipe)
	if !ok || !pipe.Scope.Selected || pipe.Scope.What != "2 sections" || titles(pipe.Scope.Article.Sections) != "Chapter 2, Chapter 3" {
		t.Errorf("| gives %+v", s.last())
	}
	if s.Selection() != nil {
		t.Error("the selection is still there")
	}
}

func TestASelectionHoldsWhatIsUnderIt(t *testing.T) {
	s := open(t, nested(), 80, 30)
	s.press("2 enter v")
	if got := titles(s.Selection()); got != "Chapter 2" || s.Status().Selected != 4 {
		t.Errorf("selected is %s, %d rows", got, s.Status().Selected)
	}
	s.press("]")
	if got := titles(s.Selection()); got != "Chapter 2, Chapter 3" {
		t.Errorf("one more is %s", got)
	}
	s.press("esc")
	if s.Status().Mode != Reading {
		t.Error("Esc does not end the selection")
	}
}

func TestACopiedSectionSaysWhereItIsFrom(t *testing.T) {
	a := chapters(3, 2)
	a.Origin = article.Origin{Name: "The Paper", URL: "https://example.org/a"}
	a.Published = article.Day(2026, 5, 4)
	s := open(t, a, 80, 30)
	s.press("2 enter Y")
	c, ok := s.last().(Copy)
	if !ok || c.What != "section 2" {
		t.Fatalf("Y gives %#v", s.last())
	}
	for _, want := range []string{"Chapter 2", "Line 1 of chapter 2.", "— The long way, The Paper, 2026-05-04, https://example.org/a"} {
		if !strings.Contains(c.Text, want) {
			t.Errorf("the text lacks %q:\n%s", want, c.Text)
		}
	}
	if strings.Contains(c.Text, "Chapter 1") || strings.Contains(c.Text, "\x1b") {
		t.Errorf("the text has what is not its own:\n%s", c.Text)
	}
	s.press("y")
	if got, want := s.last(), (Copy{"https://example.org/a", "the link"}); got != want {
		t.Errorf("y gives %#v", got)
	}
	s.press("o")
	if got, want := s.last(), (OpenInBrowser{"https://example.org/a"}); got != want {
		t.Errorf("o gives %#v", got)
	}
}

func titles(sections []*article.Section) string {
	var out []string
	for _, s := range sections {
		out = append(out, s.Title())
	}
	return strings.Join(out, ", ")
}

func TestTheOutlineFitsAnyWidthAndHeight(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	articles := []*article.Article{nested(), chapters(120, 1), arbitrary.Article(r), arbitrary.Article(r)}
	for i, a := range articles {
		s := open(t, a, 60, 10)
		for w := 0; w <= 60; w++ {
			for _, h := range []int{0, 1, 2, 7, 60} {
				s.ResizeOutline(w, h)
				for _, focus := range []Part{Body, Outline} {
					s.SetFocus(focus)
					exact(t, fmt.Sprintf("article %d, outline %dx%d", i, w, h), s, s.OutlineView(), w, h)
				}
			}
		}
	}
}

// exact holds that a part has exactly h rows of w cells.
func exact(t *testing.T, what string, s *screen, rows []string, w, h int) {
	t.Helper()
	if len(rows) != h {
		t.Fatalf("%s: %d rows", what, len(rows))
	}
	for _, r := range rows {
		if got := s.options.Method.StringWidth(r); got != w {
			t.Fatalf("%s: row %q has %d cells", what, r, got)
		}
	}
}
