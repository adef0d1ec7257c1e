package plaintext

import (
	"os"
	"path/filepath"
	"testing"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
)

// FuzzDecode promises that no text makes the decoder panic and that what comes out
// holds nothing a terminal would obey.
func FuzzDecode(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	for _, s := range []string{"", "\n", "\f\f", "- ", "> > > a", "1. a\n2. b", "| a | b |\n| c | d |", "a\n=\n", "===\na\n===", "\t\tx", "A:\n\x1b]0;x\x07", "第章", "[1] a\n[1]", "+--+\n|a|", "a  b\n-----\nc  d\ne  f"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		check(t, Decode(text))
	})
}

func check(t *testing.T, a *article.Article) {
	t.Helper()
	clean := func(s string, lines bool) {
		if !utf8.ValidString(s) {
			t.Fatalf("%q is no UTF-8", s)
		}
		for _, r := range s {
			if unicode.Is(unicode.Cc, r) && !(lines && (r == '\n' || r == '\t')) {
				t.Fatalf("%q holds the control character %U", s, r)
			}
		}
	}
	clean(a.Title, false)
	for _, p := range a.Byline {
		clean(p.Name+p.Handle+p.URL, false)
	}
	for _, c := range a.Credits {
		clean(c.Text+c.URL, false)
	}
	for s := range a.All() {
		clean(s.Title(), false)
		if s.Number != "0" && len(s.Heading) == 0 {
			t.Fatalf("section %s has no heading", s.Number)
		}
	}
	for _, top := range a.Blocks() {
		for b := range article.Deep(top) {
			for run := range article.Runs(b) {
				clean(article.Text(run), false)
			}
			switch b := b.(type) {
			case *article.Code:
				clean(b.Text, true)
			case *article.Related:
				clean(b.Label+b.Title+b.URL, false)
			case *article.Board:
				clean(b.Topic+b.ProsLabel+b.ConsLabel, false)
			case *article.Table:
				for _, row := range b.Rows {
					if len(row) != len(b.Align) {
						t.Fatalf("a row has %d cells of %d", len(row), len(b.Align))
					}
				}
			}
		}
	}
}
