package browse

import "newsreader/internal/feed"

// The bounds of what is held of a long list, in rows. A page is asked for when the
// cursor comes within near rows of an end that is not the list's own; what lies more
// than kept rows away on the other side is let go.
const (
	near = 40
	kept = 400
)

// PageRows is how many rows a page should have that is asked for.
const PageRows = 100

// window is the part of a list of the library that is held: whether it goes on to both
// sides. A nil window belongs to a listing that is held whole.
type window struct {
	view          feed.View
	earlier, more bool
	// before is how many rows of the view stand before those that are held, -1 where that
	// is not known.
	before int
}

// before is how many rows stand before a page.
func before(page feed.Page) int {
	if page.Earlier {
		return -1
	}
	return 0
}

// Want is a page that the list needs because the cursor comes near its edge.
type Want struct {
	View feed.View
	From feed.Cursor
	// Up asks for the rows before From, the others for those after it.
	Up bool
}

// ShowPage shows a view of the library, of which one page is there. The cursor goes to
// the entry at, or to the first row where the page has no such.
func (p *Pane) ShowPage(name string, v feed.View, page feed.Page, at feed.EntryID) {
	p.name, p.entries = name, stored(page.Rows)
	p.window = &window{view: v, earlier: page.Earlier, more: page.More, before: before(page)}
	p.anchor, p.total, p.above = "", 0, 0
	p.redraw()
	p.list.MoveTo(0)
	if at != 0 {
		p.list.Select(refOf(at))
	}
}

// Shown returns the view of the library that is shown; ok is false for a listing.
func (p *Pane) Shown() (v feed.View, ok bool) {
	if p.window == nil {
		return feed.View{}, false
	}
	return p.window.view, true
}

// Position returns on which row of the view the cursor is, counted from 1, and how many
// rows there are; 0 where that is not known.
func (p *Pane) Position() (at, n int) {
	n = len(p.entries)
	if w := p.window; w != nil && (w.earlier || w.more) {
		n = p.total
	}
	w := p.window
	_, ok := p.list.Cursor()
	switch {
	case !ok:
	case w == nil:
		at = p.list.Index() + 1
	case w.before >= 0:
		at = w.before + p.list.Index() + 1
	case !w.more && n > 0: // counted from the end
		at = n - len(p.entries) + p.list.Index() + 1
	}
	return at, n
}

// Wants returns the page that is needed now, if one is. It is the caller's affair not
// to ask twice for the same.
func (p *Pane) Wants() (w Want, ok bool) {
	if p.window == nil {
		return Want{}, false
	}
	at, n := p.list.Index(), len(p.entries)
	switch {
	case p.window.more && n-at <= near:
		return Want{View: p.window.view, From: p.cursor(n - 1)}, true
	case p.window.earlier && at < near:
		return Want{View: p.window.view, From: p.cursor(0), Up: true}, true
	}
	return Want{}, false
}

// Extend adds a page that was wanted. The cursor stays on its entry and its line of the
// screen. A row that is there already (it moved between the two questions) is not shown
// twice.
func (p *Pane) Extend(page feed.Page, up bool) {
	if p.window == nil {
		return
	}
	have := map[string]bool{}
	for _, e := range p.entries {
		have[e.Ref] = true
	}
	var fresh []Entry
	for _, e := range stored(page.Rows) {
		if !have[e.Ref] {
			fresh = append(fresh, e)
		}
	}
	if up {
		p.entries = append(fresh, p.entries...)
		p.window.earlier = page.Earlier
		p.window.before = max(p.window.before-len(fresh), -1)
		if !page.Earlier {
			p.window.before = 0
		}
	} else {
		p.entries = append(p.entries[:len(p.entries):len(p.entries)], fresh...)
		p.window.more = page.More
	}
	p.redraw()
	p.trim()
}

// trim lets go of rows that are far from the cursor.
func (p *Pane) trim() {
	at := p.list.Index()
	from, to := max(0, at-kept), min(len(p.entries), at+kept)
	if from == 0 && to == len(p.entries) {
		return
	}
	p.window.earlier = p.window.earlier || from > 0
	if p.window.before >= 0 {
		p.window.before += from
	}
	p.window.more = p.window.more || to < len(p.entries)
	p.entries = append([]Entry(nil), p.entries[from:to]...)
	p.redraw()
}

// cursor is where row i stands in its list; the beginning for a row that there is not.
func (p *Pane) cursor(i int) feed.Cursor {
	if i < 0 || i >= len(p.entries) || p.entries[i].Stored == nil {
		return feed.Cursor{}
	}
	return p.entries[i].Stored.At
}
