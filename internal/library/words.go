package library

import (
	"strings"

	"newsreader/internal/article"
)

// plainOf is the text of an article in words, one block a line, without its title.
func plainOf(a *article.Article) string {
	var b strings.Builder
	add := func(text string) {
		if text = strings.TrimSpace(text); text != "" {
			b.WriteString(text)
			b.WriteByte('\n')
		}
	}
	block := func(top article.Block) {
		for inner := range article.Deep(top) {
			if code, ok := inner.(*article.Code); ok {
				add(code.Text)
			}
			for run := range article.Runs(inner) {
				add(article.Text(run))
			}
		}
	}
	for _, p := range a.Standfirst {
		block(p)
	}
	for s := range a.All() {
		add(s.Title())
		for _, top := range s.Blocks {
			block(top)
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}
