package reader

import (
	"fmt"
	"strings"
	"testing"

	"newsreader/internal/article"
)

// large is an article of about 1 MB: prose with lists, code and links in it.
func large() *article.Article {
	a := &article.Article{Title: "A long piece"}
	sentence := "The committee met again in the autumn and found that the figures of the spring did not hold. "
	for i := range 100 {
		s := &article.Section{Heading: heading(fmt.Sprintf("Session %d of the committee", i+1))}
		for j := range 20 {
			s.Blocks = append(s.Blocks, para(strings.TrimSpace(strings.Repeat(sentence, 5))))
			if j%7 == 0 {
				s.Blocks = append(s.Blocks,
					&article.Code{Language: "go", Text: "func main() {\n\tfmt.Println(\"hello\")\n}"},
					&article.Paragraph{Spans: []article.Span{link("the minutes", "https://example.org/minutes")}})
			}
		}
		a.Sections = append(a.Sections, s)
	}
	article.Arrange(a.Sections)
	return a
}

func BenchmarkViewAt200x60(b *testing.B) {
	s := open(b, large(), 165, 57)
	s.ResizeOutline(35, 57)
	s.press("/")
	s.write("figures")
	s.press("enter")
	b.ReportAllocs()
	for b.Loop() {
		s.View()
		s.OutlineView()
		s.Status()
	}
}

func BenchmarkAKeyInALongArticle(b *testing.B) {
	for _, keys := range []string{"j", "space", "]", "G", "/ t esc"} {
		b.Run(keys, func(b *testing.B) {
			s := open(b, large(), 165, 57)
			struck := strings.Fields(keys)
			b.ReportAllocs()
			for b.Loop() {
				for _, k := range struck {
					s.HandleKey(key(k))
				}
				if s.top == s.bottom() && keys != "G" {
					b.StopTimer()
					s.press("g")
					b.StartTimer()
				}
			}
		})
	}
}

// BenchmarkAKeyInOneLongParagraph is the worst article there is: 1 MB without a break,
// with a match in every line.
func BenchmarkAKeyInOneLongParagraph(b *testing.B) {
	a := prose(1, 1, 110_000)
	s := open(b, a, 165, 57)
	s.press("/")
	s.write("word1")
	s.press("enter G")
	for i := 0; b.Loop(); i++ {
		s.HandleKey(key([]string{"k", "k", "b", "j"}[i%4]))
		s.View()
	}
}

// BenchmarkFirstPage is what stands between a decoded article and its first frame.
func BenchmarkFirstPage(b *testing.B) {
	a := large()
	b.ReportAllocs()
	for b.Loop() {
		s := bare(b)
		s.Resize(165, 57)
		s.ResizeOutline(35, 57)
		s.SetArticle(a, false, Place{})
		s.View()
		s.OutlineView()
	}
}

func BenchmarkAResizeInALongArticle(b *testing.B) {
	s := open(b, large(), 165, 57)
	s.press("G")
	w := 60
	for b.Loop() {
		s.Resize(w, 57)
		s.View()
		w = 60 + (w-59)%8
	}
}
