package tui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"newsreader/internal/article"
)

func TestACardShowsWhatALinkLeadsToWithoutLeaving(t *testing.T) {
	h := onPage(t, 0).keys("# 1 p")
	h.sees("╭─ Related").sees("Page 1").sees("A Site · 5 min").sees("The river rises").sees("Enter open · o browser · Tab next · Esc back")
	if h.m.shown.Ref != address(0) {
		t.Errorf("%s is open", h.m.shown.Ref)
	}
	h.keys("esc").seesNot("Esc back").sees("Page 0")
	if first, _ := h.m.reader.LitRows(); first >= 0 {
		t.Error("the link is still lit")
	}
}

func TestWhatACardHasFetchedIsNotFetchedAgain(t *testing.T) {
	h := onPage(t, 0).keys("# 1 p enter").sees("Page 0 › Page 1")
	if want := []string{address(0), address(1)}; !slices.Equal(h.articles.opened, want) {
		t.Errorf("opened %q, want %q", h.articles.opened, want)
	}
	h.keys("backspace").sees("section")
	if h.m.shown.Ref != address(0) {
		t.Errorf("back is %s", h.m.shown.Ref)
	}
}

func TestACardIsCalmWhileItIsFetchedAndEscGivesItUp(t *testing.T) {
	h := onPage(t, 0)
	h.hold = true
	h.keys("# 1 p").sees("fetching …").sees("example.org/1")
	tok := h.m.peeking
	if !tok.Busy() {
		t.Fatal("nothing is fetched")
	}
	h.keys("esc").seesNot("fetching …")
	if h.m.peeking.Busy() {
		t.Error("it is still being fetched")
	}
	h.hold = false
	h.release()
	h.seesNot("Esc back").sees("Page 0")
}

func TestEnterWhileACardIsFetchedOpensItOnceItIsThere(t *testing.T) {
	h := onPage(t, 0)
	h.hold = true
	h.keys("# 1 p enter").sees("opening …")
	h.release()
	h.sees("Page 0 › Page 1")
	if len(h.articles.opened) != 2 {
		t.Errorf("opened %q", h.articles.opened)
	}
}

func TestPeekingGoesOnToTheNextLink(t *testing.T) {
	h := onPage(t, 0).keys("# 1 p tab").sees("╭─ Mail").sees("Can't be read here: an address to write to").sees("Enter write")
	h.keys("tab").sees("╭─ In this article").sees("Part 2")
	h.keys("shift+tab shift+tab").sees("Page 1")
	h.keys("tab tab enter").sees("section 2 of 9")
	if len(h.m.overlays) != 0 || len(h.articles.opened) != 3 {
		t.Errorf("%d overlays, opened %q", len(h.m.overlays), h.articles.opened)
	}
}

func TestACardSaysWhatWentWrongAndTriesAgain(t *testing.T) {
	h := onPage(t, 20).keys("# 1 p").sees("There is no " + address(21)).sees("Enter try again")
	h.keys("o")
	if !slices.Contains(h.host.did, "browse "+address(21)) {
		t.Errorf("the host was asked for %q", h.host.did)
	}
	h.articles.shelf[address(21)] = h.articles.shelf[address(3)]
	h.keys("enter").sees("Page 3").keys("enter").sees("Page 20 › Page 3")
}

func TestFilesAndTitlesCanBePeekedAt(t *testing.T) {
	h := start(t, 100, 40).keys("# 1 p").sees("╭─ Link").sees("The Mill").sees("mill.md · 2 min")
	h.keys("tab tab tab").sees("The Sea").keys("tab").sees("Can't be read here: it has no address")
	h.keys("esc # 4 p enter").sees("A Tour of the River › The Sea")
}

func TestALinkThatSeemsToBeNothingToReadIsToldOfBeforeItIsOpened(t *testing.T) {
	h := onPage(t, 0)
	h.articles.barred = map[string]string{address(1): "a PDF"}
	h.m.reader.Reconsider()
	h.keys("G").sees("× ")
	h.keys("# 1").sees("#1 Page 1 · can't be read here: a PDF · o: browser").keys("enter")
	h.sees("“Page 1” can't be read here: a PDF · o: browser").sees(" o browser ")
	if len(h.articles.opened) != 1 {
		t.Errorf("opened %q", h.articles.opened)
	}
	h.keys("o")
	if !slices.Contains(h.host.did, "browse "+address(1)) {
		t.Errorf("the host was asked for %q", h.host.did)
	}
	h.keys("# 1 enter").sees("Page 0 › Page 1")
}

