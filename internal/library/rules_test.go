package library

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"newsreader/internal/feed"
)

func TestRulesAreAppliedToWhatIsNew(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/feed", body(rss("News",
		item("1", "About go", "text"), item("2", "About cats", "text"), item("3", "An advertisement", "text"), item("4", "Read me later", "text"), item("5", "Known", "text"))))
	var set feed.Settings
	if err := parseRules(&set.Rules, "title:go -> star\ntitle:cats -> tag pets\ntitle:advertisement -> hide\ntitle:later -> later\ntitle:known -> read", noon); err != nil {
		t.Fatal(err)
	}
	id := s.follow(t, web.URL+"/feed", set)
	s.refresh(t, all)
	byTitle := map[string]feed.Headline{}
	for _, h := range s.rows(t, feed.View{What: feed.OfFeed, Feed: id}) {
		byTitle[h.Title] = h
	}
	if !byTitle["About go"].State.Starred || !slices.Equal(byTitle["About cats"].Tags, []string{"pets"}) || !byTitle["Read me later"].State.Later || !byTitle["Known"].State.Read {
		t.Errorf("%+v", byTitle)
	}
	if _, shown := byTitle["An advertisement"]; shown || len(byTitle) != 4 {
		t.Errorf("%d rows", len(byTitle))
	}
	// What a person did afterwards is not done again.
	no := false
	if _, err := s.Mark(context.Background(), []feed.EntryID{byTitle["About go"].ID}, feed.Change{Starred: &no}); err != nil {
		t.Fatal(err)
	}
	web.serve("/feed", body(rss("News", item("1", "About go", "another text"))))
	s.refresh(t, all)
	if h, err := s.Headline(context.Background(), byTitle["About go"].ID); err != nil || h.State.Starred {
		t.Errorf("%+v, %v", h.State, err)
	}
}

func TestACommandIsToldOfWhatCame(t *testing.T) {
	type call struct {
		command     string
		environment []string
	}
	var calls []call
	web := newSite(t)
	s := openShelf(t, "", func(o *Options) {
		o.Notify = func(_ context.Context, command string, environment []string) error {
			calls = append(calls, call{command, environment})
			return nil
		}
	})
	web.serve("/feed", body(rss("News", item("1", "Old go", "text"))))
	s.follow(t, web.URL+"/feed", feed.Settings{Rules: []feed.Rule{{Query: "go", Action: feed.RuleNotify, Argument: "notify-send new"}}})
	s.refresh(t, all)
	if len(calls) != 0 {
		t.Fatalf("the entries of a feed that is followed anew are no news: %v", calls)
	}
	web.serve("/feed", body(rss("News", item("3", "New cats", "text"), item("2", "New go $(reboot) `x`", "text", "<link>https://example.org/2</link>"), item("1", "Old go", "text"))))
	s.refresh(t, all)
	if len(calls) != 1 || calls[0].command != "notify-send new" {
		t.Fatalf("%v", calls)
	}
	env := strings.Join(calls[0].environment, "\n")
	for _, want := range []string{"NEWSREADER_TITLE=New go $(reboot) `x`", "NEWSREADER_LINK=https://example.org/2", "NEWSREADER_FEED=News", "NEWSREADER_ID="} {
		if !strings.Contains(env, want) {
			t.Errorf("%q is not in\n%s", want, env)
		}
	}
}

func TestACommandThatFailsIsTold(t *testing.T) {
	web := newSite(t)
	s := openShelf(t, "", func(o *Options) {
		o.Notify = func(context.Context, string, []string) error { return errors.New("no such command") }
	})
	web.serve("/feed", body(rss("News", item("1", "One", "text"))))
	s.follow(t, web.URL+"/feed", feed.Settings{Rules: []feed.Rule{{Query: "text", Action: feed.RuleNotify, Argument: "x"}}})
	s.refresh(t, all)
	web.serve("/feed", body(rss("News", item("2", "Two", "text"))))
	if sum, _ := s.refresh(t, all); sum.Fresh != 1 || len(sum.Notes) != 1 || !strings.Contains(sum.Notes[0], "no such command") {
		t.Errorf("%+v", sum)
	}
}
