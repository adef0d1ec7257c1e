package store

import (
	"slices"
	"strings"
	"testing"
	"time"

	"newsreader/internal/feed"
)

// item writes an entry of a history in one line: identifier|link|title|text|hours before
// noon. A text that is left out is "text of" the title, hours that are left out none.
func item(line string) Incoming {
	f := append(strings.Split(line, "|"), "", "", "", "")
	text, at := f[3], time.Time{}
	if text == "" {
		text = "text of " + f[2]
	}
	if f[4] != "" {
		d, err := time.ParseDuration(f[4] + "h")
		if err != nil {
			panic(err)
		}
		at = noon.Add(-d)
	}
	return entry(f[0], f[1], f[2], text, at)
}

func items(lines []string) []Incoming {
	var out []Incoming
	for _, l := range lines {
		out = append(out, item(l))
	}
	return out
}

// Each history is what a feed's document holds at one refresh after the other. After the
// first, all is marked as read; then new says how many entries a document brings that were
// never there, and all that was read stays read.
func TestAnEntryStaysTheSameThroughTheHistoryOfItsFeed(t *testing.T) {
	const a, b, c = "1|https://s.example/a|A", "2|https://s.example/b|B", "3|https://s.example/c|C"
	for _, h := range []struct {
		name string
		docs [][]string
		new  []int // of each document
	}{
		{"nothing happens", [][]string{{a, b}, {a, b}}, []int{2, 0}},
		{"a new entry comes", [][]string{{a, b}, {c, a, b}}, []int{2, 1}},
		{"the order changes", [][]string{{a, b, c}, {c, b, a}}, []int{3, 0}},
		{"a text is edited", [][]string{{a}, {a + "|other text"}}, []int{1, 0}},
		{"a title is edited", [][]string{{a}, {"1|https://s.example/a|A new title"}}, []int{1, 0}},
		{"title, text and link are edited", [][]string{{a}, {"1|https://s.example/z|Z|other"}}, []int{1, 0}},
		{"a date changes", [][]string{{a + "||5"}, {a + "||1"}}, []int{1, 0}},
		{"an entry goes and comes back", [][]string{{a, b}, {b}, {a, b}}, []int{2, 0, 0}},
		{"the document is empty for once", [][]string{{a, b}, {}, {a, b}}, []int{2, 0, 0}},
		{"all identifiers change", [][]string{{a, b}, {"x|https://s.example/a|A", "y|https://s.example/b|B"}}, []int{2, 0}},
		{"all identifiers change, and back", [][]string{{a, b}, {"x|https://s.example/a|A", "y|https://s.example/b|B"}, {a, b}}, []int{2, 0, 0}},
		{"identifiers change while one comes", [][]string{{a, b}, {"z|https://s.example/z|Z", "x|https://s.example/a|A", "y|https://s.example/b|B"}}, []int{2, 1}},
		{"identifiers and the order change", [][]string{{a, b, c}, {"z|https://s.example/c|C", "x|https://s.example/a|A", "y|https://s.example/b|B"}}, []int{3, 0}},
		{"http becomes https", [][]string{{"http://s.example/a|http://s.example/a|A"}, {"https://s.example/a|https://s.example/a|A"}}, []int{1, 0}},
		{"http becomes https and the title changes", [][]string{{"http://s.example/a|http://s.example/a|A"}, {"https://s.example/a|https://s.example/a|A2"}}, []int{1, 0}},
		{"www comes into the addresses", [][]string{{"|https://s.example/a|A"}, {"|https://www.s.example/a/|A2"}}, []int{1, 0}},
		{"tracking parameters differ each time", [][]string{{"|https://s.example/a?utm_source=1|A", b}, {"|https://s.example/a?utm_source=2&fbclid=x|A", b}}, []int{2, 0}},
		{"tracking parameters in identifiers", [][]string{{"https://s.example/a?utm_source=1||A"}, {"https://s.example/a?utm_source=2||A2"}}, []int{1, 0}},
		{"parameters that mean something", [][]string{{"|https://s.example/?p=1|A"}, {"|https://s.example/?p=1|A", "|https://s.example/?p=2|A"}}, []int{1, 1}},
		{"an entry stands twice", [][]string{{a, a, b}, {a, b, b, a}}, []int{2, 0}},
		{"one identifier for two entries", [][]string{{"1|https://s.example/a|A", "1|https://s.example/b|B"}, {"1|https://s.example/b|B", "1|https://s.example/a|A"}}, []int{2, 0}},
		{"one identifier for two entries, one goes", [][]string{{"1|https://s.example/a|A", "1|https://s.example/b|B"}, {"1|https://s.example/b|B"}, {"1|https://s.example/a|A", "1|https://s.example/b|B"}}, []int{2, 0, 0}},
		{"a second entry with the identifier of the first", [][]string{{"1|https://s.example/a|A"}, {"1|https://s.example/b|B", "1|https://s.example/a|A2"}}, []int{1, 1}},
		{"one identifier and link for two titles", [][]string{{"1|https://s.example/|A", "1|https://s.example/|B"}, {"1|https://s.example/|B", "1|https://s.example/|A"}}, []int{2, 0}},
		{"no identifiers", [][]string{{"|https://s.example/a|A", "|https://s.example/b|B"}, {"|https://s.example/c|C", "|https://s.example/a|A edited", "|https://s.example/b|B|edited"}}, []int{2, 1}},
		{"no identifiers and one link for all", [][]string{{"|https://s.example/|A", "|https://s.example/|B"}, {"|https://s.example/|C", "|https://s.example/|B", "|https://s.example/|A"}}, []int{2, 1}},
		{"neither identifiers nor links", [][]string{{"||A", "||B"}, {"||C", "||A", "||B"}}, []int{2, 1}},
		{"nothing but texts", [][]string{{"|||first text.", "|||second text."}, {"|||third text.", "|||first text.", "|||second text."}}, []int{2, 1}},
		{"identifiers come", [][]string{{"|https://s.example/a|A", "|https://s.example/b|B"}, {a, b}}, []int{2, 0}},
		{"identifiers go", [][]string{{a, b}, {"|https://s.example/a|A", "|https://s.example/b|B"}}, []int{2, 0}},
		{"a series with one title and link", [][]string{{"1|https://s.example/|Daily||48"}, {"2|https://s.example/|Daily||24"}, {"3|https://s.example/|Daily||1", "2|https://s.example/|Daily||24"}}, []int{1, 1, 1}},
		{"an entry moves, and a new one has its link and title", [][]string{{a}, {"1|https://s.example/z|Z", "2|https://s.example/a|A"}}, []int{1, 1}},
		{"one title, other links", [][]string{{"1|https://s.example/1|Daily"}, {"2|https://s.example/2|Daily"}}, []int{1, 1}},
		{"identifiers differ in case", [][]string{{"a|https://s.example/1|One"}, {"a|https://s.example/1|One", "A|https://s.example/2|Two"}}, []int{1, 1}},
	} {
		t.Run(h.name, func(t *testing.T) {
			clock := newClock()
			s := openNew(t, clock)
			id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
			other := subscribe(t, s, "https://other.example/feed", feed.Settings{})
			// The same entries in another feed are others.
			absorb(t, s, other, items(h.docs[0])...)
			var known []feed.EntryID
			for i, doc := range h.docs {
				clock.wait(time.Hour)
				got := absorb(t, s, id, items(doc)...)
				if len(got.Fresh) != h.new[i] {
					t.Errorf("document %d: %d new entries, want %d", i, len(got.Fresh), h.new[i])
				}
				known = append(known, got.Fresh...)
				// Lists have what there ever was, the texts that of the last document.
				rows := all(t, s, feed.View{What: feed.OfFeed, Feed: id}, "")
				have := ids(rows)
				slices.Sort(have)
				if !slices.Equal(have, known) {
					t.Errorf("document %d: there are %v, want %v", i, have, known)
				}
				for _, row := range rows {
					if slices.Contains(got.Fresh, row.ID) == row.State.Read {
						t.Errorf("document %d: %q: read is %t", i, row.Title, row.State.Read)
					}
				}
				again := absorb(t, s, id, items(doc)...)
				if len(again.Fresh)+again.Updated > 0 {
					t.Errorf("document %d: the same again brought %+v", i, again)
				}
				must[feed.Undo](t)(s.Mark(background(t), known, feed.Change{Read: yes()}))
			}
			sound(t, s)
		})
	}
}

