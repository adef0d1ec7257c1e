package hypertext_test

import (
	"runtime"
	"strings"
	"testing"

	"newsreader/internal/format/hypertext"
)

// mostAllocated is how many bytes may be allocated in all for each byte of a page;
// most take less than a hundred.
const mostAllocated = 1000

// What is quadratic here takes minutes, or memory out of all proportion.
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
		{"a heading of 50,000 blocks", "<h2>" + strings.Repeat("<div>x</div>", 50_000) + "</h2><p>y", 50_001},
		{"a term of 50,000 marks", "<dl><dt>" + strings.Repeat("<b>x</b> ", 50_000) + "</dt></dl>", 50_000},
		{"50,000 captions of one figure", "<figure>" + strings.Repeat("<figcaption>x</figcaption>", 50_000) + "</figure>", 50_000},
		{"a word of a megabyte", "<p>" + strings.Repeat("x", 1<<20), 1},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		a, err := hypertext.Decode(c.page, hypertext.Options{})
		runtime.ReadMemStats(&after)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := a.Words(); got != c.words {
			t.Errorf("%s: %d words, want %d", c.name, got, c.words)
		}
		if share := (after.TotalAlloc - before.TotalAlloc) / uint64(len(c.page)); share > mostAllocated {
			t.Errorf("%s: %d bytes allocated for each byte of the page", c.name, share)
		}
	}
}
