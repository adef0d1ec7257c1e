package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/task"
)

const (
	// prefetchAfter is how long somebody must stay with a page before the next ones are
	// fetched: who only passes through costs their servers nothing.
	prefetchAfter = 2 * time.Second
	// maxPrefetch bounds the pages that are fetched for the sake of one.
	maxPrefetch = 2
)

// prefetchMsg says that a page has been read for a while.
type prefetchMsg struct{ id int }

// prefetchedMsg says that pages were fetched beforehand, or could not be.
type prefetchedMsg struct{}

// prefetchLater begins the wait for the open page. What is no page of the web has
// nothing fetched for it: reading a file must not tell anybody that it is read.
func (m *root) prefetchLater() tea.Cmd {
	m.prefetching.Abort()
	if !isPage(m.shown.Ref) || len(m.likely()) == 0 {
		return nil
	}
	id := m.prefetching.Begin(m.ctx).ID
	return m.deps.After(prefetchAfter, func(time.Time) tea.Msg { return prefetchMsg{id} })
}

func (m *root) onPrefetch(msg prefetchMsg) tea.Cmd {
	if !m.prefetching.Current(msg.id) {
		return nil
	}
	return prefetchCmd(m.prefetching.Begin(m.ctx), m.deps.Articles, m.likely(), m.shown.Ref)
}

// prefetchCmd fetches one page after the other, until another article is opened.
func prefetchCmd(tok task.Token, a Articles, refs []string, from string) tea.Cmd {
	return func() tea.Msg {
		for _, ref := range refs {
			if tok.Ctx.Err() == nil {
				a.Prefetch(tok.Ctx, ref, from)
			}
		}
		return prefetchedMsg{}
	}
}

// likely are the pages that will perhaps be read next: the one on which the article
// goes on, and what its author says to read. Links in the running text are too many
// to guess among.
func (m *root) likely() []string {
	if m.shown.Article == nil {
		return nil
	}
	var out []string
	add := func(ref string) {
		ref, _ = fragment(ref)
		if len(out) < maxPrefetch && isPage(ref) && ref != m.shown.Ref {
			out = append(out, ref)
		}
	}
	add(m.shown.Next)
	for _, r := range m.shown.Article.Related() {
		add(r.Related.URL)
	}
	return out
}
