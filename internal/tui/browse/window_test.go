package browse

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/feed"
	"newsreader/internal/theme"
)

var now = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// shelfOf is a library of n entries, the newest (highest) first; each third is read.
func shelfOf(n int) []feed.Headline {
	out := make([]feed.Headline, n)
	for i := range out {
		id := feed.EntryID(n - i)
		out[i] = feed.Headline{
			ID: id, Title: fmt.Sprintf("Entry %d", id), FeedTitle: "Soil", Words: 1000, Sorted: now.Add(-time.Duration(i) * time.Hour),
			State: feed.State{Read: id%3 == 0}, At: feed.Cursor{ID: id},
		}
	}
	return out
}

// page answers what a list wants from a library.
func page(all []feed.Headline, w Want, limit int) feed.Page {
	at := slices.IndexFunc(all, func(h feed.Headline) bool { return h.ID == w.From.ID })
	from, to := at+1, at+1+limit
	if w.Up {
		from, to = at-limit, at
	}
	from, to = max(0, from), min(len(all), to)
	return feed.Page{Rows: all[from:to], Earlier: from > 0, More: to < len(all)}
}

func library(w, h int, all []feed.Headline) *Pane {
	p := New(theme.Default(true), ansi.WcWidth)
	p.SetNow(now)
	p.Resize(w, h)
	p.SetFocus(true)
	p.ShowPage("Soil", feed.View{What: feed.River}, feed.Page{Rows: all[:min(len(all), PageRows)], More: len(all) > PageRows}, 0)
	return p
}

// settle gives a list every page that it wants.
func settle(p *Pane, all []feed.Headline) {
	for {
		w, ok := p.Wants()
		if !ok {
			return
		}
		p.Extend(page(all, w, PageRows), w.Up)
	}
}

func at(t *testing.T, p *Pane) feed.EntryID {
	t.Helper()
	h, ok := p.Headline()
	if !ok {
		t.Fatal("the cursor is on no entry")
	}
	return h.ID
}

func TestALongListIsWalkedRowByRowAndHeldInPart(t *testing.T) {
	all := shelfOf(3000)
	p := library(40, 30, all)
	for i := range 2999 {
		if got := at(t, p); got != feed.EntryID(3000-i) {
			t.Fatalf("after %d steps the cursor is on %d", i, got)
		}
		press(p, "j")
		settle(p, all)
		if p.Len() > 2*kept+PageRows {
			t.Fatalf("%d rows are held", p.Len())
		}
	}
	for i := range 2999 {
		if got := at(t, p); got != feed.EntryID(1+i) {
			t.Fatalf("%d steps back the cursor is on %d", i, got)
		}
		press(p, "k")
		settle(p, all)
	}
}

func TestAPageAboveDoesNotMoveTheCursorOrItsLine(t *testing.T) {
	all := shelfOf(600)
	p := New(theme.Default(true), ansi.WcWidth)
	p.SetNow(now)
	p.Resize(40, 30)
	p.ShowPage("Soil", feed.View{}, feed.Page{Rows: all[300:400], Earlier: true, More: true}, all[310].ID)
	before := p.View()
	w, ok := p.Wants()
	if !ok || !w.Up {
		t.Fatalf("near the beginning the list wants %+v", w)
	}
	p.Extend(page(all, w, PageRows), true)
	if got := p.View(); ansi.Strip(got) != ansi.Strip(before) || at(t, p) != all[310].ID {
		t.Errorf("the screen moved:\n%s\nwas\n%s", got, before)
	}
	if p.Len() != 200 {
		t.Errorf("%d rows are held", p.Len())
	}
}

func TestARowThatMovedBetweenTwoPagesIsShownOnce(t *testing.T) {
	all := shelfOf(250)
	p := library(40, 30, all)
	p.Extend(feed.Page{Rows: all[90:190], More: true}, false)
	seen := map[string]bool{}
	for _, e := range p.Entries() {
		if seen[e.Ref] {
			t.Fatalf("%s is there twice", e.Title)
		}
		seen[e.Ref] = true
	}
}

