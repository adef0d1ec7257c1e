package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"newsreader/internal/feed"
)

// at the library: a program with n stored entries.
func startLibrary(t *testing.T, w, h, n int, change ...func(*Deps, *Start)) (*harness, *fakeLibrary) {
	t.Helper()
	lib := shelved(n)
	hn := start(t, w, h, append([]func(*Deps, *Start){func(d *Deps, _ *Start) {
		d.Library = lib
		lib.shelve(d.Articles.(*fakeArticles))
	}}, change...)...)
	return hn, lib
}

func TestTheProgramOpensOnTheLibrary(t *testing.T) {
	h, _ := startLibrary(t, 120, 30, 20)
	h.sees("All entries").sees("The River Post").sees("▾ Craft").sees("Entry 20 of the river")
	h.fire(previewPause)
	h.sees("The First Bend")
	if h.m.focus != onList {
		t.Error("a first look took the keys")
	}
}

func TestWhoFollowsNothingReadsTheEdition(t *testing.T) {
	h := start(t, 120, 30, func(d *Deps, _ *Start) { d.Library = &fakeLibrary{version: 1} })
	h.sees("Bundled edition").sees("Ada Marsh")
	if h.m.focus != onBody {
		t.Error("the article has not got the keys")
	}
}

func TestALibraryThatCannotBeReadIsToldAndTheEditionStands(t *testing.T) {
	h := start(t, 120, 30, func(d *Deps, _ *Start) { d.Library = &fakeLibrary{err: errors.New("the file is locked")} })
	h.sees("Bundled edition").sees("the file is locked")
}

func TestTheTreeChoosesWhatTheListShows(t *testing.T) {
	h, _ := startLibrary(t, 120, 30, 20)
	h.keys("h G k k").sees("the server did not answer")
	for _, e := range h.m.list.Entries() {
		if e.Stored.Feed != 2 {
			t.Fatalf("%s is of another feed", e.Title)
		}
	}
	h.keys("l j").sees("Mill Notes  ")
	if h.m.focus != onList {
		t.Error("l did not lead to the entries")
	}
}

func TestAFirstLookMarksNothingAndReadingDoes(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	h.fire(previewPause)
	h.keys("j")
	h.fire(previewPause)
	if lib.entries[0].State.Read || lib.entries[1].State.Read {
		t.Error("a first look marked an entry as read")
	}
	h.keys("enter")
	if h.m.focus != onBody || !lib.entries[1].State.Read {
		t.Error("Enter did not open the entry, or did not mark it")
	}
	h.keys("q").sees("All entries")
	if e, _ := h.m.list.Current(); e.Stored.ID != 19 || h.m.focus != onList {
		t.Errorf("back in the list at %d", e.Stored.ID)
	}
}

func TestMarksAreUndoneInTheirOrder(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	h.keys("v j j m").sees("Marked 3")
	h.keys("A")
	for _, e := range lib.entries {
		if !e.State.Read {
			t.Fatalf("%d is unread after A", e.ID)
		}
	}
	h.keys("U U").sees("Undone: marked 3")
	for i, e := range lib.entries[:3] {
		if e.State.Read != (e.ID%3 == 0) {
			t.Errorf("entry %d of the list is read: %t", i, e.State.Read)
		}
	}
	h.keys("U").sees("Nothing to undo")
}

func TestWhatCouldNotBeMarkedShowsSo(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	lib.err = errors.New("the disk is full")
	h.keys("*").sees("the disk is full")
	if e, _ := h.m.list.Current(); e.Stored.State.Starred {
		t.Error("the list shows a star that is not there")
	}
}

func TestALongListIsWalkedToItsEnd(t *testing.T) {
	h, _ := startLibrary(t, 80, 24, 1000)
	h.keys(strings.Repeat("j ", 400))
	if e, _ := h.m.list.Current(); e.Stored.ID != 600 {
		t.Errorf("400 rows down is %d", e.Stored.ID)
	}
	h.keys("G")
	if e, _ := h.m.list.Current(); e.Stored.ID != 1 {
		t.Errorf("G leads to %d", e.Stored.ID)
	}
	h.keys("g")
	if e, _ := h.m.list.Current(); e.Stored.ID != 1000 {
		t.Errorf("g leads to %d", e.Stored.ID)
	}
}

func TestNewEntriesDoNotMoveTheRowUnderTheCursor(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 50)
	h.keys("j j j")
	before, _ := h.m.list.Current()
	row := slices.IndexFunc(h.rows(), func(s string) bool { return strings.Contains(s, before.Title) })
	lib.fresh = 4
	h.keys("R").sees("4 new in 2 feeds")
	if now, _ := h.m.list.Current(); now.Ref != before.Ref {
		t.Errorf("the cursor went from %s to %s", before.Title, now.Title)
	}
	if now := slices.IndexFunc(h.rows(), func(s string) bool { return strings.Contains(s, before.Title) }); now != row {
		t.Errorf("the row went from line %d to %d:\n%s", row, now, h.screen())
	}
	h.keys("g").sees("Entry 54")
}

func TestAnotherProcesssChangesShowByThemselves(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	lib.entries[0].State.Starred = true
	lib.version++
	h.fire(libraryEvery)
	if e, _ := h.m.list.Current(); !e.Stored.State.Starred {
		t.Error("the star does not show")
	}
	h.sees("Starred")
}

