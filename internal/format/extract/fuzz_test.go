package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

// checkClean fails where foreign text kept anything that a terminal would obey.
func checkClean(t *testing.T, a *article.Article) {
	t.Helper()
	clean := func(what, s string) {
		if !utf8.ValidString(s) || sanitize.Text(s) != s {
			t.Fatalf("%s is not clean: %.80q", what, s)
		}
	}
	address := func(s string) {
		if sanitize.Reference(s) != s {
			t.Fatalf("address is not clean: %.80q", s)
		}
	}
	clean("title", a.Title)
	clean("site", a.Origin.Name)
	address(a.Origin.URL)
	for _, p := range a.Byline {
		clean("name", p.Name+p.Handle)
		address(p.URL)
	}
	for _, n := range a.Provenance.Notes {
		clean("note", n)
	}
	for s := range a.All() {
		clean("heading", s.Title())
	}
	for _, l := range a.Links() {
		clean("link", l.Text)
		address(l.URL)
	}
	for _, im := range a.Images() {
		clean("image", im.Alt+im.Caption)
		address(im.URL)
	}
	for _, r := range a.Related() {
		clean("related", r.Related.Title+r.Related.Label)
		address(r.Related.URL)
	}
	for _, top := range a.Blocks() {
		for b := range article.Deep(top) {
			if c, ok := b.(*article.Code); ok {
				if sanitize.Lines(c.Text) != c.Text {
					t.Fatalf("code is not clean: %.80q", c.Text)
				}
				continue
			}
			for run := range article.Runs(b) {
				clean("text", article.Text(run))
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(`<title>Bees</title><article><h1>Bees</h1>`+prose+`</article>`, "https://example.org/")
	f.Add(`<script type="application/ld+json">{"@type":"Review","positiveNotes":["a"],"author":"\u001b[0m"}</script><p>x`, "https://en.wikipedia.org/wiki/X")
	f.Add(`<table class=fatitem><tr><td>x</table><table class=comment-tree><tr><td><div class=commtext>y`, "https://news.ycombinator.com/item?id=1")
	f.Add(`<h3>Pros<ul><li>a</ul><h3>Cons<ul><li>b</ul><iframe src=https://youtube.com/embed/x>`, "")
	f.Add("<p>\x1b]0;x\x07<span><div><a href='javascript:x'>\u202e</a>", "::")
	sites, err := filepath.Glob("testdata/sites/*.html") // the rules of each site, and its host
	if err != nil || len(sites) == 0 {
		f.Fatalf("%d sites, %v", len(sites), err)
	}
	for _, name := range sites {
		page, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		base, _, _ := strings.Cut(strings.TrimPrefix(string(page), "<!-- "), " -->")
		f.Add(string(page), base)
	}
	f.Fuzz(func(t *testing.T, page, base string) {
		a, err := decode(page, Options{Base: base})
		if !acceptable(err) {
			t.Fatal(err)
		}
		if err == nil {
			checkClean(t, a)
		}
	})
}
