package extract

import (
	"strings"
	"testing"
)

func TestThinningDropsOnlyBreaks(t *testing.T) {
	text := strings.Repeat("<p>Bees.</p><br>Wasps.<br/><br/><br>And <brave> ants.", thinOver/40)
	got := thin(text + "<br><br><br><br><br>" + "<br")
	if want := strings.ReplaceAll(text, "<br/><br/><br>", "<br/><br/>") + "<br><br><br"; got != want {
		t.Errorf("%d bytes became %d, want %d", len(text), len(got), len(want))
	}
	if small := "<br><br><br><br>"; thin(small) != small {
		t.Error("a small page was thinned")
	}
}
