package tui

import (
	"fmt"
	"testing"
)

// scenes are the screens that are looked at: how they come about and the sizes at
// which they must be a pleasure.
var scenes = []struct {
	name, keys string
	sizes      [][2]int
}{
	{"first-run", "", sizes},
	{"list", "i", [][2]int{{80, 24}, {100, 30}, {40, 20}}},
	{"list", "shift+tab j", [][2]int{{120, 40}}},
	{"hints", ";", [][2]int{{80, 24}}},
	{"selection", "v j", [][2]int{{100, 30}}},
	{"section", "] ] ]", [][2]int{{80, 24}, {100, 30}}},
	{"board", "B", [][2]int{{80, 24}, {120, 40}}},
	{"trail", "# 1 enter", [][2]int{{80, 24}}},
	{"find", "/ r i v e r", [][2]int{{80, 24}}},
	{"help", "?", [][2]int{{80, 24}, {20, 5}}},
	{"palette", ": m i l", [][2]int{{80, 24}, {40, 20}, {20, 5}}},
	{"themes", "T j", [][2]int{{80, 24}}},
	{"outline", "t", [][2]int{{60, 20}}},
	{"pipe", "] | w c", [][2]int{{80, 24}, {40, 20}}},
	{"zen", "z", [][2]int{{80, 24}}},
}

// sizes are a common screen, a wide one, a tiny one and a large one.
var sizes = [][2]int{{80, 24}, {120, 40}, {40, 20}, {200, 60}}

func TestScreensLookAsTheyWereApproved(t *testing.T) {
	for _, s := range scenes {
		for _, size := range s.sizes {
			name := fmt.Sprintf("%s-%dx%d", s.name, size[0], size[1])
			t.Run(name, func(t *testing.T) { start(t, size[0], size[1]).keys(s.keys).golden(name) })
		}
	}
}

// libraryScenes are the screens of the library.
var libraryScenes = []struct {
	name, keys string
	sizes      [][2]int
}{
	{"library", "", [][2]int{{40, 20}, {80, 24}, {120, 40}, {200, 60}}},
	{"feeds", "h j", [][2]int{{40, 20}, {80, 24}, {120, 40}}},
	{"read-entry", "j enter", [][2]int{{80, 24}, {120, 40}}},
	{"search", "/ 1 7", [][2]int{{80, 24}, {40, 20}}},
	{"settings", "h G k E", [][2]int{{80, 24}, {40, 20}}},
}

func TestTheLibraryLooksAsItWasApproved(t *testing.T) {
	for _, s := range libraryScenes {
		for _, size := range s.sizes {
			name := fmt.Sprintf("%s-%dx%d", s.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				h, lib := startLibrary(t, size[0], size[1], 40)
				lib.entries[2].State.Starred = true
				lib.entries[3].Tags = []string{"boats"}
				lib.entries[4].Title = "水の流れについて、長い題名がここに続く"
				lib.entries[5].Progress.Share = 0.4
				lib.version++
				h.fire(libraryEvery)
				h.keys(s.keys).fire(searchPause)
				h.fire(previewPause)
				h.golden(name)
			})
		}
	}
}
