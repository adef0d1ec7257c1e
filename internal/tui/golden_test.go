package tui

import (
	"fmt"
	"testing"
)

// The sizes at which a screen is looked at: a common one, a wide one, a tiny one and
// a large one.
var sizes = [][2]int{{80, 24}, {120, 40}, {40, 20}, {200, 60}}

func TestFirstRunShowsAnArticleWithItsOutline(t *testing.T) {
	for _, s := range sizes {
		name := fmt.Sprintf("first-run-%dx%d", s[0], s[1])
		t.Run(name, func(t *testing.T) { start(t, s[0], s[1]).golden(name) })
	}
}
