package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// The benchmarks run over a library of 1,000 feeds which is made once in a run and, being
// slow to make, kept for others if STORE_BENCH names a folder. STORE_BENCH_ENTRIES are the
// sizes, with 0, 10000 and 100000 as what goes without saying.
var libraries sync.Map

const benchFeeds = 1000

func sizes() []int {
	var out []int
	text := os.Getenv("STORE_BENCH_ENTRIES")
	if text == "" {
		text = "0 10000 100000"
	}
	for _, f := range strings.Fields(text) {
		if n, err := strconv.Atoi(f); err == nil {
			out = append(out, n)
		}
	}
	return out
}

func library(b *testing.B, n int) string {
	b.Helper()
	make, _ := libraries.LoadOrStore(n, sync.OnceValue(func() string {
		dir := os.Getenv("STORE_BENCH")
		if dir == "" {
			var err error
			if dir, err = os.MkdirTemp("", "library"); err != nil {
				b.Fatal(err)
			}
		}
		path := filepath.Join(dir, fmt.Sprintf("%d.db", n))
		if _, err := os.Stat(path); err != nil {
			fillLibrary(b, path, n)
		}
		return path
	}))
	return make.(func() string)()
}

// document makes the entries of one feed, of some 6 KB each.
func document(v *vocabulary, f, n int) []Incoming {
	out := make([]Incoming, n)
	for i := range out {
		link := fmt.Sprintf("https://site%d.example/posts/%d-%s", f, i, v.word())
		var plain, html strings.Builder
		for range 12 {
			p := v.text(60)
			plain.WriteString(p + "\n\n")
			fmt.Fprintf(&html, "<p class=\"text\">%s<a href=\"%s\">%s</a></p>\n", p, link, v.word())
		}
		at := noon.Add(-time.Duration(v.r.IntN(365*86400)) * time.Second)
		out[i] = entry(fmt.Sprintf("tag:site%d.example,2026:%d", f, i), link, strings.TrimSpace(v.text(8)), plain.String(), at)
		out[i].Entry.Content.Text = html.String()
		out[i].Entry.Authors = []feed.Person{{Name: v.word() + " " + v.word()}}
		out[i].Words = 720
		out[i].Board = v.r.IntN(200) == 0
	}
	return out
}

func fillLibrary(b *testing.B, path string, n int) {
	s := must[*Store](b)(Open(background(b), path, Options{Now: newClock().now}))
	v := newVocabulary(7, 50000)
	took := time.Duration(0)
	for f := range benchFeeds {
		id := subscribe(b, s, fmt.Sprintf("https://site%d.example/feed", f), feed.Settings{Group: []string{fmt.Sprintf("group %d", f%20)}})
		if n == 0 {
			continue
		}
		d := document(v, f, n/benchFeeds)
		at := time.Now()
		absorb(b, s, id, d...)
		took += time.Since(at)
	}
	at := time.Now()
	indexAll(b, s)
	fmt.Printf("%d entries: stored at %.0f a second, indexed at %.0f a second\n", n, float64(n)/took.Seconds(), float64(n)/time.Since(at).Seconds())
	check(b, s.Optimize(background(b), false))
	// A tenth stays unread, spread over all.
	_, err := s.MarkView(background(b), feed.View{What: feed.All}, query.Query{}, 0, feed.Change{Read: yes()})
	check(b, err)
	var ids, stars []feed.EntryID
	for i := 1; i <= n; i += 10 {
		ids = append(ids, feed.EntryID(i))
		if i%500 == 1 {
			stars = append(stars, feed.EntryID(i))
		}
	}
	_, err = s.Mark(background(b), ids, feed.Change{Read: no()})
	check(b, err)
	_, err = s.Mark(background(b), stars, feed.Change{Starred: yes(), AddTags: []string{"good"}})
	check(b, err)
	check(b, s.Visit(background(b)))
	check(b, s.Close())
	if info, err := os.Stat(path); err == nil {
		fmt.Printf("%d entries: %d MB\n", n, info.Size()>>20)
	}
}

