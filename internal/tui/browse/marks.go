package browse

import "newsreader/internal/feed"

// Mark asks for a change of the marks of entries. The list shows it already.
type Mark struct {
	IDs    []feed.EntryID
	Change feed.Change
}

// MarkAll asks for every entry of the view to be marked as read, up to the one with the
// number Upto; 0 is no bound.
type MarkAll struct {
	View feed.View
	Upto feed.EntryID
}

// Tag asks for the tags of entries.
type Tag struct{ IDs []feed.EntryID }

// Undo asks for the last change to be taken back.
type Undo struct{}

// HideRead asks for read entries to be left out, or to be shown again.
type HideRead struct{}

// Sort asks for the next order of the list.
type Sort struct{}

// NextUnread asks for the next unread entry beyond the rows that the list holds.
type NextUnread struct {
	View      feed.View
	From      feed.EntryID
	Direction feed.Direction
}

// End asks for the first or the last page of a list that is not held whole.
type End struct {
	View feed.View
	Last bool
}

// Browse asks for the page of an entry in the browser, CopyLink for its address in the
// clipboard. An entry may have none.
type (
	Browse   struct{ URL string }
	CopyLink struct{ URL string }
)

// SaveSearch asks for the search that the list shows to be kept under a name.
type SaveSearch struct{}

// Leave asks for the keys to go back to the tree.
type Leave struct{}

func (Mark) action()       {}
func (MarkAll) action()    {}
func (Tag) action()        {}
func (Undo) action()       {}
func (HideRead) action()   {}
func (Sort) action()       {}
func (NextUnread) action() {}
func (End) action()        {}
func (Leave) action()      {}
func (Browse) action()     {}
func (CopyLink) action()   {}
func (SaveSearch) action() {}

// chosen are the rows that an action means: the selected ones, else that under the
// cursor.
func (p *Pane) chosen() []feed.Headline {
	from, to, ok := p.selection()
	if !ok {
		return nil
	}
	var out []feed.Headline
	for _, e := range p.entries[from : to+1] {
		if e.Stored != nil {
			out = append(out, *e.Stored)
		}
	}
	return out
}

// selection is the run of rows from where the selection began to the cursor; without
// one it is the cursor's row.
func (p *Pane) selection() (from, to int, ok bool) {
	if _, ok = p.list.Cursor(); !ok {
		return 0, 0, false
	}
	from = p.list.Index()
	to = from
	for i, e := range p.entries {
		if p.anchor != "" && e.Ref == p.anchor {
			from, to = min(i, from), max(i, to)
		}
	}
	return from, to, true
}

// Selecting says how many rows are selected, 0 where no selection was begun.
func (p *Pane) Selecting() int {
	if p.anchor == "" {
		return 0
	}
	from, to, _ := p.selection()
	return to - from + 1
}

// Deselect ends a selection and reports whether there was one.
func (p *Pane) Deselect() bool {
	was := p.anchor != ""
	p.anchor = ""
	p.stale = p.stale || was
	return was
}

// toggle makes the change of one mark: if any of the chosen rows has it not, all get
// it, else all lose it.
func (p *Pane) toggle(has func(feed.State) bool, change func(*bool) feed.Change) Action {
	rows := p.chosen()
	if len(rows) == 0 {
		return nil
	}
	on := false
	ids := make([]feed.EntryID, len(rows))
	for i, h := range rows {
		ids[i] = h.ID
		on = on || !has(h.State)
	}
	c := change(&on)
	p.Apply(ids, c)
	p.anchor = ""
	return Mark{IDs: ids, Change: c}
}

// tag asks for the tags of the chosen rows.
func (p *Pane) tag() Action {
	rows := p.chosen()
	if len(rows) == 0 {
		return nil
	}
	ids := make([]feed.EntryID, len(rows))
	for i, h := range rows {
		ids[i] = h.ID
	}
	return Tag{ids}
}

// markAll asks for the whole view to be marked. Of a list that is held whole the newest
// entry bounds it: what came to the library after the list was read was never seen. A
// list that is held in part has no such bound, for the rows of other feeds that nobody
// has scrolled to may have higher numbers and are meant as well.
func (p *Pane) markAll() Action {
	w := p.window
	if w == nil || len(p.entries) == 0 {
		return nil
	}
	p.anchor = ""
	if w.earlier || w.more {
		return MarkAll{View: w.view}
	}
	var newest feed.EntryID
	for _, e := range p.entries {
		if e.Stored != nil {
			newest = max(newest, e.Stored.ID)
		}
	}
	return MarkAll{View: w.view, Upto: newest}
}

// nextUnread moves the cursor to the next unread row in a direction. Where the rows
// that are held have none, the library is asked.
func (p *Pane) nextUnread(d feed.Direction) Action {
	if p.window == nil {
		return nil
	}
	step := 1
	if d == feed.Backward {
		step = -1
	}
	at := p.list.Index()
	for i := at + step; i >= 0 && i < len(p.entries); i += step {
		if h := p.entries[i].Stored; h != nil && !h.State.Read {
			p.list.MoveTo(i)
			p.stale = true
			return nil
		}
	}
	ask := NextUnread{View: p.window.view, Direction: d}
	if h, ok := p.Headline(); ok {
		ask.From = h.ID
	}
	return ask
}
