package structure

import (
	"sync"
	"unicode/utf8"
)

// kind is a set of the meanings that a label has in the tables.
type kind uint16

const (
	relatedLabel kind = 1 << iota
	furtherLabel
	discussionLabel
	creditLabel
	pictureLabel
	thanksLabel
	publishedLabel
	updatedLabel
	dateFiller
)

// sideEntry is one place of a word in the tables of sides.
type sideEntry struct {
	language *language
	pair     *sides
	face     face
}

// index is the tables of all languages turned round, so that a label is looked up
// once and not once a word.
type index struct {
	kinds   map[string]kind
	sides   map[string][]sideEntry
	months  map[string]int
	by      map[rune][]string // by their first letter
	before  []string
	longest int // bytes of the longest label
}

// tables builds the index when it is first asked for.
var tables = sync.OnceValue(func() *index {
	x := &index{kinds: map[string]kind{}, sides: map[string][]sideEntry{}, months: map[string]int{}, by: map[rune][]string{}}
	add := func(words []string, k kind) {
		for _, w := range words {
			x.kinds[w] |= k
			x.longest = max(x.longest, len(w))
		}
	}
	for _, l := range languages {
		add(l.related, relatedLabel)
		add(l.further, furtherLabel)
		add(l.discussion, discussionLabel)
		add(l.credits, creditLabel)
		add(l.pictures, creditLabel|pictureLabel)
		add(l.thanks, thanksLabel)
		add(l.published, publishedLabel)
		add(l.updated, updatedLabel)
		add(l.dateFillers, dateFiller)
		for i := range l.sides {
			p := &l.sides[i]
			for f, words := range [...][]string{proFace: p.pro, conFace: p.con} {
				for _, w := range words {
					x.sides[w] = append(x.sides[w], sideEntry{l, p, face(f)})
				}
			}
		}
		for i, names := range l.months {
			for _, name := range names {
				x.months[name] = i + 1
			}
		}
		for _, by := range l.by {
			r, _ := utf8.DecodeRuneInString(by)
			x.by[r] = append(x.by[r], by)
		}
		x.before = append(x.before, l.before...)
	}
	return x
})

// is reports whether a folded label has a meaning in any language.
func is(folded string, k kind) bool {
	x := tables()
	return len(folded) <= x.longest && x.kinds[folded]&k != 0
}

// bylinePrefix returns the longest opening of a byline that a text begins with, as
// the tables have it. It folds nothing, because every line of a text is asked.
func bylinePrefix(text string) string {
	r, _ := utf8.DecodeRuneInString(text)
	best := ""
	for _, by := range tables().by[foldMark(r)] {
		if len(by) > len(best) && opensFolded(text, by) {
			best = by
		}
	}
	return best
}

// opensFolded reports whether a text, folded, begins with a folded one.
func opensFolded(text, folded string) bool {
	for _, want := range folded {
		r, n := utf8.DecodeRuneInString(text)
		if n == 0 || foldMark(r) != want {
			return false
		}
		text = text[n:]
	}
	return true
}
