package reader

import (
	"math/rand/v2"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
)

func link(text, url string) article.Span {
	return article.Link{URL: url, Spans: []article.Span{article.Plain{Text: text}}}
}

// linked is an article with links of every kind.
func linked() *article.Article {
	a := chapters(3, 2)
	a.Origin.URL = "https://example.org/here"
	a.Sections[0].Blocks = append(a.Sections[0].Blocks,
		&article.Paragraph{Spans: []article.Span{
			article.Plain{Text: "See "}, link("the report", "https://example.org/report"),
			article.Plain{Text: ", "}, link("the third chapter", "#chapter-3"),
			article.Plain{Text: " and a note"}, article.NoteRef{Label: "1"}, article.Plain{Text: "."},
		}},
		&article.Related{Label: "Read", Title: "Another piece", URL: "https://example.org/other"},
		&article.Related{Label: "Read", Title: "A piece without address"},
	)
	a.Sections[2].Blocks = append(a.Sections[2].Blocks, &article.Footnote{Label: "1", Blocks: []article.Block{para("The note itself.")}})
	return a
}

func TestHintCodesBeginNoOtherAndGrowWithTheirNumber(t *testing.T) {
	for _, n := range []int{0, 1, 2, 14, 15, 16, 29, 30, 200, 3000} {
		codes := hintCodes(n)
		if len(codes) != n {
			t.Fatalf("%d codes for %d links", len(codes), n)
		}
		seen := map[string]bool{}
		for _, c := range codes {
			if c == "" || seen[c] {
				t.Fatalf("code %q of %d", c, n)
			}
			seen[c] = true
			if n <= len(hintLetters) && len(c) != 1 {
				t.Errorf("%d links need no code like %q", n, c)
			}
		}
		for c := range seen {
			for i := 1; i < len(c); i++ {
				if seen[c[:i]] {
					t.Fatalf("%q begins %q", c[:i], c)
				}
			}
		}
	}
}

func TestALetterOpensItsLinkAndACapitalTheBrowser(t *testing.T) {
	s := open(t, linked(), 80, 40)
	s.press(";")
	if !s.Capturing() || s.Status().Mode != Hinting {
		t.Fatal("no hints")
	}
	s.press("f")
	if got, want := s.last(), (FollowLink{"https://example.org/report", "the report"}); got != want {
		t.Errorf("f gives %#v", got)
	}
	s.press("; F")
	if got, want := s.last(), (OpenInBrowser{"https://example.org/report"}); got != want {
		t.Errorf("F gives %#v", got)
	}
	s.press("; y f")
	if got, want := s.last(), (Copy{"https://example.org/report", "the link"}); got != want {
		t.Errorf("y f gives %#v", got)
	}
	if s.Capturing() {
		t.Error("the hints are still there")
	}
}

func TestEveryLinkInViewHasAHint(t *testing.T) {
	s := open(t, linked(), 80, 40)
	s.press(";")
	if got := len(s.hints.links); got != 5 {
		t.Errorf("%d hints for two links, a note and two related articles", got)
	}
	for _, step := range []struct {
		url  string
		want Action
	}{
		{"https://example.org/other", OpenRelated{"https://example.org/other", "Another piece"}},
		{"", OpenRelated{"", "A piece without address"}},
	} {
		for i, l := range s.hints.links {
			if l.Related && l.URL == step.url {
				again := open(t, linked(), 80, 40)
				again.press("; " + s.hints.codes[i])
				if again.last() != step.want {
					t.Errorf("the hint of %q gives %#v", l.Title, again.last())
				}
			}
		}
	}
}

func TestHintsGoAwayWithoutATrace(t *testing.T) {
	s := open(t, linked(), 80, 40)
	before := s.body()
	s.press(";")
	if s.body() == before {
		t.Fatal("no hints are to be seen")
	}
	s.press("esc")
	if s.body() != before || s.Capturing() {
		t.Error("Esc left hints behind")
	}
	s.press("; q")
	if _, ok := s.last().(Notice); !ok || s.Capturing() {
		t.Errorf("a letter of no link gives %#v", s.last())
	}
}

