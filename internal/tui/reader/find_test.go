package reader

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

func TestFindGoesToTheFirstMatchWhileTyping(t *testing.T) {
	s := open(t, chapters(6, 10), 80, 12)
	s.press("/")
	if !s.Capturing() || s.Prompt() == nil {
		t.Fatal("there is nothing to type in")
	}
	s.write("line 7 of chapter 4")
	if got := s.Status(); got.Find != "line 7 of chapter 4" || got.FindState != "1 of 1" || got.Mode != Finding {
		t.Errorf("the status is %+v", got)
	}
	if !strings.Contains(s.body(), "Line 7 of chapter 4.") {
		t.Errorf("the match is not on the screen:\n%s", s.body())
	}
}

func TestMatchesAreWalkedAndCounted(t *testing.T) {
	s := open(t, chapters(3, 4), 80, 10)
	s.press("/")
	s.write("line 2")
	s.press("enter")
	if s.Capturing() {
		t.Fatal("Enter did not end the typing")
	}
	for i, step := range []struct{ key, state string }{
		{"n", "2 of 3"}, {"n", "3 of 3"}, {"n", "1 of 3"}, {"N", "3 of 3"}, {"N", "2 of 3"},
	} {
		s.press(step.key)
		if got := s.Status().FindState; got != step.state {
			t.Errorf("step %d says %q, want %q", i+1, got, step.state)
		}
	}
	var round int
	for _, a := range s.actions {
		if n, ok := a.(Notice); ok && strings.HasPrefix(n.Text, "on from") {
			round++
		}
	}
	if round != 2 {
		t.Errorf("it went round the ends twice and said so %d times", round)
	}
}

func TestNGoesToTheNextSectionWhenNothingIsLookedFor(t *testing.T) {
	s := open(t, chapters(4, 20), 80, 10)
	s.press("/")
	s.write("line 3")
	s.press("enter n esc")
	if s.Status().Find != "" {
		t.Fatal("Esc did not clear the find")
	}
	s.press("g n")
	if got := s.topRow(); got != "Chapter 1" {
		t.Errorf("n shows %q", got)
	}
}

func TestEscGoesBackToWhereTheFindBegan(t *testing.T) {
	s := open(t, chapters(6, 20), 80, 12)
	s.press("3 enter j j")
	before := s.body()
	s.press("/")
	s.write("chapter 6")
	if s.body() == before {
		t.Fatal("the find did not move")
	}
	s.press("esc")
	if s.body() != before {
		t.Errorf("Esc while typing did not go back:\n%s", s.body())
	}
	s.press("/")
	s.write("chapter 6")
	s.press("enter esc")
	if s.body() != before {
		t.Errorf("Esc right after Enter did not go back:\n%s", s.body())
	}
	for _, move := range []string{"2 enter", "k", "["} {
		s.press("/")
		s.write("chapter 6")
		s.press("enter " + move)
		there := s.body()
		s.press("esc")
		if s.body() != there {
			t.Errorf("Esc after %s threw the reader back", move)
		}
		s.press("3 enter j j")
	}
	s.press("/")
	s.write("chapter 6")
	s.press("enter n")
	there := s.body()
	s.press("esc")
	if plainOf(there) != plainOf(s.body()) {
		t.Error("Esc threw the reader back who had moved on")
	}
}

func plainOf(s string) string { return strings.TrimSpace(s) }

func TestNotFoundSaysSoAndStays(t *testing.T) {
	s := open(t, chapters(3, 20), 80, 12)
	s.press("2 enter")
	before := s.body()
	s.press("/")
	s.write("zebra")
	if got := s.Status().FindState; got != "not found" {
		t.Errorf("it says %q", got)
	}
	s.press("enter n")
	if n, ok := s.last().(Notice); !ok || n.Text != "not found" {
		t.Errorf("n gives %#v", s.last())
	}
	if s.body() != before {
		t.Error("the screen moved")
	}
}

func TestAShorterQueryFindsMoreAgain(t *testing.T) {
	s := open(t, chapters(3, 4), 80, 10)
	s.press("/")
	s.write("line 2x")
	s.press("backspace")
	if got := s.Status().FindState; got != "1 of 3" {
		t.Errorf("it says %q", got)
	}
	s.press("ctrl+u")
	if got := s.Status(); got.Find != "" || got.FindState != "" {
		t.Errorf("an empty query says %+v", got)
	}
	s.press("backspace")
	if s.Capturing() {
		t.Error("Backspace in an empty prompt did not leave it")
	}
}

