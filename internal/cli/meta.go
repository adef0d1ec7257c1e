package cli

import (
	"fmt"
	"io"
	"strings"

	"newsreader/internal/article"
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

type personJSON struct {
	Name   string `json:"name"`
	Handle string `json:"handle"`
	URL    string `json:"url"`
}

type originJSON struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type creditJSON struct {
	Text string `json:"text"`
	URL  string `json:"url"`
}

// metaFacts has the keys of an article's JSON without its text, and counts for what
// it leaves out.
type metaFacts struct {
	Schema        int            `json:"schema"`
	Kind          string         `json:"kind"`
	Title         string         `json:"title"`
	TitleInferred bool           `json:"title_inferred"`
	Byline        []personJSON   `json:"byline"`
	Published     *string        `json:"published"`
	Updated       *string        `json:"updated"`
	Source        originJSON     `json:"source"`
	Language      string         `json:"language"`
	Tags          []string       `json:"tags"`
	Words         int            `json:"words"`
	Minutes       int            `json:"minutes"`
	Sections      int            `json:"sections"`
	Boards        int            `json:"boards"`
	Related       int            `json:"related"`
	Links         int            `json:"links"`
	Images        int            `json:"images"`
	Discussion    string         `json:"discussion"`
	Credits       []creditJSON   `json:"credits"`
	Provenance    provenanceJSON `json:"provenance"`
}

// provenanceJSON is the object of that name in an article's JSON.
type provenanceJSON struct {
	Kind        string   `json:"kind"`
	Extractor   string   `json:"extractor"`
	WordsOnPage int      `json:"words_on_page"`
	Truncated   bool     `json:"truncated"`
	Notes       []string `json:"notes"`
}

func metaJSON(a *article.Article) []any {
	words := a.Words()
	m := metaFacts{
		Schema: schemaVersion, Kind: "meta", Title: a.Title, TitleInferred: a.TitleInferred,
		Byline: []personJSON{}, Published: dateJSON(a.Published), Updated: dateJSON(a.Updated),
		Source: originJSON{a.Origin.Name, a.Origin.URL}, Language: a.Language, Tags: append([]string{}, a.Tags...),
		Words: words, Minutes: article.Minutes(words), Sections: len(a.Outline()), Boards: len(a.Boards()),
		Related: len(a.Related()), Links: len(a.Links()), Images: len(a.Images()), Credits: []creditJSON{},
		Provenance: provenanceJSON{
			a.Provenance.Kind, a.Provenance.Extractor, a.Provenance.WordsOnPage, a.Provenance.Truncated,
			append([]string{}, a.Provenance.Notes...),
		},
	}
	for _, p := range a.Byline {
		m.Byline = append(m.Byline, personJSON{p.Name, p.Handle, p.URL})
	}
	for _, c := range a.Credits {
		m.Credits = append(m.Credits, creditJSON{c.Text, c.URL})
	}
	if d := a.Discussion(); d != nil {
		m.Discussion = article.Text(d.Spans)
	}
	return []any{m}
}

// dateJSON is null where there is no date.
func dateJSON(d article.Date) *string {
	if d.IsZero() {
		return nil
	}
	s := d.String()
	return &s
}
