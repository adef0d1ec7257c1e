package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// shelf makes a library of three feeds in two groups, with ten entries each, an hour
// apart from feed to feed.
func shelf(t testing.TB) *Store {
	s := openNew(t, newClock())
	for f, set := range []feed.Settings{{Title: "Beta", Group: []string{"News", "Near"}}, {Title: "alpha", Group: []string{"News"}}, {Title: "Gamma"}} {
		id := subscribe(t, s, fmt.Sprintf("https://s%d.example/feed", f), set)
		var in []Incoming
		for i := range 10 {
			in = append(in, entry(fmt.Sprint(i), "", fmt.Sprintf("%c%d", 'a'+f, i), "words of an entry", noon.Add(-time.Duration(3*i+f)*time.Hour)))
		}
		absorb(t, s, id, in...)
	}
	return s
}

func TestAListIsInItsOrder(t *testing.T) {
	s := shelf(t)
	for _, c := range []struct {
		name string
		view feed.View
		want string
	}{
		{"newest", feed.View{}, "a0 b0 c0 a1 b1 c1 a2"},
		{"oldest", feed.View{Sort: feed.OldestFirst}, "c9 b9 a9 c8 b8 a8 c7"},
		{"titles", feed.View{Sort: feed.ByTitle}, "a0 a1 a2 a3 a4 a5 a6"},
		{"feeds", feed.View{Sort: feed.ByFeed}, "b0 b1 b2 b3 b4 b5 b6"},
		{"a group", feed.View{What: feed.OfGroup, Group: []string{"News"}}, "a0 b0 a1 b1 a2 b2 a3"},
		{"a group in a group", feed.View{What: feed.OfGroup, Group: []string{"News", "Near"}, Sort: feed.OldestFirst}, "a9 a8 a7 a6 a5 a4 a3"},
		{"a feed", feed.View{What: feed.OfFeed, Feed: 3}, "c0 c1 c2 c3 c4 c5 c6"},
	} {
		if got := titles(page(t, s, c.view, "", feed.Cursor{}, 7).Rows); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestAHistoryBeginsWithWhatWasReadLast(t *testing.T) {
	s := shelf(t)
	for i, id := range []feed.EntryID{5, 25, 1} {
		check(t, s.SaveProgress(background(t), id, feed.Progress{Share: 0.5, Block: "x", Index: 3, Offset: 0.25, At: noon.Add(time.Duration(i) * time.Minute)}))
	}
	rows := all(t, s, feed.View{What: feed.History}, "")
	if got := ids(rows); !slices.Equal(got, []feed.EntryID{1, 25, 5}) {
		t.Errorf("the history is %v", got)
	}
	if p := rows[2].Progress; p.Share != 0.5 || p.Block != "x" || p.Index != 3 || p.Offset != 0.25 || !p.At.Equal(noon) {
		t.Errorf("the place is %+v", p)
	}
	must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{25}, feed.Change{Read: yes()}))
	u := must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{25}, feed.Change{Read: no()}))
	if got := ids(allUp(t, s, feed.View{What: feed.History}, "")); !slices.Equal(got, []feed.EntryID{1, 5}) {
		t.Errorf("with one unread again the history is %v", got)
	}
	check(t, s.Undo(background(t), u))
	if got := ids(all(t, s, feed.View{What: feed.History}, "")); !slices.Equal(got, []feed.EntryID{1, 25, 5}) {
		t.Errorf("with that taken back the history is %v", got)
	}
}

// A list is read on from where one was, whatever came or went meanwhile: nothing is seen
// twice and nothing left out.
func TestAPageGoesOnWhereTheLastEnded(t *testing.T) {
	s := shelf(t)
	for sort := feed.NewestFirst; sort <= feed.ByFeed; sort++ {
		v := feed.View{Sort: sort}
		first := page(t, s, v, "", feed.Cursor{}, 5)
		want := page(t, s, v, "", first.Next, 5)
		// The row that the cursor is made of is hidden, others come at both ends.
		must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{first.Rows[4].ID}, feed.Change{Hidden: yes()}))
		absorb(t, s, 1, entry(fmt.Sprint("new", sort), "", fmt.Sprint("0 new", sort), "", noon.Add(time.Duration(sort-10)*time.Second)))
		absorb(t, s, 3, entry(fmt.Sprint("old", sort), "", fmt.Sprint("z old", sort), "", noon.Add(-90*time.Hour)))
		got := page(t, s, v, "", first.Next, 5)
		if !slices.Equal(ids(got.Rows), ids(want.Rows)) || !got.Earlier {
			t.Errorf("sort %d: %v, want %v", sort, ids(got.Rows), ids(want.Rows))
		}
		back := page(t, s, v, "", got.Before, -4)
		whole := ids(all(t, s, v, ""))
		at := slices.Index(whole, got.Rows[0].ID)
		if !slices.Equal(ids(back.Rows), whole[at-4:at]) {
			t.Errorf("sort %d: upwards %v, want %v", sort, ids(back.Rows), whole[at-4:at])
		}
		// Each row can be gone on from.
		for i, h := range got.Rows[:4] {
			if next := page(t, s, v, "", h.At, 1); next.Rows[0].ID != got.Rows[i+1].ID {
				t.Errorf("sort %d: after %d comes %d, want %d", sort, h.ID, next.Rows[0].ID, got.Rows[i+1].ID)
			}
		}
	}
}

