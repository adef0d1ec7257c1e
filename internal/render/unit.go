package render

import "newsreader/internal/article"

// Kind is what a unit holds.
type Kind int

// The kinds of units, in the order in which they can occur.
const (
	TitleUnit      Kind = iota // the title, where the source states one
	BylineUnit                 // people, publication, dates, in one line
	StandfirstUnit             // a paragraph of the standfirst
	HeadingUnit                // a section's heading
	BlockUnit                  // one block of a section
	CreditsUnit                // who is thanked or sourced
)

// Unit is a piece of an article that is laid out by itself.
type Unit struct {
	Kind Kind
	// Section is where the unit stands: nil before the first section and for the
	// credits.
	Section *article.Section
	// Block is set for BlockUnit and StandfirstUnit.
	Block article.Block

	// links is the number of links before the unit.
	links int
	// near says that no blank line parts the unit from the one before it.
	near bool
}

// units cuts an article into units.
func units(a *article.Article) []Unit {
	count := 3 + len(a.Standfirst)
	for s := range a.All() {
		count += 1 + len(s.Blocks)
	}
	out := make([]Unit, 0, count)
	links := 0
	add := func(u Unit, count int) {
		u.links = links
		u.near = len(out) == 0 || near(out[len(out)-1], u)
		links += count
		out = append(out, u)
	}
	if a.Title != "" && !a.TitleInferred {
		add(Unit{Kind: TitleUnit}, 0)
	}
	if hasByline(a) {
		add(Unit{Kind: BylineUnit}, 0)
	}
	for _, p := range a.Standfirst {
		add(Unit{Kind: StandfirstUnit, Block: p}, article.CountLinks(p))
	}
	for s := range a.All() {
		if len(s.Heading) > 0 {
			add(Unit{Kind: HeadingUnit, Section: s}, article.CountSpanLinks(s.Heading))
		}
		for _, b := range s.Blocks {
			add(Unit{Kind: BlockUnit, Section: s, Block: b}, article.CountLinks(b))
		}
	}
	if len(a.Credits) > 0 {
		add(Unit{Kind: CreditsUnit}, 0)
	}
	return out
}

// near reports whether b follows a without a blank line: runs of related links and
// of notes are lists, and the byline belongs to the title.
func near(a, b Unit) bool {
	if a.Kind == TitleUnit && b.Kind == BylineUnit {
		return true
	}
	switch b.Block.(type) {
	case *article.Related:
		_, ok := a.Block.(*article.Related)
		return ok
	case *article.Footnote:
		_, ok := a.Block.(*article.Footnote)
		return ok
	}
	return false
}
