package store

import (
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// Two processes (here two stores: each has its own connections and locks) write at once,
// and each sees what the other did.
func TestTwoProgramsShareALibrary(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	c := newClock()
	stores := []*Store{openAt(t, path, c), openAt(t, path, c)}
	var wg sync.WaitGroup
	for n, s := range stores {
		wg.Go(func() {
			id, err := s.Subscribe(background(t), fmt.Sprintf("https://s%d.example/feed", n), feed.Settings{})
			if err != nil {
				t.Error(err)
				return
			}
			for i := range 30 {
				a, err := s.Absorb(background(t), id, Fetched{Entries: []Incoming{entry(fmt.Sprint(i), "", fmt.Sprint("title", i), "some words", noon)}})
				if err != nil || len(a.Fresh) != 1 {
					t.Errorf("store %d, document %d: %v %v", n, i, a, err)
					return
				}
				if _, err := s.Mark(background(t), a.Fresh, feed.Change{Read: yes()}); err != nil {
					t.Error(err)
				}
				if _, err := s.Index(background(t), 10); err != nil {
					t.Error(err)
				}
				if _, err := s.Page(background(t), feed.View{}, query.Query{}, feed.Cursor{}, 20); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	for _, s := range stores {
		if got := len(all(t, s, feed.View{}, "words is:read")); got != 60 {
			t.Errorf("%d entries, want 60", got)
		}
		sound(t, s)
	}
}

func TestAChangeOfAnotherProgramIsNoticed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	c := newClock()
	here, there := openAt(t, path, c), openAt(t, path, c)
	version := func() int64 { return must[int64](t)(here.DataVersion(background(t))) }
	was := version()
	if version() != was {
		t.Error("the version changes by itself")
	}
	id := subscribe(t, there, "https://s.example/feed", feed.Settings{})
	if version() == was {
		t.Error("what another program did is not noticed")
	}
	was = version()
	absorb(t, here, id, item("1|https://s.example/a|A"))
	if version() == was {
		t.Error("what this program did is not noticed")
	}
}

// Lists can be read while something is being written, and show what was there before.
func TestReadingDoesNotWaitForWriting(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	absorb(t, s, id, item("1|https://s.example/a|A"))
	check(t, s.write(background(t), "test", func(w *tx) error {
		if _, err := w.exec(`UPDATE entries SET title = 'B'`); err != nil {
			return err
		}
		if got := titles(all(t, s, feed.View{}, "")); got != "A" {
			t.Errorf("a reader sees %q of a change that is not finished", got)
		}
		return nil
	}))
	if got := titles(all(t, s, feed.View{}, "")); got != "B" {
		t.Errorf("a reader sees %q after the change", got)
	}
}
