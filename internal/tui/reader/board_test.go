package reader

import (
	"strings"
	"testing"

	"newsreader/internal/article"
)

func boarded() *article.Article {
	a := chapters(3, 20)
	points := func(texts ...string) []article.Point {
		var out []article.Point
		for _, s := range texts {
			out = append(out, article.Point{Spans: heading(s)})
		}
		return out
	}
	a.Sections[1].Blocks = append(a.Sections[1].Blocks, &article.Board{
		Topic: "Trams", Pros: points("They are quiet."), Cons: points("Tracks cost money.", "They can't swerve."),
	})
	a.Sections[2].Blocks = append(a.Sections[2].Blocks, &article.Quote{Blocks: []article.Block{&article.Board{
		Topic: "Buses", Pros: points("They go anywhere."),
	}}})
	return a
}

func TestBoardsAreShownOneByOne(t *testing.T) {
	s := open(t, boarded(), 100, 20)
	s.press("B")
	if got := s.Status(); got.Mode != Boarding || got.Board != 1 || got.Boards != 2 {
		t.Errorf("the status is %+v", got)
	}
	for _, want := range []string{"Board 1 of 2", "Chapter 2", "They are quiet.", "They can't swerve."} {
		if !strings.Contains(s.body(), want) {
			t.Errorf("the board lacks %q:\n%s", want, s.body())
		}
	}
	s.press("n")
	if !strings.Contains(s.body(), "They go anywhere.") {
		t.Errorf("n shows:\n%s", s.body())
	}
	s.press("n n p p")
	if got := s.Status().Board; got != 2 {
		t.Errorf("n n p p from the second is board %d", got)
	}
	s.press("enter")
	if got := s.heading(); got != "Chapter 3" || s.Status().Mode != Reading {
		t.Errorf("Enter is at %q", got)
	}
}

func TestTheBoardViewGoesAwayWithoutATrace(t *testing.T) {
	for _, close := range []string{"B", "esc", "q"} {
		s := open(t, boarded(), 100, 20)
		s.press("2 enter j j")
		before := s.body()
		s.press("B j j " + close)
		if s.body() != before {
			t.Errorf("after B and %s the screen is another", close)
		}
	}
}

func TestTheBoardNearestToTheTextComesFirst(t *testing.T) {
	s := open(t, boarded(), 100, 20)
	s.press("3 enter B")
	if got := s.Status().Board; got != 2 {
		t.Errorf("in the third section B shows board %d", got)
	}
}

func TestAnArticleWithoutBoardsSaysSo(t *testing.T) {
	s := open(t, chapters(2, 2), 80, 20)
	s.press("B")
	if n, ok := s.last().(Notice); !ok || n.Text != "this article has no board" {
		t.Errorf("B gives %#v", s.last())
	}
}

func TestLinksOnABoardAreFollowed(t *testing.T) {
	a := chapters(2, 2)
	a.Sections[0].Blocks = append(a.Sections[0].Blocks, &article.Board{Topic: "Trams",
		Pros: []article.Point{{Spans: []article.Span{link("They are quiet", "https://example.org/noise")}}},
		Cons: []article.Point{{Spans: []article.Span{link("See the end", "#chapter-2")}}}})
	want := FollowLink{"https://example.org/noise", "They are quiet"}
	s := open(t, a, 100, 20)
	s.press("B ; f")
	if s.last() != want {
		t.Errorf("the hint gives %#v", s.last())
	}
	for y, r := range s.boardInView() {
		for _, l := range r.line.Links {
			if l.URL == want.URL {
				if action, _ := s.Click(Body, s.board.column.left+l.From, y+boardHead(20)); action != want {
					t.Errorf("a click gives %#v", action)
				}
			}
		}
	}
	s.press("; j")
	if s.Status().Mode != Reading || s.heading() != "Chapter 2" {
		t.Errorf("a link within the article leads to %q", s.heading())
	}
}

func TestABoardIsCopiedAsText(t *testing.T) {
	s := open(t, boarded(), 100, 20)
	s.press("B y")
	if c, ok := s.last().(Copy); !ok || !strings.Contains(c.Text, "They are quiet.") {
		t.Errorf("y gives %#v", s.last())
	}
}
