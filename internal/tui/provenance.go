package tui

import (
	"fmt"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/tui/reader"
)

// source names where the article comes from, and what is to be known of it: first what
// may be wrong with it, because a short line is cut at its end, and where the line is
// long, how much of the page it is.
func (m *root) source(st reader.Status) string {
	parts := []string{}
	if m.shown.Article != nil {
		parts = warnings(m.shown.Article.Provenance)
	}
	if m.shown.Name != "" {
		parts = append(parts, m.shown.Name)
	}
	if st.Provisional {
		parts = append(parts, "the beginning; the rest is coming")
	}
	if m.shown.Article == nil {
		return strings.Join(parts, " · ")
	}
	if m.shown.Next != "" && st.Percent >= 100 {
		parts = append(parts, "goes on: "+m.keyOf(actNextPage))
	}
	if kept := kept(m.shown.Article); kept != "" && m.w >= wideLine {
		parts = append(parts, kept)
	}
	return strings.Join(parts, " · ")
}

// wideLine is the width from which the status line has room for more than what is odd.
const wideLine = 110

// warnings are what a reader should know of how an article was come by. Where each fact
// about it was found is for those who ask.
func warnings(p article.Provenance) []string {
	var out []string
	for _, note := range p.Notes {
		if what, _, found := strings.Cut(note, " from "); !found || strings.Contains(what, " ") {
			out = append(out, note)
		}
	}
	if p.Truncated && !strings.Contains(strings.Join(out, " "), "cut off") {
		out = append([]string{"looks cut off"}, out...)
	}
	return out
}

// kept says how much of its page an article is, or nothing where that is not known.
func kept(a *article.Article) string {
	if n := a.Provenance.WordsOnPage; n > 0 {
		return fmt.Sprintf("kept %d of %d words", min(a.Words(), n), n)
	}
	return ""
}
