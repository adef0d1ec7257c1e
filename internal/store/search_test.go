package store

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// modelled is an entry of a random library as the query language sees it.
type modelled struct {
	id   feed.EntryID
	feed feed.ID
	doc  query.Document
}

var (
	someWords = strings.Fields("war peace Krieg élan elan naïve don't c++ c# c x1 東京都 京都 大阪 สวัสดี 서울에서 e-mail state-of-the-art ß straße 🚀 and or 12 12.5")
	someTags  = []string{"good", "To Do", "读"}
)

func phraseOf(r *rand.Rand, n int) string {
	out := make([]string, n)
	for i := range out {
		out[i] = someWords[r.IntN(len(someWords))]
	}
	return strings.Join(out, " ")
}

func randomLibrary(t *testing.T, r *rand.Rand, s *Store) []modelled {
	var out []modelled
	for f := range 6 {
		set := feed.Settings{Title: fmt.Sprintf("Feed %s %d", someWords[f], f)}
		if f%2 == 0 {
			set.Group = []string{"News", fmt.Sprintf("Part %d", f%3)}
		}
		if f == 3 {
			set.Tags = []string{someTags[0]}
		}
		set.HiddenFromRiver = f == 4
		url := fmt.Sprintf("https://feed%d.example/%s", f, []string{"rss", "atom"}[f%2])
		id := subscribe(t, s, url, set)
		var in []Incoming
		for i := range 12 {
			published := noon.Add(-time.Duration(r.IntN(50)) * 12 * time.Hour)
			e := entry(fmt.Sprint(i), fmt.Sprintf("https://feed%d.example/%d", f, i), phraseOf(r, 1+r.IntN(3)), phraseOf(r, r.IntN(12)), published)
			e.Words = r.IntN(3) * r.IntN(3000)
			e.Board, e.Image = r.IntN(4) == 0, r.IntN(3) == 0
			e.Entry.Language = []string{"", "de", "de-AT", "en_US"}[r.IntN(4)]
			e.Entry.Authors = []feed.Person{{Name: phraseOf(r, 1)}}
			if r.IntN(4) == 0 {
				e.Entry.Enclosures = []feed.Enclosure{{URL: "https://example.com/a.mp3"}}
			}
			in = append(in, e)
		}
		a := absorb(t, s, id, in...)
		for i, e := range in {
			out = append(out, modelled{a.Fresh[i], id, query.Document{
				Title: e.Title, Text: e.Plain, Authors: e.Entry.Authors[0].Name, FeedTitle: set.Title, FeedURL: url, Group: set.Group, Tags: set.Tags,
				Language: e.Entry.Language, New: true, Board: e.Board, Image: e.Image, Enclosure: len(e.Entry.Enclosures) > 0, Sorted: e.Entry.Published, Words: e.Words,
			}})
		}
	}
	for i := range out {
		m := &out[i]
		c := feed.Change{}
		set := func(to **bool, is *bool) {
			if r.IntN(3) == 0 {
				*to, *is = yes(), true
			}
		}
		set(&c.Read, &m.doc.Read)
		set(&c.Starred, &m.doc.Starred)
		set(&c.Later, &m.doc.Later)
		if r.IntN(8) == 0 {
			c.Hidden, m.doc.Hidden = yes(), true
		}
		if r.IntN(3) == 0 {
			tag := someTags[r.IntN(3)]
			c.AddTags = []string{tag}
			m.doc.Tags = append(slices.Clip(m.doc.Tags), tag)
		}
		must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{m.id}, c))
	}
	return out
}

