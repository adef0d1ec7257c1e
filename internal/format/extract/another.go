package extract

import "golang.org/x/net/html/atom"

// findOthers returns the boxes that hold another article than the page's own: pages
// go on with the next one where this one ends, and show the older ones of a blog.
// Another one is an article element beside the one with the title, or whatever has
// a linked heading of the title's level.
func (d *decider) findOthers() map[*box]bool {
	out := map[*box]bool{}
	if d.titleAt < 0 {
		return out
	}
	title := d.leaves[d.titleAt]
	var own *box
	for b := title.box; b != nil; b = b.parent {
		if b.node.DataAtom == atom.Article {
			own = b
			break
		}
	}
	if own != nil && own.prose > 0 {
		for _, b := range d.boxes {
			if b.node.DataAtom == atom.Article && b != own && !b.holds(own) && !own.holds(b) {
				out[b] = true
			}
		}
	}
	for _, l := range d.leaves[d.titleAt+1:] {
		if l.level != 1 || title.level != 1 || !l.inAnchor && l.linkShare() < 0.8 || l.at < d.container.first || l.at >= d.container.last {
			continue
		}
		b := l.box
		for b.parent != nil && (title.at < b.parent.first || title.at >= b.parent.last) {
			b = b.parent
		}
		// The box must not be the one that the title's own text is in.
		if title.at < b.first && b != d.container && !b.holds(d.container) {
			out[b] = true
		}
	}
	return out
}

// holds reports whether o lies in b.
func (b *box) holds(o *box) bool { return b.first <= o.first && o.last <= b.last && b.depth < o.depth }
