package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// at finds a text on the screen.
func (h *harness) at(text string) (x, y int) {
	h.t.Helper()
	for y, row := range h.rows() {
		if i := strings.Index(row, text); i >= 0 {
			return len([]rune(row[:i])), y
		}
	}
	h.t.Fatalf("%q is not on the screen:\n%s", text, h.screen())
	return 0, 0
}

func (h *harness) click(text string) *harness {
	h.t.Helper()
	x, y := h.at(text)
	return h.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

func TestClicksOpenWhatTheyHit(t *testing.T) {
	h := start(t, 120, 40)
	h.click("Dam or No Dam").sees("section 5 of 6")
	h.keys("g").click("the story of the mill").sees("A Tour of the River › The Mill")
	h.click("The Sea").sees("First Things").seesNot("›")
}

func TestAClickBesideAnOverlayTakesItAway(t *testing.T) {
	h := start(t, 120, 40).keys("T").sees("as the terminal is")
	h.send(tea.MouseClickMsg{X: 1, Y: 30, Button: tea.MouseLeft}).seesNot("as the terminal is")
	h.keys(":").click("The Lower Mill").seesNot("Go to").sees("section 4 of 6")
}

func TestTheWheelMovesWhatIsUnderIt(t *testing.T) {
	h := start(t, 120, 40)
	h.send(tea.MouseWheelMsg{X: 100, Y: 20, Button: tea.MouseWheelDown})
	h.seesNot("Ada Marsh")
}

// TestAFloodOfTheWheelIsShownOnceAPause gathers what comes within a pause: nothing is
// lost, and the screen is not composed for every turn.
func TestAFloodOfTheWheelIsShownOnceAPause(t *testing.T) {
	one, many := start(t, 120, 40), start(t, 120, 40)
	down := tea.MouseWheelMsg{X: 100, Y: 20, Button: tea.MouseWheelDown}
	for range 5 {
		many.send(down)
	}
	first := many.screen()
	if first != one.send(down).screen() {
		t.Error("more than the first turn was shown at once")
	}
	many.fire(wheelPause)
	for range 4 {
		one.fire(wheelPause)
		one.send(down)
	}
	if many.screen() == first || many.screen() != one.screen() {
		t.Errorf("turns were lost:\n%s\nwant:\n%s", many.screen(), one.screen())
	}
}

func TestTheMouseCanBeGivenBack(t *testing.T) {
	h := start(t, 120, 40)
	if h.m.View().MouseMode != tea.MouseModeCellMotion {
		t.Error("the mouse is off")
	}
	if h.keys("M").m.View().MouseMode != tea.MouseModeNone {
		t.Error("M did not give the mouse back")
	}
	h = start(t, 120, 40, func(_ *Deps, s *Start) { s.NoMouse = true })
	if h.m.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is on in spite of the flag")
	}
}

func TestTheWindowTitleHoldsNoSequences(t *testing.T) {
	h := start(t, 80, 24)
	h.m.shown.Article.Title = "A\x1b]2;b\a\u009bTitle"
	if got := h.m.View().WindowTitle; strings.ContainsAny(got, "\x1b\a\u009b") {
		t.Errorf("window title %q", got)
	}
}

func TestKeysOfAnotherScriptMeanTheirPlaceOnTheKeyboard(t *testing.T) {
	h := start(t, 120, 40)
	h.send(tea.KeyPressMsg{Code: 'о', Text: "о", BaseCode: 'j'}) // Cyrillic, on the key of "j"
	h.seesNot("Ada Marsh ·  ")
	before := h.screen()
	h.send(tea.KeyPressMsg{Code: 'л', Text: "л", BaseCode: 'k'})
	if h.screen() == before {
		t.Error("the key did nothing")
	}
	h.keys("/").send(tea.KeyPressMsg{Code: 'л', Text: "л", BaseCode: 'k'})
	h.sees("/л")
}

func TestAClickOnAnEntryLooksAtItAndAnotherOpensIt(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	at := h.m.rects.List
	click := tea.MouseClickMsg{X: at.X + 5, Y: at.Y + 2 + 2*3, Button: tea.MouseLeft}
	h.send(click)
	h.fire(previewPause)
	if e, _ := h.m.list.Current(); e.Stored.ID != 17 || h.m.focus != onList || lib.entries[3].State.Read {
		t.Fatalf("a click led to %s, focus %d", e.Title, h.m.focus)
	}
	h.sees("The First Bend").send(click)
	if h.m.focus != onBody || !lib.entries[3].State.Read {
		t.Error("a second click did not open the entry")
	}
	h.keys("q")
	tree := h.m.rects.Tree
	h.send(tea.MouseClickMsg{X: tree.X + 3, Y: tree.Y + 2 + 3, Button: tea.MouseLeft}).sees("Mill Notes  ")
	if h.m.focus != onTree {
		t.Error("a click into the tree did not give it the keys")
	}
	h.send(tea.MouseWheelMsg{X: tree.X + 3, Y: tree.Y + 4, Button: tea.MouseWheelDown})
}
