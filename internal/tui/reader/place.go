package reader

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

// Place is a place in an article that can be kept: it names what stands there
// rather than a number of lines, so it holds when the width changes, when the
// article is fetched anew and on another machine.
type Place struct {
	// Section is the ID of the section, empty before the first one.
	Section string `json:"section,omitempty" toml:"section,omitempty"`
	// Unit counts the pieces of the section before this one: 0 is the heading.
	Unit int `json:"unit,omitempty" toml:"unit,omitempty"`
	// Words are the first words of the piece; they find it again where pieces were
	// added or taken away before it.
	Words string `json:"words,omitempty" toml:"words,omitempty"`
	// Letters counts the letters and digits of the piece above the place: it does not
	// depend on how the lines are broken.
	Letters int `json:"letters,omitempty" toml:"letters,omitempty"`
	// Percent is how much of the article is above the place, for lists to show.
	Percent int `json:"percent,omitempty" toml:"percent,omitempty"`
}

// Place returns the reading position so that it can be kept.
func (p *Pane) Place() Place {
	if p.doc == nil {
		return Place{}
	}
	unit := p.top.Unit
	at := Place{
		Unit:    unit,
		Words:   firstWords(p.article, p.doc.Unit(unit)),
		Letters: max(0, p.depth()),
		Percent: p.percent(),
	}
	if s := p.doc.Unit(unit).Section; s != nil {
		at.Section = s.ID
		at.Unit = unit - p.doc.SectionUnit(s)
	}
	return at
}

// GoTo moves to a place that was kept, or as near to it as the article allows.
func (p *Pane) GoTo(at Place) tea.Cmd {
	if p.doc != nil {
		p.moveTo(p.locate(at))
	}
	return nil
}

// locate finds a kept place in the article as it is now: the same piece of the same
// section, else a piece of it that begins with the same words, else the nearest.
// A section that has gone is replaced by the share of the article.
func (p *Pane) locate(at Place) render.Place {
	if at == (Place{}) {
		return render.Place{}
	}
	first, n := p.span(at.Section)
	if n == 0 {
		unit, line := p.heights.at(p.heights.total() * min(max(at.Percent, 0), 100) / 100)
		return render.Place{Unit: unit, Line: line}
	}
	unit := first + max(0, min(at.Unit, n-1))
	if at.Words != "" && firstWords(p.article, p.doc.Unit(unit)) != at.Words {
		for u := first; u < first+n; u++ {
			if firstWords(p.article, p.doc.Unit(u)) == at.Words {
				unit = u
				break
			}
		}
	}
	if unit == 0 && at.Letters == 0 {
		return render.Place{}
	}
	return p.atDepth(unit, max(0, at.Letters))
}

// span returns the units of a section without its subsections; the empty ID is what
// stands before the first section.
func (p *Pane) span(id string) (first, n int) {
	if id != "" {
		first = -1
		for s := range p.article.All() {
			if s.ID == id {
				first = p.doc.SectionUnit(s)
				break
			}
		}
		if first < 0 {
			return 0, 0
		}
	}
	section := p.doc.Unit(first).Section
	for first+n < p.doc.Units() && p.doc.Unit(first+n).Section == section {
		n++
	}
	return first, n
}

// wordsKept bounds Place.Words, in runes.
const wordsKept = 48

// firstWords are the words that a unit begins with, from the article itself: laying
// out is not needed to compare them.
func firstWords(a *article.Article, u render.Unit) string {
	var s string
	switch {
	case u.Kind == render.TitleUnit:
		s = a.Title
	case u.Kind == render.HeadingUnit:
		s = u.Section.Title()
	case u.Block != nil:
		s = blockWords(u.Block)
	}
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > wordsKept {
		s = strings.TrimSpace(string(r[:wordsKept]))
	}
	return s
}

func blockWords(top article.Block) string {
	for b := range article.Deep(top) {
		switch b := b.(type) {
		case *article.Code:
			first, _, _ := strings.Cut(b.Text, "\n")
			return first
		case *article.Related:
			return b.Title
		case *article.Figure:
			if b.Alt != "" {
				return b.Alt
			}
		case *article.Paragraph, *article.List, *article.Quote, *article.Table, *article.Rule,
			*article.Board, *article.Discussion, *article.Footnote:
		}
		for run := range article.Runs(b) {
			if s := article.Text(run); strings.TrimSpace(s) != "" {
				return s
			}
		}
	}
	return ""
}
