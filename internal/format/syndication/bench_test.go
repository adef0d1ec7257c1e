package syndication_test

import (
	"fmt"
	"html"
	"io"
	"strings"
	"testing"

	"newsreader/internal/format/syndication"
)

// body is a text as blogs have it, of about size bytes.
func body(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "<h2>Chapter %d</h2>\n<p>%s <a href=\"/post/%d?a=1&amp;b=2\">a link</a> &amp; <b>more</b>.</p>\n", i, strings.Repeat("words of a café ", 18), i)
		fmt.Fprintf(&b, "<p><img src=\"https://img.example/%d.jpg\" alt=\"a picture\" width=\"640\"></p>\n<ul><li>one</li><li>two</li></ul>\n", i)
	}
	return b.String()
}

// document returns an RSS feed of n entries of size bytes.
func document(n, size int, data bool) []byte {
	var b strings.Builder
	text := body(size)
	b.WriteString(`<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>t</title>`)
	for i := range n {
		inner := "<![CDATA[" + text + "]]>"
		if !data {
			inner = html.EscapeString(text)
		}
		fmt.Fprintf(&b, `<item><title>Entry %d</title><link>https://site.example/%d</link><guid isPermaLink="false">%d</guid>`+
			`<pubDate>Tue, 03 Nov 2026 08:15:00 GMT</pubDate><dc:creator>Ann</dc:creator><category>a</category><description>short</description>`+
			"<content:encoded>%s</content:encoded></item>\n", i, i, i, inner)
	}
	b.WriteString("</channel></rss>")
	return []byte(b.String())
}

func BenchmarkParse(b *testing.B) {
	for _, c := range []struct {
		name    string
		n, size int
		data    bool
	}{{"500 long ones in CDATA", 500, 10000, true}, {"500 long ones escaped", 500, 8000, false}, {"10000 short ones", 10000, 400, true}, {"30 typical ones", 30, 3000, true}} {
		b.Run(c.name, func(b *testing.B) {
			doc := document(c.n, c.size, c.data)
			b.SetBytes(int64(len(doc)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := syndication.Parse(doc, syndication.Options{URL: "https://site.example/feed"}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkEncode(b *testing.B) {
	doc := document(500, 10000, true)
	f, err := syndication.Parse(doc, syndication.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(doc)))
	for b.Loop() {
		if err := syndication.Encode(io.Discard, f); err != nil {
			b.Fatal(err)
		}
	}
}
