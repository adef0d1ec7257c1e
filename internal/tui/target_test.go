package tui

import (
	"testing"

	"newsreader/internal/theme"
)

func TestFoundLettersAreLitInAnyScript(t *testing.T) {
	mark := theme.Style{}.Bold()
	for _, c := range [][3]string{
		{"Über die Mühle", "müh", "Über die \x1b[1mM\x1b[m\x1b[1mü\x1b[m\x1b[1mh\x1b[mle"},
		{"川の上の水車", "水", "川の上の\x1b[1m水\x1b[m車"},
		{"The Mill", "t m", "\x1b[1mT\x1b[mhe \x1b[1mM\x1b[mill"},
	} {
		found := search([]target{{name: c[0]}}, c[1])
		if len(found) != 1 {
			t.Errorf("%q does not find %q", c[1], c[0])
			continue
		}
		if got := lit(c[0], found[0].letters, theme.Style{}, mark); got != c[2] {
			t.Errorf("%q in %q is lit as %q", c[1], c[0], got)
		}
	}
}

func TestThePaletteHasEverythingThereIsToGoTo(t *testing.T) {
	h := start(t, 80, 24)
	count := map[kind]int{}
	for _, x := range h.m.targets() {
		count[x.kind]++
	}
	if count[aSection] != 6 || count[aLink] != 5 || count[aPoint] != 24 || count[anArticle] != 3 || count[aCommand] < 30 {
		t.Errorf("the palette has %v", count)
	}
}