func TestNextUnreadGoesBeyondWhatIsHeldAndToOtherFeeds(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 300)
	for i := range lib.entries[:250] {
		lib.entries[i].State.Read = true
	}
	h.keys("r") // read the rows anew
	h.fire(libraryEvery)
	h.keys("n")
	if e, _ := h.m.list.Current(); e.Stored.ID > 50 || e.Stored.State.Read {
		t.Errorf("n leads to %d", e.Stored.ID)
	}
	for i := range lib.entries {
		lib.entries[i].State.Read = true
	}
	lib.version++
	h.fire(libraryEvery)
	h.keys("n").sees("Nothing is unread")
}

func TestHideReadAndOrderAreKept(t *testing.T) {
	h, _ := startLibrary(t, 120, 30, 20)
	h.keys("H").sees("All entries · unread").seesNot("Entry 18 of")
	h.keys("S").sees("Oldest first")
	s := h.last()
	if !s.HideRead || s.Sort != feed.OldestFirst {
		t.Errorf("kept %+v", s)
	}
}

func TestReadingAnEntryGoesOnWhereItWasLeft(t *testing.T) {
	h, lib := startLibrary(t, 100, 16, 20)
	h.keys("enter d d d")
	left := h.m.reader.Place()
	h.keys("Q")
	if lib.entries[0].Progress.At.IsZero() {
		t.Fatal("the place was not stored")
	}
	again := start(t, 100, 16, func(d *Deps, s *Start) {
		d.Library, s.State = lib, h.last()
		lib.shelve(d.Articles.(*fakeArticles))
	})
	again.keys("enter")
	if got := again.m.reader.Place(); got.Words != left.Words || got.Letters != left.Letters {
		t.Errorf("back at %+v, left at %+v", got, left)
	}
}

func TestThePlaceOfAnEntryIsStoredAlsoWhereNoListHoldsIt(t *testing.T) {
	h, lib := startLibrary(t, 100, 16, 20, func(_ *Deps, s *Start) { s.Ref = "7" })
	h.keys("d d Q")
	for _, e := range lib.entries {
		if (e.ID == 7) == e.Progress.At.IsZero() {
			t.Errorf("entry %d has progress %+v", e.ID, e.Progress)
		}
	}
}

func TestAFirstLookStoresNoPlace(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	h.fire(previewPause)
	h.keys("Q")
	for _, e := range lib.entries {
		if !e.Progress.At.IsZero() {
			t.Errorf("entry %d has progress %+v", e.ID, e.Progress)
		}
	}
}

func TestTheProgramOpensOnTheViewAndRowThatWereLeft(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 300)
	h.keys("h G k k l")
	h.keys(strings.Repeat("j ", 60) + " Q")
	want, _ := h.m.list.Current()
	again := start(t, 120, 30, func(d *Deps, s *Start) { d.Library, s.State = lib, h.last() })
	if got, _ := again.m.list.Current(); got.Ref != want.Ref {
		t.Errorf("back at %s, left at %s", got.Title, want.Title)
	}
	again.sees("Mill Notes")
}

func TestTheLibraryFitsEveryScreen(t *testing.T) {
	for _, w := range []int{1, 5, 20, 40, 71, 72, 80, 119, 120, 200} {
		for _, hgt := range []int{1, 3, 6, 8, 24} {
			h, _ := startLibrary(t, w, hgt, 40)
			for _, keys := range []string{"", "h", "enter", "q", "tab", "tab", "tab", "v j", "esc"} {
				h.keys(keys)
				for _, row := range h.rows() {
					if got := h.m.look.method.StringWidth(row); got != w {
						t.Fatalf("%dx%d after %q: a row of %d cells: %q", w, hgt, keys, got, row)
					}
				}
			}
		}
	}
}

func TestAVisitEndsWithTheProgram(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 3)
	lib.entries[0].State.New = true
	lib.version++
	h.fire(libraryEvery)
	h.sees("New since last")
	if h.keys("Q"); !slices.Contains(lib.did, "visit") || !h.quit {
		t.Errorf("the library was asked for %q", lib.did)
	}
}

func TestNGoesOnToWhatIsUnreadWhereThereAreNoSections(t *testing.T) {
	h, lib := startLibrary(t, 100, 24, 20)
	bare := short("A Note")
	bare.Sections = nil
	h.articles.shelf["20"] = Opened{Article: bare, Name: "The River Post"}
	h.keys("enter").sees("A Note").keys("n")
	if h.m.shown.Ref != "19" && h.m.shown.Ref != "17" || h.m.focus != onBody {
		t.Errorf("n led to %s", h.m.shown.Ref)
	}
	at := h.m.shown.Ref
	h.keys("n n n n n n")
	if h.m.shown.Ref != at {
		t.Error("n left an article with sections")
	}
	h.keys("G n").sees("That was the last section · .: next unread")
	if lib.entries[0].State.Read != true {
		t.Error("what was opened is unread")
	}
}

func TestTheEntriesOfAFeedGoWithIt(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	h.keys("h G k").sees("The River Post  ").keys("D").sees("any more")
	if len(lib.feeds) != 1 {
		t.Fatalf("%d feeds are followed", len(lib.feeds))
	}
	if h.m.shelves.shown && h.m.shelves.view.Feed == 1 {
		t.Errorf("the list shows the entries of a feed that is gone:\n%s", h.screen())
	}
}

func TestGoingOnToOtherFeedsIsTold(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	for i, e := range lib.entries {
		lib.entries[i].State.Read = e.Feed == 1
	}
	lib.version++
	h.fire(libraryEvery)
	h.keys("h G k l n").sees("Nothing more is unread in The River Post · on in All entries").sees("of 20")
}
