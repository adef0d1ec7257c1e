package source

import (
	"bytes"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/plaintext"
	"newsreader/internal/format/structure"
)

// Held is the text of a feed's entry, or of a page, as somebody holds it, with what is
// known of it apart from the text.
type Held struct {
	// Text is what Keep wrote, or a piece of HTML if Markup is set, else plain text.
	Text   string
	Markup bool
	// Base is the address that relative links belong to, or empty.
	Base string

	Title              string
	Byline             []article.Person
	Published, Updated article.Date
	Origin             article.Origin
	Language           string
	Tags, Notes        []string
}

// Article makes the article of a text. What is known apart from the text fills what the
// text does not say. Nothing is an error: a text that cannot be read is an article
// without one.
func (h Held) Article() *article.Article {
	var a *article.Article
	switch {
	case h.Markup && hypertext.Own(h.Text):
		read, err := hypertext.Decode(h.Text, hypertext.Options{})
		if err != nil {
			read = &article.Article{}
		}
		a = read
		a.Provenance.Notes = append(a.Provenance.Notes, h.Notes...)
	case h.Markup:
		return structure.Assemble(h.draft(hypertext.FragmentItems(h.Text, h.Base)))
	case strings.TrimSpace(h.Text) == "":
		return structure.Assemble(h.draft(nil))
	default:
		a = plaintext.Decode(h.Text)
		if h.Title != "" { // the first line of an entry's text is not what it is called
			a.Title, a.TitleInferred = h.Title, false
		}
		a.Provenance = article.Provenance{Kind: "feed", Notes: h.Notes}
	}
	return h.fill(a)
}

// draft is the article before it is assembled.
func (h Held) draft(items []structure.Item) structure.Draft {
	return structure.Draft{
		Title: h.Title, Items: items, Byline: h.Byline, Published: h.Published, Updated: h.Updated,
		Origin: h.Origin, Language: h.Language, Tags: h.Tags,
		Provenance: article.Provenance{Kind: "feed", Notes: h.Notes},
	}
}

// fill says what a text left unsaid. The article is nobody else's yet.
func (h Held) fill(a *article.Article) *article.Article {
	if a.Title == "" || a.TitleInferred && h.Title != "" {
		a.Title, a.TitleInferred = h.Title, false
	}
	if len(a.Byline) == 0 {
		a.Byline = h.Byline
	}
	if a.Published.IsZero() {
		a.Published = h.Published
	}
	if a.Updated.IsZero() {
		a.Updated = h.Updated
	}
	if a.Origin.Name == "" {
		a.Origin.Name = h.Origin.Name
	}
	if a.Origin.URL == "" {
		a.Origin.URL = h.Origin.URL
	}
	if a.Language == "" {
		a.Language = h.Language
	}
	if len(a.Tags) == 0 {
		a.Tags = h.Tags
	}
	return a
}

// Keep writes an article so that Held reads the same one back, apart from how it was
// made.
func Keep(a *article.Article) (string, error) {
	var b bytes.Buffer
	if err := hypertext.Encode(&b, a); err != nil {
		return "", err
	}
	return b.String(), nil
}

// MayLabelBoard is a quick look at a heading or a label: false says that no board begins
// with it.
func MayLabelBoard(label string) bool {
	return structure.RecognisesHeading([]article.Span{article.Plain{Text: label}})
}
