package charset_test

import (
	"testing"
	"unicode/utf8"

	"newsreader/internal/format/charset"
)

// FuzzDecode: no panic, and either an error or valid text with a name.
func FuzzDecode(f *testing.F) {
	for _, c := range legacy {
		f.Add(encoded(f, c.label, c.text), c.label)
		f.Add(encoded(f, c.label, c.text), "")
	}
	f.Add([]byte("\xff\xfea\x00\x00\xd8"), "utf-16")
	f.Add([]byte("\x00\x00\xfe\xff\x00\x11\x00\x00"), "")
	f.Add([]byte("\x89PNG\r\n\x1a\n"), "")
	f.Fuzz(func(t *testing.T, data []byte, declared string) {
		text, name, err := charset.Decode(data, declared)
		if err != nil {
			return
		}
		if !utf8.ValidString(text) || name == "" {
			t.Fatalf("Decode(%q, %q) = %q, %q", data, declared, text, name)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	for _, c := range []struct{ label, text string }{{"utf-8", french}, {"utf-8", russian}, {"windows-1251", russian}, {"shift_jis", japanese}} {
		data := []byte{}
		for len(data) < 1<<20 {
			data = append(data, encoded(b, c.label, c.text+"\n")...)
		}
		b.Run(c.label, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, _, err := charset.Decode(data, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
