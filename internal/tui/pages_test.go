package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"newsreader/internal/article"
)

// web puts a little web on the shelf: twenty pages, each leading on to the next.
func web(f *fakeArticles) *fakeArticles {
	for i := range 21 {
		a := long(9)
		a.Title = fmt.Sprintf("Page %d", i)
		a.Origin = article.Origin{Name: "A Site", URL: address(i)}
		a.Provenance = article.Provenance{Kind: "html", Extractor: "container", WordsOnPage: 4000, Notes: []string{"title from h1", "a note"}}
		a.Sections[8].Blocks = append(a.Sections[8].Blocks,
			&article.Related{Label: "Read", Title: fmt.Sprintf("Page %d", i+1), URL: address(i + 1)},
			&article.Paragraph{Spans: []article.Span{
				article.Link{URL: "mailto:ada@example.org", Spans: plain("write")},
				article.Link{URL: address(i) + "#part-2", Spans: plain("the second part")},
				article.Link{URL: address(i) + "#Part_3", Spans: plain("the third part")},
			}})
		article.Arrange(a.Sections)
		f.shelf[address(i)] = Opened{Article: a, Name: "example.org", Fetched: clock}
	}
	return f
}

func address(i int) string { return fmt.Sprintf("https://example.org/%d", i) }

func onPage(t *testing.T, i int) *harness {
	t.Helper()
	return start(t, 100, 30, func(d *Deps, s *Start) { web(d.Articles.(*fakeArticles)); s.Ref = address(i) })
}

func TestAWebLinkOpensHereAndACapitalHintInTheBrowser(t *testing.T) {
	h := onPage(t, 0).sees("Page 0").keys("G # 1 enter").sees("Page 0 › Page 1")
	h.keys("backspace G ; F")
	if !slices.Contains(h.host.did, "browse "+address(1)) {
		t.Errorf("the host was asked for %q", h.host.did)
	}
}

func TestAnAddressToWriteToGoesToTheBrowser(t *testing.T) {
	h := onPage(t, 0).keys("# 2 enter")
	if !slices.Contains(h.host.did, "browse mailto:ada@example.org") || len(h.articles.opened) != 1 {
		t.Errorf("the host was asked for %q, and opened was %q", h.host.did, h.articles.opened)
	}
}

func TestALinkIntoTheSamePageIsFollowedWithoutFetching(t *testing.T) {
	h := onPage(t, 0).keys("# 3 enter").sees("section 2 of 9")
	h.keys("# 4 enter").sees("section 3 of 9").keys("backspace").sees("section 2 of 9")
	if len(h.articles.opened) != 1 {
		t.Errorf("opened was %q", h.articles.opened)
	}
}

// TestAWalkOfTwentyPagesAndBackKeepsEveryPlace follows twenty related links, each from
// a place of its own, and finds every one of these places again without fetching.
func TestAWalkOfTwentyPagesAndBackKeepsEveryPlace(t *testing.T) {
	h := onPage(t, 0).send(size(80, 24)) // without the outline, whose marks grow
	var left []string
	for i := range 20 {
		h.send(keyPress(fmt.Sprint(i%5 + 1))).keys("enter j j")
		left = append(left, h.screen())
		h.keys("# 1 enter").sees(fmt.Sprintf("Page %d", i+1))
	}
	if n := len(h.articles.opened); n != 21 {
		t.Fatalf("%d pages were opened, want 21", n)
	}
	for i := 19; i >= 0; i-- {
		h.keys("backspace")
		h.fire(messageLife)
		if h.screen() != left[i] {
			t.Fatalf("page %d came back as\n%s\nand was left as\n%s", i, h.screen(), left[i])
		}
	}
	for i := range 20 {
		h.keys("alt+right").sees(fmt.Sprintf(" › Page %d ", i+1)) // the last of the trail is in sight
	}
	if n := len(h.articles.opened); n != 21 {
		t.Errorf("going back and forward opened %d pages", n-21)
	}
}

