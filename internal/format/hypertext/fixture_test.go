package hypertext_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/internal/format/hypertext"
)

var update = flag.Bool("update", false, "write the golden files anew")

// fixtures calls f for every page of a folder and compares what it returns with
// the golden file beside the page.
func fixtures(t *testing.T, folder string, f func(page string) string) {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join("testdata", folder, "*.html"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages in %s: %v", folder, err)
	}
	for _, name := range pages {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".html"), func(t *testing.T) {
			page, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := f(string(page))
			golden := strings.TrimSuffix(name, ".html") + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestPiecesBecomeBlocks(t *testing.T) {
	fixtures(t, "piece", func(page string) string {
		return dumpItems(hypertext.FragmentItems(page, "https://example.org/news/today.html"))
	})
}

func TestPagesBecomeArticles(t *testing.T) {
	fixtures(t, "page", func(page string) string {
		a, err := hypertext.Decode(page, hypertext.Options{Base: "https://example.org/news/today.html"})
		if err != nil {
			return "error: " + err.Error() + "\n"
		}
		return dumpArticle(a)
	})
}
