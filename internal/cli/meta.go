package cli

import (
	"fmt"
	"io"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/format/schema"
)

// writeMeta writes what is known about an article as "key: value" lines; what is
// not known is left out.
func writeMeta(w io.Writer, a *article.Article, l look) {
	say := func(key, value string) {
		if value != "" {
			fmt.Fprintf(w, "%s %s\n", l.name.Render(key+":"), value)
		}
	}
	count := func(key string, n int) {
		if n > 0 {
			say(key, fmt.Sprint(n))
		}
	}
	say("title", a.Title)
	if a.TitleInferred && a.Title != "" {
		say("title_inferred", "true")
	}
	for _, p := range a.Byline {
		say("byline", joinNonEmpty(p.Name, p.Handle, p.URL))
	}
	say("published", a.Published.String())
	say("updated", a.Updated.String())
	say("source", joinNonEmpty(a.Origin.Name, a.Origin.URL))
	say("language", a.Language)
	say("tags", strings.Join(a.Tags, ", "))
	words := a.Words()
	say("words", fmt.Sprint(words))
	say("minutes", fmt.Sprint(article.Minutes(words)))
	count("sections", len(a.Outline()))
	count("boards", len(a.Boards()))
	count("related", len(a.Related()))
	count("links", len(a.Links()))
	count("images", len(a.Images()))
	if d := a.Discussion(); d != nil {
		say("discussion", article.Text(d.Spans))
	}
	for _, c := range a.Credits {
		say("credit", joinNonEmpty(c.Text, c.URL))
	}
	say("kind", a.Provenance.Kind)
	say("extractor", a.Provenance.Extractor)
	if n := a.Provenance.WordsOnPage; n > 0 {
		say("kept", fmt.Sprintf("%d of %d words", words, n))
	}
	if a.Provenance.Truncated {
		say("truncated", "true")
	}
	for _, n := range a.Provenance.Notes {
		say("note", n)
	}
}

// joinNonEmpty joins what is not empty by a blank.
func joinNonEmpty(parts ...string) string {
	var out []string
	for _, s := range parts {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, " ")
}

func metaJSON(a *article.Article) []any { return []any{schema.MetaOf(a)} }

// dateJSON is null where there is no date.
func dateJSON(d article.Date) *string {
	if d.IsZero() {
		return nil
	}
	s := d.String()
	return &s
}
