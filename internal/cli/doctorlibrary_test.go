package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"time"

	"newsreader/internal/config"
	"newsreader/internal/feed"
	"newsreader/internal/store"
)

// asked makes a feed that was asked at a time, with a failure or without one.
func asked(title string, checked time.Time, kind, failure string) feed.Subscription {
	return feed.Subscription{ID: 7, Title: title, Health: feed.Health{Checked: checked, Kind: kind, Error: failure}}
}

func TestTheLibraryIsJudged(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.Local)
	hourAgo := now.Add(-time.Hour)
	many := []feed.Subscription{asked("Well", hourAgo, "", "")}
	for i := range 14 {
		many = append(many, asked(fmt.Sprintf("Slow %d", i), hourAgo, "timeout", "it took too long"))
	}
	muted := asked("Gone", hourAgo, "gone", "it is gone")
	muted.Health.Muted = "its server says so"
	fine := libraryFacts{path: "/n/library.db", now: now, size: store.Size{Schema: 2, Bytes: 5e6, Entries: 9}, feeds: many[:1]}
	if all := fine.findings(); worst(all) != good {
		t.Errorf("%+v", all)
	}
	for _, c := range []struct {
		change func(*libraryFacts)
		name   string
		want   verdict
		says   string
	}{
		{func(l *libraryFacts) { l.opened = fs.ErrNotExist }, "library", good, "none yet"},
		{func(l *libraryFacts) { l.opened = &store.NewerSchemaError{Path: "x", Schema: 9, Known: 2} }, "library", problem, "newer"},
		{func(l *libraryFacts) { l.opened = &store.ForeignError{Path: "x"} }, "library", problem, "x"},
		{func(l *libraryFacts) { l.opened = &store.CorruptError{Path: "x"} }, "library", problem, "x"},
		{func(l *libraryFacts) { l.opened = &store.LockedError{Path: "x"} }, "library", note, "x"},
		{func(l *libraryFacts) { l.opened = &store.ReadOnlyError{Path: "x"} }, "library", note, "earlier version"},
		{func(l *libraryFacts) { l.opened = &store.ReadOnlyError{Path: "x", Err: fs.ErrPermission} }, "library", problem, "x"},
		{func(l *libraryFacts) { l.opened = config.Problems{{}} }, "library", note, "not looked at"},
		{func(l *libraryFacts) { l.opened = errors.New("strange") }, "library", problem, "strange"},
		{func(l *libraryFacts) { l.checked = &store.CorruptError{Detail: "page 3"} }, "check", problem, "page 3"},
		{func(l *libraryFacts) { l.checked = errors.New("busy") }, "check", note, "busy"},
		{func(l *libraryFacts) { l.unchecked = true }, "check", good, "left out"},
		{func(l *libraryFacts) { l.size.Unindexed = 3 }, "search", note, "3 entries"},
		{func(l *libraryFacts) { l.size.Bytes, l.size.Free = 90e6, 60e6 }, "size", note, "60.0 MB are not in use"},
		{func(l *libraryFacts) { l.size.Bytes, l.size.Free = 9e6, 6e6 }, "size", good, "9.0 MB"},
		{func(l *libraryFacts) { l.feeds = nil }, "feeds", good, "none yet"},
		{func(l *libraryFacts) { l.feeds = []feed.Subscription{{Title: "New"}} }, "refresh", note, "never"},
		{func(l *libraryFacts) { l.now = now.Add(8 * 24 * time.Hour) }, "refresh", note, "2026-11-23 11:00"},
		{func(l *libraryFacts) { l.feeds = many }, "refresh", good, "2026-11-23 11:00"},
		{func(l *libraryFacts) { l.feeds = many[1:] }, "refresh", problem, "no feed could be read"},
		{func(l *libraryFacts) { l.feeds = many }, "timeout", note, "14 feeds: Slow 0; "},
		{func(l *libraryFacts) { l.feeds = many }, "timeout", note, "Slow 11 and 2 more"},
		{func(l *libraryFacts) { l.feeds = many[:2] }, "timeout", note, "Slow 0: it took too long"},
		{func(l *libraryFacts) { l.feeds = append(many[:1:1], muted) }, "muted", note, "1 feed: Gone (its server says so)"},
		{func(l *libraryFacts) { l.feeds = append(many[:1:1], muted) }, "refresh", good, "2026"},
	} {
		l := fine
		c.change(&l)
		if got := verdictOn(t, l.findings(), c.name); got.Verdict != c.want || !strings.Contains(got.Value, c.says) {
			t.Errorf("got %+v, want %s with %q", got, c.want, c.says)
		}
	}
}

func TestAMutedFeedIsNotToldAsFailing(t *testing.T) {
	muted := asked("Gone", time.Now(), "gone", "it is gone")
	muted.Health.Muted = "so"
	for _, f := range (libraryFacts{now: time.Now(), feeds: []feed.Subscription{muted}}).findings() {
		if f.Name == "gone" {
			t.Errorf("%+v", f)
		}
	}
}

func TestTheMostFrequentFailureIsToldFirst(t *testing.T) {
	s := feed.Subscription{}
	got := byCount(map[string][]feed.Subscription{"a": {s}, "c": {s, s}, "b": {s, s}})
	if strings.Join(got, "") != "bca" {
		t.Errorf("%q", got)
	}
}

func TestALibraryThatIsCancelledIsNoFinding(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	p := &program{Streams: Streams{Env: []string{"HOME=" + t.TempDir()}}}
	p.flags.library = t.TempDir() + "/library.db"
	l, err := p.openLibrary(context.Background(), p.flags.library, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	p.shelves.open = nil
	if _, err := p.libraryFacts(ctx, false); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
	if err := p.shelves.close(); err != nil {
		t.Error(err)
	}
}
