package plaintext

import (
	"os"
	"strings"
	"testing"
)

// texts are the shapes that could cost more than their size.
func texts(b *testing.B) map[string]string {
	b.Helper()
	data, err := os.ReadFile("testdata/mexico-us-troops.txt")
	if err != nil {
		b.Fatal(err)
	}
	wrapped, err := os.ReadFile("testdata/rfc-like.txt")
	if err != nil {
		b.Fatal(err)
	}
	prose := "The wind had gone round to the north in the night, and the boats lay on the other side of their buoys. "
	return map[string]string{
		"prose":       strings.Repeat(strings.Repeat(prose, 6)+"\n\n", 5<<20/(6*len(prose))),
		"sample":      strings.Repeat(string(data)+"\n\n", 5<<20/len(data)),
		"wrapped":     strings.Repeat(string(wrapped)+"\n\n", 5<<20/len(wrapped)),
		"one line":    strings.Repeat(prose, 5<<20/len(prose)),
		"short lines": strings.Repeat("a short line\n", 1_000_000),
		"apart":       strings.Repeat("A short line\n\n", 400_000),
		"items":       strings.Repeat("- item\n", 5<<20/7),
		"nested":      strings.Repeat("- a\n  - b\n    - c\n", 5<<20/18),
		"quotes":      strings.Repeat(">", 5<<20),
		"brackets":    "http://a.b/" + strings.Repeat(")", 5<<20),
		"numbers":     strings.Repeat("1. a\n", 1<<20),
		"bars":        strings.Repeat("| a\n", 1<<20),
		"columns":     strings.Repeat("a  b\nc\n", 700_000),
		"fences":      strings.Repeat("```\na\n\n", 700_000),
		"pages":       strings.Repeat("a\n\f", 1<<20),
		"labels":      strings.Repeat("Label: text\n\n", 400_000),
		"set in":      strings.Repeat("    Lines = 1\n    lines of text\n    lines of text\n    lines of text\n\n", 80_000),
		"hashes":      strings.Repeat("# a\n\n", 800_000),
		"marks":       strings.Repeat("a@b ", 1<<20),
		"notes":       strings.Repeat("[1] [2] x\n", 1<<19),
	}
}

func BenchmarkDecode(b *testing.B) {
	for name, text := range texts(b) {
		b.Run(strings.ReplaceAll(name, " ", "-"), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Decode(text)
			}
		})
	}
}