func TestHowFarAPageHasComeIsTold(t *testing.T) {
	h := onPage(t, 0)
	h.hold = true
	h.keys("# 1 enter").sees("Opening Page 1 …")
	page := &arriving{}
	page.tell(Progress{Host: "example.org\x1b", Phase: "reading", Bytes: 12 << 10})
	h.send(progressMsg{h.m.opening.Begin(t.Context()).ID, &h.m.opening, page})
	h.sees("example.org: reading, 12 KB … Esc cancels")
	if n := len(h.timers); n == 0 || h.timers[n-1].after != progressEvery {
		t.Error("nobody will look again")
	}
	h.keys("esc").sees("Cancelled").sees("Page 0")
	page.tell(Progress{Host: "late.example", Phase: "reading"})
	h.fire(progressEvery)
	h.seesNot("late.example")
}

func TestAPageThatCannotBeReadOffersTheBrowser(t *testing.T) {
	h := onPage(t, 20).keys("# 1 enter").sees("o: browser").sees("Page 20")
	h.keys("o")
	if !slices.Contains(h.host.did, "browse "+address(21)) {
		t.Errorf("the host was asked for %q", h.host.did)
	}
}

func TestAProgramThatBeginsWithAPageThatFailsSaysWhatCanBeDone(t *testing.T) {
	h := onPage(t, 99).sees(address(99)).sees("r: try again · o: open it in the browser · q: leave").seesNot("o: browser")
	h.fire(messageLife)
	h.keys("o")
	if !slices.Contains(h.host.did, "browse "+address(99)) {
		t.Errorf("the host was asked for %q", h.host.did)
	}
	h.articles.shelf[address(99)] = h.articles.shelf[address(3)]
	h.keys("r").sees("Page 3")
}

func TestAProgramThatWaitsForItsFirstPageEndsByEscOrCtrlC(t *testing.T) {
	for _, key := range []string{"esc", "ctrl+c", "q"} {
		h := onPage(t, 0)
		h.m.shown = Opened{} // as before the page has come
		h.hold = true
		h.run(h.m.open(wanted{ref: address(0)}))
		h.send(size(100, 30)).sees("Opening " + address(0) + " …")
		h.hold = false
		if h.keys(key); !h.quit {
			t.Errorf("%s did not end it", key)
		}
	}
}

func TestAPageIsReadAgainAsItWasAskedFor(t *testing.T) {
	h := onPage(t, 0).keys("# 1 enter")
	var got Request
	h.m.deps.Articles = asked{h.articles, &got}
	h.keys("r").sees("Read again").sees("Page 1")
	if got.Ref != address(1) || got.From != address(0) || !got.Anew {
		t.Errorf("%+v", got)
	}
}

// asked remembers the last request.
type asked struct {
	*fakeArticles
	last *Request
}

func (a asked) Open(ctx context.Context, r Request) (Opened, error) {
	*a.last = r
	return a.fakeArticles.Open(ctx, r)
}

func TestWhatIsKnownAboutAnArticleIsOneKeyAway(t *testing.T) {
	h := onPage(t, 0).keys("=")
	for _, text := range []string{
		"About this article", "A Site", address(0), "Fetched   " + clock.Format(time.DateTime),
		"of the 4000 words on the page", "Found by  container", "Note      a note",
	} {
		h.sees(text)
	}
	h.keys("esc").seesNot("About this article").sees("a note · example.org")
}

func TestAnErrorOfAPageIsCleaned(t *testing.T) {
	h := onPage(t, 0)
	h.run(h.m.failedToOpen(address(1), errors.New("bad\x1b[2J host")))
	h.send(size(100, 30)).sees("bad[2J host · o: browser")
	h.run(h.m.failedToOpen(address(1), errors.New("https://example.org/1 is a PDF; it can be opened in the browser")))
	h.send(size(100, 30)).sees(" https://example.org/1 is a PDF; it can be opened in the browser (o)")
}

func TestWordsToHighlightAreNoPlace(t *testing.T) {
	for ref, want := range map[string]string{"a#b": "b", "a#b:~:text=c": "b", "a#:~:text=c": "", "a": ""} {
		if rest, anchor := fragment(ref); rest != "a" || anchor != want {
			t.Errorf("%s: %q, %q", ref, rest, anchor)
		}
	}
}