func TestNextUnreadSkipsWhatWasRead(t *testing.T) {
	p := library(40, 30, shelfOf(5)) // 5 and 4 are unread, 3 is read
	press(p, "n")
	press(p, "n")
	if got := at(t, p); got != 2 {
		t.Errorf("n n leads to %d", got)
	}
	press(p, "n")
	if ask, ok := press(p, "n").(NextUnread); !ok || ask.From != 1 {
		t.Errorf("at the last one n asks for %+v", ask)
	}
}

func TestMarksShowAtOnceAndNameTheirEntries(t *testing.T) {
	p := library(60, 30, shelfOf(5))
	press(p, "v")
	press(p, "j")
	press(p, "j")
	m, ok := press(p, "m").(Mark)
	if !ok || !slices.Equal(m.IDs, []feed.EntryID{5, 4, 3}) || !*m.Change.Read {
		t.Fatalf("v j j m asks for %+v", m)
	}
	for _, e := range p.Entries()[:3] {
		if !e.Stored.State.Read {
			t.Errorf("%s does not show that it was read", e.Title)
		}
	}
	if p.Selecting() != 0 {
		t.Error("the selection is still there")
	}
	if m, ok := press(p, "*").(Mark); !ok || !slices.Equal(m.IDs, []feed.EntryID{3}) || !*m.Change.Starred {
		t.Errorf("* asks for %+v", m)
	}
	if m, ok := press(p, "m").(Mark); !ok || *m.Change.Read {
		t.Errorf("m on what was read asks for %+v", m)
	}
}

func TestMarkAllIsBoundedByWhatWasSeen(t *testing.T) {
	p := library(40, 30, shelfOf(50))
	if m, ok := press(p, "A").(MarkAll); !ok || m.Upto != 50 {
		t.Errorf("A asks for %+v", m)
	}
}

func TestTheEndOfAPartlyHeldListIsAskedFor(t *testing.T) {
	p := library(40, 30, shelfOf(500))
	if e, ok := press(p, "G").(End); !ok || !e.Last {
		t.Errorf("G asks for %+v", e)
	}
	if got := press(p, "g"); got != nil {
		t.Errorf("g asks for %+v though the beginning is here", got)
	}
}

func TestAListingHasNoMarks(t *testing.T) {
	p := pane(40, 20, 5)
	for _, key := range []string{"m", "*", "A", "n"} {
		if got := press(p, key); got != nil {
			t.Errorf("%s asks for %+v", key, got)
		}
	}
}

func TestEveryStoredRowFillsThePane(t *testing.T) {
	all := shelfOf(30)
	all[1].Title = "漢字の題名がここにあります"
	all[2].Snippet, all[2].Lit = "a passage with a hit in it", []feed.Range{{From: 17, To: 20}}
	all[3].Tags, all[3].State.Starred = []string{"garden"}, true
	all[4].Progress.Share = 0.62
	for w := 0; w <= 60; w++ {
		p := library(w, 24, all)
		press(p, "v")
		for _, row := range p.Rows() {
			if got := ansi.StringWidth(row); got != w {
				t.Fatalf("width %d: a row of %d cells: %q", w, got, row)
			}
		}
	}
}

func TestThePlaceInALongListIsKnownFromBothEnds(t *testing.T) {
	all := shelfOf(1500)
	p := library(40, 30, all)
	p.SetTotal(1500)
	for i := range 1500 {
		if got, n := p.Position(); got != i+1 || n != 1500 {
			t.Fatalf("row %d of 1500 says %d of %d", i+1, got, n)
		}
		press(p, "j")
		settle(p, all)
	}
	for range 900 {
		press(p, "k")
		settle(p, all)
	}
	if got, _ := p.Position(); got != 600 {
		t.Errorf("row 600 says %d", got)
	}
	p.ShowPage("Soil", feed.View{}, feed.Page{Rows: all[1400:], Earlier: true}, all[1499].ID)
	p.SetTotal(1500)
	if got, _ := p.Position(); got != 1500 {
		t.Errorf("the last row says %d", got)
	}
	p.ShowPage("Soil", feed.View{}, feed.Page{Rows: all[700:800], Earlier: true, More: true}, 0)
	p.SetTotal(1500)
	if got, _ := p.Position(); got != 0 {
		t.Errorf("a row from the midst says %d", got)
	}
}
