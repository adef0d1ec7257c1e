package store

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// disk mounts a file system of some size in memory, where the machine lets one.
func disk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no file system can be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// On a disk that fills up, each way of writing is told so, what was stored is whole, and
// when there is room again it goes on.
func TestALibraryOnAFullDiskIsToldAndWhole(t *testing.T) {
	dir := disk(t, "3m")
	s, err := Open(background(t), filepath.Join(dir, "home", "library.db"), Options{Now: newClock().now})
	check(t, err)
	defer func() { check(t, s.Close()) }()
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	stored := 0
	var full error
	for n := 0; full == nil; n++ {
		in := entry(fmt.Sprint(n), "", fmt.Sprint("title ", n), noise(60<<10), noon)
		if _, full = s.Absorb(background(t), id, Fetched{Entries: []Incoming{in}}); full == nil {
			stored++
		}
		if full == nil {
			_, full = s.Index(background(t), 10)
		}
	}
	if !is[*FullError](full) {
		t.Fatalf("got %T: %v", full, full)
	}
	if err := s.Backup(background(t), filepath.Join(dir, "copy.db")); !is[*FullError](err) {
		t.Errorf("a backup: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "copy.db")); err == nil {
		t.Error("half a backup was left")
	}
	sound(t, s)
	if n, _, err := s.Count(background(t), feed.View{}, query.Query{}); n != stored || err != nil {
		t.Errorf("%d entries (%v), %d were stored", n, err, stored)
	}
	check(t, syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT, "size=30m"))
	absorb(t, s, id, item("new||new"))
	indexAll(t, s)
	sound(t, s)
}

func TestALibraryInAReadOnlyHomeIsToldAndCanBeRead(t *testing.T) {
	dir := disk(t, "10m")
	path := filepath.Join(dir, "library.db")
	s, err := Open(background(t), path, Options{Now: newClock().now})
	check(t, err)
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	absorb(t, s, id, item("1||A"))
	check(t, s.Close())
	check(t, syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""))
	if s, err := Open(background(t), path, Options{}); err == nil {
		err = s.Visit(background(t))
		if !is[*ReadOnlyError](err) {
			t.Errorf("writing: %v", err)
		}
		check(t, s.Close())
	} else if !is[*ReadOnlyError](err) {
		t.Errorf("opening: %v", err)
	}
	if _, err := Open(background(t), filepath.Join(dir, "new", "library.db"), Options{}); !is[*ReadOnlyError](err) {
		t.Errorf("making one: %v", err)
	}
	ro, err := Open(background(t), path, Options{ReadOnly: true})
	check(t, err)
	defer func() { check(t, ro.Close()) }()
	if got := titles(all(t, ro, feed.View{}, "")); got != "A" {
		t.Errorf("it has %q", got)
	}
}