func TestEntriesWithoutADateStandAsInTheirDocument(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	var in []Incoming
	var want []string
	for i := range 700 { // more than a second has room for
		title := fmt.Sprintf("t%d", i)
		in = append(in, entry(fmt.Sprint(i), "", title, "", time.Time{}))
		want = append(want, title)
	}
	// A date in the future is no date to sort by.
	in = append(in, entry("x", "", "x", "", noon.AddDate(80, 0, 0)))
	absorb(t, s, id, in...)
	rows := all(t, s, feed.View{}, "")
	if got := titles(rows); got != strings.Join(append(want, "x"), " ") {
		t.Errorf("they stand as %s", got)
	}
	if h := rows[700]; !h.Published.Equal(noon.AddDate(80, 0, 0)) || noon.Sub(h.Sorted) > 5*time.Second {
		t.Errorf("the future sorts at %v", h.Sorted)
	}
	if h := rows[0]; !h.Published.IsZero() || !h.Sorted.Equal(noon) || !h.Seen.Equal(noon) {
		t.Errorf("published %v, sorted %v, seen %v", h.Published, h.Sorted, h.Seen)
	}
}

// TestAnEntryWithoutADateOfItsOwnStandsByItsLastChange holds that a feed which has nothing
// but the dates that Atom demands does not stand above all others when it is added.
func TestAnEntryWithoutADateOfItsOwnStandsByItsLastChange(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	old, both := entry("1", "", "old", "", time.Time{}), entry("2", "", "both", "", noon.Add(-48*time.Hour))
	old.Entry.Updated, both.Entry.Updated = noon.Add(-72*time.Hour), noon.Add(-time.Hour)
	absorb(t, s, id, old, both)
	rows := all(t, s, feed.View{}, "")
	if got := titles(rows); got != "both old" || !rows[1].Sorted.Equal(old.Entry.Updated) || !rows[1].Published.IsZero() {
		t.Errorf("%s; %v", got, rows[1].Sorted)
	}
}

func TestTheListOpensAroundAnEntry(t *testing.T) {
	s := shelf(t)
	for sort := feed.NewestFirst; sort <= feed.ByFeed; sort++ {
		v := feed.View{Sort: sort}
		whole := ids(all(t, s, v, ""))
		for i, id := range whole {
			p := must[feed.Page](t)(s.Around(background(t), v, query.Query{}, id, 9))
			if got := ids(p.Rows); !slices.Contains(got, id) || p.Earlier != (got[0] != whole[0]) || p.More != (got[len(got)-1] != whole[29]) || !slices.Equal(got, whole[slices.Index(whole, got[0]):][:len(got)]) {
				t.Errorf("sort %d, around row %d: %v", sort, i, got)
			} else if len(got) != 9 && i >= 4 || i >= 4 && i < 25 && got[4] != id {
				t.Errorf("sort %d, around row %d: %d rows, %v", sort, i, len(got), got)
			}
		}
	}
	if _, err := s.Around(background(t), feed.View{What: feed.Starred}, query.Query{}, 3, 9); !is[*NotFoundError](err) {
		t.Errorf("an entry that is not in the list: %v", err)
	}
}

func TestTheNextUnreadEntryIsFoundAcrossFeeds(t *testing.T) {
	s := shelf(t)
	must[feed.Undo](t)(s.MarkView(background(t), feed.View{}, query.Query{}, 0, feed.Change{Read: yes()}))
	must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{3, 25}, feed.Change{Read: no()})) // a2 and c4
	next := func(from feed.EntryID, d feed.Direction) string {
		h, found, err := s.NextUnread(background(t), feed.View{}, query.Query{}, from, d)
		check(t, err)
		if !found {
			return ""
		}
		return h.Title
	}
	for _, c := range []struct {
		from feed.EntryID
		d    feed.Direction
		want string
	}{{0, feed.Onward, "a2"}, {1, feed.Onward, "a2"}, {3, feed.Onward, "c4"}, {25, feed.Onward, ""}, {0, feed.Backward, "c4"}, {25, feed.Backward, "a2"}, {3, feed.Backward, ""}, {999, feed.Onward, "a2"}} {
		if got := next(c.from, c.d); got != c.want {
			t.Errorf("from %d, %d: %q, want %q", c.from, c.d, got, c.want)
		}
	}
}
