package syndication_test

import (
	"testing"
	"time"

	"newsreader/internal/format/syndication"
)

// BenchmarkDoubling measures how much longer a document of twice the length takes, for
// everything that the generators make: about 2 is right, 4 would be quadratic. It fails
// over 3, since short times are measured badly.
func BenchmarkDoubling(b *testing.B) {
	const size = 512 << 10
	measure := func(data []byte) time.Duration {
		best := time.Hour
		for range 3 {
			start := time.Now()
			_, _ = syndication.Parse(data, syndication.Options{URL: "https://example.org/feed"})
			best = min(best, time.Since(start))
		}
		return best
	}
	run := func(name string, generate func(size int) []byte) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				once, twice := measure(generate(size)), measure(generate(2*size))
				ratio := float64(twice) / float64(once)
				b.ReportMetric(ratio, "ratio")
				b.ReportMetric(float64(once.Milliseconds()), "ms/MB")
				if ratio > 3 && once > 20*time.Millisecond {
					b.Errorf("twice the length takes %.1f times as long: %v, %v", ratio, once, twice)
				}
			}
		})
	}
	for piece := range pieces {
		for place := range places {
			run(piece+" "+place, func(size int) []byte { return generated(piece, place, size) })
		}
	}
	for piece := range jsonPieces {
		run("JSON "+piece, func(size int) []byte { return generatedJSON(piece, size) })
	}
}