func TestACardOfSuchALinkFetchesNothingUnlessItIsWanted(t *testing.T) {
	h := onPage(t, 0)
	h.articles.barred = map[string]string{address(1): "a PDF"}
	h.m.reader.Reconsider()
	h.keys("# 1 p").sees("Can't be read here: a PDF").sees("Enter try all the same")
	if len(h.articles.opened) != 1 {
		t.Errorf("opened %q", h.articles.opened)
	}
	h.keys("enter").sees("A Site · 5 min")
}

func TestACardIsCleaned(t *testing.T) {
	h := onPage(t, 0).keys("# 1 p")
	h.m.peeking.Begin(t.Context())
	h.m.overlays[0].(*card).opened = nil
	h.send(peekedMsg{id: h.m.peeking.Begin(t.Context()).ID, err: errors.New("bad\x1b[2J host")})
	h.sees("bad[2J host")
	if strings.Contains(h.m.View().Content, "\x1b[2J") {
		t.Error("the error reaches the terminal")
	}
}

func TestAnArticleThatGoesOnEndsWithALinkToItsNextPage(t *testing.T) {
	h := start(t, 100, 30, func(d *Deps, s *Start) {
		f := web(d.Articles.(*fakeArticles))
		o := f.shelf[address(0)]
		o.Next = address(7)
		f.shelf[address(0)] = o
		s.Ref = address(0)
	})
	words := h.m.shown.Article.Words()
	h.keys("G").sees("Goes on: the next page").sees("goes on: c")
	h.keys("c").sees("Page 0 › Page 7").keys("backspace").sees("Goes on: the next page").sees("100%")
	if h.m.shown.Article.Words() != words {
		t.Error("the article itself was changed")
	}
	h.keys(": P a r t space 9 enter").sees("section 9 of 9")
	h.keys("alt+right c").sees("This article has no further page")
}

func TestWhatIsOddAboutAnArticleIsSaidWithoutAKey(t *testing.T) {
	p := article.Provenance{Truncated: true, Notes: []string{"title from h1", "the text was taken from the page's json-ld"}}
	if got := warnings(p); !slices.Equal(got, []string{"looks cut off", "the text was taken from the page's json-ld"}) {
		t.Errorf("%q", got)
	}
	p.Notes = []string{"looks cut off: for subscribers"}
	if got := warnings(p); !slices.Equal(got, p.Notes) {
		t.Errorf("%q", got)
	}
	onPage(t, 0).send(size(140, 30)).sees("a note · example.org · kept ")
}

func TestATitleIsPeekedAtInTheLibrary(t *testing.T) {
	h, _ := startLibrary(t, 100, 40, 5, func(_ *Deps, s *Start) { s.Ref = "titles.md" }, func(d *Deps, _ *Start) {
		a := short("Titles")
		for _, title := range []string{"Entry 3 of the river", "Nobody Wrote This"} {
			a.Sections[0].Blocks = append(a.Sections[0].Blocks, &article.Related{Label: "Read", Title: title})
		}
		d.Articles.(*fakeArticles).shelf["titles.md"] = Opened{Article: a, Name: "titles.md"}
		delete(d.Articles.(*fakeArticles).shelf, "3") // Lookup of the articles knows no entries
		d.Articles = stored{d.Articles.(*fakeArticles)}
	})
	h.seesNot("× ").keys("# 1 p").sees("The River Post").keys("tab").sees("Can't be read here: it has no address").keys("esc").sees("× → Read: Nobody")
	h.keys("# 1 p enter").sees("Titles › Entry 3")
}

// stored gives an entry that only the library knows by its title.
type stored struct{ *fakeArticles }

func (s stored) Open(ctx context.Context, r Request) (Opened, error) {
	if r.Ref == "3" {
		return Opened{Article: short("Entry 3 of the river"), Ref: "3", Name: "The River Post"}, nil
	}
	return s.fakeArticles.Open(ctx, r)
}
