package markdown_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"newsreader/internal/format/markdown"
)

// megabyte returns the bundled articles over and over, without front matter.
func megabyte(b *testing.B) string {
	b.Helper()
	var all bytes.Buffer
	names, err := filepath.Glob("../../../articles/*.md")
	if err != nil || len(names) == 0 {
		b.Fatal("no articles", err)
	}
	for all.Len() < 1<<20 {
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			if i := bytes.Index(data, []byte("\n---\n")); i > 0 {
				data = data[i+5:]
			}
			all.Write(data)
		}
	}
	return all.String()
}

func BenchmarkDecode(b *testing.B) {
	source := megabyte(b)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := markdown.Decode(source, markdown.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkGoldmark is the floor: goldmark's own parse of the same text.
func BenchmarkGoldmark(b *testing.B) {
	source := []byte(megabyte(b))
	p := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Parser()
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		p.Parse(text.NewReader(source))
	}
}

func BenchmarkEncode(b *testing.B) {
	source := megabyte(b)
	a, err := markdown.Decode(source, markdown.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		markdown.Encode(a)
	}
}