func each(b *testing.B, f func(b *testing.B, path string)) {
	for _, n := range sizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) { f(b, library(b, n)) })
	}
}

func opened(b *testing.B, path string) *Store {
	b.Helper()
	s := must[*Store](b)(Open(background(b), path, Options{}))
	b.Cleanup(func() { check(b, s.Close()) })
	return s
}

// BenchmarkStart is what a start of the program waits for.
func BenchmarkStart(b *testing.B) {
	each(b, func(b *testing.B, path string) {
		for b.Loop() {
			s := must[*Store](b)(Open(background(b), path, Options{}))
			must[feed.Page](b)(s.Page(background(b), feed.View{HideRead: true}, query.Query{}, feed.Cursor{}, 60))
			must[feed.Tree](b)(s.Tree(background(b)))
			check(b, s.Close())
		}
	})
}

// BenchmarkTree is the tree of a thousand feeds, which the first frame shows and every
// change of the library has read anew.
func BenchmarkTree(b *testing.B) {
	each(b, func(b *testing.B, path string) {
		s := opened(b, path)
		b.ReportAllocs()
		for b.Loop() {
			must[feed.Tree](b)(s.Tree(background(b)))
		}
	})
}

// BenchmarkPage is one page of each kind of list.
func BenchmarkPage(b *testing.B) {
	group := []string{"group 3"}
	for _, l := range []struct {
		name string
		view feed.View
		q    string
	}{
		{"river", feed.View{}, ""},
		{"oldest", feed.View{Sort: feed.OldestFirst}, ""},
		{"unread", feed.View{HideRead: true}, ""},
		{"allUnread", feed.View{What: feed.All, HideRead: true}, ""},
		{"feed", feed.View{What: feed.OfFeed, Feed: 17}, ""},
		{"group50", feed.View{What: feed.OfGroup, Group: group}, ""},
		{"group50unread", feed.View{What: feed.OfGroup, Group: group, HideRead: true}, ""},
		{"group1000", feed.View{What: feed.OfGroup}, ""},
		{"starred", feed.View{What: feed.Starred}, ""},
		{"title", feed.View{Sort: feed.ByTitle}, ""},
		{"byFeed", feed.View{Sort: feed.ByFeed}, ""},
		{"tag", feed.View{}, "tag:good"},
		{"board", feed.View{}, "has:board"},
		{"commonest", feed.View{}, "WORD0"},
		{"two", feed.View{}, "WORD0 WORD3"},
		{"rare", feed.View{}, "WORD20000"},
		{"phrase", feed.View{}, `"WORD0 WORD1"`},
		{"prefix1", feed.View{}, "e*"},
		{"prefix2", feed.View{}, "et*"},
		{"prefix3", feed.View{}, "eta*"},
		{"prefixCommonest", feed.View{}, "WORD0*"},
		{"without", feed.View{}, "WORD0 -WORD1"},
		{"commonestInFeed", feed.View{What: feed.OfFeed, Feed: 17}, "WORD0"},
		{"commonestInGroup", feed.View{What: feed.OfGroup, Group: group}, "WORD0"},
		{"commonestStarred", feed.View{What: feed.Starred}, "WORD0"},
		{"commonestUnread", feed.View{}, "WORD0 is:unread"},
		{"rankedCommonest", feed.View{Sort: feed.Ranked}, "WORD0"},
	} {
		b.Run(l.name, func(b *testing.B) {
			each(b, func(b *testing.B, path string) {
				s := opened(b, path)
				words := newVocabulary(7, 50000).words
				text := l.q
				for _, n := range []int{20000, 0, 1, 3} {
					text = strings.ReplaceAll(text, fmt.Sprintf("WORD%d", n), words[n])
				}
				q := parsed(b, text)
				rows := 0
				for b.Loop() {
					p, err := s.Page(background(b), l.view, q, feed.Cursor{}, 40)
					check(b, err)
					rows = len(p.Rows)
				}
				b.ReportMetric(float64(rows), "rows")
			})
		})
	}
}