// What the last document says of an entry is what the library shows.
func TestWhatAFeedEditsIsShown(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	e := absorb(t, s, id, item("1|https://s.example/a|A|first words")).Fresh[0]
	indexAll(t, s)
	got := absorb(t, s, id, item("1|https://s.example/b|B|other words"))
	if !slices.Equal(got.Changed, []feed.EntryID{e}) || got.Updated != 1 {
		t.Errorf("got %+v", got)
	}
	h := must[feed.Headline](t)(s.Headline(background(t), e))
	if h.Title != "B" || h.Link != "https://s.example/b" {
		t.Errorf("the headline is %+v", h)
	}
	if b := must[Body](t)(s.Body(background(t), e)); b.Plain != "other words" || b.Text != "<p>other words</p>" || b.Kind != HTML {
		t.Errorf("the text is %+v", b)
	}
	indexAll(t, s)
	if n := len(all(t, s, feed.View{}, "first")) + 2*len(all(t, s, feed.View{}, "other title:b")); n != 2 {
		t.Errorf("the index has the old words, or lacks the new ones (%d)", n)
	}
	// Other markup with the same words is written, but is no change to a reader.
	in := item("1|https://s.example/b|B|other words")
	in.Entry.Content.Text = "<div>other words</div>"
	if got := absorb(t, s, id, in); len(got.Changed) != 0 || got.Updated != 1 {
		t.Errorf("other markup: %+v", got)
	}
}
