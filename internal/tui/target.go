package tui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/sahilm/fuzzy"

	"newsreader/internal/article"
	"newsreader/internal/theme"
	"newsreader/internal/tui/browse"
	"newsreader/internal/tui/reader"
)

// kind is what sort of thing a target is.
type kind int

const (
	aSection kind = iota
	aLink
	aPoint
	anArticle
	aFeed
	aCommand
)

func (k kind) String() string {
	return [...]string{"section", "link", "point", "article", "feed", "command"}[k]
}

// target is something one can go to from the palette.
type target struct {
	kind         kind
	name, detail string

	section *article.Section
	board   *article.Board
	link    int         // a link's number
	ref     string      // an article's
	look    browse.Look // a feed's, a group's
	action  string      // a command's
	scope   Scope
}

// targets collects everything there is to go to: what is in the open article, the
// articles beside it, and what the program can do.
func (m *root) targets() []target {
	out := inArticle(m.reader.Article(), m.reader.Links())
	out = append(out, m.articles()...)
	if m.shelves.loaded {
		for _, l := range m.shelves.tree.Looks() {
			out = append(out, target{kind: aFeed, name: l.Name, look: l})
		}
	}
	for _, r := range m.table.Records() {
		offered := r.Scope == Everywhere || r.Scope == inArticleScope || r.Scope == InList && r.Group == browse.Marks && m.shelves.shown
		if offered && !r.Fixed && r.Reason() == "" {
			out = append(out, target{kind: aCommand, name: r.Help, detail: keysOf(r), action: r.Action, scope: r.Scope})
		}
	}
	return out
}

// articles are those of the list.
func (m *root) articles() []target {
	var out []target
	for _, e := range m.list.Entries() {
		out = append(out, target{kind: anArticle, name: e.Title, ref: e.Ref})
	}
	return out
}

// inArticle collects the sections, links and points of an article.
func inArticle(a *article.Article, links []reader.Link) []target {
	if a == nil {
		return nil
	}
	var out []target
	for i, s := range a.Outline() {
		// The place in the outline is what can be typed to go there.
		out = append(out, target{kind: aSection, name: s.Title(), detail: strconv.Itoa(i + 1), section: s})
	}
	for _, l := range links {
		out = append(out, target{kind: aLink, name: l.Title, detail: "#" + strconv.Itoa(l.Number), link: l.Number})
	}
	for _, b := range a.Boards() {
		add := func(side string, points []article.Point) {
			for _, p := range points {
				name := article.Text(p.Spans)
				if p.Label != "" {
					name = p.Label + ": " + name
				}
				out = append(out, target{kind: aPoint, name: name, detail: side, board: b.Board})
			}
		}
		add("pro", b.Board.Pros)
		add("con", b.Board.Cons)
		add("other", b.Board.Others)
	}
	return out
}

// match is a target that fits a query: its index, and which runes of its name were
// found, as offsets in bytes.
type match struct {
	index   int
	letters []int
	rank    rank
}

// search returns the targets that have the query's letters in their names in the
// same order, the nearest first: before all others those in which it begins a word
// as it was typed, then those that hold it. An empty query fits all, in their order.
func search(items []target, query string) []match {
	typed := strings.TrimSpace(query)
	query = strings.ReplaceAll(typed, " ", "")
	if query == "" {
		out := make([]match, len(items))
		for i := range out {
			out[i].index = i
		}
		return out
	}
	found := fuzzy.FindFrom(query, names(items))
	out := make([]match, len(found))
	for i, f := range found {
		out[i] = match{index: f.Index, letters: f.MatchedIndexes, rank: scattered}
		if rank, letters := spelled(items[f.Index].name, typed); rank != scattered {
			out[i].rank, out[i].letters = rank, letters
		}
	}
	slices.SortStableFunc(out, func(a, b match) int { return int(a.rank - b.rank) })
	return out
}

// names are the targets as the fuzzy search reads them.
type names []target

func (n names) Len() int            { return len(n) }
func (n names) String(i int) string { return n[i].name }

// lit draws a text with the letters at the given offsets in another style.
func lit(text string, letters []int, plain, hit theme.Style) string {
	var b strings.Builder
	from := 0
	for i, r := range text {
		if len(letters) == 0 || letters[0] != i {
			continue
		}
		letters = letters[1:]
		b.WriteString(plain.Render(text[from:i]))
		from = i + len(string(r))
		b.WriteString(hit.Render(text[i:from]))
	}
	b.WriteString(plain.Render(text[from:]))
	return b.String()
}
