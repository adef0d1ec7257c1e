package browse

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/theme"
)

func entries(n int) []Entry {
	var out []Entry
	for i := range n {
		out = append(out, Entry{Ref: fmt.Sprint("ref", i), Title: fmt.Sprintf("Article %d, with a title that is long", i), Minutes: i})
	}
	return out
}

func pane(w, h, n int) *Pane {
	p := New(theme.Default(true), ansi.WcWidth)
	p.Resize(w, h)
	p.SetEntries("A Shelf", entries(n))
	p.SetFocus(true)
	return p
}

func press(p *Pane, key string) Action {
	k := tea.KeyPressMsg{Code: []rune(key)[0], Text: key}
	if key == "enter" {
		k = tea.KeyPressMsg{Code: tea.KeyEnter}
	}
	a, _ := p.HandleKey(k)
	return a
}

func TestEveryRowFillsThePane(t *testing.T) {
	for _, w := range []int{0, 1, 2, 3, 8, 24, 40} {
		for _, h := range []int{0, 1, 2, 7, 8, 9, 30} {
			for _, n := range []int{0, 1, 100} {
				rows := pane(w, h, n).Rows()
				if len(rows) != h {
					t.Fatalf("%dx%d with %d entries: %d rows", w, h, n, len(rows))
				}
				for _, row := range rows {
					if got := ansi.StringWidth(row); got != w {
						t.Fatalf("%dx%d with %d entries: a row of %d cells: %q", w, h, n, got, row)
					}
				}
			}
		}
	}
}

func TestEnterOpensTheEntryUnderTheCursor(t *testing.T) {
	p := pane(30, 20, 10)
	press(p, "j")
	press(p, "j")
	press(p, "k")
	if got := press(p, "enter"); got != (Open{"ref1"}) {
		t.Errorf("Enter asks for %v", got)
	}
	if e, ok := p.Current(); !ok || e.Ref != "ref1" {
		t.Errorf("the cursor is on %v", e)
	}
}

func TestTheEndsAreTheEnds(t *testing.T) {
	p := pane(30, 20, 50)
	press(p, "G")
	if got := press(p, "enter"); got != (Open{"ref49"}) {
		t.Errorf("G leads to %v", got)
	}
	press(p, "g")
	press(p, "k")
	if got := press(p, "enter"); got != (Open{"ref0"}) {
		t.Errorf("g leads to %v", got)
	}
}

func TestANewListingKeepsTheCursorOnItsEntry(t *testing.T) {
	p := pane(30, 20, 10)
	press(p, "G")
	p.SetEntries("A Shelf", append([]Entry{{Ref: "new", Title: "New"}}, entries(10)...))
	if got := press(p, "enter"); got != (Open{"ref9"}) {
		t.Errorf("the cursor went to %v", got)
	}
}

func TestNeighboursEndAtTheEnds(t *testing.T) {
	p := pane(30, 20, 3)
	if e, ok := p.Neighbour("ref0", 1); !ok || e.Ref != "ref1" {
		t.Errorf("after ref0 comes %v", e)
	}
	if _, ok := p.Neighbour("ref2", 1); ok {
		t.Error("something comes after the last entry")
	}
	if _, ok := p.Neighbour("ref0", -1); ok {
		t.Error("something comes before the first entry")
	}
	if e, ok := p.Neighbour("elsewhere", 1); !ok || e.Ref != "ref0" {
		t.Errorf("from outside the list the next is %v", e)
	}
}

func TestAnEntrySaysHowLongItIsAndHowMuchWasRead(t *testing.T) {
	p := pane(40, 20, 10)
	p.SetRead(map[string]int{"ref3": 42, "ref4": 100})
	text := ansi.Strip(p.View())
	for _, want := range []string{"3 min · 42%", "4 min · read", "A Shelf", "10"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the list:\n%s", want, text)
		}
	}
}

func TestAClickOpensWhatItHits(t *testing.T) {
	p := pane(40, 20, 10)
	if got := p.Click(p.header()+2*rowLines, false); got != (Open{"ref2"}) {
		t.Errorf("the click asks for %v", got)
	}
	if got := p.Click(0, false); got != nil {
		t.Errorf("a click on the heading asks for %v", got)
	}
}

func TestAnEmptyListSaysSo(t *testing.T) {
	if text := ansi.Strip(pane(40, 20, 0).View()); !strings.Contains(text, "Nothing to read here") {
		t.Errorf("an empty list shows:\n%s", text)
	}
}
