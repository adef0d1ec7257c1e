package hypertext_test

import (
	"strings"
	"testing"

	"newsreader/internal/format/hypertext"
)

// These would take minutes if anything were quadratic; the test run's own limit is
// the judge.
func TestLargePagesAreReadWhole(t *testing.T) {
	for _, c := range []struct {
		name, page string
		words      int
	}{
		{"100,000 links", "<p>" + strings.Repeat(`<a href="x">y</a> `, 100_000), 100_000},
		{"100,000 links unclosed", "<p>" + strings.Repeat(`<a href="x">y `, 100_000), 100_000},
		{"a paragraph of 5 MB", "<p>" + strings.Repeat("word ", 1<<20), 1 << 20},
		{"100,000 marks that touch", "<p>" + strings.Repeat("<b>x</b><i>y</i>", 50_000), 1},
		{"100,000 equal headings", strings.Repeat("<h2 id=a>x</h2><p>y", 50_000), 100_000},
		{"100,000 notes", strings.Repeat("<sup><a href=#a>1</a></sup>", 100_000) + "<ul><li id=a>x</ul>", 1},
		{"50,000 rows", "<table>" + strings.Repeat("<tr><td>x<td>y", 50_000), 100_000},
		{"spans that blow up", "<table>" + strings.Repeat("<tr><td colspan=999 rowspan=999>x", 5_000), 5_000},
		{"a word of a megabyte", "<p>" + strings.Repeat("x", 1<<20), 1},
	} {
		a, err := hypertext.Decode(c.page, hypertext.Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := a.Words(); got != c.words {
			t.Errorf("%s: %d words, want %d", c.name, got, c.words)
		}
	}
}
