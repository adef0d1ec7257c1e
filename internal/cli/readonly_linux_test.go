package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"newsreader/internal/config"
	"newsreader/internal/feed"
	"newsreader/internal/store"
	"newsreader/internal/tui"
)

// readOnlyHome is a home with a library of three entries, which nobody can write to.
func readOnlyHome(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	if err := syscall.Mount("tmpfs", home, "tmpfs", 0, "size=10m"); err != nil {
		t.Skipf("no file system can be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(home, 0); err != nil {
			t.Error(err)
		}
	})
	web := littleWeb()
	defer web.Close()
	for _, path := range []string{".local/state/newsreader", "work"} {
		if err := os.MkdirAll(filepath.Join(home, path), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	s := newStage(t, "")
	s.Env = []string{"HOME=" + home, "TERM=dumb"}
	if code := s.run(t, "add", web.URL+"/journal.xml"); code != exitOK {
		t.Fatalf("exit code %d: %s", code, s.err.String())
	}
	if err := syscall.Mount("tmpfs", home, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	return home
}

// On the screen, too, a library in a home that cannot be written is read; what would
// change it says in a sentence why it cannot be.
func TestTheScreenReadsALibraryThatCannotBeWritten(t *testing.T) {
	p := small()
	p.Streams = newStage(t, "").Streams
	p.Env = []string{"HOME=" + readOnlyHome(t)}
	defer func() {
		if err := p.shelves.close(); err != nil {
			t.Error(err)
		}
	}()
	ctx := context.Background()
	s := &stacks{open: p.asFarAsAllowed}
	page, err := s.Page(ctx, feed.View{}, feed.Cursor{}, 10)
	if err != nil || len(page.Rows) != 3 {
		t.Fatalf("%d entries: %v", len(page.Rows), err)
	}
	if _, err := s.read(ctx, page.Rows[0].ID, tui.Request{}); err != nil {
		t.Errorf("an entry cannot be read: %v", err)
	}
	yes := true
	_, marked := s.Mark(ctx, []feed.EntryID{page.Rows[0].ID}, feed.Change{Starred: &yes})
	for what, err := range map[string]error{"a mark": marked, "a refresh": s.Refresh(ctx, nil, true, nil), "a visit": s.Visit(ctx)} {
		if !errors.As(err, new(*store.ReadOnlyError)) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := s.Refresh(ctx, nil, false, nil); err != nil {
		t.Errorf("a refresh that nobody asked for: %v", err)
	}
}

// That nothing can be kept is told by what it means, not by the name of a file.
func TestAStateThatCannotBeWrittenIsToldInASentence(t *testing.T) {
	p := small()
	p.Streams = newStage(t, "").Streams
	p.Env = []string{"HOME=" + readOnlyHome(t)}
	err := p.keep(tui.State{})
	path, failed := config.StatePath(p.Getenv)
	if failed != nil {
		t.Fatal(failed)
	}
	want := "the next start will not know of the theme and the place that you leave: read-only file system (" + path + ")"
	if err == nil || err.Error() != want || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v, want %s", err, want)
	}
}
