package schema

import "newsreader/internal/article"

// Meta is an article's object without its text, with counts for what it leaves out:
// the keys of Encode mean the same here.
type Meta struct {
	Schema        int        `json:"schema"`
	Kind          string     `json:"kind"`
	Title         string     `json:"title"`
	TitleInferred bool       `json:"title_inferred"`
	Byline        []person   `json:"byline"`
	Published     *string    `json:"published"`
	Updated       *string    `json:"updated"`
	Source        origin     `json:"source"`
	Language      string     `json:"language"`
	Tags          []string   `json:"tags"`
	Words         int        `json:"words"`
	Minutes       int        `json:"minutes"`
	Sections      int        `json:"sections"`
	Boards        int        `json:"boards"`
	Related       int        `json:"related"`
	Links         int        `json:"links"`
	Images        int        `json:"images"`
	Discussion    string     `json:"discussion"`
	Credits       []credit   `json:"credits"`
	Provenance    provenance `json:"provenance"`
}

// MetaOf returns what is known about an article, to be written as JSON.
func MetaOf(a *article.Article) Meta {
	words := a.Words()
	m := Meta{
		Schema: Version, Kind: "meta", Title: a.Title, TitleInferred: a.TitleInferred,
		Byline: people(a), Published: dateText(a.Published), Updated: dateText(a.Updated),
		Source: origin(a.Origin), Language: a.Language, Tags: append([]string{}, a.Tags...),
		Words: words, Minutes: article.Minutes(words), Sections: len(a.Outline()), Boards: len(a.Boards()),
		Related: len(a.Related()), Links: len(a.Links()), Images: len(a.Images()), Credits: credits(a),
		Provenance: provenanceOf(a),
	}
	if d := a.Discussion(); d != nil {
		m.Discussion = article.Text(d.Spans)
	}
	return m
}

// people, credits and provenanceOf make lists that are never null.
func people(a *article.Article) []person {
	out := []person{}
	for _, p := range a.Byline {
		out = append(out, person(p))
	}
	return out
}

func credits(a *article.Article) []credit {
	out := []credit{}
	for _, c := range a.Credits {
		out = append(out, credit(c))
	}
	return out
}

func provenanceOf(a *article.Article) provenance {
	p := a.Provenance
	return provenance{p.Kind, p.Extractor, p.WordsOnPage, p.Truncated, append([]string{}, p.Notes...)}
}
