package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// What a person marked, or has not read, is never dropped; what is dropped does not come
// back with the next refresh.
func TestRetentionDropsOnlyWhatWasReadAndNotMarked(t *testing.T) {
	for _, c := range []struct {
		name string
		keep feed.Retention
		want []feed.EntryID // of ten, of which 1 is the newest
	}{
		{"all", feed.Retention{}, []feed.EntryID{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}},
		{"by number", feed.Retention{Count: 2}, []feed.EntryID{1, 2, 3, 4, 5, 6, 7, 8}},
		{"by age", feed.Retention{Age: 48 * time.Hour}, []feed.EntryID{4, 6, 7, 8}},
		{"by age, not old enough", feed.Retention{Age: 480 * time.Hour}, []feed.EntryID{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}},
	} {
		t.Run(c.name, func(t *testing.T) {
			clock := newClock()
			s := openNew(t, clock)
			id := subscribe(t, s, "https://s.example/feed", feed.Settings{Keep: c.keep})
			other := subscribe(t, s, "https://o.example/feed", feed.Settings{})
			var in []Incoming
			for i := range 10 {
				in = append(in, entry(fmt.Sprint(i), fmt.Sprintf("https://s.example/%d", i), fmt.Sprint("t", i), "some words", noon.Add(-time.Duration(i)*time.Hour)))
			}
			absorb(t, s, id, in...)
			absorb(t, s, other, in...)
			indexAll(t, s)
			must[feed.Undo](t)(s.MarkView(background(t), feed.View{What: feed.All}, query.Query{}, 0, feed.Change{Read: yes()}))
			mark := func(id feed.EntryID, c feed.Change) { must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{id}, c)) }
			mark(4, feed.Change{Read: no()})
			mark(6, feed.Change{Starred: yes()})
			mark(7, feed.Change{Later: yes()})
			mark(8, feed.Change{AddTags: []string{"good"}})
			if c.keep.Count > 0 {
				// So 3, which is hidden, and 5 are the newest two that could go.
				mark(1, feed.Change{Read: no()})
				mark(2, feed.Change{Read: no()})
				mark(3, feed.Change{Hidden: yes()})
			}
			clock.wait(72 * time.Hour)
			out := must[Collected](t)(s.Collect(background(t)))
			got := ids(all(t, s, feed.View{What: feed.OfFeed, Feed: id}, "is:hidden OR -is:hidden"))
			slices.Sort(got)
			if !slices.Equal(got, c.want) || out.Entries != 10-len(c.want) {
				t.Errorf("there are %v (%+v), want %v", got, out, c.want)
			}
			if n := len(all(t, s, feed.View{}, "words")); n != len(c.want)+10-int(flag(c.keep.Count > 0)) {
				t.Errorf("%d are found", n)
			}
			if a := absorb(t, s, id, in...); len(a.Fresh)+a.Updated != 0 {
				t.Errorf("they come back: %+v", a)
			}
			if next := absorb(t, s, id, item("new||new")); next.Fresh[0] <= 20 {
				t.Errorf("the id %d was given again", next.Fresh[0])
			}
			sound(t, s)
		})
	}
}

