package reader

import (
	"testing"
)

func TestAClickFollowsALink(t *testing.T) {
	s := open(t, linked(), 80, 40)
	for y, r := range s.rows {
		for _, l := range r.line.Links {
			if l.Title == "the report" {
				action, _ := s.Click(Body, s.column.left+l.From, y)
				if want := (FollowLink{"https://example.org/report", "the report"}); action != want {
					t.Errorf("a click on the link gives %#v", action)
				}
				if action, _ := s.Click(Body, s.column.left+l.From-1, y); action != nil {
					t.Errorf("a click beside the link gives %#v", action)
				}
				return
			}
		}
	}
	t.Fatal("the link is not on the screen")
}

func TestAClickInTheOutlineJumps(t *testing.T) {
	s := open(t, chapters(8, 20), 80, 20)
	action, _ := s.Click(Outline, 3, 4)
	if _, ok := action.(Leave); !ok || s.topRow() != "Chapter 5" {
		t.Errorf("a click gives %#v and shows %q", action, s.topRow())
	}
	if action, _ := s.Click(Outline, 3, 15); action != nil {
		t.Errorf("a click below the outline gives %#v", action)
	}
}

func TestTheWheelScrollsThePartUnderIt(t *testing.T) {
	s := open(t, chapters(60, 3), 80, 20)
	s.Wheel(Body, 3)
	if got := s.rowsAbove(); got != 3 {
		t.Errorf("%d rows are above the screen", got)
	}
	s.Wheel(Body, -30)
	if got := s.rowsAbove(); got != 0 {
		t.Errorf("%d rows are above the start", got)
	}
	s.Wheel(Outline, 5)
	if s.outline.first != 5 || s.rowsAbove() != 0 {
		t.Errorf("the outline begins with row %d, the body has %d rows above", s.outline.first, s.rowsAbove())
	}
}

func TestAClickOnTheScrollBarGoesThere(t *testing.T) {
	s := open(t, chapters(20, 20), 80, 20)
	s.Click(Body, 79, 19)
	if got := s.Status().Percent; got != 100 {
		t.Errorf("its end is at %d%%", got)
	}
	s.Click(Body, 79, 10)
	if got := s.Status().Percent; got < 45 || got > 60 {
		t.Errorf("its middle is at %d%%", got)
	}
	s.Click(Body, 79, 0)
	if got := s.Status().Percent; got != 0 {
		t.Errorf("its start is at %d%%", got)
	}
}
