package library

import (
	"context"
	"testing"
	"time"

	"newsreader/internal/feed"
)

func TestTwoProcessesSeeWhatTheOtherDoes(t *testing.T) {
	ctx := context.Background()
	web, one := newSite(t), openShelf(t, "", nil)
	two := openShelf(t, one.path, nil)
	version := func() int64 {
		n, err := two.DataVersion(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := version()
	if version() != before {
		t.Error("told of a change that there was not")
	}
	web.serve("/feed", body(rss("News", item("1", "One", "text"))))
	id := one.follow(t, web.URL+"/feed", feed.Settings{})
	one.refresh(t, all)
	if version() == before {
		t.Fatal("not told")
	}
	rows := two.rows(t, feed.View{})
	if len(rows) != 1 {
		t.Fatalf("%d rows", len(rows))
	}
	yes := true
	if _, err := two.Mark(ctx, []feed.EntryID{rows[0].ID}, feed.Change{Read: &yes}); err != nil {
		t.Fatal(err)
	}
	if c := one.subscription(t, id).Counts; c.Unread != 0 || c.Total != 1 {
		t.Errorf("%+v", c)
	}
}

func TestTwoRefreshesAtOnceDoNotFail(t *testing.T) {
	web, one := newSite(t), openShelf(t, "", nil)
	two := openShelf(t, one.path, nil)
	for _, path := range []string{"/a", "/b", "/c", "/d", "/e", "/f"} {
		web.serve(path, body(rss("News", item("1", "One", "text"), item("2", "Two", "text"))))
		one.follow(t, web.URL+path, feed.Settings{})
	}
	done := make(chan error)
	go func() {
		_, err := two.Refresh(context.Background(), all, nil)
		done <- err
	}()
	if _, err := one.Refresh(context.Background(), all, nil); err != nil {
		t.Error(err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
	if n := len(one.rows(t, feed.View{})); n != 12 {
		t.Errorf("%d entries", n)
	}
}

func TestSettingsAreSetByTheirKeys(t *testing.T) {
	ctx := context.Background()
	s := openShelf(t, "", nil)
	id := s.follow(t, "https://example.org/feed", feed.Settings{})
	for key, value := range map[string]string{"title": "Mine", "group": "A/B", "interval": "2h", "rules": "go -> star"} {
		if _, err := s.Set(ctx, id, key, value); err != nil {
			t.Fatalf("%s: %v", key, err)
		}
	}
	sub := s.subscription(t, id)
	if sub.Title != "Mine" || len(sub.Settings.Group) != 2 || sub.Settings.Interval != 2*time.Hour || len(sub.Settings.Rules) != 1 {
		t.Errorf("%+v", sub)
	}
	undo, err := s.Set(ctx, id, "title", "")
	if err != nil || s.subscription(t, id).Title == "Mine" {
		t.Errorf("%v", err)
	}
	if err := s.Undo(ctx, undo); err != nil || s.subscription(t, id).Title != "Mine" {
		t.Errorf("%v", err)
	}
	if _, err := s.Set(ctx, id, "muted", "true"); err != nil || s.subscription(t, id).Health.Muted == "" {
		t.Errorf("%v", err)
	}
	if _, err := s.Set(ctx, id, "muted", "false"); err != nil || s.subscription(t, id).Health.Muted != "" {
		t.Errorf("%v", err)
	}
}
