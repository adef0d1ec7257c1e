package tui

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/feed"
)

// surfaces are all that can be on the screen, each with the keys that bring it up. A
// new one that is put here is tried at every size.
var surfaces = map[string]string{
	"article":       "",
	"scrolled":      "space ] ]",
	"outline":       "tab",
	"list":          "i",
	"no outline":    "t esc",
	"zen":           "z",
	"board":         "B",
	"hints":         ";",
	"card":          "# 1 p",
	"card missing":  "# 5 p",
	"whole page":    "w",
	"selection":     "v j",
	"find":          "/ r i v",
	"found":         "/ r i v enter",
	"help":          "?",
	"help searched": "? / s e c",
	"palette":       ": m i",
	"palette empty": ": q q q q q q",
	"themes":        "T j",
	"pipe":          "|",
	"save":          "s tab",
	"messages":      "! ",
	"message":       "K",
	"output":        "| w enter",
	"question":      "s ctrl+u x enter",
}

// TestEverySurfaceFillsEverySize holds the screen to its size: as many rows as it has
// lines, every one exactly as wide, whatever is shown and however small it is.
func TestEverySurfaceFillsEverySize(t *testing.T) {
	widths := []int{1, 2, 3, 5, 10, 20, 27, 40, 60, 71, 72, 89, 90, 116, 200, 400}
	heights := []int{1, 2, 3, 5, 6, 8, 12, 24, 120}
	for name, keys := range surfaces {
		t.Run(name, func(t *testing.T) {
			var hn *harness
			for i, w := range widths {
				for j, h := range heights {
					if (i+j)%6 == 0 { // brought up at this size; at the others, resized to it
						hn = start(t, w, h, withOutput).keys(keys)
						hn.exact(w, h)
					}
					hn.send(size(w, h)).exact(w, h)
				}
			}
		})
	}
}

// libraryKeys are what can be on the screen of the library.
var libraryKeys = map[string]string{
	"entries":  "j j",
	"feeds":    "h j j",
	"folded":   "h j j space",
	"reading":  "enter space",
	"search":   "/ i s : tab",
	"nothing":  "/ z z z enter",
	"settings": "h G k E j",
	"value":    "h G k E enter",
	"group":    "h j j E",
	"tags":     "+ a b",
	"selected": "v j j",
	"follow":   "a x",
	"found":    "a x enter",
	"messages": "!",
	"hidden":   "H S S",
	"help":     "h ?",
	"palette":  ": m a r k",
}

func TestEverySurfaceOfTheLibraryFillsEverySize(t *testing.T) {
	widths := []int{1, 2, 5, 20, 27, 40, 71, 72, 89, 119, 120, 200}
	heights := []int{1, 2, 5, 7, 8, 24, 60}
	for name, keys := range libraryKeys {
		t.Run(name, func(t *testing.T) {
			for i, w := range widths {
				hn, lib := startLibrary(t, w, heights[i%len(heights)], 40)
				lib.found = Finding{Feeds: []feed.Found{{URL: "https://example.com/feed", Title: "All"}}}
				hn.keys(keys)
				hn.fire(searchPause)
				hn.fire(previewPause)
				for _, h := range heights {
					hn.send(size(w, h)).exact(w, h)
				}
			}
		})
	}
}

func withOutput(d *Deps, _ *Start) {
	host := d.Host.(*fakeHost)
	host.output = strings.Repeat("a line of output\twith a tab\n", 30)
	host.exists = map[string]bool{"x": true}
}

// exact fails unless the screen has h rows of w cells.
func (h *harness) exact(w, high int) {
	h.t.Helper()
	rows := strings.Split(h.m.View().Content, "\n")
	if len(rows) != high {
		h.t.Fatalf("%dx%d: %d rows", w, high, len(rows))
	}
	for y, row := range rows {
		if got := h.m.look.method.StringWidth(row); got != w {
			h.t.Fatalf("%dx%d: row %d is %d cells wide: %q", w, high, y, got, ansi.Strip(row))
		}
	}
	if c := h.m.View().Cursor; c != nil && (c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= high) {
		h.t.Fatalf("%dx%d: the cursor is at %d,%d", w, high, c.X, c.Y)
	}
}

// TestWideMarksBreakNoRow reads under RUNEWIDTH_EASTASIAN, with which a person says
// that the terminal draws lines and arrows in two cells. It is heard when a program
// starts, so another one is started.
func TestWideMarksBreakNoRow(t *testing.T) {
	again := exec.Command(os.Args[0], "-test.run=^TestEverySurface(OfTheLibrary)?FillsEverySize$")
	again.Env = append(os.Environ(), "RUNEWIDTH_EASTASIAN=1")
	if out, err := again.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestASizeThatCannotBeTrueIsReplaced(t *testing.T) {
	env := map[string]string{}
	getenv := func(name string) string { return env[name] }
	for _, bad := range [][2]int{{0, 0}, {0, 24}, {80, -1}, {100_000, 3}, {4000, 4000}} {
		got := believable(size(bad[0], bad[1]), getenv)
		if got.Width != 80 || got.Height != 24 {
			t.Errorf("%v became %v, want 80x24", bad, got)
		}
	}
	env["COLUMNS"], env["LINES"] = "100", "30"
	if got := believable(size(0, 0), getenv); got.Width != 100 || got.Height != 30 {
		t.Errorf("COLUMNS and LINES gave %v", got)
	}
	if got := believable(size(400, 120), getenv); got.Width != 400 || got.Height != 120 {
		t.Errorf("a true size became %v", got)
	}
}

func TestATerminalWithoutASizeShowsTheArticle(t *testing.T) {
	start(t, 0, 0).sees("A Tour of the River")
}
