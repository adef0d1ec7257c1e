package store

import (
	"reflect"
	"testing"
	"time"

	"newsreader/internal/feed"
)

func versions(t *testing.T, s *Store, id feed.EntryID) []Version {
	t.Helper()
	out := must[[]Version](t)(s.Versions(background(t), id))
	for i := range out {
		out[i].Stored = time.Time{}
	}
	return out
}

// Of the texts of an entry the one that was read and the newest are kept, so that what
// changed can be shown; an entry nobody read has one only.
func TestTheTextThatWasReadIsKeptBesideTheNewest(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	doc := func(title, text string) { absorb(t, s, id, item("1|https://s.example/a|"+title+"|"+text)) }
	changed := func() bool { return must[feed.Headline](t)(s.Headline(background(t), 1)).Changed }
	doc("A", "one")
	doc("A", "two")
	if got := versions(t, s, 1); !reflect.DeepEqual(got, []Version{{Number: 2, Title: "A", Words: 1, Current: true}}) || changed() {
		t.Errorf("unread: %+v, changed %t", got, changed())
	}
	check(t, s.SaveProgress(background(t), 1, feed.Progress{Share: 1}))
	doc("B", "three words now")
	doc("B", "four words right now")
	want := []Version{{Number: 2, Title: "A", Words: 1, Read: true}, {Number: 4, Title: "B", Words: 4, Current: true}}
	if got := versions(t, s, 1); !reflect.DeepEqual(got, want) || !changed() {
		t.Errorf("changed after it was read: %+v, changed %t", got, changed())
	}
	if b := must[Body](t)(s.VersionBody(background(t), 1, 2)); b.Plain != "two" || b.Title != "A" {
		t.Errorf("what was read is %+v", b)
	}
	check(t, s.SaveProgress(background(t), 1, feed.Progress{Share: 1}))
	if got := versions(t, s, 1); !reflect.DeepEqual(got, []Version{{Number: 4, Title: "B", Words: 4, Current: true, Read: true}}) || changed() {
		t.Errorf("read again: %+v, changed %t", got, changed())
	}
	if _, err := s.VersionBody(background(t), 1, 2); !is[*NotFoundError](err) {
		t.Errorf("a version that was dropped: %v", err)
	}
}

// The text of a page goes before that of the feed, which stays and goes on changing.
func TestTheFullTextOfAPageGoesBeforeTheFeeds(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	in := item("1|https://s.example/a|A|teaser")
	in.Entry.Enclosures = []feed.Enclosure{{URL: "https://s.example/a.mp3", Type: "audio/mpeg", Bytes: 5, Duration: time.Minute}}
	in.Entry.Comments = "https://s.example/a#comments"
	absorb(t, s, id, in)
	indexAll(t, s)
	check(t, s.SaveProgress(background(t), 1, feed.Progress{Share: 1}))
	full := Body{Kind: Text, Text: "the whole text of it", Plain: "the whole text", Words: 3, FullText: true, Board: true}
	check(t, s.SaveBody(background(t), 1, full))
	b := must[Body](t)(s.Body(background(t), 1))
	if b.Kind != Text || b.Text != full.Text || b.Plain != full.Plain || !b.FullText || b.Title != "A" || !reflect.DeepEqual(b.Entry.Enclosures, in.Entry.Enclosures) || b.Entry.Comments != in.Entry.Comments {
		t.Errorf("the text is %+v", b)
	}
	h := must[feed.Headline](t)(s.Headline(background(t), 1))
	if h.Changed || h.Words != 3 || !h.Board || !h.Enclosed {
		t.Errorf("the headline is %+v", h)
	}
	indexAll(t, s)
	if rows := all(t, s, feed.View{}, "whole"); len(rows) != 1 || rows[0].Snippet != "the whole text" || len(rows[0].Lit) != 1 || rows[0].Lit[0] != (feed.Range{From: 4, To: 9}) {
		t.Errorf("found %+v", rows)
	}
	in.Plain, in.Entry.Content.Text = "another teaser", "<p>another teaser</p>"
	if a := absorb(t, s, id, in); len(a.Changed) != 1 {
		t.Errorf("the feed's text changed: %+v", a)
	}
	if b := must[Body](t)(s.Body(background(t), 1)); b.Plain != full.Plain {
		t.Errorf("the text is now %+v", b)
	}
	if b := must[Body](t)(s.FeedBody(background(t), 1)); b.Plain != "another teaser" {
		t.Errorf("the feed's text is %+v", b)
	}
	check(t, s.SaveProgress(background(t), 1, feed.Progress{Share: 1}))
	full.Plain, full.Words = "the whole new text", 4
	check(t, s.SaveBody(background(t), 1, full))
	if h := must[feed.Headline](t)(s.Headline(background(t), 1)); !h.Changed || h.Words != 4 {
		t.Errorf("after the page changed the headline is %+v", h)
	}
}

