package store

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// counted counts what the library keeps count of.
func counted(t testing.TB, s *Store) map[feed.ID]feed.Counts {
	t.Helper()
	out := map[feed.ID]feed.Counts{}
	for _, f := range must[[]feed.Subscription](t)(s.Subscriptions(background(t))) {
		out[f.ID] = feed.Counts{}
	}
	for _, h := range all(t, s, feed.View{What: feed.All}, "") {
		c := feed.Counts{Total: 1, Unread: int(flag(!h.State.Read)), Starred: int(flag(h.State.Starred)), Later: int(flag(h.State.Later)), New: int(flag(h.State.New))}
		out[h.Feed] = out[h.Feed].Plus(c)
	}
	return out
}

// snapshot is all of a library that marks concern.
func snapshot(t testing.TB, s *Store) []feed.Headline {
	t.Helper()
	q := query.Query{Root: query.Or{Nodes: []query.Node{query.Is{State: query.Hidden}, query.Not{Node: query.Is{State: query.Hidden}}}}}
	p := must[feed.Page](t)(s.Page(background(t), feed.View{What: feed.All}, q, feed.Cursor{}, 1000))
	return p.Rows
}

// Whatever is done, the counts that are kept are those that are counted, and each change
// can be taken back.
func TestCountsAreKeptAndChangesTakenBack(t *testing.T) {
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 9))
		c := newClock()
		s := openNew(t, c)
		for f := range 4 {
			subscribe(t, s, fmt.Sprintf("https://s%d.example/feed", f), feed.Settings{})
		}
		flip := func() *bool {
			switch r.IntN(4) {
			case 0:
				return yes()
			case 1:
				return no()
			}
			return nil
		}
		for step := range 60 {
			c.wait(time.Hour)
			change := feed.Change{Read: flip(), Starred: flip(), Later: flip(), Hidden: flip()}
			if r.IntN(3) == 0 {
				change.AddTags = []string{"a", "b c"}[:1+r.IntN(2)]
				change.RemoveTags = []string{"a"}[:r.IntN(2)]
			}
			before := snapshot(t, s)
			var u feed.Undo
			id := feed.ID(1 + r.IntN(4))
			newest := must[feed.EntryID](t)(s.Newest(background(t)))
			switch r.IntN(7) {
			case 0, 1:
				n := r.IntN(20)
				if _, err := s.Subscription(background(t), id); err != nil {
					break
				}
				absorb(t, s, id, item(fmt.Sprintf("%d|https://s.example/%d|T%d|x|%d", n, n, n, r.IntN(100))), item(fmt.Sprintf("%d||U|y", n+50)))
			case 2:
				var some []feed.EntryID
				for range r.IntN(10) {
					some = append(some, feed.EntryID(1+r.IntN(int(newest)+3)))
				}
				u = must[feed.Undo](t)(s.Mark(background(t), some, change))
			case 3:
				v := feed.View{What: feed.Selection(r.IntN(9)), Feed: id, HideRead: r.IntN(2) == 0}
				u = must[feed.Undo](t)(s.MarkView(background(t), v, query.Query{}, newest/feed.EntryID(1+r.IntN(3)), change))
			case 4:
				check(t, s.Visit(background(t)))
			case 5:
				must[feed.EntryID](t)(s.SavePage(background(t), fmt.Sprintf("https://p.example/%d", r.IntN(5)), Body{Text: "x", Plain: fmt.Sprint("x", step)}, feed.Headline{Title: "Page"}))
			case 6:
				if _, err := s.Subscription(background(t), id); err == nil {
					u = must[feed.Undo](t)(s.Unsubscribe(background(t), id))
					sound(t, s)
				} else {
					subscribe(t, s, fmt.Sprintf("https://s%d.example/feed", id-1), feed.Settings{})
				}
			}
			if u.Key != 0 && r.IntN(2) == 0 {
				check(t, s.Undo(background(t), u))
				if after := snapshot(t, s); !reflect.DeepEqual(before, after) {
					t.Fatalf("seed %d, step %d: after %q was taken back there is\n%+v, before\n%+v", seed, step, u.Label, after, before)
				}
				if err := s.Undo(background(t), u); !is[*NotFoundError](err) {
					t.Fatalf("taken back twice: %v", err)
				}
			}
			sound(t, s)
			want := counted(t, s)
			var river feed.Counts
			for _, f := range must[[]feed.Subscription](t)(s.Subscriptions(background(t))) {
				if f.Counts != want[f.ID] {
					t.Fatalf("seed %d, step %d: feed %d keeps %+v, counted are %+v", seed, step, f.ID, f.Counts, want[f.ID])
				}
				river = river.Plus(f.Counts)
			}
			tree := must[feed.Tree](t)(s.Tree(background(t)))
			if tree.Counts.Total != river.Total || tree.Counts.Unread != river.Unread || tree.Opened != want[0].Total {
				t.Fatalf("seed %d, step %d: the tree has %+v and %d opened, counted are %+v", seed, step, tree.Counts, tree.Opened, want)
			}
		}
	}
}

