package extract

import (
	"strings"
	"testing"
)

// long is a text that is long enough to be taken for an article's.
var long = strings.Repeat("Bees find their way home by the sun, by landmarks and, on cloudy days, by the polarised light of the sky. ", 6)

func TestTextIsFoundWhereScriptsKeepIt(t *testing.T) {
	for name, tt := range map[string]struct{ page, extractor string }{
		"articleBody": {`<title>Bees</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Hive"},
			{"@type":"NewsArticle","headline":"Bees","articleBody":"` + long + `\n\n` + long + `"}]}</script><div id="app"></div>`, "json-ld"},
		"a string of HTML": {`<title>Bees</title><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"props":{"nav":["Home","News"],"post":{"id":7,"body":"<p>` + long + `</p><h2>Dance</h2><p>` + long + `</p>"}}}</script>`, "state"},
		"a list of blocks": {`<title>Bees</title><div id="root">Loading</div><script>window.__INITIAL_STATE__ = {"a":{"blocks":[{"type":"p","text":"` + long + `"},{"type":"p","data":{"text":"` + long + `"}}]}};</script>`, "state"},
		"noscript":         {`<title>Bees</title><div id="root"></div><noscript><p>` + long + `</p></noscript>`, "noscript"},
		"description":      {`<title>Bees</title><meta name="description" content="Bees find their way home by the sun, and by landmarks on the way."><div id="root"></div>`, "description"},
	} {
		t.Run(name, func(t *testing.T) {
			a := read(t, tt.page)
			if a.Provenance.Extractor != tt.extractor {
				t.Errorf("extractor %q, want %q", a.Provenance.Extractor, tt.extractor)
			}
			if got := words(a); !strings.Contains(got, "Bees find their way home by the sun") {
				t.Errorf("no text in:\n%s", got)
			}
		})
	}
}

func TestAFallbackDoesNotReplaceAnArticle(t *testing.T) {
	a := read(t, `<title>Bees</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bees","articleBody":"`+long+`"}</script><article><h1>Bees</h1>`+prose+`</article>`)
	if a.Provenance.Extractor != "text" || !strings.Contains(words(a), "painted bees") {
		t.Errorf("extractor %q:\n%s", a.Provenance.Extractor, words(a))
	}
}
