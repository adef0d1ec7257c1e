package cli

import (
	"newsreader/articles"
	"newsreader/internal/article"
	"newsreader/internal/source"
)

// edition lists the bundled articles as the articles' own table knows them.
func edition() []source.Entry {
	var out []source.Entry
	for _, e := range articles.Contents() {
		out = append(out, source.Entry{
			Ref: e.Name, Name: e.Name, Title: e.Title, Words: e.Words, Minutes: article.Minutes(e.Words),
			Published: e.Published, Language: e.Language, Bundled: true,
		})
	}
	return out
}