// BenchmarkAbsorb stores documents of 100 entries.
func BenchmarkAbsorb(b *testing.B) {
	s := openNew(b, newClock())
	v := newVocabulary(8, 50000)
	n := 0
	for b.Loop() {
		b.StopTimer()
		id := subscribe(b, s, fmt.Sprintf("https://site%d.example/feed", n), feed.Settings{})
		d := document(v, n, 100)
		n++
		b.StartTimer()
		absorb(b, s, id, d...)
	}
	b.ReportMetric(float64(n)*100/b.Elapsed().Seconds(), "entries/s")
}

// BenchmarkAgain stores the same document again.
func BenchmarkAgain(b *testing.B) {
	s := openNew(b, newClock())
	id := subscribe(b, s, "https://site.example/feed", feed.Settings{})
	d := document(newVocabulary(8, 50000), 1, 100)
	absorb(b, s, id, d...)
	for b.Loop() {
		absorb(b, s, id, d...)
	}
}

// BenchmarkIndex fills the full-text index.
func BenchmarkIndex(b *testing.B) {
	s := openNew(b, newClock())
	v := newVocabulary(8, 50000)
	n := 0
	for b.Loop() {
		b.StopTimer()
		for range 2 {
			id := subscribe(b, s, fmt.Sprintf("https://site%d.example/feed", n), feed.Settings{})
			absorb(b, s, id, document(v, n, 100)...)
			n++
		}
		b.StartTimer()
		must[int](b)(s.Index(background(b), 200))
	}
	b.ReportMetric(float64(n)*100/b.Elapsed().Seconds(), "entries/s")
}

// BenchmarkMarkAll marks all as read and takes it back.
func BenchmarkMarkAll(b *testing.B) {
	each(b, func(b *testing.B, path string) {
		s := opened(b, path)
		for b.Loop() {
			u, err := s.MarkView(background(b), feed.View{What: feed.All}, query.Query{}, 0, feed.Change{Read: yes()})
			check(b, err)
			check(b, s.Undo(background(b), u))
		}
	})
}

// BenchmarkPageDuringRefresh reads pages while eight feeds at a time are stored and the
// index is filled.
func BenchmarkPageDuringRefresh(b *testing.B) {
	s := openNew(b, newClock())
	docs := make([][]Incoming, 20)
	for f := range docs {
		docs[f] = document(newVocabulary(8, 50000), f, 50)
	}
	absorb(b, s, subscribe(b, s, "https://first.example/feed", feed.Settings{}), docs[0]...)
	absorb(b, s, subscribe(b, s, "https://second.example/feed", feed.Settings{}), docs[1]...)
	ctx, stop := context.WithCancel(background(b))
	var wg sync.WaitGroup
	var feeds atomic.Int64
	for range 8 {
		wg.Go(func() {
			for ctx.Err() == nil {
				n := int(feeds.Add(1))
				if id, err := s.Subscribe(ctx, fmt.Sprintf("https://site%d.example/feed", n), feed.Settings{}); err == nil {
					_, _ = s.Absorb(ctx, id, Fetched{Entries: docs[n%len(docs)]})
				}
			}
		})
	}
	wg.Go(func() {
		for ctx.Err() == nil {
			_, _ = s.Index(ctx, 200)
		}
	})
	var took []time.Duration
	for b.Loop() {
		at := time.Now()
		must[feed.Page](b)(s.Page(background(b), feed.View{HideRead: true}, query.Query{}, feed.Cursor{}, 60))
		took = append(took, time.Since(at))
	}
	stop()
	wg.Wait()
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
}

// BenchmarkMemory tells what a start has taken from the machine.
func BenchmarkMemory(b *testing.B) {
	each(b, func(b *testing.B, path string) {
		s := opened(b, path)
		for b.Loop() {
			must[feed.Page](b)(s.Page(background(b), feed.View{}, query.Query{}, feed.Cursor{}, 60))
			must[feed.Tree](b)(s.Tree(background(b)))
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(m.HeapInuse)/(1<<20), "MiB-heap")
	})
}
