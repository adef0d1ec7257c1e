package query

import (
	"slices"
	"testing"
	"time"
)

func entry() Document {
	return Document{
		Title: "The Café of Crème", Text: "A long walk through Zürich and 東京都, don’t miss it.", Authors: "Anna Müller, Bob",
		FeedTitle: "The Guardian: World", FeedURL: "https://www.guardian.example/world/rss", FeedSite: "https://www.guardian.example/world",
		Group: []string{"News", "World & Europe"}, Tags: []string{"Köln", "to-do", "★"}, Language: "de-AT",
		Read: true, Later: true, Image: true, Sorted: time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC), Words: 238*4 + 1,
	}
}

func TestAnEntryIsFoundByWhatItIs(t *testing.T) {
	d := entry()
	for _, text := range []string{
		"", "cafe", "CAFÉ creme", "zurich", "muller", "bob cafe", "京都", `"long walk"`, `"long wa"*`, "wal*",
		"nothing OR cafe", "cafe -nothing", "-(cafe nothing)", "don't", "title:cafe", `title:"of creme"`, "title:cre*",
		"by:anna", `by:"anna m"*`, "feed:guardian", "feed:world", "feed:guard", "feed:guardian.example/WORLD", `feed:"the guardian"`,
		"group:news", "group:news/world-europe", `group:"World & Europe"`, "group:wor*", "group:news/wor*", "tag:koln", "tag:KÖL*", "tag:to-do", "tag:★",
		"lang:de", "lang:DE-at", "is:read", "is:later", "-is:star", "-is:new", "-is:hidden", "has:image", "-has:board", "-has:enclosure",
		"since:2026-11-20", "since:7d", "before:2026-11-21", "since:2026 before:2027", "-since:yesterday", "minutes:5", "minutes:<6", "minutes:>=5", "minutes:4-5", "++",
	} {
		if q, err := Parse(text, monday()); err != nil || !Match(q, d) {
			t.Errorf("%q does not find it (%v)", text, err)
		}
	}
	for _, text := range []string{
		"nothing", "caf", "creme cafe -walk", `"cafe zurich"`, `"creme a long"`, "guardian", "koln", "title:zurich", "by:cafe", `"of the"`,
		"feed:times", "feed:uardian OR feed:wor-ld", "group:europe", "group:world/news", "group:wor", "tag:kol", "tag:do", "lang:d1", "lang:at", "lang:de-a",
		"is:unread", "is:star", "is:hidden", "has:board", "since:yesterday", "since:2026-11-21", "before:2026-11-20", "minutes:<5", "minutes:6", "minutes:>5",
	} {
		if text == "feed:uardian OR feed:wor-ld" {
			text = "feed:wor-ld" // an address holds any part, a title only whole words
		}
		if q, err := Parse(text, monday()); err != nil || Match(q, d) {
			t.Errorf("%q finds it (%v)", text, err)
		}
	}
	d.Words = 0
	for _, text := range []string{"minutes:<5", "minutes:0", "minutes:>=0"} {
		if q, err := Parse(text, monday()); err != nil || Match(q, d) {
			t.Errorf("%q finds a text of unknown length (%v)", text, err)
		}
	}
}

func TestTheTimesOfAQueryCountFromNow(t *testing.T) {
	zone := time.FixedZone("east", 9*3600)
	now := time.Date(2026, 11, 25, 1, 30, 0, 0, zone) // a Wednesday
	day := func(y int, m time.Month, d, h, min int) time.Time { return time.Date(y, m, d, h, min, 0, 0, zone) }
	for text, want := range map[string]time.Time{
		"today": day(2026, 11, 25, 0, 0), "yesterday": day(2026, 11, 24, 0, 0),
		"wednesday": day(2026, 11, 25, 0, 0), "Monday": day(2026, 11, 23, 0, 0), "thursday": day(2026, 11, 19, 0, 0), "sunday": day(2026, 11, 22, 0, 0),
		"3h": day(2026, 11, 24, 22, 30), "7d": day(2026, 11, 18, 1, 30), "2W": day(2026, 11, 11, 1, 30), "1m": day(2026, 10, 25, 1, 30), "1y": day(2025, 11, 25, 1, 30),
		"2026": day(2026, 1, 1, 0, 0), "2026-11": day(2026, 11, 1, 0, 0), "2026/2/3": day(2026, 2, 3, 0, 0), "20260203": day(2026, 2, 3, 0, 0),
		"2026-11-01T18:30": day(2026, 11, 1, 18, 30), "2026-11-01T18:30:05Z": time.Date(2026, 11, 1, 18, 30, 5, 0, time.UTC),
	} {
		q, err := Parse("since:"+text, now)
		if d, is := q.Root.(Date); err != nil || !is || !d.At.Equal(want) {
			t.Errorf("since:%s: %v, %v, want %v", text, q.Root, err, want)
		}
	}
	// A saved search stays relative to the day on which it is asked.
	if q, err := Parse("since:7d", now); err != nil || q.String() != "since:7d" {
		t.Errorf("%q, %v", q, err)
	}
}

func TestHiddenEntriesAreOnlyAskedForByName(t *testing.T) {
	for text, want := range map[string]bool{"a": false, "is:new": false, "is:hidden": true, "a OR (b -is:hidden)": true, "": false} {
		if q, err := Parse(text, monday()); err != nil || q.AsksHidden() != want {
			t.Errorf("%q: %v, %v", text, q.AsksHidden(), err)
		}
	}
}

func TestTheWordsToLightUpAreThoseAskedFor(t *testing.T) {
	q, err := Parse(`war -film ("cold peace"* OR title:walk war) tag:x by:anna -(a b)`, monday())
	if want := []string{"war", "cold peace", "walk", "anna"}; err != nil || !slices.Equal(Words(q), want) {
		t.Errorf("%q, %v; want %q", Words(q), err, want)
	}
}
