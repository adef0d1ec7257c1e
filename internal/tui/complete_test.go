package tui

import (
	"testing"

	"newsreader/internal/feed"
)

func TestTabCompletesAQuery(t *testing.T) {
	h, lib := startLibrary(t, 100, 24, 20)
	lib.feeds[0].Settings.Tags = []string{"water"}
	lib.version++
	h.fire(libraryEvery)
	for _, c := range []struct{ typed, want string }{
		{"i", "is:unread"},
		{"boats -t", "boats -tag:"},
		{"tag:w", "tag:water"},
		{"(feed:the", `(feed:"The River Post"`},
		{"group:c", "group:Craft"},
		{"boats", "boats"},
		{"", ""},
	} {
		h.keys("/").text(c.typed).keys("tab")
		o, ok := h.m.top().(*searching)
		if !ok {
			t.Fatal("there is no search")
		}
		if got := o.prompt.Value(); got != c.want {
			t.Errorf("%q became %q, want %q", c.typed, got, c.want)
		}
		h.keys("esc")
	}
	h.keys("/").text("is:").keys("tab tab tab")
	if got := h.m.top().(*searching).prompt.Value(); got != "is:star" {
		t.Errorf("the third is %q", got)
	}
	h.keys("shift+tab")
	if got := h.m.top().(*searching).prompt.Value(); got != "is:read" {
		t.Errorf("back is %q", got)
	}
}

func TestTabCompletesTagsAndGroups(t *testing.T) {
	h, lib := startLibrary(t, 100, 24, 20)
	lib.feeds[0].Settings.Tags = []string{"water"}
	lib.version++
	h.fire(libraryEvery)
	h.keys("+").text("old wa").keys("tab").sees("Tags: old water")
	h.keys("esc F").sees("+ water")
}

func TestASettingOfFewValuesIsTurnedByEnter(t *testing.T) {
	h, lib := startLibrary(t, 100, 24, 20)
	h.keys("h G k E").sees("Another name.").keys("j j").sees("Whether pages are fetched.").keys("enter")
	if got := lib.did[len(lib.did)-1]; got != "set 1 full_text=true" {
		t.Errorf("the library was asked to %q", got)
	}
	if got := (Setting{Values: "TEXT"}).choices(); got != nil {
		t.Errorf("a free text has the choices %q", got)
	}
}

func TestWhoFollowsNothingIsToldHowToBegin(t *testing.T) {
	h := start(t, 120, 30, func(d *Deps, _ *Start) { d.Library = &fakeLibrary{version: 1, found: Finding{List: "x", Count: 3}} })
	h.sees("a: follow a feed, or all of .newsboat/urls").sees("a follow a feed")
	h.keys("a").sees("Enter alone for .newsboat/urls").keys("enter").sees("3 feeds")
}

func TestFailingFeedsAreListedWithTheMessages(t *testing.T) {
	h, _ := startLibrary(t, 120, 30, 20)
	h.sees("1 failing").keys("!").sees("Feeds that cannot be fetched").sees("the server did not answer · next try in 2 h")
}

func TestQLeavesStepByStep(t *testing.T) {
	for _, w := range []int{40, 80, 120} {
		h, _ := startLibrary(t, w, 30, 20)
		h.keys("enter").sees("q list").keys("q").sees("q feeds").keys("q").sees("q quit")
		if h.m.focus != onTree {
			t.Errorf("%d: q did not lead to the feeds", w)
		}
		if h.keys("q"); !h.quit {
			t.Errorf("%d: q at the feeds did not end the program", w)
		}
	}
}

func TestMarksAreCommandsOfThePalette(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	h.keys(":").text("mark all as read").keys("enter")
	for _, e := range lib.entries {
		if !e.State.Read {
			t.Fatalf("%d is unread", e.ID)
		}
	}
}

func TestAnEmptyListSaysWhy(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 0)
	lib.feeds[0].Health.Checked = clock
	lib.version++
	h.fire(libraryEvery)
	h.keys("h G k").sees("This feed has no entries").keys("k").sees("No entries: the server did not")
	h.keys("H").sees("Nothing is unread here")
}

func TestTheRowSaysFromWhichFeedItIs(t *testing.T) {
	h, _ := startLibrary(t, 120, 30, 20)
	h.sees("The River Post › Entry 20 of the river").sees("1 of 20").sees("All entries · 14 unread").keys("j").sees("2 of 20")
	if c, ok := h.m.shelves.tree.Counts(feed.View{What: feed.OfGroup, Group: []string{"Craft"}}); !ok || c.Unread != 7 {
		t.Errorf("the group counts %+v", c)
	}
}

func TestAGroupIsRenamedWithItsFeeds(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	h.keys("h j j E").sees("Call the group: Craft").keys("ctrl+u").text("Hands/Craft").keys("enter").sees("1 feed moved")
	if got := lib.did[len(lib.did)-1]; got != "set 2 group=Hands/Craft" {
		t.Errorf("the library was asked to %q", got)
	}
}

func TestMarkingAllSaysHowToTakeItBack(t *testing.T) {
	h, _ := startLibrary(t, 120, 30, 20)
	h.keys("A").sees("Marked all · U: undo").keys("A").sees("Nothing was unread")
}
