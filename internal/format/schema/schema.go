// Package schema writes an article as JSON and reads it back: schema 1, which
// scripts rely on.
//
// It knows the names, the order and the forms of the fields, and the JSON Schema
// that describes them (Schema). It does not know how blocks are written as Markdown
// or laid out as text: whoever calls it passes that in, as Texts and as a decoder.
//
// Fields are added at will and never renamed or dropped within a version. Every
// field is always there: a list without items is [], a text without words is "", a
// date that is not known is null.
package schema

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"newsreader/internal/article"
)

// Version is the schema that Encode writes and the only one that Decode reads.
const Version = 1

//go:embed article.schema.json
var document string

// Schema returns the JSON Schema (2020-12) of what Encode writes.
func Schema() string { return document }

// Texts makes the texts of an article that stand in its JSON.
type Texts interface {
	// Markdown and Text write blocks alone, without a newline at the end. Text is
	// not wrapped, with one blank line between blocks.
	Markdown(blocks []article.Block) string
	Text(blocks []article.Block) string
	// Article writes the whole: as Markdown that decodes to the same article, and
	// as text that is not wrapped.
	Article(a *article.Article) (markdown, text string)
}

// VersionError says that an object is of a schema that this program does not know.
type VersionError struct {
	Version int
}

func (e *VersionError) Error() string {
	return fmt.Sprintf("article of schema %d; this program reads schema %d", e.Version, Version)
}

// Encode writes the article as one compact JSON object and a newline. Nothing is
// escaped for HTML. The error is w's.
func Encode(w io.Writer, a *article.Article, t Texts) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(toWire(a, t))
}

// errNoObject says that the input is JSON but no article.
var errNoObject = errors.New("no object with a field \"schema\"")

// Decode reads what Encode wrote. The blocks come from the field "markdown" through
// decodeMarkdown; title, byline, dates and the rest come from their own fields, and
// so do the sections' numbers, levels and ids, which a part of an article keeps from
// the whole. The error is a *VersionError, or wraps one of encoding/json or of
// decodeMarkdown.
func Decode(data []byte, decodeMarkdown func(string) (*article.Article, error)) (*article.Article, error) {
	var head struct {
		Schema *int `json:"schema"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return nil, fmt.Errorf("reading an article from JSON: %w", err)
	}
	if head.Schema == nil {
		return nil, fmt.Errorf("reading an article from JSON: %w", errNoObject)
	}
	if *head.Schema != Version {
		return nil, &VersionError{*head.Schema}
	}
	var w wire
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, fmt.Errorf("reading an article from JSON: %w", err)
	}
	a, err := decodeMarkdown(w.Markdown)
	if err != nil {
		return nil, fmt.Errorf("reading an article's Markdown: %w", err)
	}
	if err := w.describe(a); err != nil {
		return nil, fmt.Errorf("reading an article from JSON: %w", err)
	}
	return a, nil
}