func TestAnEmptyQueryRepeatsTheLast(t *testing.T) {
	s := open(t, chapters(3, 4), 80, 10)
	s.press("/ enter")
	if s.Status().Find != "" || s.Capturing() {
		t.Error("without a last query there is a find")
	}
	s.press("/")
	s.write("line 2")
	s.press("enter n esc / enter")
	if got := s.Status(); got.Find != "line 2" || got.Mode != Reading {
		t.Errorf("the status is %+v", got)
	}
	s.press("esc /")
	s.write("line 3")
	s.press("enter / up")
	if got := s.Prompt().Value(); got != "line 3" {
		t.Errorf("the newest in the history is %q", got)
	}
	s.press("up")
	if got := s.Prompt().Value(); got != "line 2" {
		t.Errorf("before it is %q", got)
	}
}

func TestAPastedQueryIsFound(t *testing.T) {
	s := open(t, chapters(3, 4), 80, 10)
	s.settle(s.Paste("ignored, because nothing is being typed"))
	s.press("/")
	s.settle(s.Paste("line 4\x1b[2J of\nchapter"))
	if got := s.Status(); got.FindState != "not found" {
		t.Errorf("a query with an escape sequence says %+v", got)
	}
	s.press("ctrl+u")
	s.settle(s.Paste("line 4 of\nchapter"))
	if got := s.Status().FindState; got != "1 of 3" {
		t.Errorf("it says %q", got)
	}
}

func TestOnlyTheNewestQueryCounts(t *testing.T) {
	s := open(t, chapters(3, 4), 80, 10)
	var held []tea.Cmd
	s.held = &held
	s.press("/")
	s.write("line")
	if got := s.Status().FindState; got != "searching" {
		t.Errorf("before any result it says %q", got)
	}
	s.held = nil
	for _, cmd := range held[:len(held)-1] {
		s.settle(cmd)
	}
	if got := s.Status().FindState; got != "searching" {
		t.Errorf("a stale result was taken: %q", got)
	}
	s.settle(held[len(held)-1])
	if got := s.Status().FindState; got != "1 of 12" {
		t.Errorf("the newest result says %q", got)
	}
}

func TestMatchesAreLitAndTheCurrentOneDifferently(t *testing.T) {
	s := open(t, chapters(1, 3), 80, 20)
	s.press("/")
	s.write("line")
	ui := s.options.Theme.UI
	all := strings.Join(s.View(), "\n")
	if n := strings.Count(all, ui.MatchCurrent.Open()); n != 1 {
		t.Errorf("%d matches are lit as the current one", n)
	}
	if n := strings.Count(all, ui.Match.Open()); n != 2 {
		t.Errorf("%d matches are lit as the others", n)
	}
}

func TestAFindSurvivesAResize(t *testing.T) {
	s := open(t, prose(4, 6, 120), 80, 20)
	s.press("/")
	s.write("word100")
	s.press("enter n n")
	was := s.Status().FindState
	s.settle(s.Resize(50, 20))
	if got := s.Status().FindState; got != was {
		t.Errorf("it says %q, was %q", got, was)
	}
	lit := false
	for _, r := range s.rows {
		lit = lit || len(s.matchRanges(r.at, []render.Range(nil))) > 0
	}
	if s.press("n"); !lit && s.matchesOnScreen() == 0 {
		t.Error("no match is lit after the resize")
	}
}

func TestAMatchInClippedCodeIsBroughtIntoView(t *testing.T) {
	a := chapters(2, 10)
	a.Sections[1].Blocks = append(a.Sections[1].Blocks, &article.Code{Text: strings.Repeat("0123456789", 15) + "needle" + strings.Repeat("0123456789", 15)})
	s := open(t, a, 60, 12)
	s.press("/")
	s.write("needle")
	s.press("enter")
	if !strings.Contains(s.body(), "needle") || s.matchesOnScreen() != 1 {
		t.Errorf("the match is not on the screen:\n%s", s.body())
	}
	if got := s.Status().FindState; got != "1 of 1" {
		t.Errorf("it says %q", got)
	}
}

func (s *screen) matchesOnScreen() int {
	n := 0
	for _, r := range s.rows {
		n += len(s.matchRanges(r.at, nil))
	}
	return n
}
