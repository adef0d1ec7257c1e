package browse

import (
	"slices"

	"newsreader/internal/feed"
)

// Around is what is asked of a library to see what has become of the rows that are
// held: the rows before the anchor and those after it, as many as stand there and a
// page more. In an empty list the anchor is the beginning.
type Around struct {
	View        feed.View
	Anchor      feed.Headline
	Above, Rest int
}

// Around returns what Renew wants to be given; ok is false for a listing.
func (p *Pane) Around() (a Around, ok bool) {
	if p.window == nil {
		return Around{}, false
	}
	at := p.list.Index()
	a = Around{View: p.window.view, Above: min(at, kept) + PageRows, Rest: min(len(p.entries)-at, kept) + PageRows}
	a.Anchor, _ = p.Headline()
	return a, true
}

// Renew shows what has become of a view since its rows were read: those that have come
// stand in their places, those that the view has no longer (they were read, and what is
// read is hidden) stay until one leaves it, and those that are gone for good go. The
// cursor stays on its entry and its line. above and rest are the pages that a asked
// for, rows the entries that were held as they are now. It returns how many rows have
// come above the cursor.
func (p *Pane) Renew(a Around, above, rest feed.Page, rows []feed.Headline) int {
	if p.window == nil || !sameList(p.window.view, a.View) {
		return 0
	}
	if a.Anchor.ID == 0 {
		if len(p.entries) == 0 && len(rest.Rows) > 0 {
			p.ShowPage(p.name, a.View, rest, 0)
		}
		return 0
	}
	anchor := -1
	for i, e := range p.entries {
		if e.Stored != nil && e.Stored.ID == a.Anchor.ID {
			anchor = i
		}
	}
	now := make(map[feed.EntryID]feed.Headline, len(rows))
	for _, h := range rows {
		now[h.ID] = h
	}
	if _, ok := now[a.Anchor.ID]; anchor < 0 || !ok {
		return 0 // the next look finds its way about again
	}
	p.Amend(rows)
	anchored := p.entries[anchor].Ref
	upper, came := merge(backwards(p.entries[:anchor]), backwards(without(stored(above.Rows), anchored)), now, above.Earlier, !p.window.earlier)
	lower, _ := merge(p.entries[anchor+1:], without(stored(rest.Rows), anchored), now, rest.More, false)
	if cur, ok := p.Current(); ok && cur.Ref != anchored && !holds(upper, cur.Ref) && !holds(lower, cur.Ref) {
		return 0
	}
	entries := append(backwards(upper), p.entries[anchor])
	p.entries = append(entries, lower...)
	if w := p.window; !above.Earlier {
		w.before = 0
	} else if w.before >= 0 {
		w.before = max(-1, w.before+anchor+came-len(upper))
	}
	p.window.earlier, p.window.more = above.Earlier, rest.More
	p.redraw()
	p.trim()
	p.above += came
	return came
}

// merge puts the rows that a view has now among those that are held, going away from
// the anchor. A held row that the view has no longer stays behind the one before it;
// beyond the last row of a page that is cut off nothing is known, so nothing stays.
// came counts the rows that have come among those that are held and, where these reach
// to the end of the list, beyond them.
func merge(held, rows []Entry, now map[feed.EntryID]feed.Headline, cut, whole bool) (out []Entry, came int) {
	there := make(map[string]int, len(rows))
	for i, e := range rows {
		there[e.Ref] = i
	}
	last := len(held)
	for cut && last > 0 {
		if _, ok := there[held[last-1].Ref]; ok {
			break
		}
		last--
	}
	next := 0
	for _, e := range held[:last] {
		if i, ok := there[e.Ref]; ok {
			if i >= next {
				came += i - next
				out = append(out, rows[next:i+1]...)
				next = i + 1
			}
			continue
		}
		if _, ok := now[e.Stored.ID]; ok {
			out = append(out, e)
		}
	}
	known := make(map[string]bool, len(held))
	for _, e := range held {
		known[e.Ref] = true
	}
	for _, e := range rows[next:] {
		if whole && !known[e.Ref] {
			came++
		}
		out = append(out, e)
	}
	return out, came
}

// backwards returns entries in the reverse order.
func backwards(entries []Entry) []Entry {
	out := make([]Entry, len(entries))
	for i, e := range entries {
		out[len(out)-1-i] = e
	}
	return out
}

// without returns entries but for one.
func without(entries []Entry, ref string) []Entry {
	return slices.DeleteFunc(entries, func(e Entry) bool { return e.Ref == ref })
}

func holds(entries []Entry, ref string) bool {
	for _, e := range entries {
		if e.Ref == ref {
			return true
		}
	}
	return false
}

// sameList reports whether two views show the same rows in the same order.
func sameList(a, b feed.View) bool {
	return sameView(a, b) && a.Sort == b.Sort && a.HideRead == b.HideRead && a.Typing == b.Typing
}

// ToTop puts the cursor on the first row, for a list that nobody is in.
func (p *Pane) ToTop() {
	p.list.MoveTo(0)
	p.above = 0
	p.stale = true
}

// AtTop says that the cursor is on the first row of the view.
func (p *Pane) AtTop() bool {
	return p.list.Index() == 0 && (p.window == nil || !p.window.earlier)
}
