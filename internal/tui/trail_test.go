package tui

import (
	"fmt"
	"slices"
	"testing"

	"newsreader/internal/tui/reader"
)

func TestTrailForgetsWhatLayAheadWhenALinkIsFollowed(t *testing.T) {
	var tr trail
	for _, title := range []string{"a", "b", "c"} {
		tr.follow(visit{title: title, linked: true})
	}
	if !tr.step(-2) {
		t.Fatal("no way back from the third visit to the first")
	}
	tr.follow(visit{title: "d", linked: true})
	if got := tr.titles(); !slices.Equal(got, []string{"a", "d"}) {
		t.Errorf("trail is %v, want a d", got)
	}
	if tr.canStep(1) {
		t.Error("forward still leads to what was forgotten")
	}
}

func TestTrailKeepsThePlaceOfEveryVisit(t *testing.T) {
	var tr trail
	tr.follow(visit{title: "a"})
	tr.current().place = reader.Place{Unit: 7}
	tr.follow(visit{title: "b"})
	tr.step(-1)
	if got := tr.current().place.Unit; got != 7 {
		t.Errorf("back at unit %d, want 7", got)
	}
}

func TestTrailIsBounded(t *testing.T) {
	var tr trail
	for i := range 3 * maxTrail {
		tr.follow(visit{title: fmt.Sprint(i), linked: true})
	}
	titles := tr.titles()
	if len(titles) != maxTrail || titles[len(titles)-1] != fmt.Sprint(3*maxTrail-1) {
		t.Errorf("%d visits ending in %q", len(titles), titles[len(titles)-1])
	}
}

func TestTrailGoesNowhereWhenThereIsNoWay(t *testing.T) {
	var tr trail
	if tr.step(-1) || tr.step(1) || tr.current() != nil {
		t.Error("an empty trail leads somewhere")
	}
	tr.restart(visit{title: "a"})
	if tr.step(-1) || tr.step(1) {
		t.Error("a trail of one visit leads somewhere")
	}
}
