package extract

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestAWallIsNotGivenAsTheArticle(t *testing.T) {
	for name, tt := range map[string]struct {
		page string
		want Kind
	}{
		"consent": {`<title>Before you continue</title><body><div><h1>We value your privacy</h1><p>We and our partners store and access information on a device, such as cookies, and process personal data.</p>
			<p>With your consent, we and our partners may use precise data. You may accept all or manage options; some vendors process your data on the basis of legitimate interest.</p><button>Accept all</button></div>`, Consent},
		"consent in German": {`<title>Datenschutz</title><body><div><p>Um diese Seite mit Werbung zu nutzen, brauchen wir Ihre Einwilligung. Wir und unsere Partner verwenden Cookies und verarbeiten personenbezogene Daten.</p>
			<p>Sie können zustimmen oder ablehnen. Mehr dazu steht in der Erklärung zum Datenschutz.</p></div>`, Consent},
		"login":    {`<title>Log in | Hive</title><body><form><h1>Log in</h1><p>Use your beekeeper's account to go on reading this page.</p><label>Name <input name=u></label><input type="password" name=p><button>Go</button></form>`, Login},
		"soft 404": {`<title>Page not found - Hive</title><body><main><h1>Sorry!</h1><p>We looked everywhere, but this page has flown away. Try the search, or go back to the start.</p></main>`, NotFound},
		"challenge": {`<title>Just a moment...</title><body><noscript>Enable JavaScript and cookies to continue</noscript><h1>example.org</h1><p>Verifying you are human. This may take a few seconds.</p>
			<p>example.org needs to review the security of your connection before proceeding.</p><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>`, Challenge},
		"challenge without a known title": {`<title>example.org</title><body><p>Please enable JS and disable any ad blocker</p><script src="https://ct.captcha-delivery.com/c.js"></script>`, Challenge},
		"work before reading": {`<title>Making sure you&#39;re not a bot!</title><body><h1>Making sure you&#39;re not a bot!</h1><p>Loading...</p><details><summary>Why am I seeing this?</summary>
			<p>You are seeing this because whoever runs this website protects it from those who copy all of it without asking. The challenge is some work for your browser, which costs a reader nothing.</p></details>`, Challenge},
		"not there": {`<title>Hive</title><body><main><h1>Seite nicht gefunden</h1><p>Die angeforderte Seite gibt es leider nicht oder nicht mehr, versuchen Sie die Suche.</p></main>`, NotFound},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := decode(tt.page, Options{Base: "https://example.org/2024/bees"})
			var wall *WallError
			if !errors.As(err, &wall) || wall.Kind != tt.want {
				t.Errorf("error %v, want a %v", err, tt.want)
			}
		})
	}
}

func TestAnArticleAboutWallsIsAnArticle(t *testing.T) {
	for _, page := range []string{
		`<title>Why cookie banners fail</title><article><h1>Why cookie banners fail</h1>` + prose + `<p>A cookie banner asks for consent. Our partners, it says, have a legitimate interest; accept all, reject all, manage options: your choices.</p>` + strings.Repeat(`<p>`+long+`</p>`, 4) + `</article>`,
		`<title>Bees at the baker's</title><article><h1>Bees at the baker's</h1>` + prose + `<p>The baker keeps a cookie for every bee, asks for consent, and speaks of our partners and of vendors.</p></article>`,
		`<title>404: the story of an error</title><article><h1>404: the story of an error</h1>` + prose + strings.Repeat(`<p>`+long+`</p>`, 4) + `</article>`,
		`<title>Just a moment in the hive</title><article><h1>Just a moment in the hive</h1>` + prose + strings.Repeat(`<p>`+long+`</p>`, 4) + `</article>`,
		`<title>Bees</title><article><h1>Bees</h1>` + prose + `<form><div class="g-recaptcha"></div></form></article><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>`,
		`<title>Bees</title><form><input type=password></form><article><h1>Bees</h1>` + prose + `</article>`,
	} {
		p, err := Read(context.Background(), page, Options{Base: "https://example.org/a/b"})
		if err != nil || p.Kind != Article {
			t.Errorf("%.40s: %v", page, err)
		}
	}
}

func headlineCards(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<div class="card"><h3><a href="/story/%d">The bees of town number %d have come home at last</a></h3><p>What they saw on the way.</p></div>`, i, i)
	}
	return b.String()
}

func TestAFrontPageIsItsHeadlines(t *testing.T) {
	p, err := Read(context.Background(), `<title>The Hive</title><body><nav><a href="/news">All the news of today and more</a></nav><main><h2>Town and country</h2>`+headlineCards(20)+`</main>`, Options{Base: "https://example.org/"})
	if err != nil {
		t.Fatal(err)
	}
	links := p.Article.Links()
	if p.Kind != FrontPage || len(links) != 20 || links[3].URL != "https://example.org/story/3" || links[3].Section.Title() != "Town and country" {
		t.Errorf("%v with %d links: %+v", p.Kind, len(links), links)
	}
}

func TestSearchResultsAreTheirTitles(t *testing.T) {
	p, err := Read(context.Background(), `<title>Search results for bees</title><body><main><h1>Results</h1>`+headlineCards(8)+`</main>`, Options{Base: "https://example.org/search?q=bees"})
	if err != nil {
		t.Fatal(err)
	}
	if p.Kind != Results || len(p.Article.Links()) != 8 {
		t.Errorf("%v with %d links", p.Kind, len(p.Article.Links()))
	}
}

func TestACutArticleSaysSo(t *testing.T) {
	for _, page := range []string{
		`<title>Bees</title><article><h1>Bees</h1>` + prose + `<div class="paywall"><p>Subscribe to continue reading this story.</p></div></article>`,
		`<title>Bees</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bees","isAccessibleForFree":"False"}</script><article><h1>Bees</h1>` + prose + `</article>`,
	} {
		p, err := Read(context.Background(), page, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if p.Kind != Paywall || !p.Article.Provenance.Truncated || strings.Contains(words(p.Article), "Subscribe to continue") {
			t.Errorf("%v, truncated %v:\n%s", p.Kind, p.Article.Provenance.Truncated, words(p.Article))
		}
	}
}

func TestTheNextPageOfAnArticleIsNamed(t *testing.T) {
	for _, tt := range []struct{ base, link, want string }{
		{"https://example.org/bees", `<a href="/bees?page=2">Next page</a>`, "https://example.org/bees?page=2"},
		{"https://example.org/bees/2", `<a rel="next" href="/bees/3">3</a>`, "https://example.org/bees/3"},
		{"https://example.org/bees", `<a rel="next" href="/bees/page/2/">older</a>`, "https://example.org/bees/page/2/"},
		{"https://example.org/bees", `<a rel="next" href="/wasps">Next: wasps</a>`, ""},
		{"https://example.org/a/12", `<a rel="next" href="/a/14">Next</a>`, ""},
		{"https://example.org/bees", `<a href="https://other.example/bees?page=2">Next</a>`, ""},
	} {
		p, err := Read(context.Background(), `<title>Bees</title><article><h1>Bees</h1>`+prose+`</article><p>`+tt.link+`</p>`, Options{Base: tt.base})
		if err != nil {
			t.Fatal(err)
		}
		if p.Next != tt.want {
			t.Errorf("%s with %s: next %q, want %q", tt.base, tt.link, p.Next, tt.want)
		}
	}
}

func TestACancelledReadingEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, "<p>x", Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
