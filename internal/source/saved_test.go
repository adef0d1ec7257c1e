package source

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/markdown"
)

// saved is a page with what stands round about an article.
const saved = `<!doctype html><html lang="en"><head><title>The harbour - Example Times</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/politics">Politics</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>The harbour</h1><p>` + prose + `</p><h2>Boats</h2><p>` + more + `</p></article>
<aside><h3>Most read</h3><ul><li><a href="/x">Another story</a></li><li><a href="/y">One more story</a></li></ul></aside>
<footer><p>Copyright Example Times. All rights reserved.</p></footer></body></html>`

func TestASavedPageIsItsArticle(t *testing.T) {
	l := library(t, map[string]string{"page.html": saved, "page": saved})
	l.Stdin = strings.NewReader(saved)
	for _, ref := range []string{"page.html", "page", Stdin} {
		for _, o := range []Options{{}, {Type: "html"}, {Lead: 300}} {
			r := load(t, l, ref, o)
			if text := markdown.Encode(r.Article); !strings.Contains(text, "nineteen of them") || strings.Contains(text, "Most read") || strings.Contains(text, "Politics") {
				t.Errorf("%s, %+v:\n%s", ref, o, text)
			}
			if r.Provisional || r.Article.Provenance.WordsOnPage <= r.Article.Words() {
				t.Errorf("%s: provisional %v, %d words on the page", ref, r.Provisional, r.Article.Provenance.WordsOnPage)
			}
		}
	}
}

func TestAPageThatWasWrittenHereComesBackAsTheSameArticle(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "articles", "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, err := markdown.Decode(string(text), markdown.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var page bytes.Buffer
		if err := hypertext.Encode(&page, a); err != nil {
			t.Fatal(err)
		}
		l := library(t, map[string]string{"page.html": page.String()})
		if got, want := markdown.Encode(load(t, l, "page.html", Options{}).Article), markdown.Encode(a); got != want {
			t.Errorf("%s came back as\n%.500s", file, got)
		}
		if r := load(t, l, "page.html", Options{Lead: 4096}); !r.Provisional {
			t.Errorf("%s: all of it is the article, and its beginning was not enough", file)
		}
	}
}

func TestASavedPageWithoutAnArticleIsShownAsItIs(t *testing.T) {
	login := `<html><head><title>Log in</title></head><body><form><h1>Log in</h1><p>Use your account to go on reading this page.</p>` +
		`<label>Name <input name=u></label><input type="password" name=p><button>Go</button></form></body></html>`
	l := library(t, map[string]string{"login.html": login, "bit.html": "<p>Two words"})
	for ref, want := range map[string]string{"login.html": "Use your account", "bit.html": "Two words"} {
		if text := markdown.Encode(load(t, l, ref, Options{}).Article); !strings.Contains(text, want) {
			t.Errorf("%s: %q", ref, text)
		}
	}
}

func TestDecodingAPageEndsWithItsContext(t *testing.T) {
	l := library(t, map[string]string{"page.html": saved})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := l.Load(ctx, "page.html", Options{}); err == nil {
		t.Error("it went on")
	}
}
