package syndication

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"newsreader/internal/feed"
)

// rewritten writes a list and reads it again.
func rewritten(t testing.TB, o *feed.Outline) *feed.Outline {
	t.Helper()
	var b bytes.Buffer
	if err := WriteOutline(&b, o); err != nil {
		t.Fatal(err)
	}
	// Whoever reads strictly must be able to read it too.
	for d := xml.NewDecoder(bytes.NewReader(b.Bytes())); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%v in\n%s", err, b.String())
		}
	}
	again, err := ReadOutline(b.Bytes(), "")
	if err != nil {
		t.Fatal(err)
	}
	return again
}

func TestAListThatIsWrittenIsReadAgainWithoutLoss(t *testing.T) {
	for _, name := range []string{"freshrss.opml", "miniflux.opml", "netnewswire.opml", "newsboat.opml", "feedly.opml", "urls", "feeds", "subscriptions.csv", "sfeedrc"} {
		data, err := os.ReadFile(filepath.Join("testdata/outline", name))
		if err != nil {
			t.Fatal(err)
		}
		o, err := ReadOutline(data, name)
		if err != nil {
			t.Fatal(err)
		}
		o.Refused = nil
		if again := rewritten(t, o); !reflect.DeepEqual(o, again) {
			t.Errorf("%s: before\n%s\nafter\n%s", name, sketch(o), sketch(again))
		}
	}
}

func TestAnyListThatIsWrittenIsReadAgainWithoutLoss(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	texts := []string{"A", "Café & Co", `"quoted" <b>`, "a/b", "東京", "x: y", "'", "]]>", "--", "&amp;"}
	text := func() string { return texts[r.IntN(len(texts))] }
	for range 2000 {
		o := &feed.Outline{Title: text()}
		if r.IntN(2) == 0 {
			o.Extra = []feed.Attribute{{Name: "xmlns:frss", Value: "https://freshrss.example/opml"}}
			o.Head = []feed.Attribute{{Name: "ownerName", Value: text()}}
		}
		groups := map[string][]string{"": nil}
		for i := range r.IntN(6) {
			l := feed.Listed{URL: fmt.Sprintf("https://%d.example/f?a=1&b=%%22", i), Title: text()}
			for range r.IntN(3) {
				l.Group = append(l.Group, text())
			}
			for range r.IntN(3) {
				l.Tags = append(l.Tags, text())
			}
			switch r.IntN(4) {
			case 0:
				l.Site, l.Description = "https://site.example/", text()
			case 1:
				l.Extra = []feed.Attribute{{Name: "frss:ttl", Value: text()}, {Name: "custom", Value: text()}}
			case 2:
				l.URL, l.Query = "", "is:unread title:\"a b\""
			}
			groups[strings.Join(l.Group, "\x00")] = l.Group
			o.Feeds = append(o.Feeds, l)
		}
		again := rewritten(t, o)
		if again.Title != o.Title || len(again.Feeds) != len(o.Feeds) {
			t.Fatalf("before\n%s\nafter\n%s", sketch(o), sketch(again))
		}
		// Feeds of one folder come to stand together, but none is lost or changed.
		for _, l := range o.Feeds {
			found := false
			for _, m := range again.Feeds {
				found = found || reflect.DeepEqual(l, m)
			}
			if !found {
				t.Fatalf("%+v is lost: before\n%s\nafter\n%s", l, sketch(o), sketch(again))
			}
		}
		// What is written once is written the same for ever.
		if twice := rewritten(t, again); !reflect.DeepEqual(again, twice) {
			t.Fatalf("once\n%s\ntwice\n%s", sketch(again), sketch(twice))
		}
	}
}

func TestFoldersStandInTheOrderOfTheirFirstFeed(t *testing.T) {
	o := &feed.Outline{Title: "T", Feeds: []feed.Listed{
		{URL: "https://a.example/", Title: "A", Group: []string{"G"}},
		{URL: "https://b.example/", Title: "B, C", Tags: []string{"x,y", "/z"}},
		{URL: "https://c.example/", Title: "C", Group: []string{"G", "H"}},
	}}
	var b strings.Builder
	if err := WriteOutline(&b, o); err != nil {
		t.Fatal(err)
	}
	want := `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>T</title>
  </head>
  <body>
    <outline text="G" title="G">
      <outline text="A" title="A" xmlUrl="https://a.example/" type="rss"/>
      <outline text="H" title="H">
        <outline text="C" title="C" xmlUrl="https://c.example/" type="rss"/>
      </outline>
    </outline>
    <outline text="B, C" title="B, C" xmlUrl="https://b.example/" type="rss" category="x y,z"/>
  </body>
</opml>
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func FuzzReadOutline(f *testing.F) {
	files, err := filepath.Glob("testdata/outline/*")
	if err != nil || len(files) == 0 {
		f.Fatal(files, err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("<opml><outline text='&#27;]0;x&#7;' xmlUrl='|rm' x:y=1 x:y=2><outline url=http://a/></outline></outline>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		o, err := ReadOutline(data, "urls")
		if err != nil {
			return
		}
		for _, l := range o.Feeds {
			if l.Query == "" && !strings.HasPrefix(strings.ToLower(l.URL), "http") {
				t.Fatalf("address %q", l.URL)
			}
		}
		if s := sketch(o); strings.ContainsAny(strings.ReplaceAll(s, "\n", ""), "\x00\x07\x1b\r\u009b\u202e") {
			t.Fatalf("%q", s)
		}
		again := rewritten(t, o)
		if len(again.Feeds) != len(o.Feeds) {
			t.Fatalf("before\n%s\nafter\n%s", sketch(o), sketch(again))
		}
		if twice := rewritten(t, again); !reflect.DeepEqual(again, twice) {
			t.Fatalf("once\n%s\ntwice\n%s", sketch(again), sketch(twice))
		}
	})
}

func BenchmarkOutline(b *testing.B) {
	o := &feed.Outline{Title: "Many"}
	for i := range 20000 {
		o.Feeds = append(o.Feeds, feed.Listed{
			URL: fmt.Sprintf("https://site%d.example/feed.xml", i), Site: fmt.Sprintf("https://site%d.example/", i),
			Title: fmt.Sprintf("Feed & number %d", i), Group: []string{fmt.Sprintf("Folder %d", i/100)}, Tags: []string{"a", "b"},
		})
	}
	var written bytes.Buffer
	if err := WriteOutline(&written, o); err != nil {
		b.Fatal(err)
	}
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(written.Len()))
		b.ReportAllocs()
		for range b.N {
			if o, err := ReadOutline(written.Bytes(), ""); err != nil || len(o.Feeds) != 20000 {
				b.Fatal(err)
			}
		}
	})
	b.Run("write", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			if err := WriteOutline(io.Discard, o); err != nil {
				b.Fatal(err)
			}
		}
	})
}