func TestAllIsMarkedButWhatCameSince(t *testing.T) {
	s := shelf(t)
	newest := must[feed.EntryID](t)(s.Newest(background(t)))
	absorb(t, s, 1, item("late||late"))
	u := must[feed.Undo](t)(s.MarkView(background(t), feed.View{}, query.Query{}, newest, feed.Change{Read: yes()}))
	if u.Count != 30 || u.Label != "marked 30 read" {
		t.Errorf("got %+v", u)
	}
	if got := titles(all(t, s, feed.View{HideRead: true}, "")); got != "late" {
		t.Errorf("unread are %s", got)
	}
	// What is starred meanwhile stays so when the marks are taken back.
	must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{7}, feed.Change{Starred: yes()}))
	check(t, s.Undo(background(t), u))
	if n := len(all(t, s, feed.View{HideRead: true}, "")); n != 31 {
		t.Errorf("%d are unread", n)
	}
	if got := ids(all(t, s, feed.View{What: feed.Starred}, "")); !slices.Equal(got, []feed.EntryID{7}) {
		t.Errorf("starred are %v", got)
	}
}

func TestTheLastChangeIsFoundAfterARestart(t *testing.T) {
	c := newClock()
	s := openNew(t, c)
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{Title: "Mine", Group: []string{"News"}})
	absorb(t, s, id, item("1||A"))
	must[feed.Undo](t)(s.Configure(background(t), id, feed.Settings{Title: "Other", HiddenFromRiver: true}))
	check(t, s.Close())
	s = openAt(t, s.path, c)
	if n := len(all(t, s, feed.View{}, "")); n != 0 {
		t.Errorf("a feed hidden from the river has %d entries in it", n)
	}
	u, found, err := s.LastUndo(background(t))
	if err != nil || !found || u.Label != "set Mine" {
		t.Fatalf("got %+v, %t, %v", u, found, err)
	}
	check(t, s.Undo(background(t), u))
	f := must[feed.Subscription](t)(s.Subscription(background(t), id))
	if f.Title != "Mine" || !slices.Equal(f.Settings.Group, []string{"News"}) || len(all(t, s, feed.View{}, "")) != 1 {
		t.Errorf("the feed is %+v", f)
	}
	if _, found, _ := s.LastUndo(background(t)); found {
		t.Error("there is still something to take back")
	}
}

func TestTagsAreCounted(t *testing.T) {
	s := shelf(t)
	must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{1, 2, 3}, feed.Change{AddTags: []string{" good  one ", "b"}}))
	must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{2}, feed.Change{RemoveTags: []string{"good one"}, AddTags: []string{"a"}}))
	tree := must[feed.Tree](t)(s.Tree(background(t)))
	if want := []feed.Tally{{Word: "a", Count: 1}, {Word: "b", Count: 3}, {Word: "good one", Count: 2}}; !slices.Equal(tree.Tags, want) {
		t.Errorf("the tags are %v", tree.Tags)
	}
	if h := must[feed.Headline](t)(s.Headline(background(t), 2)); !slices.Equal(h.Tags, []string{"b", "a"}) {
		t.Errorf("the entry has %q", h.Tags)
	}
}
