package schema

import (
	"fmt"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

// describe puts what the object says about the whole into the article. The object
// is foreign text like any other: everything is cleaned.
func (w *wire) describe(a *article.Article) (err error) {
	a.Title, a.TitleInferred = sanitize.Text(w.Title), w.TitleInferred
	a.Byline, a.Credits, a.Tags = nil, nil, nil
	for _, p := range w.Byline {
		a.Byline = append(a.Byline, article.Person{Name: sanitize.Text(p.Name), Handle: sanitize.Text(p.Handle), URL: sanitize.Reference(p.URL)})
	}
	for _, c := range w.Credits {
		a.Credits = append(a.Credits, article.Credit{Text: sanitize.Text(c.Text), URL: sanitize.Reference(c.URL)})
	}
	a.Tags = cleaned(w.Tags)
	a.Origin = article.Origin{Name: sanitize.Text(w.Source.Name), URL: sanitize.Reference(w.Source.URL)}
	a.Language = sanitize.Text(w.Language)
	a.Provenance = article.Provenance{
		Kind: sanitize.Text(w.Provenance.Kind), Extractor: sanitize.Text(w.Provenance.Extractor),
		WordsOnPage: w.Provenance.WordsOnPage, Truncated: w.Provenance.Truncated, Notes: cleaned(w.Provenance.Notes),
	}
	if a.Published, err = parseDate("published", w.Published); err != nil {
		return err
	}
	if a.Updated, err = parseDate("updated", w.Updated); err != nil {
		return err
	}
	w.arrange(a)
	return nil
}

func cleaned(texts []string) []string {
	var out []string
	for _, t := range texts {
		out = append(out, sanitize.Text(t))
	}
	return out
}

func parseDate(field string, s *string) (article.Date, error) {
	if s == nil {
		return article.Date{}, nil
	}
	d, err := article.ParseDate(*s)
	if err != nil {
		return article.Date{}, fmt.Errorf("%s: %w", field, err)
	}
	return d, nil
}

// arrange gives the sections the places that the object says they have, if it lists
// the same sections.
func (w *wire) arrange(a *article.Article) {
	var all []*article.Section
	for s := range a.All() {
		all = append(all, s)
	}
	if len(all) != len(w.Sections) {
		return
	}
	for i, s := range all {
		if s.Title() != w.Sections[i].Heading {
			return
		}
	}
	for i, s := range all {
		s.Number, s.ID, s.Level = sanitize.Text(w.Sections[i].Number), sanitize.Text(w.Sections[i].ID), w.Sections[i].Level
	}
}
