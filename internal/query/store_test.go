package query_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
	"newsreader/internal/store"
)

// TestTheStoreFindsExactlyWhatMatchFinds asks a stored library and the documents it was
// made of the same random queries. It stands here because the meaning of a query does.
func TestTheStoreFindsExactlyWhatMatchFinds(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	s, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "library.db"), store.Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	g := generator{rand.New(rand.NewPCG(9, 9))}
	documents := g.library(t, s, now)
	found := 0
	for i := range 500 {
		text := g.query(i % 4)
		q, err := query.Parse(text, now)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		var want []feed.EntryID
		for id, d := range documents {
			if query.Match(q, d) && (!d.Hidden || q.AsksHidden()) {
				want = append(want, id)
			}
		}
		slices.Sort(want)
		p, err := s.Page(context.Background(), feed.View{What: feed.All}, q, feed.Cursor{}, len(documents)+1)
		if err != nil {
			t.Fatalf("%s: %v", q, err)
		}
		var got []feed.EntryID
		for _, h := range p.Rows {
			got = append(got, h.ID)
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: the store finds %v, Match %v", q, got, want)
		}
		found += min(len(want), 1)
	}
	if found < 300 {
		t.Errorf("only %d queries found anything", found)
	}
}

// generator makes texts and queries of few words, so that they meet often.
type generator struct{ r *rand.Rand }

func (g generator) of(list ...string) string { return list[g.r.IntN(len(list))] }

func (g generator) word() string {
	return g.of("war", "Warfare", "wa", "peace", "Café", "cafe\u0301s", "c++", "c", "C#", "京都", "東京都", "京", "都", "ｶﾞ", "don’t",
		"state-of-the-art", "é", "й", "и\u0306", "🚀", "한국어", "3.14", "a", "Straße", "हिन्दी", "ไทย", "½", "日本go語")
}

// text returns up to n words, in a quarter of cases without blanks.
func (g generator) text(n int) string {
	var out []string
	for range g.r.IntN(n + 1) {
		out = append(out, g.of(g.word(), g.word(), g.word(), "—", "(!)", `"`))
	}
	return strings.Join(out, g.of(" ", " ", ", ", ""))
}

// library fills a store with three feeds and returns what is in it.
func (g generator) library(t *testing.T, s *store.Store, now time.Time) map[feed.EntryID]query.Document {
	t.Helper()
	ctx := context.Background()
	documents := map[feed.EntryID]query.Document{}
	for i, set := range []feed.Settings{
		{Group: []string{"News", "World & Co"}, Tags: []string{"daily"}}, {Group: []string{"Tech"}, HiddenFromRiver: true}, {Title: "Mine: Café"},
	} {
		id, err := s.Subscribe(ctx, fmt.Sprintf("https://guardian%d.example/feed", i), set)
		if err != nil {
			t.Fatal(err)
		}
		var entries []store.Incoming
		for n := range 60 {
			entries = append(entries, g.entry(n, now))
		}
		absorbed, err := s.Absorb(ctx, id, store.Fetched{Feed: &feed.Feed{Title: "Feed", Site: "https://site.example/"}, Entries: entries, Health: feed.Health{Checked: now}})
		if err != nil || len(absorbed.Fresh) != len(entries) {
			t.Fatal(absorbed, err)
		}
		sub, err := s.Subscription(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		for k, entry := range absorbed.Fresh {
			documents[entry] = g.document(t, s, sub, entry, entries[k])
		}
	}
	for {
		if left, err := s.Index(ctx, 500); err != nil {
			t.Fatal(err)
		} else if left == 0 {
			return documents
		}
	}
}

func (g generator) entry(n int, now time.Time) store.Incoming {
	e := feed.Entry{
		ID: fmt.Sprint(n), Link: fmt.Sprintf("https://x.example/%d", n), Title: "T " + g.text(3), Language: g.of("", "de", "de-AT", "en"),
		Published: now.Add(-time.Duration(g.r.IntN(40*24)) * time.Hour), Content: feed.Content{Text: g.text(12)},
	}
	if g.r.IntN(3) == 0 {
		e.Authors = []feed.Person{{Name: "By " + g.text(2)}}
	}
	if g.r.IntN(3) == 0 {
		e.Enclosures = []feed.Enclosure{{URL: "https://x.example/a.mp3"}}
	}
	return store.Incoming{Entry: e, Title: e.Title, Plain: e.Content.Text, Words: g.r.IntN(3000), Board: g.r.IntN(4) == 0, Image: g.r.IntN(4) == 0}
}

// document marks a stored entry at random and returns what is then known of it.
func (g generator) document(t *testing.T, s *store.Store, sub feed.Subscription, id feed.EntryID, in store.Incoming) query.Document {
	t.Helper()
	d := query.Document{
		Text: in.Plain, FeedTitle: sub.Title, FeedURL: sub.URL, FeedSite: sub.Site, Group: sub.Settings.Group, Tags: slices.Clone(sub.Settings.Tags),
		Language: in.Entry.Language, Board: in.Board, Image: in.Image, Enclosure: len(in.Entry.Enclosures) > 0, Words: in.Words,
		Read: g.r.IntN(2) == 0, Starred: g.r.IntN(4) == 0, Later: g.r.IntN(4) == 0, Hidden: g.r.IntN(8) == 0,
	}
	c := feed.Change{Read: &d.Read, Starred: &d.Starred, Later: &d.Later, Hidden: &d.Hidden}
	if g.r.IntN(4) == 0 {
		c.AddTags = []string{"Köln"}
		d.Tags = append(d.Tags, "Köln")
	}
	if _, err := s.Mark(context.Background(), []feed.EntryID{id}, c); err != nil {
		t.Fatal(err)
	}
	h, err := s.Headline(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	d.Title, d.Authors, d.Sorted, d.New = h.Title, h.Authors, h.Sorted, h.State.New
	return d
}

// query returns a query of at most so many levels.
func (g generator) query(depth int) string {
	switch k := g.r.IntN(6); {
	case depth == 0 || k < 2:
		return g.term()
	case k == 2:
		return "-(" + g.query(depth-1) + ")"
	case k == 3:
		return "(" + g.query(depth-1) + " OR " + g.query(depth-1) + ")"
	}
	return "(" + g.query(depth-1) + " " + g.query(depth-1) + ")"
}

func (g generator) term() string {
	word, star := g.word(), g.of("", "*")
	switch g.r.IntN(14) {
	case 0:
		return "is:" + g.of(query.Values("is")...)
	case 1:
		return "has:" + g.of(query.Values("has")...)
	case 2:
		return g.of("since:7d", "before:2w", "since:2026-11", "before:yesterday")
	case 3:
		return fmt.Sprintf("minutes:%s%d", g.of("<", "<=", "", ">", ">="), g.r.IntN(14))
	case 4:
		return g.of("lang:de", "lang:en", "lang:de-at", "lang:fr")
	case 5:
		return g.of("feed:guardian0", "feed:mine", "feed:site.example", "feed:nope", "group:news", `group:"world co"`, "group:te*", "group:news/world-co", "tag:daily", "tag:koln", "tag:k*", "tag:no")
	case 6:
		return `title:"` + word + `"` + star
	case 7:
		return `by:"` + word + `"` + star
	case 8:
		return `"` + word + " " + g.word() + `"` + star
	case 9:
		return string([]rune(word)[:1]) + "*"
	}
	return `"` + word + `"` + star
}
