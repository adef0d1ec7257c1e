package tui

import (
	"errors"
	"slices"
	"testing"

	"newsreader/internal/feed"
)

func TestAFeedIsFollowedAfterALookAtIt(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	lib.found = Finding{
		Feeds:   []feed.Found{{URL: "https://example.com/feed", Title: "Weir Weekly"}},
		Preview: &feed.Feed{Format: "Atom 1.0", Subtitle: "All about weirs", Entries: []feed.Entry{{Title: "The first weir"}}},
	}
	h.keys("a").text("example.com").keys("enter").sees("Follow this feed?").sees("All about weirs").sees("The first weir").sees("1 entry")
	h.keys("enter").sees("You follow")
	if !slices.Equal(lib.did[len(lib.did)-2:], []string{"find example.com", "add https://example.com/feed in "}) {
		t.Errorf("the library was asked for %q", lib.did)
	}
}

func TestOfSeveralFeedsOneIsChosenAndPutIntoAGroup(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	lib.found = Finding{Feeds: []feed.Found{{URL: "https://example.com/a", Title: "All"}, {URL: "https://example.com/b", Title: "Comments", Reason: "link in the page"}}}
	h.keys("a").text("example.com").keys("enter").sees("Follow which feed?").sees("link in the page")
	h.keys("j tab").sees("Into the group:").text("Craft/Wood").keys("enter")
	if got := lib.did[len(lib.did)-1]; got != "add https://example.com/b in Craft/Wood" {
		t.Errorf("the library was asked to %q", got)
	}
}

func TestAListOfAnotherProgramIsOffered(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	lib.found = Finding{List: "/home/ada/.newsboat/urls", Count: 34}
	h.keys("a up").sees("/home/ada/.newsboat/urls").keys("enter").sees("34 feeds")
	h.keys("enter").sees("Nothing new in 2 feeds").keys("!").sees("3 feeds added") // they are asked at once
	if !slices.Contains(lib.did, "import /home/ada/.newsboat/urls") {
		t.Errorf("the library was asked for %q", lib.did)
	}
}

func TestWhatIsNoFeedIsTold(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	lib.err = errors.New("nothing leads from there to a feed")
	h.keys("a").text("x").keys("enter").sees("nothing leads from there")
	h.keys("a").sees("Follow: x")
}

func TestEscGivesALookForFeedsUp(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	h.keys("a").text("example.com")
	h.hold = true
	h.keys("enter").sees("Looking for feeds at example.com")
	h.hold = false
	h.keys("ctrl+c").seesNot("Looking for feeds")
	lib.found = Finding{Feeds: []feed.Found{{URL: "https://example.com/a"}}}
	h.release()
	h.seesNot("Follow this feed?")
}

func TestAFeedIsRemovedAndComesBack(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	h.keys("h G k D").sees("any more").seesNot("  The River Post  ")
	if !slices.Contains(lib.did, "remove 1") {
		t.Errorf("the library was asked for %q", lib.did)
	}
	h.keys("U").sees("Undone: removed a feed")
}

func TestSettingsAreChangedInAForm(t *testing.T) {
	h, lib := startLibrary(t, 120, 30, 20)
	h.keys("h G k E").sees("title").sees("group").sees("Craft")
	h.keys("j enter").sees("group: Craft").keys("ctrl+u").text("Arts").keys("enter")
	if got := lib.did[len(lib.did)-1]; got != "set 1 group=Arts" {
		t.Errorf("the library was asked to %q", got)
	}
	h.sees("Enter change").keys("esc").seesNot("Enter change")
}
