package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// A beginning that stands in most texts finds the same rows as if the index were asked,
// also where it stands in few of those that the rest of the query leaves.
func TestACommonBeginningFindsWhatItShould(t *testing.T) {
	s := openNew(t, newClock())
	var docs []query.Document
	for f := range 2 {
		id := subscribe(t, s, fmt.Sprintf("https://s%d.example/feed", f), feed.Settings{Group: []string{"News"}})
		var in []Incoming
		for i := range 80 {
			text := "nothing"
			switch {
			case f == 0 && i%3 != 0:
				text = strings.Repeat("each ear eats ", 40)
			case i%40 == 1:
				text = "rare east"
			}
			e := entry(fmt.Sprint(i), "", fmt.Sprintf("t%d", i), text, noon.Add(-time.Duration(2*i+f)*time.Hour))
			docs = append(docs, query.Document{Title: e.Title, Text: text, Starred: i%10 == 1, New: true})
			if i%10 == 1 {
				e.Marks.Starred = yes()
			}
			in = append(in, e)
		}
		absorb(t, s, id, in...)
	}
	indexAll(t, s)
	for _, text := range []string{"e*", "ea*", "ear*", "rare e*", "e* is:star", "e* -each", "e* OR t5", "n* e*", `"each ea"*`, "title:t*", "e* x*", "-e*"} {
		q := parsed(t, text)
		for _, v := range []feed.View{{}, {Sort: feed.OldestFirst}, {Sort: feed.ByTitle}, {Sort: feed.ByFeed}, {Sort: feed.Ranked}, {What: feed.OfFeed, Feed: 2}, {What: feed.OfGroup, Group: []string{"News"}}, {What: feed.Starred}} {
			var want []feed.EntryID
			for i, d := range docs {
				if query.Match(q, d) && (v.What != feed.OfFeed || i >= 80) && (v.What != feed.Starred || d.Starred) {
					want = append(want, feed.EntryID(i+1))
				}
			}
			down, up := ids(all(t, s, v, text)), ids(allUp(t, s, v, text))
			if !slices.Equal(down, up) {
				t.Errorf("%q in %+v: downwards %v, upwards %v", text, v, down, up)
			}
			slices.Sort(down)
			if !slices.Equal(down, want) {
				t.Errorf("%q in %+v: found %v, want %v", text, v, down, want)
			}
			if n, exact, err := s.Count(background(t), v, q); err != nil || n != len(want) || !exact {
				t.Errorf("%q in %+v: counted %d (exact %t, %v), want %d", text, v, n, exact, err, len(want))
			}
		}
	}
	// The test is of no use if the index is asked at once.
	check(t, s.read(background(t), "test", func(r *tx) error {
		p, err := r.planned(feed.View{}, parsed(t, "e*"), condition{})
		if err != nil {
			return err
		}
		if p.verify == nil {
			t.Fatal("the beginning is not common enough")
		}
		// What is not found in time is found by the index.
		for _, up := range []bool{false, true} {
			want, err := r.keys(p.whole, nil, up, 400)
			if err != nil {
				return err
			}
			got, err := r.verified(p, nil, up, 400, 2)
			if err != nil {
				return err
			}
			if !slices.Equal(got, want) || len(want) == 0 {
				t.Errorf("up %t: %d are found, want %d", up, len(got), len(want))
			}
		}
		return nil
	}))
}
