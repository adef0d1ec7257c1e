package tui

import (
	"errors"
	"testing"
)

// typeQuery types a search and lets the pause run off.
func (h *harness) typeQuery(text string) *harness {
	h.t.Helper()
	h.text(text)
	h.fire(searchPause)
	return h
}

func TestTheLibraryIsSearchedAsOneTypes(t *testing.T) {
	h, _ := startLibrary(t, 120, 30, 40)
	h.keys("/").typeQuery("Entry 1")
	h.sees("Search: Entry 1").sees("11 entries").sees("Entry 19 of").seesNot("Entry 20 of")
	h.typeQuery("7").sees("Entry 17 of").seesNot("Entry 19 of")
	h.keys("enter").sees("Search: Entry 17").seesNot("11 entries")
	if h.m.focus != onList {
		t.Error("the list has not got the keys")
	}
}

func TestEscGoesBackToTheRowBeforeTheSearch(t *testing.T) {
	h, _ := startLibrary(t, 120, 30, 40)
	h.keys("j j j /").typeQuery("Entry 2").keys("esc").sees("All entries ")
	if e, _ := h.m.list.Current(); e.Stored.ID != 37 {
		t.Errorf("back at %d", e.Stored.ID)
	}
	if h.keys("Q").last().View.Query != "" {
		t.Error("a search that was given up was kept for the next start")
	}
}

func TestAQueryThatCannotBeReadSaysSoAndLeavesTheList(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 40)
	h.keys("/").typeQuery("Entry 2")
	lib.err = errors.New("no field \"foo:\"")
	h.typeQuery(" foo:1").sees("no field").sees("Entry 2")
	h.keys("enter").sees("no field")
}

func TestASearchIsKeptUnderAName(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 40)
	h.keys("/").typeQuery("17").keys("enter s").sees("Keep the search as: 17")
	h.keys("ctrl+u").text("Lucky").keys("enter").sees("/ Lucky")
	if len(lib.searches) != 1 || lib.searches[0].Query != "17" {
		t.Errorf("kept %+v", lib.searches)
	}
}

func TestAnAnswerThatWasOvertakenIsDropped(t *testing.T) {
	h, _ := startLibrary(t, 120, 30, 40)
	h.keys("/")
	h.hold = true
	h.typeQuery("1")
	h.typeQuery("8")
	h.release() // the newest first: the older answer comes last
	h.sees("Search: 18").sees("Entry 18 of").seesNot("Entry 17 of")
}

func TestASearchGivenUpLeavesTheKeysWhereTheyWere(t *testing.T) {
	for keys, want := range map[string]focus{"": onList, "h": onTree} {
		h, _ := startLibrary(t, 120, 30, 20)
		h.keys(keys + " j /").text("17")
		h.fire(searchPause)
		h.sees("Search: 17").keys("esc").seesNot("Search: 17")
		if h.m.focus != want {
			t.Errorf("after %q the keys are in pane %d", keys, h.m.focus)
		}
	}
}

func TestASearchFromTheFeedsShowsWhatItFindsOnANarrowScreen(t *testing.T) {
	h, _ := startLibrary(t, 50, 20, 20)
	h.keys("h /").text("17")
	h.fire(searchPause)
	h.sees("Entry 17 of the river").keys("esc").sees("Library")
	if h.m.focus != onTree {
		t.Error("the keys went elsewhere")
	}
}
