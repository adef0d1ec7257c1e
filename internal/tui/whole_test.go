package tui

import (
	"slices"
	"strings"
	"testing"
)

// onWholePage is a page with a menu and an advertisement that were left out of it.
func onWholePage(t *testing.T, w, h int) *harness {
	t.Helper()
	hn := onPage(t, 0).send(size(w, h))
	page := []WholeLine{{"Home", false}, {"All stories", false}, {"Page 0", true}}
	for i := range 9 {
		page = append(page, WholeLine{"Part", true}, WholeLine{strings.TrimSpace(strings.Repeat(filler, 3)), true})
		if i == 4 {
			page = append(page, WholeLine{"Buy a barge of your own, today only", false})
		}
	}
	hn.articles.whole = append(page, WholeLine{"Subscribe", false})
	return hn
}

func TestTheWholePageStandsBesideTheArticle(t *testing.T) {
	h := onWholePage(t, 120, 30).keys("w").sees("Page 0").sees("All of the page").sees("− Home").sees("− All stories")
	h.sees("The article has 956 of the 968 words on the page.").sees("w close")
	h.golden("whole-page-120x30")
	h.keys("w").seesNot("All of the page").sees("Page 0")
	h.keys("w")
	if n := len(h.articles.opened); n != 2 {
		t.Errorf("asked for %q", h.articles.opened)
	}
	h.keys("esc").seesNot("All of the page")
}

func TestTheWholePageTakesTheArticlesPlaceOnANarrowScreen(t *testing.T) {
	h := onWholePage(t, 80, 24).keys("w").sees("− Home").seesNot("Part 1").seesNot("Tab article")
	h.golden("whole-page-80x24")
	h.keys("q").seesNot("− Home").sees("Part 1")
}

func TestEachOfTheTwoTextsCanBeScrolledAndSearched(t *testing.T) {
	h := onWholePage(t, 120, 30).keys("w G").sees("− Subscribe").sees("Page 0").sees("100%")
	h.keys("g / b a r g e space o enter").sees("1 of 1").sees("− Buy a barge")
	h.keys("esc tab G").sees("→ Read: Page 1").seesNot("− Subscribe")
	h.keys("tab G").sees("− Subscribe")
	h.keys("|").sees("pipe the article to:").keys("esc")
	h.keys("# 1 enter")
	if h.m.shown.Ref != address(0) {
		t.Error("the number of a link of the page was taken for one of the article")
	}
}

func TestTheWholePageIsOpenedWhereOneReads(t *testing.T) {
	h := onWholePage(t, 120, 30)
	h.articles.whole = append(slices.Repeat([]WholeLine{{"Menu", false}}, 100), h.articles.whole...)
	h.articles.whole = append(h.articles.whole, WholeLine{"Part 7", true}, WholeLine{"the end of it", true})
	h.keys("7 enter w").sees("the end of it")
}

func TestTheWholePageIsCalmWhileItIsFetchedAndGoesWithItsArticle(t *testing.T) {
	h := onWholePage(t, 120, 30)
	h.hold = true
	h.keys("w").sees("Reading all of the page …").sees("Page 0")
	h.keys("esc").seesNot("Reading all")
	h.hold = false
	h.release()
	h.seesNot("− Home")
	h.keys("w").sees("− Home").keys("tab # 1 enter").sees("Page 0 › Page 1").seesNot("− Home")
}
