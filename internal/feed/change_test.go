package feed_test

import (
	"slices"
	"testing"

	"newsreader/internal/feed"
)

func TestAChangeTouchesWhatItNames(t *testing.T) {
	yes, no := true, false
	h := feed.Headline{State: feed.State{Read: false, Starred: true, Later: true}, Tags: []string{"a", "b"}}
	got := feed.Change{Read: &yes, Starred: &no, AddTags: []string{"c", "a"}, RemoveTags: []string{"b"}}.Apply(h)
	if !got.State.Read || got.State.Starred || !got.State.Later || got.State.Hidden {
		t.Errorf("the marks are %+v", got.State)
	}
	if !slices.Equal(got.Tags, []string{"a", "c"}) {
		t.Errorf("the tags are %q", got.Tags)
	}
	if !slices.Equal(h.Tags, []string{"a", "b"}) {
		t.Errorf("the tags of the headline before became %q", h.Tags)
	}
}
