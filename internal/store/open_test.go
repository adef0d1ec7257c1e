package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

func TestALibraryIsReadableByItsOwnerAlone(t *testing.T) {
	s := openNew(t, newClock())
	subscribe(t, s, "https://s.example/feed", feed.Settings{})
	for file, want := range map[string]fs.FileMode{s.path: 0o600, s.path + "-wal": 0o600, filepath.Dir(s.path): 0o700 | fs.ModeDir} {
		info, err := os.Stat(file)
		check(t, err)
		if info.Mode() != want {
			t.Errorf("%s is %v, want %v", filepath.Base(file), info.Mode(), want)
		}
	}
}

func TestAnEmptyLibraryHasNothing(t *testing.T) {
	s := openNew(t, newClock())
	tree := must[feed.Tree](t)(s.Tree(background(t)))
	if len(tree.Root.Feeds)+len(tree.Root.Groups)+len(tree.Searches)+len(tree.Tags) > 0 || tree.Counts != (feed.Counts{}) {
		t.Errorf("the tree is %+v", tree)
	}
	for what := feed.River; what <= feed.Opened; what++ {
		for sort := feed.NewestFirst; sort <= feed.Ranked; sort++ {
			p := page(t, s, feed.View{What: what, Sort: sort}, "", feed.Cursor{}, 10)
			if len(p.Rows) > 0 || p.More || p.Earlier {
				t.Errorf("view %d, sort %d: %+v", what, sort, p)
			}
		}
	}
	if left, err := s.Index(background(t), 10); left != 0 || err != nil {
		t.Errorf("%d are to be indexed (%v)", left, err)
	}
	sound(t, s)
}

// file makes a database by hand.
func file(t *testing.T, statements ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.db")
	db, err := sql.Open("sqlite", "file:"+path)
	check(t, err)
	for _, q := range statements {
		_, err := db.Exec(q)
		check(t, err)
	}
	check(t, db.Close())
	return path
}

// What is not ours, or not for this version, is told in a sentence and left as it is.
func TestAFileThatCannotBeReadIsLeftAsItIs(t *testing.T) {
	write := func(content string) string {
		path := filepath.Join(t.TempDir(), "library.db")
		check(t, os.WriteFile(path, []byte(content), 0o600))
		return path
	}
	sound := openNew(t, newClock())
	subscribe(t, sound, "https://s.example/feed", feed.Settings{})
	check(t, sound.Close())
	whole, err := os.ReadFile(sound.path)
	check(t, err)
	damaged := bytes.Clone(whole)
	for i := 100; i < len(damaged); i++ {
		damaged[i] ^= 0x5a
	}
	for _, c := range []struct {
		name, path, says string
		want             func(error) bool
	}{
		{"newer", file(t, fmt.Sprintf("PRAGMA application_id = %d", applicationID), "PRAGMA user_version = 99", "CREATE TABLE future (x)"), "update newsreader", is[*NewerSchemaError]},
		{"another program's", file(t, "CREATE TABLE notes (x)", "PRAGMA user_version = 1"), "another program", is[*ForeignError]},
		{"no database", write(strings.Repeat("Dear diary, ", 1000)), "damaged", is[*CorruptError]},
		{"damaged", write(string(damaged)), "damaged", is[*CorruptError]},
		{"cut off", write(string(whole[:5000])), "damaged", is[*CorruptError]},
		{"a folder", t.TempDir(), "a folder", is[*CorruptError]},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, _ := os.ReadFile(c.path)
			s, err := Open(background(t), c.path, Options{})
			if err == nil {
				_, err = s.Tree(background(t))
				check(t, s.Close())
			}
			if err == nil || !c.want(err) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), c.path) {
				t.Errorf("got %T: %v", err, err)
			}
			after, _ := os.ReadFile(c.path)
			if !bytes.Equal(before, after) {
				t.Error("the file was touched")
			}
		})
	}
}

func is[E error](err error) bool {
	var e E
	return errors.As(err, &e)
}

