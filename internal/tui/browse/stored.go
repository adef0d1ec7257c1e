package browse

import (
	"strconv"

	"newsreader/internal/article"
	"newsreader/internal/feed"
)

// refOf is how a stored entry is opened: by its number.
func refOf(id feed.EntryID) string { return strconv.FormatInt(int64(id), 10) }

// stored makes rows of headlines.
func stored(rows []feed.Headline) []Entry {
	out := make([]Entry, len(rows))
	for i := range rows {
		h := &rows[i]
		out[i] = Entry{Ref: refOf(h.ID), Title: h.Title, Words: h.Words, Minutes: article.Minutes(h.Words), Stored: h}
	}
	return out
}

// Headline returns the stored entry under the cursor; ok is false on a row that is
// not of the library.
func (p *Pane) Headline() (h feed.Headline, ok bool) {
	if e, is := p.Current(); is && e.Stored != nil {
		return *e.Stored, true
	}
	return feed.Headline{}, false
}

// Amend shows changed headlines in place of the rows of the same entries; rows do not
// come or go by it, so that nothing moves under the cursor.
func (p *Pane) Amend(rows []feed.Headline) {
	byRef := make(map[string]*feed.Headline, len(rows))
	for i := range rows {
		byRef[refOf(rows[i].ID)] = &rows[i]
	}
	entries := append([]Entry(nil), p.entries...)
	for i, e := range entries {
		if h, ok := byRef[e.Ref]; ok && e.Stored != nil {
			h.At = e.Stored.At
			if h.Snippet == "" { // it belongs to the search, not to the entry
				h.Snippet, h.Lit = e.Stored.Snippet, e.Stored.Lit
			}
			entries[i] = stored([]feed.Headline{*h})[0]
		}
	}
	p.entries = entries
	p.redraw()
}

// Apply shows a change of marks at once, before the library has answered.
func (p *Pane) Apply(ids []feed.EntryID, c feed.Change) {
	var rows []feed.Headline
	for _, id := range ids {
		for _, e := range p.entries {
			if e.Stored != nil && e.Stored.ID == id {
				rows = append(rows, c.Apply(*e.Stored))
			}
		}
	}
	p.Amend(rows)
}
