package layout_test

import (
	"testing"

	"newsreader/internal/tui/layout"
)

func TestACardStandsWhereItsLinkIsNotCovered(t *testing.T) {
	area := layout.Rect{X: 30, Y: 1, W: 80, H: 20}
	for _, c := range []struct {
		name        string
		first, last int
		want        layout.Rect
	}{
		{"below its link", 3, 4, layout.Rect{X: 38, Y: 6, W: 64, H: 7}},
		{"as near as that at the end of the area", 11, 12, layout.Rect{X: 38, Y: 14, W: 64, H: 7}},
		{"above it where below is no room", 15, 15, layout.Rect{X: 38, Y: 9, W: 64, H: 7}},
		{"at the end for a link that is not in view", -1, -1, layout.Rect{X: 38, Y: 14, W: 64, H: 7}},
	} {
		if got := layout.Card(area, 5, c.first, c.last); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestACardStaysWithinItsArea(t *testing.T) {
	for w := range 90 {
		for h := range 30 {
			area := layout.Rect{X: 2, Y: 3, W: w, H: h}
			for row := -1; row < h; row++ {
				got := layout.Card(area, 6, row, row)
				if got.X < area.X || got.Y < area.Y || got.X+got.W > area.X+w || got.Y+got.H > area.Y+h {
					t.Fatalf("%+v about row %d: %+v", area, row, got)
				}
			}
		}
	}
}