func TestALockedLibraryIsToldAndWaitedFor(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	other, err := sql.Open("sqlite", "file:"+s.path)
	check(t, err)
	defer other.Close()
	held, err := other.Conn(background(t))
	check(t, err)
	_, err = held.ExecContext(background(t), "BEGIN IMMEDIATE")
	check(t, err)
	// A reader does not mind; a writer that is not waited for gives up at once.
	page(t, s, feed.View{}, "", feed.Cursor{}, 10)
	ctx, cancel := context.WithCancel(background(t))
	cancel()
	if err := s.Failed(ctx, id, feed.Health{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if err := fault(s.path, "test", func() error { _, err := other.Exec("BEGIN IMMEDIATE"); return err }()); !is[*LockedError](err) {
		t.Errorf("locked: %v", err)
	}
	_, err = held.ExecContext(background(t), "ROLLBACK")
	check(t, err)
	check(t, s.Failed(background(t), id, feed.Health{}))
}

// A full disk ends what is being written, and what was stored before is whole.
func TestAFullDiskLosesNothing(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	kept := absorb(t, s, id, item("1|https://s.example/a|A"))
	limit := func(n int64) {
		t.Helper()
		check(t, s.write(background(t), "test", func(t *tx) error {
			if n == 0 {
				pages, err := t.number("PRAGMA page_count")
				if err != nil {
					return err
				}
				n = pages + 1
			}
			_, err := t.conn.ExecContext(t.ctx, fmt.Sprintf("PRAGMA max_page_count = %d", n))
			return err
		}))
	}
	limit(0)
	big := entry("2", "https://s.example/b", "B", noise(200<<10), noon)
	_, err := s.Absorb(background(t), id, Fetched{Entries: []Incoming{big}, Validators: feed.Validators{ETag: "late"}})
	if !is[*FullError](err) || !strings.Contains(err.Error(), "no room") {
		t.Fatalf("got %T: %v", err, err)
	}
	if got := ids(all(t, s, feed.View{}, "")); len(got) != 1 || got[0] != kept.Fresh[0] {
		t.Errorf("there are %v", got)
	}
	if v := must[[]Target](t)(s.Targets(background(t), nil))[0].Validators; v.ETag != "" {
		t.Errorf("the validators %q vouch for what was not stored", v.ETag)
	}
	sound(t, s)
	limit(1 << 30)
	if a := absorb(t, s, id, big); len(a.Fresh) != 1 {
		t.Errorf("with room again: %+v", a)
	}
}

// noise is a text that cannot be compressed much.
func noise(n int) string {
	v := newVocabulary(3, 50000)
	return v.text(n / 3)
}

func TestAReadOnlyLibraryIsReadAndNotWritten(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	absorb(t, s, id, item("1|https://s.example/a|A"))
	check(t, s.Close())
	ro, err := Open(background(t), s.path, Options{ReadOnly: true})
	check(t, err)
	defer ro.Close()
	if got := titles(all(t, ro, feed.View{}, "")); got != "A" {
		t.Errorf("it has %q", got)
	}
	if err := ro.Visit(background(t)); !is[*ReadOnlyError](err) {
		t.Errorf("writing: %v", err)
	}
	if err := ro.Optimize(background(t), true); !is[*ReadOnlyError](err) {
		t.Errorf("shrinking: %v", err)
	}
	if _, err := Open(background(t), s.path+"x", Options{ReadOnly: true}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("one that is not there: %v", err)
	}
	if _, err := os.Stat(s.path + "x"); err == nil {
		t.Error("it was made")
	}
}

func TestACancelledReadEnds(t *testing.T) {
	s := openNew(t, newClock())
	ctx, cancel := context.WithCancel(background(t))
	cancel()
	if _, err := s.Page(ctx, feed.View{}, query.Query{}, feed.Cursor{}, 10); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	page(t, s, feed.View{}, "", feed.Cursor{}, 10)
}
