package tui

import (
	"strings"
	"testing"
)

func TestEveryStepOfTheMeasureIsSeenAndUndone(t *testing.T) {
	for _, w := range []int{60, 90, 120, 200} {
		h := start(t, w, 40)
		before := h.screen()
		h.keys("<")
		if aboveStatus(h.screen()) == aboveStatus(before) {
			t.Errorf("%d columns: nothing has become narrower", w)
		}
		h.keys("< < < > > > >").fire(messageLife)
		if got := h.screen(); got != before {
			t.Errorf("%d columns: not as before:\n%s", w, got)
		}
	}
}

func TestTextAsWideAsItsPaneSaysSo(t *testing.T) {
	h := start(t, 60, 20).keys(">").sees("as wide as its pane")
	if h.m.measure() != defaultMeasure {
		t.Errorf("the measure is %d", h.m.measure())
	}
}

// aboveStatus is a screen without its last lines, where messages stand.
func aboveStatus(screen string) string {
	lines := strings.Split(screen, "\n")
	return strings.Join(lines[:len(lines)-3], "\n")
}
