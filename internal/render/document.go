package render

import "newsreader/internal/article"

// Document is an article laid out, unit by unit, when a unit's lines are asked
// for. Lines and heights are kept, so that scrolling back costs nothing.
//
// A Document belongs to one goroutine. Lay alone may be called from any.
type Document struct {
	article *article.Article
	options Options
	units   []Unit
	shared  *shared
	layer   *layer
	// pictures are never changed, because Lay reads them from any goroutine: see Depict.
	pictures map[*article.Figure]*Picture
}

// Place is a reading position: a line within a unit. It means the same text
// whatever the width and the theme, as nearly as lines allow.
type Place struct {
	Unit int
	Line int // counted from the unit's first line, its blank lines included
}

// shared is what the Documents of one article have in common.
type shared struct {
	sections map[*article.Section]int // the unit of a section's heading or first block
	layers   []*layer                 // the most recently used last
	code     *lexicon
}

// keptLayers bounds how many layouts of one article are kept: the one in use, and
// the one before it for a resize or a theme there and back. A layout of a long
// article takes several times the article's memory.
const keptLayers = 2

// layer holds the lines of one layout. The shift is no part of its key, because
// it moves the rows of code and no others.
type layer struct {
	key     Options
	lines   [][]Line
	heights []int // of the units laid out, under whatever shift; 0 is unknown
	// moved holds the units that the shift changes.
	moved map[int][]Line
	shift int
}

// New returns the Document of an article. It cuts the article into units and reads
// none of its text.
func New(a *article.Article, o Options) *Document {
	d := &Document{article: a, units: units(a), shared: &shared{code: newLexicon()}}
	d.shared.sections = make(map[*article.Section]int)
	for i, u := range d.units {
		if _, ok := d.shared.sections[u.Section]; !ok && u.Section != nil {
			d.shared.sections[u.Section] = i
		}
	}
	d.setOptions(o)
	return d
}

// With returns the same article under other options. Units and places stay as
// they are, and what was laid out under these options before is not laid out
// again.
func (d *Document) With(o Options) *Document {
	out := *d
	out.setOptions(o)
	return &out
}

func (d *Document) setOptions(o Options) {
	o.Width, o.Shift = max(o.Width, 0), max(o.Shift, 0)
	d.options = o
	key := o
	key.Shift = 0
	layers := d.shared.layers
	for i, l := range layers {
		if l.key == key {
			d.layer = l
			d.shared.layers = append(append(layers[:i:i], layers[i+1:]...), l)
			return
		}
	}
	d.layer = &layer{key: key, lines: make([][]Line, len(d.units)), heights: make([]int, len(d.units))}
	if len(layers) >= keptLayers {
		layers = layers[1:]
	}
	d.shared.layers = append(layers[:len(layers):len(layers)], d.layer)
}

// Article returns what the Document shows.
func (d *Document) Article() *article.Article { return d.article }

// Options returns how it is laid out.
func (d *Document) Options() Options { return d.options }

// Units returns the number of units.
func (d *Document) Units() int { return len(d.units) }

// Unit returns a unit; i is from 0 to Units()-1.
func (d *Document) Unit(i int) Unit { return d.units[i] }

// SectionUnit returns the unit at which a section begins: its heading, or its
// first block where it has none. It is -1 for a section that is not in the
// article or has nothing to show.
func (d *Document) SectionUnit(s *article.Section) int {
	if i, ok := d.shared.sections[s]; ok {
		return i
	}
	return -1
}

// Lines returns the lines of a unit, the blank lines before it included. It lays
// the unit out when that has not been done yet.
func (d *Document) Lines(i int) []Line {
	if lines, ok := d.kept(i); ok {
		return lines
	}
	lines := d.Lay(i)
	d.Put(i, lines)
	return lines
}

// kept returns the lines of a unit if they are laid out.
func (d *Document) kept(i int) ([]Line, bool) {
	l, shift := d.layer, d.options.Shift
	if lines := l.lines[i]; lines != nil && (shift == 0 || !shiftable(lines)) {
		return lines, true
	}
	if shift == 0 || l.shift != shift {
		return nil, false
	}
	lines, ok := l.moved[i]
	return lines, ok
}

// Put keeps the lines of a unit that Lay made elsewhere, of this Document or of
// one with equal options.
func (d *Document) Put(i int, lines []Line) {
	l, shift := d.layer, d.options.Shift
	l.heights[i] = len(lines)
	if shift == 0 || !shiftable(lines) {
		l.lines[i] = lines
		return
	}
	if l.shift != shift || l.moved == nil {
		l.shift, l.moved = shift, map[int][]Line{}
	}
	l.moved[i] = lines
}

func shiftable(lines []Line) bool {
	for i := range lines {
		if lines[i].Shiftable {
			return true
		}
	}
	return false
}

// Height returns the number of lines of a unit, and whether it is exact. Where the
// unit is not laid out yet it is an estimate from the number of its bytes, which
// costs next to nothing.
func (d *Document) Height(i int) (lines int, exact bool) {
	if n := d.layer.heights[i]; n > 0 {
		return n, true
	}
	return d.estimate(i), false
}

// Lay lays a unit out and keeps nothing. It may be called from any goroutine, also
// while another uses the Document.
func (d *Document) Lay(i int) []Line {
	return lay(d.article, d.units[i], i, d.options, d.shared.code, d.pictures)
}
