package reader

import (
	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/render"
	"newsreader/internal/tui/task"
)

// counted are the words of an article, counted in a command.
type counted struct {
	pane  *Pane
	id    int
	words []int // words in the units before each, and in all at the end
}

func (p *Pane) count() tea.Cmd {
	return countWords(p.tally.Begin(p.ctx), p, p.article, p.doc)
}

// countWords counts the words of every unit. The article is not changed by anybody,
// nor are a document's units.
func countWords(t task.Token, p *Pane, a *article.Article, d *render.Document) tea.Cmd {
	return func() tea.Msg {
		words := make([]int, d.Units()+1)
		for i := range d.Units() {
			if t.Ctx.Err() != nil {
				break
			}
			words[i+1] = words[i] + unitWords(a, d.Unit(i))
		}
		return counted{p, t.ID, words}
	}
}

// unitWords counts what article.Article.Words counts, so that the sum is the same.
func unitWords(a *article.Article, u render.Unit) int {
	switch {
	case u.Kind == render.HeadingUnit:
		return article.CountWords(u.Section.Title())
	case u.Block != nil:
		return article.BlockWords(u.Block)
	default:
		return 0
	}
}

func (p *Pane) onCounted(m counted) {
	if !p.tally.Finish(m.id) {
		return
	}
	p.words = m.words
	n := make([]int, len(p.outline.sections))
	for u, at := range p.owners {
		if at >= 0 {
			n[at] += m.words[u+1] - m.words[u]
		}
	}
	p.outline.setWords(n)
}

// minutesLeft is the reading time from the top of the screen to the end, -1 while
// the words are not counted. It is none on the last screen.
func (p *Pane) minutesLeft() int {
	if p.words == nil {
		return -1
	}
	all := p.words[len(p.words)-1]
	if p.top == p.bottom() && p.heights.total() > p.h {
		return 0
	}
	u := p.top.Unit
	here := p.words[u+1] - p.words[u]
	if n := p.heights.each[u]; n > 0 {
		here = here * p.top.Line / n
	}
	return article.Minutes(all - p.words[u] - here)
}
