package extract

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"newsreader/internal/format/hypertext"
)

// hostile are pages that nobody writes for readers, of the kinds that extractors
// are known to break on. Each is made when it is asked for, at a part of the size
// that its name says.
func hostile(part int) map[string]func() string {
	rep := func(s string, n int) func() string { return func() string { return strings.Repeat(s, n/part) } }
	around := func(before, s string, n int, after string) func() string {
		return func() string { return before + strings.Repeat(s, n/part) + after }
	}
	p := "<p>Bees find their way home by the sun, by landmarks, and by the light of the sky.</p>\n"
	return map[string]func() string{
		"100k nested div":          around("", "<div>", 100_000, "deep text, as deep as it goes"),
		"5 MB of nested div":       around("", "<div>", 1_000_000, "deep"),
		"100k nested ul":           around("", "<ul><li>", 50_000, "deep"),
		"100k nested blockquote":   around("", "<blockquote>", 100_000, "deep"),
		"100k nested span":         around("<p>", "<span>", 100_000, "deep"),
		"100k nested a":            around("<p>", `<a href="/x">`, 100_000, "deep"),
		"600 nested tables":        around("", "<table><tr><td>", 600*part, "deep"),
		"500 nested div":           around("", "<div>", 500*part, p),
		"500 nested spans, p":      around("", "<span>", 490*part, p),
		"5 MB of paragraphs":       rep(p, 60_000),
		"one 5 MB paragraph":       around("<p>", "Bees find their way, home. ", 190_000, "</p>"),
		"100k links":               rep(`<a href="/x">A link to another page</a> `, 100_000),
		"100k list items":          around("<ul>", "<li>One more item, with a comma", 100_000, "</ul>"),
		"50k table rows":           around("<table>", "<tr><td>one<td>two<td>three", 50_000, "</table>"),
		"50k headings":             rep("<h2>The same heading</h2>", 50_000),
		"50k headings and text":    rep("<h2>The same heading</h2><p>Text, and text.</p>", 50_000),
		"50k headings, ids":        rep(`<h2 id="x">The same heading</h2>`, 50_000),
		"5 MB of comments":         rep("<!-- nothing at all -->", 210_000),
		"5 MB of blanks":           around("<p>", " ", 5_000_000, "x"),
		"5 MB of line breaks":      rep("<br>", 1_200_000),
		"1 MB class":               around(`<div class="`, "share menu ", 100_000, `">`+p+"</div>"),
		"1 MB id":                  around(`<div id="`, "share-", 170_000, `">`+p+"</div>"),
		"1 MB title":               around("<title>", "Bees and bees ", 75_000, "</title>"+p),
		"1 MB heading":             around("<h1>", "Bees and bees ", 75_000, "</h1>"+p),
		"50k attributes":           around("<p", " a1=x", 50_000, ">text</p>"+p),
		"5 MB data URL":            around(`<img src="data:image/png;base64,`, "AAAA", 1_250_000, `">`+p),
		"5 MB srcset":              around(`<p><img srcset="`, "a.jpg 1x, ", 500_000, `">`+p),
		"deep JSON-LD":             around(`<script type="application/ld+json">`, "[", 200_000, "</script>"+p),
		"wide JSON-LD":             around(`<script type="application/ld+json">[{}`, `,{"@type":"NewsArticle","headline":"x"}`, 25_000, "]</script>"+p),
		"deep state":               around(`<script id="__NEXT_DATA__" type="application/json">`, `{"a":[`, 100_000, "</script>"),
		"wide state":               around(`<script id="__NEXT_DATA__" type="application/json">["a"`, `,"a string that says something, but not very much of it"`, 80_000, "]</script>"),
		"5 MB script":              around("<script>", "var a = 1;\n", 450_000, "</script>"+p),
		"20k noscripts":            rep(`<noscript><img src="a.jpg"></noscript>`, 20_000),
		"20k figures":              rep(`<figure><div><img src="a.jpg" alt="bees"></div><figcaption>bees</figcaption></figure>`, 20_000),
		"20k captions":             rep(`<div><img src="a.jpg"><div class="caption">bees</div></div>`, 20_000),
		"20k captions in one":      around(`<div><img src="a.jpg">`, `<div class="caption">bees</div>`, 20_000, "</div>"),
		"50k frames":               rep(`<iframe src="https://www.youtube.com/embed/x"></iframe>`, 50_000),
		"50k metas":                rep(`<meta property="og:title" content="x">`, 50_000),
		"5k tables of facts":       around(`<div class="mw-parser-output"><p>x</p>`+strings.Repeat("<p>x", 20_000/part), `<table class="infobox"><tr><td>x</table>`, 5_000, "</div>"+p),
		"20k notes in sentences":   around(`<article class="ltx_document">`, `<p>x<span class="ltx_note ltx_role_footnote"><span class="ltx_note_content">n</span></span></p>`, 20_000, p+"</article>"),
		"50k bylines":              rep(`<p class="byline">By Ann Bee</p>`, 50_000),
		"50k dates":                rep(`<time class="date">May 4, 2024</time> `, 50_000),
		"50k paragraphs of a date": rep(`<p>May 4, 2024</p>`, 50_000),
		"20k boxes of an author":   rep(`<div class="author-box"><p>By Ann Bee</p><p>She writes.</p></div>`, 20_000),
		"50k notes":                rep(`<sup><a href="#n1">1</a></sup>`, 50_000),
		"20k boards":               rep(`<h3>Pros</h3><ul><li>cheap</ul><h3>Cons</h3><ul><li>slow</ul>`, 20_000),
		"mis-nested":               rep("<b><p>x<i></b>y</i><table><a>z</p>", 20_000),
		"unclosed script":          around("<p>before</p><script>", "x ", 500_000, ""),
		"unclosed comment":         around("<p>before</p><!--", "x ", 500_000, ""),
		"unclosed title":           around("<title>", "x ", 500_000, ""),
		"unclosed attribute":       around(`<p class="`, "x ", 500_000, ""),
		"1 MB of <":                rep("<", 1<<20),
		"1 MB of </":               rep("</", 1<<19),
		"1 MB of &":                rep("&", 1<<20),
		"NULs":                     around("<p>", "a\x00b", 100_000, "</p>"+p),
		"escapes":                  rep("<p>\x1b]0;owned\x07\x1b[31mred &#27;[0m \u202egnp.exe \u2066</p>", 20_000),
		"combining marks":          around("<p>Z", "\u0301", 1_000_000, "</p>"+p),
		"invalid UTF-8":            around("<p>", "\xff\xfe\xc0", 300_000, "</p>"+p),
		"random bytes":             random,
		"random tags":              randomTags,
		"nothing":                  rep("", 0),
	}
}

