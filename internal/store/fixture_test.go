package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// noon is the time of all tests.
var noon = time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)

// clock is a time that a test moves by hand.
type clock struct{ at time.Time }

func (c *clock) now() time.Time             { return c.at }
func (c *clock) wait(d time.Duration)       { c.at = c.at.Add(d) }
func newClock() *clock                      { return &clock{noon} }
func background(testing.TB) context.Context { return context.Background() }

// open opens a library in a new folder, which is closed with the test.
func openNew(t testing.TB, c *clock) *Store {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "data", "library.db"), c)
}

func openAt(t testing.TB, path string, c *clock) *Store {
	t.Helper()
	s, err := Open(background(t), path, Options{Now: c.now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

func must[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// sound holds a library to what is true of every one.
func sound(t testing.TB, s *Store) {
	t.Helper()
	check(t, s.Check(background(t)))
}

func subscribe(t testing.TB, s *Store, url string, set feed.Settings) feed.ID {
	t.Helper()
	return must[feed.ID](t)(s.Subscribe(background(t), url, set))
}

// entry makes an entry as the decoder hands it over.
func entry(id, link, title, text string, published time.Time) Incoming {
	e := feed.Entry{ID: id, Link: link, Title: title, Published: published, Content: feed.Content{Text: "<p>" + text + "</p>", Markup: true}}
	if title == "" {
		title, _, _ = strings.Cut(text, ".")
	}
	return Incoming{Entry: e, Title: title, Plain: text, Words: len(strings.Fields(text))}
}

func absorb(t testing.TB, s *Store, id feed.ID, entries ...Incoming) Absorbed {
	t.Helper()
	return must[Absorbed](t)(s.Absorb(background(t), id, Fetched{Feed: &feed.Feed{Title: fmt.Sprintf("Feed %d", id)}, Entries: entries, Health: feed.Health{Checked: s.now()}}))
}

func page(t testing.TB, s *Store, v feed.View, q string, from feed.Cursor, limit int) feed.Page {
	t.Helper()
	return must[feed.Page](t)(s.Page(background(t), v, parsed(t, q), from, limit))
}

func parsed(t testing.TB, q string) query.Query {
	t.Helper()
	return must[query.Query](t)(query.Parse(q, noon))
}

// all reads a list to its end, page by page.
func all(t testing.TB, s *Store, v feed.View, q string) []feed.Headline {
	t.Helper()
	var out []feed.Headline
	var from feed.Cursor
	for {
		p := page(t, s, v, q, from, 7)
		out = append(out, p.Rows...)
		if !p.More {
			return out
		}
		from = p.Next
	}
}

func titles(rows []feed.Headline) string {
	var out []string
	for _, h := range rows {
		out = append(out, h.Title)
	}
	return strings.Join(out, " ")
}

func yes() *bool { b := true; return &b }
func no() *bool  { b := false; return &b }

// indexAll fills the full-text index.
func indexAll(t testing.TB, s *Store) {
	t.Helper()
	for {
		if must[int](t)(s.Index(background(t), 500)) == 0 {
			return
		}
	}
}

// vocabulary makes words of which a few are very common.
type vocabulary struct {
	words []string
	zipf  *rand.Zipf
	r     *rand.Rand
}

func newVocabulary(seed uint64, n int) *vocabulary {
	r := rand.New(rand.NewPCG(seed, 1))
	v := &vocabulary{r: r, zipf: rand.NewZipf(r, 1.1, 3, uint64(n-1))}
	letters := "etaoinshrdlucmfwypvbgkjqxz"
	for i := range n {
		b := make([]byte, 2+r.IntN(8))
		for j := range b {
			b[j] = letters[min(int(r.ExpFloat64()*6), 25)]
		}
		v.words = append(v.words, string(b)+string(letters[i%26]))
	}
	return v
}

func (v *vocabulary) word() string { return v.words[v.zipf.Uint64()] }

func (v *vocabulary) text(n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(v.word())
		b.WriteByte(' ')
	}
	return b.String()
}