func TestAPageThatIsOpenedAgainKeepsItsID(t *testing.T) {
	c := newClock()
	s := openNew(t, c)
	save := func(url, title, text string) feed.EntryID {
		return must[feed.EntryID](t)(s.SavePage(background(t), url, Body{Kind: Text, Text: text, Plain: text, Words: 1}, feed.Headline{Title: title, Authors: "Ann"}))
	}
	a := save("https://s.example/a", "A", "one")
	b := save("https://s.example/b", "", "two")
	c.wait(time.Hour)
	check(t, s.SaveProgress(background(t), a, feed.Progress{Share: 0.5}))
	if again := save("http://www.s.example/a?utm_source=x", "A2", "three"); again != a {
		t.Errorf("the page became %d, was %d", again, a)
	}
	rows := all(t, s, feed.View{What: feed.Opened}, "")
	if got := titles(rows); got != "A2 https://s.example/b" && got != "https://s.example/b A2" {
		t.Errorf("opened are %s", got)
	}
	if h := must[feed.Headline](t)(s.Headline(background(t), a)); !h.Changed || h.Title != "A2" || h.Progress.Share != 0.5 || h.FeedTitle != "" {
		t.Errorf("the page is %+v", h)
	}
	if n := len(all(t, s, feed.View{}, "")); n != 0 {
		t.Errorf("the river has %d pages", n)
	}
	if id, found, err := s.ByLink(background(t), "https://www.s.example/b#part"); !found || id != b || err != nil {
		t.Errorf("by link: %d %t %v", id, found, err)
	}
	if id, found, err := s.Lookup(background(t), "  a2! "); !found || id != a || err != nil {
		t.Errorf("by title: %d %t %v", id, found, err)
	}
	if _, found, _ := s.Lookup(background(t), "a"); found {
		t.Error("a part of a title is found")
	}
	sound(t, s)
}

func TestABodyComesBackAsItWasStored(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	e := feed.Entry{
		ID: "1", Title: "T", TitleMarkup: "<b>T</b>", Link: "https://s.example/a", External: "https://x.example/", Comments: "c", CommentFeed: "cf",
		Summary: feed.Content{Text: "short"}, Content: feed.Content{Text: "<p>long</p>", Markup: true, Base: "https://s.example/", Language: "de"},
		Image: "https://s.example/i.png", Authors: []feed.Person{{Name: "Ann", Email: "a@s.example", URL: "https://a.example/"}}, Contributors: []feed.Person{{Name: "Bo"}},
		Categories: []string{"x", "y"}, Published: noon.Add(-time.Hour), Updated: noon.Add(-time.Minute), Language: "de-AT", Rights: "all", Source: feed.Source{Title: "S", URL: "u"},
		Enclosures: []feed.Enclosure{{URL: "e"}},
	}
	absorb(t, s, id, Incoming{Entry: e, Title: "T", Plain: "long", Words: 1, Board: true, Image: true})
	got := must[Body](t)(s.Body(background(t), 1))
	e.Content = feed.Content{}
	want := Body{Kind: HTML, Text: "<p>long</p>", Base: "https://s.example/", Language: "de", Plain: "long", Words: 1, Board: true, Image: true, Title: "T", Stored: noon, Entry: e}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v, want\n%+v", got, want)
	}
	h := must[feed.Headline](t)(s.Headline(background(t), 1))
	if h.Authors != "Ann" || h.Language != "de-AT" || !h.Published.Equal(e.Published) || !h.Updated.Equal(e.Updated) {
		t.Errorf("the headline is %+v", h)
	}
}
