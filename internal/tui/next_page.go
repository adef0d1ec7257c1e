package tui

import (
	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
)

// nextPage opens the page on which the open article goes on. It is a step on the trail,
// as a followed link: each page has an address and a place of its own, and back leads
// to the end of the page before.
func (m *root) nextPage() tea.Cmd {
	return m.open(wanted{ref: m.shown.Next, from: m.shown.Ref, title: "the next page", linked: true})
}

// withNext is an article as it is shown: one that goes on on a further page ends with
// a link there, so that nobody takes the end of a page for the end of the story.
func withNext(o Opened) *article.Article {
	a := o.Article
	if a == nil || o.Next == "" {
		return a
	}
	out := *a
	out.Sections = endedBy(a.Sections, &article.Related{Label: "Goes on", Title: "the next page", URL: o.Next})
	return &out
}

// endedBy returns sections with a block at their end. What it changes it copies.
func endedBy(sections []*article.Section, b article.Block) []*article.Section {
	if len(sections) == 0 {
		return []*article.Section{{Number: "0", Blocks: []article.Block{b}}}
	}
	out := append([]*article.Section(nil), sections...)
	last := *out[len(out)-1]
	if len(last.Sections) > 0 {
		last.Sections = endedBy(last.Sections, b)
	} else {
		last.Blocks = append(append([]article.Block(nil), last.Blocks...), b)
	}
	out[len(out)-1] = &last
	return out
}
