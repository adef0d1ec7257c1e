package structure

import (
	"slices"
	"strings"

	"newsreader/internal/article"
)

// The reach of matter, in blocks from either end of the text.
const (
	openingReach = 6
	closingReach = 12
)

// takeMatter takes the lines that say who wrote the piece, when, and with whose
// help, from before and after the body. A picture's line may stand anywhere.
func takeMatter(a *article.Article, items []Item) []Item {
	gone := make([]bool, len(items))
	for i := 0; i < len(items) && i < openingReach && items[i].Level == 0; i++ {
		m, ok := openingMatter(items[i])
		if !ok && i == 0 && a.Title != "" {
			m, ok = authors(items[i])
		}
		if ok && m.into(a) {
			gone[i] = true
		}
	}
	closing := closingMatter(items, gone)
	for i, it := range items {
		if gone[i] {
			continue
		}
		m, ok := closing[i]
		if !ok {
			if m, ok = pictureMatter(it); !ok {
				continue
			}
		}
		gone[i] = m.into(a)
	}
	out := make([]Item, 0, len(items))
	for i, it := range items {
		if !gone[i] {
			out = append(out, it)
		}
	}
	return out
}

// openingMatter reads a paragraph before the body, each line of which must be
// matter.
func openingMatter(it Item) (matter, bool) {
	return paragraphMatter(it, func(line []article.Span) (matter, bool) { return lineMatter(line, true) })
}

// authors reads the line right under a title that is two full names or more and
// nothing else, as papers have it. An initial among them tells them from a phrase
// of two parts.
func authors(it Item) (matter, bool) {
	p, ok := it.Block.(*article.Paragraph)
	if !ok || it.Literal || it.Level > 0 {
		return matter{}, false
	}
	if len(p.Spans) == 0 {
		return matter{}, false
	}
	if first, plain := p.Spans[0].(article.Plain); plain && len(first.Text) > maxMatter {
		return matter{}, false
	}
	text := article.Text(p.Spans)
	if len(text) > maxMatter || !strings.Contains(text, ". ") || special(p.Spans) {
		return matter{}, false
	}
	people, ok := names(text)
	if !ok || len(people) < 2 {
		return matter{}, false
	}
	initial := false
	for _, q := range people {
		if !strings.Contains(q.Name, " ") {
			return matter{}, false
		}
		initial = initial || strings.Contains(q.Name, ". ")
	}
	return matter{byline: people}, initial
}

// closingMatter reads the run of lines at the end, last first: bylines, labelled
// dates, credits. Related links and the labelled question stand among them.
func closingMatter(items []Item, gone []bool) map[int]matter {
	found := map[int]matter{}
	for n, i := 0, len(items)-1; i > 0 && n < closingReach; n, i = n+1, i-1 {
		it := items[i]
		if it.Level > 0 || gone[i] {
			break
		}
		switch b := it.Block.(type) {
		case *article.Related, *article.Discussion, *article.Footnote, *article.Rule:
			continue
		case *article.Paragraph:
			if m, ok := paragraphMatter(it, closingLine); ok {
				found[i] = m
				continue
			}
			if label, _, ok := cutLabel(b.Spans); ok && !it.Literal && isDiscussionLabel(label) {
				continue
			}
		}
		break
	}
	return found
}

func closingLine(line []article.Span) (matter, bool) {
	if c, ok := creditOf(line); ok {
		return matter{credits: []article.Credit{c}}, true
	}
	return lineMatter(line, false)
}

// pictureMatter reads a line under a picture.
func pictureMatter(it Item) (matter, bool) {
	if p, ok := it.Block.(*article.Paragraph); !ok || !opensLabel(p.Spans) {
		return matter{}, false
	}
	return paragraphMatter(it, func(line []article.Span) (matter, bool) {
		if !isPictureLine(line) || !namesMaker(line) {
			return matter{}, false
		}
		c, ok := creditOf(line)
		return matter{credits: []article.Credit{c}}, ok
	})
}

// paragraphMatter reads every line of a paragraph, all of which must be matter.
func paragraphMatter(it Item, read func([]article.Span) (matter, bool)) (matter, bool) {
	p, ok := it.Block.(*article.Paragraph)
	if !ok || it.Literal || it.Level > 0 || opensLong(p.Spans) {
		return matter{}, false
	}
	var all matter
	lines := splitLines(p.Spans)
	for _, l := range lines {
		m, ok := read(l)
		if !ok {
			return matter{}, false
		}
		all.add(m)
	}
	return all, len(lines) > 0
}

// opensLong reports whether the first line of a text is longer than any matter is,
// before anything is made of it. Bytes are counted, of which a rune has four at
// most.
func opensLong(spans []article.Span) bool {
	n := 0
	for _, s := range spans {
		switch s := s.(type) {
		case article.Plain:
			n += len(s.Text)
		case article.Break:
			return false
		}
		if n > 4*maxTitle {
			return true
		}
	}
	return false
}

// into adds the matter to the article. It reports false, and adds nothing, where
// the source states another date already: then the line is more than a repetition.
func (m *matter) into(a *article.Article) bool {
	if !m.published.IsZero() && !a.Published.IsZero() && !sameDay(a.Published, m.published) ||
		!m.updated.IsZero() && !a.Updated.IsZero() && !sameDay(a.Updated, m.updated) {
		return false
	}
	for _, p := range m.byline {
		if !slices.ContainsFunc(a.Byline, func(q article.Person) bool {
			return p.Name != "" && q.Name == p.Name || p.Name == "" && q.Handle == p.Handle
		}) {
			a.Byline = append(a.Byline, p)
		}
	}
	a.Credits = append(a.Credits, m.credits...)
	if a.Published.IsZero() {
		a.Published = m.published
	}
	if a.Updated.IsZero() {
		a.Updated = m.updated
	}
	return true
}

func sameDay(a, b article.Date) bool {
	return a.Time.Format("2006-01-02") == b.Time.Format("2006-01-02")
}