func random() string {
	r := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, 1<<20)
	for i := range b {
		b[i] = byte(r.UintN(256))
	}
	return string(b)
}

func randomTags() string {
	r := rand.New(rand.NewPCG(3, 4))
	names := []string{"div", "p", "table", "tr", "td", "a", "b", "ul", "li", "h2", "figure", "pre", "form", "select", "svg", "math", "template", "noscript", "article", "br", "script"}
	var b strings.Builder
	for b.Len() < 1<<20 {
		switch name := names[r.IntN(len(names))]; r.IntN(3) {
		case 0:
			b.WriteString("<" + name + ` class="share post" href="/x">`)
		case 1:
			b.WriteString("</" + name + ">")
		default:
			b.WriteString("some text, and more. ")
		}
	}
	return b.String()
}

// acceptable reports whether an error is one that a reader can be told.
func acceptable(err error) bool {
	var deep *hypertext.TooDeepError
	var wall *WallError
	return err == nil || errors.Is(err, hypertext.ErrNoText) || errors.As(err, &deep) || errors.As(err, &wall)
}

func TestHostilePagesEndInAnArticleOrAClearError(t *testing.T) {
	for name, page := range hostile(8) {
		t.Run(name, func(t *testing.T) {
			a, err := decode(page(), Options{Base: "https://example.org/x"})
			if !acceptable(err) {
				t.Fatalf("error %v", err)
			}
			if err == nil {
				checkClean(t, a)
			}
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, page := range hostile(1) {
		b.Run(strings.ReplaceAll(name, " ", "_"), func(b *testing.B) {
			text := page()
			b.ReportAllocs()
			for b.Loop() {
				if _, err := decode(text, Options{Base: "https://example.org/x"}); !acceptable(err) {
					b.Fatal(err)
				}
			}
		})
	}
}
