package source

import (
	"context"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/format/extract"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/sanitize"
)

// Page is the text that an article was made of, in UTF-8 and not cleaned.
type Page struct {
	Text string
	// Format is "text", "markdown" or "html".
	Format string
}

// Line is one line of all that a page says.
type Line struct {
	Text string
	// Kept says that the article has it.
	Kept bool
}

// Pages returns what ref names as it is read for an article: the pages of Load where
// ref is an address, which is fetched anew.
func (l *Loader) Pages(ctx context.Context, ref string, o Options) ([]Page, error) {
	at, err := l.find(ref, o.From)
	if err != nil {
		return nil, err
	}
	if at.kind == inWeb {
		r, err := l.loadWeb(ctx, at, o)
		if err != nil {
			return nil, err
		}
		return r.Pages, nil
	}
	text, err := l.Text(ctx, ref, o)
	if err != nil {
		return nil, err
	}
	format := o.Type
	if format == "" || format == "auto" {
		format = byExtension(at.name)
	}
	switch {
	case at.kind == inBundle:
		format = "markdown"
	case format == "":
		format = byContent(text)
	}
	return []Page{{text, format}}, nil
}

// Lines returns all that pages say, line by line, and which of it is in the article
// that was made of them. It looks at ctx between pages.
func Lines(ctx context.Context, a *article.Article, pages []Page) ([]Line, error) {
	var texts []string
	for _, p := range pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		lines, err := p.lines()
		if err != nil {
			return nil, err
		}
		texts = append(texts, lines...)
	}
	kept := extract.Kept(a, texts)
	out := make([]Line, len(texts))
	for i, t := range texts {
		out[i] = Line{t, kept[i]}
	}
	return out, nil
}

func (p Page) lines() ([]string, error) {
	if p.Format == "html" {
		return hypertext.Lines(p.Text)
	}
	var out []string
	for line := range strings.Lines(sanitize.Lines(p.Text)) {
		if line = strings.TrimSpace(strings.ReplaceAll(line, "\t", "    ")); line != "" {
			out = append(out, line)
		}
	}
	return out, nil
}
