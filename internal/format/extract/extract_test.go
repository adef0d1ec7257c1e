package extract

import (
	"context"
	"strings"
	"testing"

	"newsreader/internal/article"
)

// decode reads a page for its article alone.
func decode(page string, o Options) (*article.Article, error) {
	p, err := Read(context.Background(), page, o)
	if err != nil {
		return nil, err
	}
	return p.Article, nil
}

// read decodes a page as a test needs it.
func read(t *testing.T, page string) *article.Article {
	t.Helper()
	a, err := decode(page, Options{Base: "https://example.org/2024/05/04/bees"})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// words returns all text of an article that a reader sees, a line a block.
func words(a *article.Article) string {
	var b strings.Builder
	for _, p := range a.Standfirst {
		b.WriteString(article.Text(p.Spans) + "\n")
	}
	for s := range a.All() {
		b.WriteString(s.Title() + "\n")
		for _, top := range s.Blocks {
			for deep := range article.Deep(top) {
				for run := range article.Runs(deep) {
					b.WriteString(article.Text(run) + "\n")
				}
			}
		}
	}
	return b.String()
}

// prose is a paragraph of an article about bees.
const prose = `<p>Bees find their way home by the sun, by landmarks and, on cloudy days, by the polarised light of the sky, which people cannot see at all.</p>
<p>When a forager comes back, she tells the others where the flowers are: she dances, and the angle of her dance is the angle to the sun.</p>
<p>Karl von Frisch worked this out in the nineteen-forties, with painted bees, bowls of sugar water, and a great deal of patience.</p>`

func TestFurnitureAroundTheTextIsLeftOut(t *testing.T) {
	got := words(read(t, `<html><head><title>How bees find home | The Hive</title></head><body>
<header><a href="/">The Hive</a></header><nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav>
<div class="page"><h1>How bees find home</h1><div class="byline">By Ann Bee</div><div class="share-bar"><a href="#">Share on Facebook</a></div>
<div class="story">`+prose+`<p>Advertisement</p><div class="newsletter-signup"><p>Get our weekly letter, with all that buzzes, hums and stings, in your inbox.</p><form><input type="email"><button>Go</button></form></div>`+
		`<p>Wasps find their way home by the same means, and dance less about it.</p></div>
<aside><h3>Most read</h3><ul><li><a href="/1">Ten facts about honey that you did not know</a></li></ul></aside></div>
<div id="comments"><h3>Comments</h3><p>I keep bees myself, and I can tell you that all of this is true, and more.</p></div>
<footer><p>Copyright, The Hive Publishing Company, all rights reserved, 12 Comb Street.</p></footer></body></html>`))
	for _, want := range []string{"Bees find their way", "Wasps find their way", "painted bees"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in:\n%s", want, got)
		}
	}
	for _, furniture := range []string{"Sport", "Share on", "Advertisement", "weekly letter", "Most read", "honey", "I keep bees", "Copyright", "The Hive"} {
		if strings.Contains(got, furniture) {
			t.Errorf("%q was kept in:\n%s", furniture, got)
		}
	}
}

func TestTheLeadBeforeTheTextIsTheStandfirst(t *testing.T) {
	a := read(t, `<title>How bees find home</title><main><header><h1>How bees find home</h1>
<h2>They look at the sun, they look at the ground, and they never ask anybody for the way.</h2><p class="date">4 May 2024</p></header>
<div class="body">`+prose+`<h2>The dance</h2>`+strings.ReplaceAll(prose, "e", "a")+`</div></main>`)
	if len(a.Standfirst) == 0 || !strings.HasPrefix(article.Text(a.Standfirst[0].Spans), "They look at the sun") {
		t.Errorf("standfirst %v in:\n%s", a.Standfirst, words(a))
	}
	if out := a.Outline(); len(out) != 1 || out[0].Title() != "The dance" {
		t.Errorf("outline %v", out)
	}
}

func TestASectionIsNotDroppedForTheWordItIsAbout(t *testing.T) {
	got := words(read(t, `<title>Social insects</title><div><h1>Social insects</h1>`+prose+
		`<div id="sharing-food"><h2>Sharing food</h2><p>Workers pass food from mouth to mouth, so that within a day every bee of the hive has tasted the same nectar.</p></div>
<div id="comments-by-readers-of-old"><h2>Comments by readers of old</h2><p>Virgil wrote that bees come from dead oxen, which, as many tried to show, they do not.</p></div></div>`))
	for _, want := range []string{"mouth to mouth", "dead oxen"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in:\n%s", want, got)
		}
	}
}

func TestTheNextArticleOfAnEndlessPageIsLeftOut(t *testing.T) {
	got := words(read(t, `<title>How bees find home</title><main><article><h1>How bees find home</h1>`+prose+`</article>
<article><h1><a href="/wasps">How wasps find home</a></h1><p>Wasps, whom nobody asks, find home by the same means, and make less of it than bees do.</p></article></main>`))
	if strings.Contains(got, "asps") || !strings.Contains(got, "painted bees") {
		t.Errorf("got:\n%s", got)
	}
}

func TestWhatIsSaidTwiceInOneBoxIsMeantToBe(t *testing.T) {
	got := words(read(t, `<title>A week of meals</title><article><h1>A week of meals</h1><h2>Monday</h2><p>Porridge with honey, and a glass of milk beside it.</p><h2>Tuesday</h2><p>Porridge with honey, and a glass of milk beside it.</p>
<h2>Wednesday</h2>`+prose+`<aside class="pull"><p>Bees find their way home by the sun, by landmarks and, on cloudy days, by the polarised light of the sky, which people cannot see at all.</p></aside></article>`))
	if n := strings.Count(got, "Porridge"); n != 2 {
		t.Errorf("porridge %d times:\n%s", n, got)
	}
	if n := strings.Count(got, "polarised light"); n != 1 {
		t.Errorf("the pulled quote is there %d times:\n%s", n, got)
	}
}
