package reader

import (
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

func (p *Pane) openInBrowser() Action { return OpenInBrowser{p.article.Origin.URL} }

func (p *Pane) copyLink() Action { return Copy{Text: p.article.Origin.URL, What: "the link"} }

func (p *Pane) copySection() Action { return p.copyScope(p.Scope()) }

func (p *Pane) pipe() Action { return Pipe{p.Scope()} }

func (p *Pane) save() Action { return Save{p.Scope()} }

func (p *Pane) edit() Action {
	return Edit{Words: firstWords(p.article, p.doc.Unit(p.top.Unit))}
}

// copyScope copies the text of a part as it reads, with a line at its end that says
// where it is from. Lines are not broken: whatever it is pasted into breaks its own.
func (p *Pane) copyScope(s Scope) Action {
	a := *s.Article
	a.Title, a.Byline, a.Credits = "", nil, nil
	a.Published, a.Updated, a.Origin = article.Date{}, article.Date{}, article.Origin{}
	var b strings.Builder
	// A strings.Builder takes whatever is written.
	_ = render.Write(&b, &a, render.Options{Method: p.options.Method})
	text := strings.Trim(b.String(), "\n")
	if from := sourceLine(p.article); from != "" {
		text += "\n\n" + from
	}
	return Copy{Text: text, What: s.What}
}

// sourceLine says where a copied text is from, as far as the article knows.
func sourceLine(a *article.Article) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if !a.TitleInferred {
		add(a.Title)
	}
	add(a.Origin.Name)
	if !a.Published.IsZero() {
		day := a.Published
		day.Clock = false
		add(day.String())
	}
	add(a.Origin.URL)
	if len(parts) == 0 {
		return ""
	}
	return "— " + strings.Join(parts, ", ")
}
