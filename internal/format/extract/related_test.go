package extract

import (
	"strings"
	"testing"
)

func TestLabelledBlocksBecomeRelatedLinks(t *testing.T) {
	a := read(t, `<title>How bees find home</title><div class="page"><article><h1>How bees find home</h1>`+prose+
		`<p>Read more: <a href="/wasps">Wasps find home by other means</a></p><p>They do so even after a thunderstorm, which is a wonder, and in the dusk.</p>
		<div class="related-posts"><h3>Related articles</h3><ul><li><a href="/dance">The dance of the honey bee, explained</a></li><li><a href="/wasps">Wasps find home by other means</a></li>
		<li><a href="https://ads.example/x">Ten hives you would not believe exist</a></li><li><a href="/tag">Bees</a></li></ul></div></article>
		<div class="latest"><h3>Latest news</h3><ul><li><a href="/storm">A storm has passed over the town tonight</a></li></ul></div></div>`)
	var got []string
	for _, r := range a.Related() {
		got = append(got, r.Related.Label+" | "+r.Related.Title+" | "+r.Related.URL)
	}
	want := []string{
		"Read more | Wasps find home by other means | https://example.org/wasps",
		"Related articles | The dance of the honey bee, explained | https://example.org/dance",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("related links:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
