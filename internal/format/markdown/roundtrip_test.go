package markdown_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/markdown"
	"newsreader/internal/format/plaintext"
)

// decode fails the test where a text is refused.
func decode(t testing.TB, text string) *article.Article {
	t.Helper()
	a, err := markdown.Decode(text, markdown.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// same reports whether two articles differ in nothing but their provenance.
func same(a, b *article.Article) bool {
	x, y := *a, *b
	x.Provenance, y.Provenance = article.Provenance{}, article.Provenance{}
	// One time of day has several forms in memory.
	if x.Published.String() != y.Published.String() || x.Updated.String() != y.Updated.String() {
		return false
	}
	x.Published, x.Updated, y.Published, y.Updated = article.Date{}, article.Date{}, article.Date{}, article.Date{}
	return reflect.DeepEqual(x, y)
}

// firstDifference shows where two texts part.
func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			from, to := max(0, i-4), i+3
			return "one:\n" + strings.Join(x[from:min(to, len(x))], "\n") + "\ntwo:\n" + strings.Join(y[from:min(to, len(y))], "\n")
		}
	}
	return "one is longer than the other"
}

func TestAnyArticleIsWrittenTheSameOnceItWasRead(t *testing.T) {
	seeds := uint64(1000)
	if testing.Short() {
		seeds = 200
	}
	bad := 0
	for seed := range seeds {
		a := arbitrary.Article(rand.New(rand.NewPCG(seed, 7)))
		one := markdown.Encode(a)
		two := markdown.Encode(decode(t, one))
		if one != two {
			if bad++; bad < 7 {
				t.Errorf("seed %d:\n%s", seed, firstDifference(one, two))
			}
		}
	}
	if bad > 0 {
		t.Errorf("%d of %d articles", bad, seeds)
	}
}

// fixtures are the texts of all rooms whose decoders make articles.
func fixtures(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, pattern := range []string{"testdata/*.md", "../../../articles/*.md", "../plaintext/testdata/*.txt", "../plaintext/testdata/*/*.txt", "../hypertext/testdata/*.html", "../hypertext/testdata/*/*.html"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, names...)
	}
	return out
}

func TestWhatADecoderMadeComesBackTheSame(t *testing.T) {
	for _, name := range fixtures(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		var a *article.Article
		switch filepath.Ext(name) {
		case ".md":
			a = decode(t, text)
		case ".html":
			if a, err = hypertext.Decode(text, hypertext.Options{}); err != nil {
				continue // refused as too deep, which is hypertext's to promise
			}
		case ".txt":
			a = plaintext.Decode(text)
		}
		encoded := markdown.Encode(a)
		back := decode(t, encoded)
		if !same(a, back) {
			t.Errorf("%s comes back as another article:\n%s", name, firstDifference(dump(a), dump(back)))
		}
	}
}
