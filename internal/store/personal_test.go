package store

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"newsreader/internal/feed"
)

func TestSearchesAreKept(t *testing.T) {
	s := openNew(t, newClock())
	id := must[int64](t)(s.SaveSearch(background(t), feed.Search{Name: "War", Query: "war is:unread"}))
	must[int64](t)(s.SaveSearch(background(t), feed.Search{Name: "Peace", Query: "peace"}))
	must[int64](t)(s.SaveSearch(background(t), feed.Search{ID: id, Name: "War", Query: "war"}))
	list := func() []feed.Search { return must[feed.Tree](t)(s.Tree(background(t))).Searches }
	want := []feed.Search{{ID: 2, Name: "Peace", Query: "peace", Unread: -1}, {ID: id, Name: "War", Query: "war", Unread: -1}}
	if got := list(); !slices.Equal(got, want) {
		t.Errorf("there are %+v", got)
	}
	u := must[feed.Undo](t)(s.RemoveSearch(background(t), id))
	if got := list(); !slices.Equal(got, want[:1]) {
		t.Errorf("without one there are %+v", got)
	}
	check(t, s.Undo(background(t), u))
	if got := list(); !slices.Equal(got, want) {
		t.Errorf("with it again there are %+v", got)
	}
	if _, err := s.RemoveSearch(background(t), 99); !is[*NotFoundError](err) {
		t.Errorf("one that is not there: %v", err)
	}
}

func TestFeedsAreDueInTheOrderOfTheirTime(t *testing.T) {
	s := openNew(t, newClock())
	set := feed.Settings{
		Title: "T", Group: []string{"a", "b"}, Tags: []string{"x"}, Interval: time.Hour, FullText: feed.FullTextNever, Headers: []string{"A: b"}, Auth: "env:PW",
		Keep: feed.Retention{Count: 5, Age: time.Hour}, HiddenFromRiver: true, Rules: []feed.Rule{{Query: "war", Action: feed.RuleTag, Argument: "w"}},
	}
	for _, url := range []string{"https://a.example/", "https://b.example/", "https://c.example/", "https://d.example/"} {
		subscribe(t, s, url, set)
	}
	v := feed.Validators{ETag: "e", LastModified: "m", Body: "h", Fresh: noon.Add(time.Hour)}
	h := feed.Health{Checked: noon, Changed: noon.Add(-time.Hour), Next: noon.Add(time.Hour), Failures: 2, Error: "it is broken", Kind: "broken", Moved: "https://x.example/"}
	sched := feed.Schedule{TTL: time.Hour, SkipHours: []int{1}, SkipDays: []time.Weekday{time.Sunday}}
	must[Absorbed](t)(s.Absorb(background(t), 1, Fetched{Feed: &feed.Feed{Title: "Own", Site: "https://a.example/site", Schedule: sched}, Validators: v, Health: h}))
	early := h
	early.Next = noon.Add(30 * time.Minute)
	check(t, s.Unchanged(background(t), 2, v, early))
	check(t, s.Failed(background(t), 3, h))
	check(t, s.Mute(background(t), 3, "gone"))
	due := func(at time.Time) []feed.ID {
		var out []feed.ID
		for _, g := range must[[]Target](t)(s.Due(background(t), at)) {
			out = append(out, g.ID)
		}
		return out
	}
	for at, want := range map[time.Time][]feed.ID{noon: {4}, noon.Add(40 * time.Minute): {4, 2}, noon.Add(time.Hour): {4, 2, 1}} {
		if got := due(at); !slices.Equal(got, want) {
			t.Errorf("at %v %v are due, want %v", at, got, want)
		}
	}
	check(t, s.Mute(background(t), 3, ""))
	if got := due(noon); !slices.Equal(got, []feed.ID{3, 4}) {
		t.Errorf("with one awake again %v are due", got)
	}
	got := must[[]Target](t)(s.Targets(background(t), []feed.ID{1}))[0]
	want := Target{ID: 1, Title: "T", URL: "https://a.example/", Settings: set, Validators: v, Health: h, Schedule: sched}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v, want\n%+v", got, want)
	}
	f := must[feed.Subscription](t)(s.Subscription(background(t), 1))
	if f.Own != "Own" || f.Site != "https://a.example/site" || !reflect.DeepEqual(f.Settings, set) || f.Health != h || !f.Added.Equal(noon) {
		t.Errorf("the feed is %+v", f)
	}
	if err := s.Failed(background(t), 9, h); !is[*NotFoundError](err) {
		t.Errorf("a feed that is not there: %v", err)
	}
}

