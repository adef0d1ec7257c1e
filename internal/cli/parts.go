package cli

import (
	"fmt"
	"io"
	"strings"

	"newsreader/internal/article"
)

// printParts prints the lists of an article that were asked for, in a fixed order,
// parted by a blank line. As JSON every line is an object that says its kind.
func (p *program) printParts(a *article.Article) error {
	l, err := p.listLook()
	if err != nil {
		return err
	}
	sides := sides{p.flags.board || p.flags.pros, p.flags.board || p.flags.cons}
	parts := []struct {
		wanted bool
		text   func(io.Writer, *article.Article, look)
		json   func(*article.Article) []any
	}{
		{p.flags.meta, writeMeta, metaJSON},
		{p.flags.outline, writeOutline, outlineJSON},
		{p.flags.links, writeLinks, linksJSON},
		{p.flags.board, writeBoards, boardsJSON},
		{!p.flags.board && (p.flags.pros || p.flags.cons), sides.write, sides.json},
	}
	var texts []string
	for _, part := range parts {
		switch {
		case !part.wanted:
		case p.flags.json:
			for _, v := range part.json(a) {
				if err := p.printJSON(v); err != nil {
					return err
				}
			}
		default:
			var b strings.Builder
			if part.text(&b, a, l); b.Len() > 0 {
				texts = append(texts, b.String())
			}
		}
	}
	_, err = io.WriteString(p.out, strings.Join(texts, "\n"))
	return err
}

// outlineLine is one section of the outline: two blanks a level, number, heading.
func outlineLine(s *article.Section, l look) string {
	return strings.Repeat("  ", max(0, s.Level-1)) + l.number.Render(s.Number) + " " + s.Title()
}

func writeOutline(w io.Writer, a *article.Article, l look) {
	for _, s := range a.Outline() {
		fmt.Fprintln(w, outlineLine(s, l))
	}
}

func outlineJSON(a *article.Article) []any {
	var out []any
	for _, s := range a.Outline() {
		words := s.Words()
		out = append(out, struct {
			Schema  int    `json:"schema"`
			Kind    string `json:"kind"`
			Number  string `json:"number"`
			ID      string `json:"id"`
			Level   int    `json:"level"`
			Heading string `json:"heading"`
			Words   int    `json:"words"`
			Minutes int    `json:"minutes"`
		}{schemaVersion, "section", s.Number, s.ID, s.Level, s.Title(), words, article.Minutes(words)})
	}
	return out
}

func writeLinks(w io.Writer, a *article.Article, l look) {
	for _, link := range a.NumberedLinks() {
		fmt.Fprintf(w, "%s\t%s\t%s\n", l.number.Render(fmt.Sprint(link.Number)), link.Text, link.URL)
	}
}

func linksJSON(a *article.Article) []any {
	var out []any
	for _, link := range a.NumberedLinks() {
		out = append(out, struct {
			Schema  int    `json:"schema"`
			Kind    string `json:"kind"`
			Number  int    `json:"number"`
			Text    string `json:"text"`
			URL     string `json:"url"`
			Section string `json:"section"`
			Related bool   `json:"related"`
		}{schemaVersion, "link", link.Number, link.Text, link.URL, sectionID(link.Section), link.Related})
	}
	return out
}

// sectionID is a section's slug; the standfirst has none.
func sectionID(s *article.Section) string {
	if s == nil {
		return ""
	}
	return s.ID
}