func TestAHintNeverChangesARowsWidth(t *testing.T) {
	a := chapters(1, 1)
	a.Sections[0].Blocks = []article.Block{&article.Paragraph{Spans: []article.Span{
		article.Plain{Text: "日本"}, link("語", "https://example.org/1"), link("版", "https://example.org/2"), article.Plain{Text: "を読む"},
		link("x", "https://example.org/3"), link("😀", "https://example.org/4"),
	}}}
	for w := 1; w < 60; w++ {
		s := open(t, a, w, 30)
		s.press(";")
		for _, r := range s.View() {
			if got := s.options.Method.StringWidth(r); got != w {
				t.Fatalf("width %d: row %q has %d cells", w, r, got)
			}
		}
	}
}

func TestALinkWithinTheArticleIsFollowedAndBackReturns(t *testing.T) {
	s := open(t, linked(), 80, 12)
	s.press("1 enter")
	before := s.body()
	s.press("# 2 enter")
	if got := s.heading(); got != "Chapter 3" {
		t.Fatalf("#2 Enter is at %q", got)
	}
	s.press("backspace")
	if got := s.body(); firstDiff(got, before) != "" {
		t.Errorf("Backspace: %s", firstDiff(got, before))
	}
	s.press("backspace")
	if _, ok := s.last().(Pass); !ok {
		t.Errorf("with nothing to go back to, Backspace gives %#v", s.last())
	}
}

func TestANumberOpensItsLink(t *testing.T) {
	s := open(t, linked(), 80, 12)
	s.press("# 1 enter")
	if got, want := s.last(), (FollowLink{"https://example.org/report", "the report"}); got != want {
		t.Errorf("#1 gives %#v", got)
	}
	s.press("# 4 enter")
	if got, want := s.last(), (OpenRelated{"", "A piece without address"}); got != want {
		t.Errorf("#4 gives %#v", got)
	}
	s.press("# 9 enter")
	if _, ok := s.last().(Notice); !ok {
		t.Errorf("#9 gives %#v", s.last())
	}
}

func TestAReferenceToANoteShowsTheNote(t *testing.T) {
	s := open(t, linked(), 80, 12)
	s.press("1 enter")
	for _, r := range s.rows {
		for _, l := range r.line.Links {
			if l.Note != "" {
				s.openSpan(l)
			}
		}
	}
	if !strings.Contains(s.body(), "The note itself.") {
		t.Errorf("the note is not on the screen:\n%s", s.body())
	}
}

func TestEnterOpensTheOnlyLinkInViewAndAsksAmongSeveral(t *testing.T) {
	a := chapters(1, 3)
	a.Sections[0].Blocks = append(a.Sections[0].Blocks, &article.Related{Title: "Another piece"})
	s := open(t, a, 80, 30)
	s.press("enter")
	if got, want := s.last(), (OpenRelated{Title: "Another piece"}); got != want {
		t.Errorf("Enter gives %#v", got)
	}
	s = open(t, linked(), 80, 30)
	s.press("enter")
	if s.Status().Mode != Hinting {
		t.Error("among several links Enter does not ask")
	}
	s = open(t, chapters(1, 1), 80, 30)
	s.press("enter")
	if _, ok := s.last().(Notice); !ok {
		t.Errorf("without a link Enter gives %#v", s.last())
	}
}

func TestLinksHaveTheNumbersThatTheTextShows(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		s := open(t, arbitrary.Article(r), 70, 20)
		links := s.Links()
		seen := 0
		for i := range s.doc.Units() {
			for _, l := range s.doc.Lines(i) {
				for _, span := range l.Links {
					if span.Number == 0 {
						continue
					}
					if span.Number > len(links) {
						t.Fatalf("the text shows link %d of %d", span.Number, len(links))
					}
					seen = max(seen, span.Number)
					if want := links[span.Number-1]; want.URL != span.URL || want.Related != span.Related {
						t.Fatalf("link %d is %+v, the text has %+v", span.Number, want, span)
					}
				}
			}
		}
		if seen > len(links) {
			t.Fatalf("the text shows %d links, listed are %d", seen, len(links))
		}
	}
}

func TestAWrappedLinkHasOneHint(t *testing.T) {
	a := chapters(1, 0)
	a.Sections[0].Blocks = []article.Block{&article.Paragraph{Spans: []article.Span{
		link("a link of so many words that they can't stand on one line of this screen", "https://example.org/long")}}}
	s := open(t, a, 30, 20)
	s.press(";")
	if got := len(s.hints.links); got != 1 {
		t.Errorf("it has %d", got)
	}
}