// The rules of a feed touch an entry when it comes, and never again.
func TestRulesMarkWhatIsFresh(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	in := item("1||A")
	in.Marks = feed.Change{Read: yes(), Starred: yes(), Later: yes(), AddTags: []string{"war"}}
	hidden := item("2||B")
	hidden.Marks = feed.Change{Hidden: yes()}
	absorb(t, s, id, in, hidden)
	h := must[feed.Headline](t)(s.Headline(background(t), 1))
	if !h.State.Read || !h.State.Starred || !h.State.Later || !h.State.New || !slices.Equal(h.Tags, []string{"war"}) {
		t.Errorf("it is %+v", h)
	}
	if got := titles(all(t, s, feed.View{}, "")); got != "A" {
		t.Errorf("the river has %s", got)
	}
	must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{1}, feed.Change{Read: no(), RemoveTags: []string{"war"}}))
	in.Plain = "edited"
	absorb(t, s, id, in)
	if h := must[feed.Headline](t)(s.Headline(background(t), 1)); h.State.Read || len(h.Tags) > 0 {
		t.Errorf("a rule touched a known entry: %+v", h)
	}
	check(t, s.Visit(background(t)))
	if n := len(all(t, s, feed.View{What: feed.New}, "")); n != 0 {
		t.Errorf("after the visit %d are new", n)
	}
	sound(t, s)
}

// Scripts without blanks are searched by any part of a word.
func TestTextsWithoutBlanksAreSearched(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	absorb(t, s, id, item("1||東京都の天気|今日は東京都で雨が降ります"), item("2||Seoul|서울에서 만나요"), item("3||กรุงเทพ|สวัสดีครับ"), item("4||Paris|Café à Paris"))
	indexAll(t, s)
	for q, want := range map[string]string{
		"京都": "東京都の天気", "京": "東京都の天気", "雨が": "東京都の天気", "雨で": "", "서울": "Seoul", "สวัส": "กรุงเทพ", "cafe": "Paris", "title:天気": "東京都の天気", "title:雨": "", `"東京都で雨"`: "東京都の天気",
	} {
		if got := titles(all(t, s, feed.View{}, q)); got != want {
			t.Errorf("%s finds %q, want %q", q, got, want)
		}
	}
}

// While the index is behind, a text can be read, and what is in the index found.
func TestAnEntryCanBeReadBeforeItIsIndexed(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	absorb(t, s, id, item("1||A|words"), item("2||B|words"), item("3||C|words"))
	if left := must[int](t)(s.Index(background(t), 2)); left != 1 {
		t.Errorf("%d are left", left)
	}
	if got := len(all(t, s, feed.View{}, "words")); got != 2 {
		t.Errorf("%d are found", got)
	}
	if got := titles(all(t, s, feed.View{}, "")); got != "A B C" {
		t.Errorf("there are %s", got)
	}
	indexAll(t, s)
	absorb(t, s, id, item("1||A|other"))
	if size := must[Size](t)(s.Size(background(t))); size.Unindexed != 1 {
		t.Errorf("%d are not indexed", size.Unindexed)
	}
	indexAll(t, s)
	if got := titles(all(t, s, feed.View{}, "words")) + titles(all(t, s, feed.View{}, "other")); got != "B CA" {
		t.Errorf("found are %s", got)
	}
}