func randomQuery(r *rand.Rand, depth int) string {
	if depth > 0 {
		switch r.IntN(4) {
		case 0:
			return randomQuery(r, depth-1) + " " + randomQuery(r, depth-1)
		case 1:
			return "(" + randomQuery(r, depth-1) + " OR " + randomQuery(r, depth-1) + ")"
		case 2:
			return "-(" + randomQuery(r, depth-1) + ")"
		}
	}
	word := someWords[r.IntN(len(someWords))]
	choices := []string{
		word, word, word, "-" + word, `"` + phraseOf(r, 2) + `"`, `"` + phraseOf(r, 1) + `"*`, "e*", "st*", "京", "มั", "title:" + strings.Trim(word, "'"), "by:" + word,
		"feed:" + strings.Trim(word, "'"), "feed:rss", "group:news", `group:"news/part 2"`, "tag:good", "tag:to*", `tag:"to do"`, "lang:de", "lang:en",
		"is:unread", "is:read", "is:star", "is:later", "is:new", "is:hidden", "has:board", "has:image", "has:enclosure",
		"since:2026-10-20", "before:2026-10-25", "since:7d", "minutes:<5", "minutes:>2", "minutes:=1", "minutes:2-9",
	}
	return choices[r.IntN(len(choices))]
}

func inView(v feed.View, m modelled) bool {
	switch v.What {
	case feed.River:
		return m.feed != 5
	case feed.OfFeed:
		return m.feed == v.Feed
	case feed.OfGroup:
		return len(m.doc.Group) >= len(v.Group) && slices.Equal(m.doc.Group[:len(v.Group)], v.Group)
	case feed.Starred:
		return m.doc.Starred
	case feed.Later:
		return m.doc.Later
	case feed.New:
		return m.doc.New
	}
	return true
}

// The store must find exactly what the query language says, in every view and sort, read
// in pages downwards and upwards.
func TestALibraryIsSearchedAsTheQueryLanguageSays(t *testing.T) {
	views := []feed.View{
		{}, {What: feed.All}, {What: feed.OfFeed, Feed: 3}, {What: feed.OfGroup, Group: []string{"News"}}, {What: feed.OfGroup, Group: []string{"News", "Part 0"}},
		{What: feed.OfGroup}, {What: feed.Starred}, {What: feed.Later}, {What: feed.New}, {What: feed.OfGroup, Group: []string{"none"}},
	}
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 5))
		s := openNew(t, newClock())
		library := randomLibrary(t, r, s)
		indexAll(t, s)
		for range 150 {
			text := randomQuery(r, r.IntN(3))
			v := views[r.IntN(len(views))]
			v.HideRead = r.IntN(4) == 0
			v.Sort = feed.Sort(r.IntN(5))
			q, err := query.Parse(text, noon)
			if err != nil {
				continue
			}
			var want []feed.EntryID
			for _, m := range library {
				if (!m.doc.Hidden || q.AsksHidden()) && inView(v, m) && (!v.HideRead || !m.doc.Read) && query.Match(q, m.doc) {
					want = append(want, m.id)
				}
			}
			rows := all(t, s, v, text)
			got := ids(rows)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d, %q in %+v: found %v, want %v", seed, text, v, got, want)
			}
			if n, exact, err := s.Count(background(t), v, q); err != nil || n != len(want) || !exact {
				t.Fatalf("seed %d, %q in %+v: counted %d (exact %t, %v), want %d", seed, text, v, n, exact, err, len(want))
			}
			if up := allUp(t, s, v, text); !slices.Equal(ids(up), ids(rows)) {
				t.Fatalf("seed %d, %q in %+v: upwards %v, downwards %v", seed, text, v, ids(up), ids(rows))
			}
		}
		sound(t, s)
	}
}

func ids(rows []feed.Headline) []feed.EntryID {
	var out []feed.EntryID
	for _, h := range rows {
		out = append(out, h.ID)
	}
	return out
}

// allUp reads a list from its end.
func allUp(t testing.TB, s *Store, v feed.View, q string) []feed.Headline {
	t.Helper()
	var out []feed.Headline
	var from feed.Cursor
	for {
		p := page(t, s, v, q, from, -5)
		out = append(p.Rows, out...)
		if !p.Earlier {
			return out
		}
		from = p.Before
	}
}
