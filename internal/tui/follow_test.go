package tui

import (
	"slices"
	"testing"
)

func TestARelatedLinkOpensHereAndBackspaceReturnsToTheSamePlace(t *testing.T) {
	h := start(t, 100, 30).keys("G").sees("Would you build the dam?")
	h.keys("# 3 enter").sees("A Tour of the River › The Mill").sees("First Things")
	h.keys("backspace").sees("Would you build the dam?").seesNot("›")
	h.keys("alt+right").sees("A Tour of the River › The Mill")
	h.keys("alt+left").sees("Would you build the dam?")
}

func TestALinkOfTheTextOpensRelativeToItsArticle(t *testing.T) {
	h := start(t, 100, 30).keys("# 1 enter")
	h.sees("First Things")
	if got := h.articles.opened; !slices.Equal(got, []string{"tour.md", "mill.md"}) {
		t.Errorf("opened %q", got)
	}
}

func TestALinkIntoTheSameArticleIsNoVisit(t *testing.T) {
	h := start(t, 100, 30)
	h.run(h.m.follow("tour.md#dam-or-no-dam", "the dam"))
	h.send(size(100, 30)).sees("section 5 of 6")
	if n := len(h.m.trail.visits); n != 1 {
		t.Errorf("%d visits on the trail", n)
	}
}

func TestARelatedArticleWithoutAddressIsFoundByItsTitle(t *testing.T) {
	start(t, 100, 30).keys("# 4 enter").sees("A Tour of the River › The Sea")
	start(t, 100, 30).keys("# 5 enter").sees("“Nobody Wrote This” has no address")
}

func TestAMissingArticleIsSaidInPlainWordsAndCanBeReadAgain(t *testing.T) {
	h := start(t, 100, 30)
	delete(h.articles.shelf, "mill.md")
	h.keys("# 1 enter").sees("There is no mill.md").sees("The Source")
	h.fire(messageLife)
	h.seesNot("There is no mill.md")
	h.keys("!").sees("There is no mill.md")
}

// TestALateAnswerIsDropped opens one article while another is on its way: only the
// one asked for last may appear, whichever arrives last.
func TestALateAnswerIsDropped(t *testing.T) {
	h := start(t, 100, 30)
	h.hold = true
	h.keys("# 1 enter J J")
	if !h.m.opening.Busy() {
		t.Fatal("nothing is under way")
	}
	h.sees("Opening The Mill …")
	h.release()
	h.sees("The Mill").seesNot("A Tour of the River ›")
	if n := len(h.m.trail.visits); n != 2 {
		t.Errorf("%d visits on the trail, want 2", n)
	}
}

func TestCancelGivesUpWhatIsUnderWay(t *testing.T) {
	h := start(t, 100, 30)
	h.hold = true
	h.keys("# 1 enter ctrl+c")
	h.release()
	h.sees("Cancelled").sees("The Source")
	if h.quit {
		t.Error("the program ended")
	}
	h.keys("ctrl+c")
	if !h.quit {
		t.Error("with nothing under way Ctrl-C must end the program")
	}
}

func TestQLeadsBackBeforeItQuits(t *testing.T) {
	h := start(t, 120, 40).keys("# 1 enter q")
	h.sees("Ada Marsh")
	if h.quit {
		t.Fatal("q at the end of a trail ended the program")
	}
	if h.keys("q"); !h.quit {
		t.Error("q at the beginning did not end the program")
	}
}

func TestANarrowScreenLeavesForTheList(t *testing.T) {
	for _, key := range []string{"q", "esc", "backspace"} {
		h := start(t, 40, 20).seesNot("Bundled edition").keys(key).sees("Bundled edition")
		h.keys("enter").sees("A Tour of the River").seesNot("Bundled edition")
	}
}

func TestADirectoryLooksLikeTheBundledEdition(t *testing.T) {
	h := start(t, 120, 40, func(_ *Deps, s *Start) { s.Ref = "papers/" })
	h.sees("papers").sees("The Sea").sees("First Things").seesNot("A Tour of the River")
}

func TestARefAloneHasNoListBesideIt(t *testing.T) {
	h := start(t, 120, 40, func(_ *Deps, s *Start) { s.Ref, s.At = "notes.md", "last" })
	h.sees("section 2 of 2").seesNot("Bundled edition")
	h.keys("J").sees("There is no list of articles")
}

func TestAKeyOfTheArticleGoesThereFromTheList(t *testing.T) {
	start(t, 120, 40).keys("tab 3 enter").sees("section 3 of 6").sees("Space page")
}

func TestAMessageIsSeenInZen(t *testing.T) {
	start(t, 100, 30).keys("z y").sees("Copied the").exact(100, 30)
}

func TestTheOutlineMovesFromItsOverlayIntoItsColumn(t *testing.T) {
	h := start(t, 60, 20).keys("t").sees("Enter read")
	h.send(size(100, 30)).seesNot("Enter read · Esc").sees("The Lower Mill")
	h.keys("j j enter").sees("section 3 of 6")
}

func TestCapitalQQuitsFromAnyOverlayButIsALetterWhereOneTypes(t *testing.T) {
	for _, open := range []string{"?", "T", "!", "v |"} {
		h := start(t, 80, 24).keys(open)
		typing := h.m.typing()
		if h.keys("Q"); h.quit == typing {
			t.Errorf("Q after %q: the program ended: %v", open, h.quit)
		}
	}
	for _, open := range []string{":", "/", "? /"} {
		if h := start(t, 80, 24).keys(open).keys("Q"); h.quit {
			t.Errorf("Q typed after %q ended the program", open)
		}
	}
}
