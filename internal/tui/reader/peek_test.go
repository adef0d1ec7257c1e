package reader

import (
	"strings"
	"testing"

	"newsreader/internal/theme"
)

// peeked is the last card that was asked for.
func (s *screen) peeked() Peek {
	s.t.Helper()
	got, ok := s.last().(Peek)
	if !ok {
		s.t.Fatalf("%#v is no peek", s.last())
	}
	return got
}

func TestALinkCanBePeekedAtByItsLettersOrItsNumber(t *testing.T) {
	s := open(t, linked(), 80, 40)
	s.press("p f")
	if got := s.peeked(); got.Link.URL != "https://example.org/report" || got.Here != nil {
		t.Errorf("p f: %+v", got)
	}
	if first, last := s.LitRows(); first < 0 || last != first || !strings.Contains(strings.Split(s.body(), "\n")[first], "the report") {
		t.Errorf("it is lit on the rows %d to %d", first, last)
	}
	s.press("; p d")
	if got := s.peeked(); got.Here == nil {
		t.Errorf("; p d: %+v", got)
	}
	s.press("# 3 p")
	if got := s.peeked(); got.Link.URL != "https://example.org/other" || !got.Link.Related {
		t.Errorf("#3 p: %+v", got)
	}
	s.press("# 9 p")
	if got, want := s.last(), (Notice{"there is no link 9"}); got != want {
		t.Errorf("#9 p: %#v", got)
	}
	s.press("# 1 o")
	if got, want := s.last(), (OpenInBrowser{"https://example.org/report"}); got != want {
		t.Errorf("#1 o: %#v", got)
	}
	s.press("# 1 y")
	if got, want := s.last(), (Copy{"https://example.org/report", "the link"}); got != want {
		t.Errorf("#1 y: %#v", got)
	}
}

func TestPeekingGoesFromLinkToLinkRoundAtTheEnds(t *testing.T) {
	s := open(t, linked(), 80, 40)
	s.press("# 1 p")
	for _, want := range []int{2, 3, 4, 1} {
		if got := s.PeekStep(1).(Peek); got.Link.Number != want {
			t.Errorf("next is %d, want %d", got.Link.Number, want)
		}
	}
	if got := s.PeekStep(-1).(Peek); got.Link.Number != 4 {
		t.Errorf("before the first is %d", got.Link.Number)
	}
	if a, _ := s.FollowPeeked(); a != (OpenRelated{"", "A piece without address"}) {
		t.Errorf("%#v", a)
	}
	if first, _ := s.LitRows(); first >= 0 {
		t.Error("it is still lit")
	}
	s.PeekDone()
	if got := s.PeekStep(1); got != (Notice{"no link in view"}) {
		t.Errorf("%#v", got)
	}
}

func TestWhatStandsInTheArticleIsShownAtOnce(t *testing.T) {
	s := open(t, linked(), 80, 40)
	s.press("# 2 p")
	if got := s.peeked(); got.Here == nil || got.Here.Title != "Chapter 3" || got.Here.Text == "" {
		t.Errorf("%+v", got)
	}
	for _, l := range newHints(s.rows).links {
		if l.Note == "1" {
			if got := s.peekAt(l).(Peek); got.Here == nil || got.Here.Text != "The note itself." {
				t.Errorf("%+v", got)
			}
			if got, ok := s.PeekStep(1).(Peek); !ok || got.Link.Number != 3 {
				t.Errorf("behind the note is %+v", got)
			}
			return
		}
	}
	t.Error("the note's mark is not in view")
}

func TestALinkThatCannotBeReadHereHasAMarkAndIsDimmed(t *testing.T) {
	p := New(t.Context(), Options{Theme: theme.Default(true), Measure: 72, Barred: func(url, title string, related bool) string {
		switch {
		case strings.HasSuffix(url, "report"):
			return "a PDF"
		case related && url == "":
			return "nobody has it"
		}
		return ""
	}})
	s := &screen{Pane: p, t: t}
	s.settle(s.Resize(80, 40))
	s.settle(s.SetArticle(linked(), false, Place{}))
	var marked []string
	for _, r := range strings.Split(s.body(), "\n") {
		if rest, ok := strings.CutPrefix(strings.TrimLeft(r, " "), "× "); ok {
			marked = append(marked, rest)
		}
	}
	if len(marked) != 2 || !strings.Contains(marked[0], "See the report") || !strings.Contains(marked[1], "A piece without address") {
		t.Errorf("%q in\n%s", marked, s.body())
	}
	s.press("# 1")
	if st := s.Status(); st.Link == nil || st.Link.Title != "the report" || st.Barred != "a PDF" {
		t.Errorf("%+v", st)
	}
	s.press("esc # 2")
	if st := s.Status(); st.Link == nil || st.Barred != "" {
		t.Errorf("a place in the article is %q", st.Barred)
	}
}

func TestWhatWasTriedIsAskedForAgain(t *testing.T) {
	asked := 0
	p := New(t.Context(), Options{Theme: theme.Default(true), Barred: func(string, string, bool) string { asked++; return "" }})
	s := &screen{Pane: p, t: t}
	s.settle(s.Resize(80, 40))
	s.settle(s.SetArticle(linked(), false, Place{}))
	_, _ = s.View(), s.View()
	once := asked
	s.Reconsider()
	if s.View(); once != 3 || asked != 2*once { // a place within is nobody's to judge
		t.Errorf("asked %d times, then %d", once, asked-once)
	}
}
