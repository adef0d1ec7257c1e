package reader

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
	"newsreader/internal/theme"
)

// prose is an article of long paragraphs in which every word is different, so that a
// word names a place.
func prose(sections, paragraphs, words int) *article.Article {
	a := &article.Article{Title: "Words"}
	n := 0
	for i := range sections {
		s := &article.Section{Heading: heading(fmt.Sprintf("Part %d", i+1))}
		for range paragraphs {
			var b strings.Builder
			for range words {
				fmt.Fprintf(&b, "word%d ", n)
				n++
			}
			s.Blocks = append(s.Blocks, para(strings.TrimSpace(b.String())))
		}
		a.Sections = append(a.Sections, s)
	}
	article.Arrange(a.Sections)
	return a
}

// onTop is the first word on the screen.
func (s *screen) firstWord() string { return strings.Fields(s.topRow())[0] }

func TestAResizeKeepsThePlace(t *testing.T) {
	s := open(t, prose(4, 6, 120), 80, 20)
	s.press("3 enter pgdown j j j")
	word := s.firstWord()
	for _, size := range [][2]int{{40, 20}, {200, 50}, {33, 9}, {33, 30}, {120, 40}, {21, 4}, {80, 20}} {
		s.settle(s.Resize(size[0], size[1]))
		if !strings.Contains(s.topRow(), word) {
			t.Errorf("at %dx%d the top row is %q, want %q in it", size[0], size[1], s.topRow(), word)
		}
	}
	if got := s.firstWord(); got != word {
		t.Errorf("back at the old size the first word is %q, want %q", got, word)
	}
}

func TestMeasureAndThemeKeepThePlace(t *testing.T) {
	s := open(t, prose(4, 6, 120), 100, 20)
	s.press("2 enter d d j")
	word := s.firstWord()
	s.settle(s.SetMeasure(40))
	s.settle(s.SetTheme(theme.Default(false)))
	s.settle(s.SetMeasure(0))
	if !strings.Contains(s.topRow(), word) {
		t.Errorf("the top row is %q, want %q in it", s.topRow(), word)
	}
	s.settle(s.SetMeasure(72))
	if got := s.firstWord(); got != word {
		t.Errorf("with the old measure the first word is %q, want %q", got, word)
	}
}

func TestAKeptPlaceIsFoundAgainInAnyWidth(t *testing.T) {
	a := prose(5, 5, 90)
	s := open(t, a, 80, 20)
	s.press("4 enter pgdown j")
	word := s.firstWord()
	kept, err := json.Marshal(s.Place())
	if err != nil {
		t.Fatal(err)
	}
	var at Place
	if err := json.Unmarshal(kept, &at); err != nil {
		t.Fatal(err)
	}
	for _, w := range []int{80, 50, 140} {
		again := bare(t)
		again.settle(again.Resize(w, 20))
		again.settle(again.SetArticle(a, false, at))
		if !strings.Contains(again.topRow(), word) {
			t.Errorf("at width %d it opens at %q, want %q in it", w, again.topRow(), word)
		}
		if got := again.Status().Percent; got == 0 {
			t.Error("it says that nothing has been read")
		}
	}
}

func TestAKeptPlaceSurvivesPiecesThatComeAndGo(t *testing.T) {
	a := prose(3, 4, 60)
	s := open(t, a, 80, 12)
	s.press("2 enter pgdown")
	word, at := s.firstWord(), s.Place()

	more := prose(3, 4, 60)
	two := more.Sections[1]
	two.Blocks = append([]article.Block{para("An update came in."), para("And another.")}, two.Blocks...)
	again := open(t, more, 80, 12)
	again.settle(again.GoTo(at))
	if got := again.firstWord(); got != word {
		t.Errorf("with pieces added before it the place is at %q, want %q", got, word)
	}

	other := prose(6, 2, 60)
	for _, sec := range other.Sections {
		sec.ID = "other-" + sec.ID
	}
	again = open(t, other, 80, 12)
	again.settle(again.GoTo(at))
	if got, want := again.Status().Percent, at.Percent; got < want-15 || got > want+15 {
		t.Errorf("without its section it is at %d%%, want about %d%%", got, want)
	}
}

func TestTheWholeArticleTakesTheProvisionalOnesPlace(t *testing.T) {
	whole := prose(8, 5, 80)
	begin := *whole
	begin.Sections = whole.Sections[:3]
	s := bare(t)
	s.settle(s.Resize(80, 20))
	s.ResizeOutline(30, 20)
	s.settle(s.SetArticle(&begin, true, Place{}))
	s.press("2 enter d j j")
	if !s.Status().Provisional || s.Status().Sections != 3 {
		t.Fatal("it does not say that this is the beginning only")
	}
	s.press("/")
	s.write("word3")
	s.press("enter")
	body, find := s.body(), s.Status().FindState
	s.settle(s.Replace(prose(8, 5, 80), false))
	if got := s.body(); firstDiff(got, body) != "" {
		t.Errorf("the screen changed: %s", firstDiff(got, body))
	}
	now := s.Status()
	if now.Provisional || now.Sections != 8 || now.Find != "word3" || now.FindState == find {
		t.Errorf("the status is %+v", now)
	}
}

// firstDiff is the first row in which two screens differ, scroll bar apart.
func firstDiff(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range b {
		if x, y := strings.TrimRight(a[i], " ▐"), strings.TrimRight(b[i], " ▐"); x != y {
			return fmt.Sprintf("row %d is %q, was %q", i, x, y)
		}
	}
	return ""
}

func TestNothingMovesWhileHeightsBecomeExact(t *testing.T) {
	s := bare(t)
	s.held = &[]tea.Cmd{}
	s.settle(s.Resize(80, 20))
	s.settle(s.SetArticle(prose(30, 10, 100), false, Place{Section: "part-20", Unit: 3}))
	body := s.body()
	if !s.Status().Estimated {
		t.Fatal("it claims to know all heights before anything was laid out")
	}
	held := *s.held
	s.held = nil
	for _, cmd := range held {
		s.settle(cmd)
		if d := firstDiff(s.body(), body); d != "" {
			t.Fatal(d)
		}
	}
	if s.Status().Estimated {
		t.Error("all is laid out and it still estimates")
	}
}

func TestAnyPlaceOfAnyArticleIsFoundAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 40 {
		a := arbitrary.Article(r)
		s := open(t, a, 60, 10)
		s.settle(s.Resize(60, 10))
		for range 8 {
			s.press([]string{"j", "d", "]", "space", "G", "g"}[r.IntN(6)])
			at, top := s.Place(), s.top
			s.settle(s.GoTo(at))
			if s.top.Unit != top.Unit && s.top != s.bottom() {
				t.Fatalf("kept %+v at %+v, found %+v", at, top, s.top)
			}
		}
	}
}
