package extract

import (
	"fmt"
	"strings"
	"testing"

	"newsreader/internal/format/hypertext"
)

// newsPage is a page as papers make them, of about so many bytes: a fifth of it is
// text.
func newsPage(size int) string {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE html><html lang="en"><head><title>How bees find home | The Hive</title><meta property="og:title" content="How bees find home"><script type="application/ld+json">{"@type":"NewsArticle","headline":"How bees find home","author":{"name":"Ann Bee"},"datePublished":"2024-05-04T10:00:00Z"}</script></head><body>`)
	menu := `<nav class="main-nav"><ul>` + strings.Repeat(`<li class="nav-item"><a class="nav-link" href="/section/of/news">News</a></li>`, 40) + `</ul></nav>`
	b.WriteString(menu + `<div class="layout"><main><article class="story"><h1>How bees find home</h1>`)
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, `<p class="story-text">Paragraph %d: bees find their way home by the <a href="/sun/%d">sun</a>, by landmarks and, on cloudy days, by the light of the sky.</p>`, i, i)
		fmt.Fprintf(&b, `<div class="ad-slot" data-config="%s"><script>ads.push({"slot":%d})</script></div>`, strings.Repeat("x", 300), i)
		fmt.Fprintf(&b, `<div class="teaser"><a class="teaser-link" href="/t/%d"><img class="teaser-image" src="/i/%d.jpg" alt=""><h3 class="teaser-title">Ten things about wasps number %d</h3></a></div>`, i, i, i)
	}
	b.WriteString(`</article></main></div><footer>` + menu + `</footer></body></html>`)
	return b.String()
}

func BenchmarkDecode(b *testing.B) {
	for _, kb := range []int{30, 100, 300, 1000} {
		page := newsPage(kb << 10)
		b.Run(fmt.Sprintf("%dKB", kb), func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := decode(page, Options{Base: "https://example.org/bees"}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkParse is the part of it that the parser takes.
func BenchmarkParse(b *testing.B) {
	page := newsPage(1000 << 10)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := hypertext.Parse(page); err != nil {
			b.Fatal(err)
		}
	}
}
