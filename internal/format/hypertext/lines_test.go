package hypertext

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestLinesAreEverythingThatAPageSays(t *testing.T) {
	got, err := Lines(`<!doctype html><html><head><title>Boats</title><style>p{}</style></head><body>
<nav><a href="/">Home</a><ul><li>All <b>stories</b></li></ul></nav><script>no()</script>
<article><h1>The  harbour</h1><p>It was<br>quiet.</p><div hidden>for subscribers</div><pre>a
b</pre><img alt="a boat" src="b.png"><table><tr><td>1<td>2</table></article>
<form><label>Name</label><input placeholder="yours"><button>Send</button></form>&copy; 2026 &#x1b;[2J</body></html>`)
	want := []string{
		"Home", "All stories", "The harbour", "It was", "quiet.", "for subscribers", "a", "b", "[a boat]", "1", "2",
		"Name", "[yours]", "Send", "© 2026 [2J",
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%v\n%q\nwant\n%q", err, got, want)
	}
}

func FuzzLines(f *testing.F) {
	f.Add("<p>a<pre>b\nc</pre>&#x9b;<br><button>d")
	f.Fuzz(func(t *testing.T, page string) {
		lines, err := Lines(page)
		if err != nil {
			return // too deep
		}
		for _, l := range lines {
			if l == "" || strings.ContainsFunc(l, unicode.IsControl) {
				t.Fatalf("%q", l)
			}
		}
	})
}
