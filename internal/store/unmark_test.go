package store

import (
	"testing"
	"time"

	"newsreader/internal/feed"
)

func TestEveryMarkCanBeTakenAway(t *testing.T) {
	c := newClock()
	s := openNew(t, c)
	id := subscribe(t, s, "https://example.org/feed", feed.Settings{})
	yes, no := true, false
	for _, tt := range []struct {
		name    string
		set     feed.Change
		take    feed.Change
		is      func(feed.State) bool
		another string
	}{
		{"read", feed.Change{Read: &yes}, feed.Change{Read: &no}, func(s feed.State) bool { return s.Read }, "1"},
		{"starred", feed.Change{Starred: &yes}, feed.Change{Starred: &no}, func(s feed.State) bool { return s.Starred }, "2"},
		{"later", feed.Change{Later: &yes}, feed.Change{Later: &no}, func(s feed.State) bool { return s.Later }, "3"},
		{"hidden", feed.Change{Hidden: &yes}, feed.Change{Hidden: &no}, func(s feed.State) bool { return s.Hidden }, "4"},
	} {
		in := entry(tt.another, "https://example.org/"+tt.another, "Entry "+tt.another, "Text.", noon)
		in.Marks = tt.set
		got := must[Absorbed](t)(s.Absorb(background(t), id, Fetched{Entries: []Incoming{in}}))
		one := got.Fresh[0]
		if h := must[feed.Headline](t)(s.Headline(background(t), one)); !tt.is(h.State) {
			t.Errorf("%s: not marked: %+v", tt.name, h.State)
		}
		must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{one}, tt.take))
		if h := must[feed.Headline](t)(s.Headline(background(t), one)); tt.is(h.State) {
			t.Errorf("%s: not taken away: %+v", tt.name, h.State)
		}
	}
	sound(t, s)
}

func TestAFeedChangedWhenSomethingNewCame(t *testing.T) {
	c := newClock()
	s := openNew(t, c)
	id := subscribe(t, s, "https://example.org/feed", feed.Settings{})
	f := Fetched{Entries: []Incoming{entry("1", "https://example.org/1", "One", "Text.", noon)}}
	changed := func() time.Time {
		return must[feed.Subscription](t)(s.Subscription(background(t), id)).Health.Changed
	}
	must[Absorbed](t)(s.Absorb(background(t), id, f))
	if !changed().Equal(noon) {
		t.Errorf("changed %v", changed())
	}
	c.wait(time.Hour)
	f.Health.Changed = changed()
	must[Absorbed](t)(s.Absorb(background(t), id, f))
	if !changed().Equal(noon) {
		t.Errorf("the same again changed it %v", changed())
	}
}
