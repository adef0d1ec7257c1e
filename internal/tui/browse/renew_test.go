package browse

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/feed"
)

// renew tells a list what a library has become, as the program does.
func renew(p *Pane, view, all []feed.Headline) int {
	a, ok := p.Around()
	if !ok {
		return 0
	}
	at := slices.IndexFunc(view, func(h feed.Headline) bool { return h.ID <= a.Anchor.ID }) // where the anchor stands or would stand
	switch {
	case a.Anchor.ID == 0:
		at = 0
	case at < 0:
		at = len(view)
	}
	next := at
	if at < len(view) && view[at].ID == a.Anchor.ID {
		next++
	}
	from, to := max(0, at-a.Above), min(len(view), next+a.Rest)
	var held []feed.Headline
	for _, h := range all {
		if p.holdsEntry(h.ID) {
			held = append(held, h)
		}
	}
	return p.Renew(a, feed.Page{Rows: slices.Clone(view[from:at]), Earlier: from > 0}, feed.Page{Rows: slices.Clone(view[next:to]), More: to < len(view)}, held)
}

func (p *Pane) holdsEntry(id feed.EntryID) bool { return holds(p.entries, refOf(id)) }

// ids are the rows of a list.
func ids(p *Pane) []feed.EntryID {
	var out []feed.EntryID
	for _, e := range p.entries {
		out = append(out, e.Stored.ID)
	}
	return out
}

func TestTheCursorStaysOnItsEntryAndLineWhateverArrivesOrGoes(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		all := shelfOf(1 + r.IntN(700))
		gone := func(share int) []feed.Headline {
			var out []feed.Headline
			for _, h := range all {
				if r.IntN(100) >= share {
					out = append(out, h)
				}
			}
			return out
		}
		before := gone(r.IntN(90))
		if len(before) == 0 {
			continue
		}
		p := library(40, 30, before)
		for range r.IntN(300) {
			press(p, "j")
			settle(p, before)
		}
		want, line := at(t, p), p.list.Index()-first(p)
		after := gone(r.IntN(90))
		if !slices.ContainsFunc(after, func(h feed.Headline) bool { return h.ID == want }) {
			after = append(after, all[len(all)-int(want)])
			slices.SortFunc(after, func(a, b feed.Headline) int { return int(b.ID - a.ID) })
		}
		renew(p, after, after)
		if got := at(t, p); got != want {
			t.Fatalf("the cursor went from %d to %d", want, got)
		}
		got := ids(p)
		if !slices.IsSortedFunc(got, func(a, b feed.EntryID) int { return int(b - a) }) {
			t.Fatalf("the rows are out of order: %v", got)
		}
		from := slices.IndexFunc(after, func(h feed.Headline) bool { return h.ID == got[0] })
		for i, id := range got {
			if from < 0 || after[from+i].ID != id {
				t.Fatalf("row %d is %d, the library has %v", i, id, after)
			}
		}
		edge := line == 0 || line == p.list.Page()-1 // a neighbour comes into view beside it
		if now := p.list.Index() - first(p); now != line && !edge && p.list.Index() >= line && len(got)-p.list.Index() >= p.list.Page() {
			t.Fatalf("the row went from line %d to %d (index %d of %d, was %d)", line, now, p.list.Index(), len(got), len(before))
		}
	}
}

func first(p *Pane) int {
	first, _, _ := p.list.Window()
	return first
}

func TestWhatWasJustReadStaysInAListThatHidesIt(t *testing.T) {
	all := shelfOf(20)
	for i := range all {
		all[i].State.Read = false
	}
	p := library(40, 30, all)
	p.window.view.HideRead = true
	press(p, "j")
	all[1].State.Read, all[3].State.Read = true, true
	var view []feed.Headline
	for _, h := range all {
		if !h.State.Read {
			view = append(view, h)
		}
	}
	renew(p, view, all)
	if got := ids(p); len(got) != 20 || got[1] != 19 || got[3] != 17 {
		t.Errorf("the rows are %v", got)
	}
	if e := p.entries[3]; !e.Stored.State.Read {
		t.Error("the row does not show that it was read")
	}
	renew(p, view, view) // 19, where the cursor is, was thrown away elsewhere
	if at(t, p) != 19 {
		t.Error("the cursor lost its row")
	}
}

func TestNewRowsAboveAreCountedUntilTheyAreSeen(t *testing.T) {
	all := shelfOf(30)
	p := library(40, 30, all[4:])
	press(p, "j")
	if n := renew(p, all, all); n != 4 {
		t.Errorf("%d rows came above", n)
	}
	sees(t, p, "↑4 new")
	press(p, "g")
	if at(t, p) != 30 {
		t.Errorf("g leads to %d", at(t, p))
	}
	for _, row := range p.Rows() {
		if got := ansi.Strip(row); len(got) > 0 && strings.Contains(got, "new") {
			t.Errorf("seen rows are told of: %q", got)
		}
	}
}

func TestAnEmptyListTakesWhatComes(t *testing.T) {
	p := library(40, 30, nil)
	renew(p, shelfOf(3), shelfOf(3))
	if got := ids(p); len(got) != 3 {
		t.Errorf("the rows are %v", got)
	}
}

func sees(t *testing.T, p *Pane, text string) {
	t.Helper()
	if !strings.Contains(ansi.Strip(p.View()), text) {
		t.Errorf("%q is not in the list:\n%s", text, ansi.Strip(p.View()))
	}
}
