package schema

import (
	"strings"

	"newsreader/internal/article"
)

// toWire fills the object. Every list is made, so that none is null.
func toWire(a *article.Article, t Texts) *wire {
	words := a.Words()
	w := &wire{
		Schema: Version, Title: a.Title, TitleInferred: a.TitleInferred, Standfirst: t.Text(paragraphs(a.Standfirst)),
		Byline: people(a), Published: dateText(a.Published), Updated: dateText(a.Updated),
		Source: origin(a.Origin), Language: a.Language, Tags: append([]string{}, a.Tags...),
		Words: words, Minutes: article.Minutes(words),
		Sections: []section{}, Boards: []board{}, Related: []related{}, Links: []link{}, Images: []image{}, Credits: credits(a),
		Provenance: provenanceOf(a),
	}
	w.Markdown, w.Text = t.Article(a)
	for s := range a.All() {
		w.Sections = append(w.Sections, section{
			Number: s.Number, ID: s.ID, Level: s.Level, Heading: s.Title(), Words: s.Words(),
			Text: t.Text(article.Running(s.Blocks)), Markdown: t.Markdown(s.Blocks),
		})
	}
	w.derive(a)
	return w
}

// derive fills the lists of what stands in the sections.
func (w *wire) derive(a *article.Article) {
	for _, b := range a.Boards() {
		w.Boards = append(w.Boards, board{
			Topic: b.Board.Topic, Section: idOf(b.Section),
			Pros: points(b.Board.Pros), Cons: points(b.Board.Cons), Others: alternatives(b.Board.Others),
		})
	}
	for _, r := range a.Related() {
		w.Related = append(w.Related, related{Title: r.Related.Title, URL: r.Related.URL, Label: r.Related.Label, Section: idOf(r.Section)})
	}
	for _, l := range a.Links() {
		if strings.HasPrefix(l.URL, "#") {
			continue // it leads nowhere but into this article, whose places "sections" has
		}
		w.Links = append(w.Links, link{Text: l.Text, URL: l.URL, Section: idOf(l.Section)})
	}
	for _, im := range a.Images() {
		w.Images = append(w.Images, image{Alt: im.Alt, URL: im.URL, Caption: im.Caption, Section: idOf(im.Section)})
	}
	if d := a.Discussion(); d != nil {
		w.Discussion = article.Text(d.Spans)
	}
}

func paragraphs(ps []*article.Paragraph) []article.Block {
	out := make([]article.Block, len(ps))
	for i, p := range ps {
		out[i] = p
	}
	return out
}

// dateText is nil for a date that is not known.
func dateText(d article.Date) *string {
	if d.IsZero() {
		return nil
	}
	s := d.String()
	return &s
}

// idOf is empty for what stands in the standfirst.
func idOf(s *article.Section) string {
	if s == nil {
		return ""
	}
	return s.ID
}

func points(ps []article.Point) []point {
	out := make([]point, 0, len(ps))
	for _, p := range ps {
		out = append(out, point{article.Text(p.Spans)})
	}
	return out
}

func alternatives(ps []article.Point) []alternative {
	out := make([]alternative, 0, len(ps))
	for _, p := range ps {
		out = append(out, alternative{p.Label, article.Text(p.Spans)})
	}
	return out
}
