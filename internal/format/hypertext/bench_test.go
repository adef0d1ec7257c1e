package hypertext_test

import (
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
	"newsreader/internal/format/hypertext"
)

// bigPage returns a page of many sections, about a megabyte.
func bigPage(tb testing.TB) (string, *article.Article) {
	whole := &article.Article{Title: "A long read"}
	for seed := range uint64(700) {
		whole.Sections = append(whole.Sections, arbitrary.Article(rand.New(rand.NewPCG(seed, 0))).Sections...)
	}
	var page strings.Builder
	if err := hypertext.Encode(&page, whole); err != nil {
		tb.Fatal(err)
	}
	return strings.Replace(page.String(), `content="newsreader"`, `content="another"`, 1), whole
}

func BenchmarkDecode(b *testing.B) {
	mixed, _ := bigPage(b)
	paragraph := "<p>The keeper of the light went down to the <em>harbour</em> that night, as he had done every night since the\n" +
		"war, and counted the <a href=\"/ships\">ships</a> &mdash; eleven of them, one more than the day before.</p>\n"
	for name, page := range map[string]string{
		"prose": "<html><body><article><h1>T</h1>" + strings.Repeat(paragraph, 5000) + "</article></body></html>",
		"mixed": mixed,
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(page)))
			for b.Loop() {
				if _, err := hypertext.Decode(page, hypertext.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkParse is the floor: the parser alone.
func BenchmarkParse(b *testing.B) {
	page, _ := bigPage(b)
	b.ReportAllocs()
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := hypertext.Parse(page); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	page, a := bigPage(b)
	b.ReportAllocs()
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if err := hypertext.Encode(io.Discard, a); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkHostile holds against inputs that invite quadratic work: the figure per
// megabyte must be of one order in all of them.
func BenchmarkHostile(b *testing.B) {
	const size = 1 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, page := range map[string]string{
		"nested div":         fill("<div>"),
		"nested div closed":  strings.Repeat("<div>x", size/12) + strings.Repeat("</div>", size/12),
		"nested list":        fill("<ul><li>x"),
		"nested quote":       fill("<blockquote>x"),
		"nested table":       fill("<table><tr><td>x"),
		"nested bold":        fill("<b>x"),
		"bold in paragraphs": fill("<p><b>x<i>y"),
		"nested figures":     fill("<figure><figcaption>x"),
		"links":              fill("<a href=x>y</a> "),
		"links unclosed":     fill("<a href=x>y"),
		"touching marks":     fill("<b>x</b>"),
		"one paragraph":      fill("word "),
		"blanks":             fill(" ") + "x",
		"breaks":             fill("x<br>"),
		"less than":          fill("<"),
		"ampersands":         fill("&"),
		"ruby":               "<ruby>" + fill("a<rt>b</rt>"),
		"table rows":         "<table>" + fill("<tr><td>x<td>y"),
		"spans of columns":   "<table>" + fill("<tr><td colspan=500 rowspan=500>x"),
		"notes":              fill("<sup><a href=#a>1</a></sup>") + "<ul><li id=a>x",
		"same ids":           fill("<sup><a href=#a>1</a></sup><li id=a>x"),
		"code lines":         "<pre>" + fill("<div>x</div>"),
		"terms":              "<dl>" + fill("<dt>x<dd>y"),
		"headings":           fill("<h2 id=a>x</h2>"),
		"comments":           fill("<!-- x -->"),
		"srcset":             "<img srcset='" + fill("a 1w, ") + "'>",
		"attributes":         "<p " + fill("a ") + ">x",
		"classes":            "<p class='" + fill("a ") + "'>x",
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			for b.Loop() {
				// Some of these hold no text or nest too deep: a quick error is as good.
				_, _ = hypertext.Decode(page, hypertext.Options{})
			}
		})
	}
}
