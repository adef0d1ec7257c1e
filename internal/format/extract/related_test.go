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

func TestALineThatLeadsToAnotherArticleIsKeptWhateverItsTitle(t *testing.T) {
	const title = "Why the towns on both sides of the river think about keeping bees of their own this year, and the next"
	for _, line := range []string{
		`Read: <a href="/w">` + title + `</a>`, `<strong>Read:</strong> <a href="/w">` + title + `</a>`, `Lesen Sie mehr: <a href="/w">` + title + `</a>`,
		`À lire : <a href="/w">` + title + `</a>`, `Leer más: <a href="/w">` + title + `</a>`, `阅读：<a href="/w">` + title + `</a>`,
	} {
		a := read(t, `<title>How bees find home</title><article><h1>How bees find home</h1>`+prose+`<p>`+line+`</p><p>They do so even after a thunderstorm, which is a wonder, and in the dusk, as far as anybody knows.</p></article>`)
		if related := a.Related(); len(related) != 1 || related[0].Related.Title != title {
			t.Errorf("%s: %d related links", line, len(related))
		}
	}
}
