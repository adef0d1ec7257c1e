package library

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"newsreader/internal/feed"
	"newsreader/internal/format/syndication"
	"newsreader/internal/store"
)

// bring imports a list.
func (s *shelf) bring(t *testing.T, data, name string) Imported {
	t.Helper()
	got, err := s.Import(context.Background(), []byte(data), name)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// exported is the list that another program would be given.
func (s *shelf) exported(t *testing.T) string {
	t.Helper()
	list, err := s.Export(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := syndication.WriteOutline(&b, list); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestAListOfFeedsComesAndGoes(t *testing.T) {
	s := openShelf(t, "", nil)
	data := `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
		<outline text="Tech"><outline type="rss" text="A" xmlUrl="https://a.example/feed"/><outline type="rss" text="B" xmlUrl="https://b.example/feed"/></outline>
		<outline type="rss" text="Bad" xmlUrl="javascript:alert(1)"/></body></opml>`
	got, err := s.Import(context.Background(), []byte(data), "feeds.opml")
	if err != nil || got.Added != 2 || got.Known != 0 {
		t.Fatalf("%+v, %v", got, err)
	}
	if got, err = s.Import(context.Background(), []byte(data), "feeds.opml"); err != nil || got.Added != 0 || got.Known != 2 {
		t.Errorf("again: %+v, %v", got, err)
	}
	list, err := s.Export(context.Background())
	if err != nil || len(list.Feeds) != 2 || list.Feeds[0].Title != "A" || len(list.Feeds[0].Group) != 1 || list.Feeds[0].Group[0] != "Tech" {
		t.Errorf("%+v, %v", list, err)
	}
}

// listOfMuch is in the order in which lists are written: empty folders come last.
const listOfMuch = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:frss="https://freshrss.org/opml" xmlns:newsreader="urn:newsreader:prefix:newsreader">
  <head>
    <title>My feeds</title>
    <ownerName>Ada</ownerName>
    <expansionState>1,2</expansionState>
  </head>
  <body>
    <outline text="Zebras" title="Zebras" frss:opmlUrl="https://o.example/z" comment="a folder">
      <outline text="Inner" title="Inner">
        <outline text="Last &amp; first" title="Last &amp; first" xmlUrl="https://z.example/feed?a=1&amp;b=2" htmlUrl="https://z.example/" description="All of it" type="rss" category="zoo,black and white" frss:priority="main" note="kept"/>
      </outline>
      <outline text="Beside" xmlUrl="https://y.example/feed" type="atom" version="ATOM1" title="Another"/>
    </outline>
    <outline text="At the top" title="At the top" xmlUrl="https://a.example/feed" type="rss"/>
    <outline text="https://b.example/untitled" title="https://b.example/untitled" xmlUrl="https://b.example/untitled" type="rss"/>
    <outline text="Mine" title="Mine" xmlUrl="https://c.example/feed" type="rss" newsreader:named="true"/>
    <outline text="Fresh ones" title="Fresh ones" newsreader:query="is:unread title:go" category="daily" colour="red"/>
    <outline text="Empty" title="Empty">
      <outline text="Emptier" title="Emptier"/>
    </outline>
  </body>
</opml>
`

func TestAListThatWasImportedIsExportedAsItWas(t *testing.T) {
	s := openShelf(t, "", nil)
	if got := s.bring(t, listOfMuch, "feeds.opml"); got.Added != 5 || got.Searches != 1 || len(got.Refused) != 0 {
		t.Fatalf("%+v", got)
	}
	first := s.exported(t)
	if first != listOfMuch {
		t.Errorf("it became\n%s", first)
	}
	// It is the same after it came once more, and when another library takes it over.
	if got := s.bring(t, listOfMuch, "feeds.opml"); got.Added != 0 || got.Known != 5 || got.Searches != 0 {
		t.Errorf("again: %+v", got)
	}
	if again := s.exported(t); again != first {
		t.Errorf("again it became\n%s", again)
	}
	other := openShelf(t, "", nil)
	other.bring(t, first, "feeds.opml")
	if again := other.exported(t); again != first {
		t.Errorf("another's is\n%s", again)
	}
}

func TestAFolderThatThePersonLeftIsNotExported(t *testing.T) {
	s := openShelf(t, "", nil)
	s.bring(t, listOfMuch, "feeds.opml")
	for id := feed.ID(1); id <= 2; id++ {
		if _, err := s.Set(context.Background(), id, "group", "Horses"); err != nil {
			t.Fatal(err)
		}
	}
	if got := s.exported(t); strings.Contains(got, "Zebras") || !strings.Contains(got, "Emptier") || !strings.Contains(got, `frss:priority="main"`) {
		t.Errorf("it became\n%s", got)
	}
}

// What a list calls a feed holds until the feed says its own title; where the two are the
// same, the feed's publisher may rename it later.
func TestATitleOfAListIsThePersonsOnlyIfItIsNotTheFeeds(t *testing.T) {
	web := newSite(t)
	for _, path := range []string{"/same", "/other", "/named"} {
		web.serve(path, body(rss("The Feed", item("1", "One", "text"))))
	}
	web.serve("/gone", status(404))
	s := openShelf(t, "", nil)
	s.bring(t, `<opml><outline text="the  feed" xmlUrl="`+web.URL+`/same"/><outline text="My name" xmlUrl="`+web.URL+`/other"/>`+
		`<outline text="Never read" xmlUrl="`+web.URL+`/gone"/></opml>`, "x.opml")
	s.bring(t, web.URL+"/named \"~The Feed\"\n", "urls")
	titles := func() string {
		var out []string
		for id := feed.ID(1); id <= 4; id++ {
			f := s.subscription(t, id)
			out = append(out, f.Title+"/"+f.Settings.Title)
		}
		return strings.Join(out, ", ")
	}
	if got := titles(); got != "the feed/, My name/, Never read/, The Feed/The Feed" {
		t.Errorf("before reading: %s", got)
	}
	s.refresh(t, all)
	if got := titles(); got != "The Feed/, My name/My name, Never read/, The Feed/The Feed" {
		t.Errorf("after reading: %s", got)
	}
	for _, path := range []string{"/same", "/other", "/named"} {
		web.serve(path, body(rss("Renamed", item("1", "One", "text"))))
	}
	s.refresh(t, all)
	if got := titles(); got != "Renamed/, My name/My name, Never read/, The Feed/The Feed" {
		t.Errorf("after the publisher renamed it: %s", got)
	}
	if _, err := s.Set(context.Background(), 2, "title", ""); err != nil {
		t.Fatal(err)
	}
	if got := s.subscription(t, 2).Title; got != "Renamed" {
		t.Errorf("the person let go of the name, and it is %q", got)
	}
}

func TestAFeedInSeveralFoldersIsInOneAndHasTheOthersAsTags(t *testing.T) {
	s := openShelf(t, "", nil)
	got := s.bring(t, `<opml><outline text="A"><outline text="F" xmlUrl="https://f.example/feed" category="x"/></outline>
		<outline text="B"><outline text="C"><outline text="F" xmlUrl="https://f.example/feed" category="x,y"/></outline></outline></opml>`, "x.opml")
	f := s.subscription(t, 1)
	if got.Added != 1 || got.Known != 0 || PrintGroup(f.Settings.Group) != "A" || strings.Join(f.Settings.Tags, " ") != "x y B/C" {
		t.Errorf("%+v, %+v", got, f.Settings)
	}
}

func TestAFeedMovesToAnotherAddressWithAllThatIsStored(t *testing.T) {
	web := newSite(t)
	web.serve("/old", tagged(rss("F", item("1", "One", "text")), `"v1"`))
	web.serve("/new", tagged(rss("F", item("1", "One", "text"), item("2", "Two", "text")), `"v1"`))
	web.serve("/other", body(rss("Other", item("1", "One", "text"))))
	s := openShelf(t, "", nil)
	id, other := s.follow(t, web.URL+"/old", feed.Settings{}), s.follow(t, web.URL+"/other", feed.Settings{})
	s.refresh(t, all)
	ctx := context.Background()
	var exists *store.ExistsError
	if _, err := s.Set(ctx, id, "url", web.URL+"/other"); !errors.As(err, &exists) || exists.ID != other {
		t.Errorf("to another feed's address: %v", err)
	}
	var wrong *ValueError
	if _, err := s.Set(ctx, id, "url", "file:///etc/passwd"); !errors.As(err, &wrong) || wrong.Key != "url" {
		t.Errorf("to a file: %v", err)
	}
	u, err := s.Set(ctx, id, "url", web.URL+"/new")
	if err != nil {
		t.Fatal(err)
	}
	s.refresh(t, RefreshOptions{})
	asked := web.requests("/new")
	if rows := s.rows(t, feed.View{What: feed.OfFeed, Feed: id}); len(rows) != 2 || len(asked) != 1 || asked[0].Header.Get("If-None-Match") != "" {
		t.Errorf("it has %d entries after it was asked by %v", len(rows), asked)
	}
	if err := s.Undo(ctx, u); err != nil {
		t.Fatal(err)
	}
	if f := s.subscription(t, id); f.URL != web.URL+"/old" || f.Counts.Total != 2 {
		t.Errorf("taken back: %+v", f)
	}
	// The address of a feed that was removed is free.
	if _, err := s.Unsubscribe(ctx, other); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Set(ctx, id, "url", web.URL+"/other"); err != nil {
		t.Errorf("to a removed feed's address: %v", err)
	}
	if f := s.subscription(t, id); f.URL != web.URL+"/other" || f.Title != "F" {
		t.Errorf("%+v", f)
	}
}
