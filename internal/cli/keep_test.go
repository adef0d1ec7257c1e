package cli

import (
	"testing"

	"newsreader/internal/source"
	"newsreader/internal/tui"
)

func TestThePlaceInAPipedTextIsNotThatOfTheNextOne(t *testing.T) {
	kept := toKept(tui.State{Places: map[string]tui.Place{source.Stdin: {}, "tour": {}}})
	if _, is := kept.Places[source.Stdin]; is {
		t.Error("the place in standard input is kept for another start")
	}
	if _, is := kept.Places["tour"]; !is {
		t.Error("the place in an article is not kept")
	}
}
