package tui

import (
	"testing"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/tui/reader"
)

func (h *harness) last() State {
	h.t.Helper()
	if len(h.kept) == 0 {
		h.t.Fatal("nothing was kept")
	}
	return h.kept[len(h.kept)-1]
}

func TestWhatIsChangedByKeyIsKept(t *testing.T) {
	h := start(t, 120, 40).keys("< t M i i T j enter Q")
	s := h.last()
	if s.Measure == 0 || !s.HideOutline || !s.NoMouse || s.Theme == "" {
		t.Errorf("kept %+v", s)
	}
	again := start(t, 120, 40, func(_ *Deps, st *Start) { st.State = s })
	again.seesNot("The Upper Mill ")
	if got := again.m.look.theme.Name; got != s.Theme {
		t.Errorf("started with theme %q, kept was %q", got, s.Theme)
	}
}

func TestReadingGoesOnWhereItWasLeft(t *testing.T) {
	h := start(t, 100, 20).keys("] ] ] j j")
	left := h.m.reader.Place()
	h.keys("Q")
	again := start(t, 100, 20, func(_ *Deps, s *Start) { s.State = h.last() })
	if got := again.m.reader.Place(); got != left {
		t.Errorf("back at %+v, left at %+v", got, left)
	}
	again.sees("Where you left off · g: from the start")
}

func TestPlacesAreBounded(t *testing.T) {
	var places map[string]Place
	for i := range maxPlaces + 50 {
		places = remember(places, string(rune('a'+i)), Place{Place: reader.Place{Unit: i}}, clock.Add(time.Duration(i)*time.Hour))
	}
	if len(places) != maxPlaces {
		t.Fatalf("%d places", len(places))
	}
	if _, ok := places["a"]; ok {
		t.Error("the oldest place was not the one to go")
	}
}

func TestAFileThatChangesOnDiskIsShownAnewInItsPlace(t *testing.T) {
	h := start(t, 100, 20, func(_ *Deps, s *Start) { s.Ref = "notes.md" })
	h.keys("] ]")
	at := h.m.reader.Place()
	h.fire(watchEvery)
	if n := len(h.articles.opened); n != 1 {
		t.Fatalf("a file that did not change was opened %d times", n)
	}
	a := short("Notes, Second Edition")
	a.Sections = append([]*article.Section{section("A New Beginning", para(filler))}, a.Sections...)
	article.Arrange(a.Sections)
	h.articles.shelf["notes.md"] = Opened{Article: a, Name: "notes.md", Path: "notes.md", Modified: clock.Add(time.Minute)}
	h.articles.modified = clock.Add(time.Minute)
	h.fire(watchEvery)
	h.sees("Notes, Second Edition").sees("Changed on disk").sees("section 3 of 3")
	if got := h.m.reader.Place(); got.Section != at.Section || got.Words != at.Words {
		t.Errorf("the place moved from %+v to %+v", at, got)
	}
	h.fire(watchEvery)
	if n := len(h.articles.opened); n != 2 {
		t.Errorf("the file was opened %d times, want 2", n)
	}
}

func TestOnlyTheOpenFileIsWatched(t *testing.T) {
	h := start(t, 120, 40, func(_ *Deps, s *Start) { s.Ref = "notes.md" })
	h.m.show(h.articles.shelf["tour.md"], wanted{ref: "tour.md"})
	h.articles.modified = clock.Add(time.Minute)
	h.fire(watchEvery)
	if n := len(h.articles.opened); n != 1 {
		t.Errorf("opened %q", h.articles.opened)
	}
}

func TestTheBeginningIsReplacedByTheWholeInItsPlace(t *testing.T) {
	h := start(t, 100, 20)
	h.articles.shelf["big"] = Opened{Article: long(5), Name: "big", Provisional: true}
	h.articles.shelf["big whole"] = Opened{Article: long(50), Name: "big"}
	h.hold = true
	h.run(h.m.open(wanted{ref: "big"}))
	h.hold = false
	first := h.held
	h.held, h.hold = nil, true
	h.deliver(first[0]()) // the beginning; what it asks for is held
	h.sees("the rest is coming")
	h.hold = false
	h.keys("] ] ]").sees("section 3 of 5")
	h.release()
	h.sees("section 3 of 50").seesNot("the rest is coming")
}

func TestAJumpBeyondTheBeginningWaitsForTheRest(t *testing.T) {
	open := func(d *Deps, s *Start) {
		f := d.Articles.(*fakeArticles)
		f.shelf["big"] = Opened{Article: long(5), Name: "big", Provisional: true}
		f.shelf["big whole"] = Opened{Article: long(50), Name: "big"}
		s.Ref, s.At = "big", "40"
	}
	start(t, 100, 20, open).sees("section 40 of 50")
	h := start(t, 100, 20, open, func(_ *Deps, s *Start) { s.At = "99" })
	h.sees("no section \"99\"").sees("Part 1")
}
