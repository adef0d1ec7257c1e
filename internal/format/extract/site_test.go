package extract

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/internal/article"
)

var update = flag.Bool("update", false, "write the goldens anew")

// dump writes an article down for a golden: what is known about it, and its blocks
// as a person would sketch them.
func dump(p *Page) string {
	var b strings.Builder
	a := p.Article
	fmt.Fprintf(&b, "title: %s\nextractor: %s\n", a.Title, a.Provenance.Extractor)
	for _, who := range a.Byline {
		fmt.Fprintf(&b, "by: %s %s%s\n", who.Name, who.Handle, who.URL)
	}
	if !a.Published.IsZero() {
		fmt.Fprintf(&b, "published: %s\n", a.Published)
	}
	b.WriteByte('\n')
	for _, par := range a.Standfirst {
		fmt.Fprintf(&b, "lead %s\n", article.Text(par.Spans))
	}
	for s := range a.All() {
		if len(s.Heading) > 0 {
			fmt.Fprintf(&b, "%s %s\n", strings.Repeat("#", s.Level), s.Title())
		}
		sketch(&b, s.Blocks, "")
	}
	return b.String()
}

func sketch(b *strings.Builder, blocks []article.Block, in string) {
	for _, bl := range blocks {
		switch bl := bl.(type) {
		case *article.Paragraph:
			fmt.Fprintf(b, "%s%s\n", in, article.Text(bl.Spans))
		case *article.List:
			for _, it := range bl.Items {
				b.WriteString(in + "-\n")
				sketch(b, it.Blocks, in+"  ")
			}
		case *article.Quote:
			b.WriteString(in + ">\n")
			sketch(b, bl.Blocks, in+"  ")
		case *article.Code:
			fmt.Fprintf(b, "%scode %s %q\n", in, bl.Language, bl.Text)
		case *article.Table:
			fmt.Fprintf(b, "%stable %s\n", in, article.Text(bl.Caption))
			for _, row := range append([][]article.Cell{bl.Head}, bl.Rows...) {
				for _, c := range row {
					fmt.Fprintf(b, "%s  | %s", in, article.Text(c.Spans))
				}
				b.WriteByte('\n')
			}
		case *article.Figure:
			fmt.Fprintf(b, "%sfigure %s %q %q\n", in, bl.URL, bl.Alt, article.Text(bl.Caption))
		case *article.Footnote:
			fmt.Fprintf(b, "%snote %s\n", in, bl.Label)
			sketch(b, bl.Blocks, in+"  ")
		case *article.Related:
			fmt.Fprintf(b, "%srelated %s %s\n", in, bl.Title, bl.URL)
		case *article.Discussion:
			fmt.Fprintf(b, "%sdiscussion %s\n", in, article.Text(bl.Spans))
		case *article.Board:
			fmt.Fprintf(b, "%sboard %s | %s\n", in, pointTexts(bl.Pros), pointTexts(bl.Cons))
		case *article.Rule:
			b.WriteString(in + "rule\n")
		}
	}
}

func TestSitesReadAsTheirReadersWould(t *testing.T) { compareGoldens(t, "testdata/sites", 42) }

func TestWaysOfWritingAPageComeOutAlike(t *testing.T) { compareGoldens(t, "testdata/pages", 8) }

// compareGoldens reads the pages of a folder and holds them against what stands
// beside each.
func compareGoldens(t *testing.T, folder string, least int) {
	pages, err := filepath.Glob(filepath.Join(folder, "*.html"))
	if err != nil || len(pages) < least {
		t.Fatalf("%d fixtures, %v", len(pages), err)
	}
	for _, name := range pages {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			text := string(data)
			// The first line says where the page would be.
			address, _, _ := strings.Cut(strings.TrimPrefix(text, "<!-- "), " -->")
			p, err := Read(t.Context(), text, Options{Base: address})
			if err != nil {
				t.Fatal(err)
			}
			got := dump(p)
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
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}
