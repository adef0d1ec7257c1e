package render_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/render"
	"newsreader/internal/theme"
)

// sentence is ordinary prose with the characters that ordinary prose has.
const sentence = "The committee’s report, published in May, says that the old bridge carried 12,400 vehicles a day — far more than it was built for — and recommends a new one. "

// prose makes about the given number of bytes of paragraphs in sections.
func prose(bytes int) *article.Article {
	a := &article.Article{Title: "Prose"}
	for n := 0; n < bytes; {
		s := &article.Section{Heading: words(fmt.Sprintf("Section %d of the report", len(a.Sections)+1))}
		for range 6 {
			text := strings.Repeat(sentence, 4)
			s.Blocks = append(s.Blocks, &article.Paragraph{Spans: []article.Span{
				article.Plain{Text: text}, article.Emphasis{Spans: words("This matters")}, article.Plain{Text: ", as "},
				article.Link{URL: "https://example.org/r", Spans: words("the report")}, article.Plain{Text: " has it."},
			}})
			n += len(text) + 40
		}
		a.Sections = append(a.Sections, s)
	}
	article.Arrange(a.Sections)
	return a
}

// mixed makes an article of every kind of block, code left out unless asked for.
func mixed(bytes int, code bool) (*article.Article, int) {
	a := &article.Article{Title: "Mixed"}
	n := 0
	for n < bytes {
		s := &article.Section{Heading: words(fmt.Sprintf("Section %d", len(a.Sections)+1))}
		s.Blocks = []article.Block{
			para(strings.Repeat(sentence, 3)), para(strings.Repeat(sentence, 2)),
			&article.List{Items: []article.Item{item(para(sentence)), item(para(sentence)), item(para(sentence))}},
			para("吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした所でニャーニャー泣いていた。"),
			&article.Table{Align: make([]article.Align, 3), Head: cells("Name", "Length", "Built"), Rows: [][]article.Cell{
				cells("Old bridge", "212 m", "1931"), cells("New bridge", "248 m", "2027"), cells("Ferry", "—", "1880")}},
			&article.Quote{Blocks: []article.Block{para(sentence + sentence)}},
			board(),
			&article.Related{Label: "Read", Title: "The bridge, ten years on", URL: "https://example.org/b"},
		}
		if code {
			s.Blocks = append(s.Blocks, &article.Code{Language: "go", Text: "func main() {\n\tfor i := range 10 {\n\t\tfmt.Println(\"a line\", i) // of code\n\t}\n}"})
		}
		for _, b := range s.Blocks {
			n += len(render.Text([]article.Block{b}))
		}
		a.Sections = append(a.Sections, s)
	}
	article.Arrange(a.Sections)
	return a, n
}

func benchOptions() render.Options {
	return render.Options{Width: 72, Method: ansi.WcWidth, Theme: theme.Default(true), Screen: true, Boxes: true, Links: true}
}

func benchLayout(b *testing.B, a *article.Article, bytes int) {
	o := benchOptions()
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		d := render.New(a, o)
		for i := range d.Units() {
			d.Lay(i)
		}
	}
}

func BenchmarkLayoutOfProse(b *testing.B) { benchLayout(b, prose(1<<20), 1<<20) }

func BenchmarkLayoutOfMixedBlocks(b *testing.B) {
	a, n := mixed(1<<20, false)
	benchLayout(b, a, n)
}

func BenchmarkFirstPageOfOneMegabyte(b *testing.B) {
	a := prose(1 << 20)
	o := benchOptions()
	b.ReportAllocs()
	for b.Loop() {
		d := render.New(a, o)
		for i, lines := 0, 0; lines < 60; i++ {
			lines += len(d.Lines(i))
		}
	}
}

func BenchmarkHeightsOfOneMegabyte(b *testing.B) {
	d := render.New(prose(1<<20), benchOptions())
	for b.Loop() {
		total := 0
		for i := range d.Units() {
			n, _ := d.Height(i)
			total += n
		}
	}
}

func BenchmarkWriteText(b *testing.B) {
	a, n := mixed(1<<20, false)
	b.SetBytes(int64(n))
	for b.Loop() {
		if err := render.Write(io.Discard, a, render.Options{Width: 80, Method: ansi.GraphemeWidth}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWriteANSIWithCode(b *testing.B) {
	a, n := mixed(1<<20, true)
	b.SetBytes(int64(n))
	o := render.Options{Width: 80, Method: ansi.GraphemeWidth, Theme: theme.Default(true), Boxes: true, Links: true}
	for b.Loop() {
		if err := render.Write(io.Discard, a, o); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSearchOfOneMegabyte(b *testing.B) {
	d := render.New(prose(1<<20), benchOptions())
	for name, query := range map[string]string{"rare": "section 33 of", "frequent": "bridge", "absent": "zeppelin"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := render.Search(b.Context(), d, query, d.Options()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
