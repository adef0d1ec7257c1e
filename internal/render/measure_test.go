package render

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestTheShortCutsMeasureAsTheMethodsDo(t *testing.T) {
	n := 0
	for r := rune(0xA0); r < 0x11000; r++ {
		w := ordinary(r)
		if w == 0 {
			continue
		}
		n++
		for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			for _, s := range []string{string(r), "a" + string(r), string(r) + "a", string(r) + "é", "中" + string(r)} {
				if got, want := newMeter(m).width(s), m.StringWidth(s); got != want {
					t.Errorf("%U in %q: %d, want %d", r, s, got, want)
				}
			}
		}
	}
	if n < 30_000 {
		t.Errorf("only %d characters have a short cut", n)
	}
}

func FuzzWidthsAreThoseOfTheMethod(f *testing.F) {
	for _, s := range []string{"plain", "e\u0301", "👨‍👩‍👧‍👦 x", "🇲🇽🇺🇸", "日本", "a\u0308\u0301b", "नमस्ते"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			for i := 0; i < len(s); {
				n, w := newMeter(m).cluster(s[i:])
				if n <= 0 || w < 0 || n > len(s)-i {
					t.Fatalf("%q at %d: %d bytes, %d cells", s, i, n, w)
				}
				i += n
			}
		}
	})
}
