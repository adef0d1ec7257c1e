package sanitize_test

import (
	"strings"
	"testing"

	"newsreader/internal/sanitize"
)

func BenchmarkText(b *testing.B) {
	for name, s := range map[string]string{
		"ascii":    strings.Repeat("The quick brown fox jumps over the lazy dog. ", 1000),
		"english":  strings.Repeat("The “quick” brown fox — it’s naïve — jumps over the lazy dog. ", 1000),
		"russian":  strings.Repeat("Съешь же ещё этих мягких французских булок. ", 1000),
		"japanese": strings.Repeat("いろはにほへとちりぬるを、我が世誰ぞ常ならむ。", 1000),
		"dirty":    strings.Repeat("The quick \x1b[31mbrown\x1b[0m fox\u200b\u00ad jumps\r\n", 1000),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				sanitize.Text(s)
			}
		})
	}
}

func BenchmarkURL(b *testing.B) {
	const s = "https://www.example.org/2026/05/04/some-article-about-something?utm=none#part-2"
	b.ReportAllocs()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		sanitize.URL(s)
	}
}
