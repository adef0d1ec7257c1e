package tui

import (
	"errors"
	"testing"
	"time"
)

func TestTabGoesFromTheTextToItsOutlineAndOnToTheList(t *testing.T) {
	start(t, 120, 40).
		keys("tab").sees("Enter read").
		keys("tab").sees("Enter open").
		keys("tab").sees("Space page").
		keys("shift+tab").sees("Enter open")
}

func TestTabBringsTheFoldedOutlineOverTheTextAndPutsItAway(t *testing.T) {
	start(t, 60, 20).seesNot("─ Outline").
		keys("tab").sees("─ Outline").
		keys("tab").seesNot("─ Outline").sees("Space page").
		keys("tab j enter").seesNot("─ Outline").sees("section 2 of 6")
}

func TestTheOutlineGoesByTheKeyThatItIsBoundTo(t *testing.T) {
	own := func(d *Deps, _ *Start) { d.Keys = map[string][]string{"outline": {"x"}} }
	start(t, 60, 20, own).keys("x").sees("─ Outline").keys("x").seesNot("─ Outline")
}

func TestAMessageGivesWayToTheNextKey(t *testing.T) {
	h := start(t, 120, 40).keys("<").sees("Text width").keys("j").seesNot("Text width")
	h.keys("!").sees("Text width") // it can be read again
}

func TestAMessageOfAFailureStaysForAMoment(t *testing.T) {
	now := clock
	h := start(t, 120, 40, func(d *Deps, _ *Start) { d.Now = func() time.Time { return now } })
	h.host.err = errors.New("the disk is full")
	h.keys("s enter").sees("the disk is full").keys("j").sees("the disk is full")
	now = now.Add(failureStays)
	h.keys("j").seesNot("the disk is full")
}