// What was marked in a feed stays when the feed is left, and all when it is followed again.
func TestAFeedThatWasLeftComesBackWithItsEntries(t *testing.T) {
	c := newClock()
	s := openNew(t, c)
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{Title: "Mine"})
	absorb(t, s, id, item("1||A"), item("2||B"), item("3||C"))
	must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{2}, feed.Change{Starred: yes()}))
	must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{1}, feed.Change{Read: yes()}))
	u := must[feed.Undo](t)(s.Unsubscribe(background(t), id))
	if got := titles(all(t, s, feed.View{What: feed.All}, "")) + titles(all(t, s, feed.View{}, "")); got != "B" {
		t.Errorf("without the feed there are %q", got)
	}
	if h := all(t, s, feed.View{What: feed.Starred}, "")[0]; h.FeedTitle != "Mine" {
		t.Errorf("the starred one is of %q", h.FeedTitle)
	}
	if got := must[[]Target](t)(s.Due(background(t), noon.AddDate(1, 0, 0))); len(got) != 0 {
		t.Errorf("it is still due: %+v", got)
	}
	check(t, s.Undo(background(t), u))
	must[feed.Undo](t)(s.Unsubscribe(background(t), id))
	if again := subscribe(t, s, "https://s.example/feed", feed.Settings{}); again != id {
		t.Errorf("it became %d", again)
	}
	if rows := all(t, s, feed.View{}, ""); titles(rows) != "A B C" || !rows[0].State.Read || !rows[1].State.Starred {
		t.Errorf("it came back with %+v", rows)
	}
	if _, err := s.Subscribe(background(t), "https://s.example/feed", feed.Settings{}); !is[*ExistsError](err) {
		t.Errorf("followed twice: %v", err)
	}
	// A month after it was left it is gone, but for what is starred.
	must[feed.Undo](t)(s.Unsubscribe(background(t), id))
	c.wait(40 * 24 * time.Hour)
	if out := must[Collected](t)(s.Collect(background(t))); out.Entries != 2 || out.Feeds != 0 {
		t.Errorf("collected %+v", out)
	}
	must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{2}, feed.Change{Starred: no()}))
	if out := must[Collected](t)(s.Collect(background(t))); out.Entries != 1 || out.Feeds != 1 {
		t.Errorf("collected %+v", out)
	}
	sound(t, s)
}

func TestAFeedGoesWhereItMoved(t *testing.T) {
	s := openNew(t, newClock())
	a := subscribe(t, s, "https://a.example/feed", feed.Settings{})
	b := subscribe(t, s, "https://b.example/feed", feed.Settings{})
	url := func(id feed.ID) string { return must[feed.Subscription](t)(s.Subscription(background(t), id)).URL }
	must[Absorbed](t)(s.Absorb(background(t), a, Fetched{NewURL: "https://b.example/feed"}))
	must[Absorbed](t)(s.Absorb(background(t), b, Fetched{NewURL: "https://new.example/feed"}))
	if url(a) != "https://a.example/feed" || url(b) != "https://new.example/feed" {
		t.Errorf("they are at %s and %s", url(a), url(b))
	}
}

func TestABackupIsAWholeLibrary(t *testing.T) {
	s := shelf(t)
	indexAll(t, s)
	path := filepath.Join(t.TempDir(), "copy.db")
	check(t, s.Backup(background(t), path))
	if err := s.Backup(background(t), path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a second one: %v", err)
	}
	info, err := os.Stat(path)
	check(t, err)
	if info.Mode() != 0o600 {
		t.Errorf("it is %v", info.Mode())
	}
	c := openAt(t, path, newClock())
	sound(t, c)
	if got, want := titles(all(t, c, feed.View{}, "words")), titles(all(t, s, feed.View{}, "words")); got != want || got == "" {
		t.Errorf("it has %s, want %s", got, want)
	}
}

func TestAnOptimizedLibraryIsTheSame(t *testing.T) {
	s := shelf(t)
	indexAll(t, s)
	want := titles(all(t, s, feed.View{}, "words"))
	must[feed.Undo](t)(s.Unsubscribe(background(t), 1))
	must[feed.ID](t)(s.Subscribe(background(t), "https://s0.example/feed", feed.Settings{Title: "Beta"}))
	for _, shrink := range []bool{false, true} {
		check(t, s.Optimize(background(t), shrink))
		sound(t, s)
		if got := titles(all(t, s, feed.View{}, "words")); got != want {
			t.Errorf("it has %s, want %s", got, want)
		}
	}
	if size := must[Size](t)(s.Size(background(t))); size.Free != 0 || size.Bytes == 0 || size.Entries != 30 || size.Feeds != 3 || size.Unindexed != 0 {
		t.Errorf("it is %+v", size)
	}
}

// A count that is wrong is found.
func TestADamagedCountIsFound(t *testing.T) {
	s := shelf(t)
	check(t, s.write(background(t), "test", func(t *tx) error {
		_, err := t.exec(`UPDATE counts SET unread = unread + 1 WHERE feed = 1`)
		return err
	}))
	if err := s.Check(background(t)); !is[*CorruptError](err) {
		t.Errorf("got %v", err)
	}
}
