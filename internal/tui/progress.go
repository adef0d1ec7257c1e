package tui

import (
	"context"
	"strings"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/tui/reader"
)

// noteProgress remembers how far a stored entry was read, and reports whether the open
// article is one. The library keeps that, so that it is there on every list.
func (m *root) noteProgress(at reader.Place) bool {
	id, ok := storedID(m.shown.Ref)
	if !ok || m.deps.Library == nil {
		return false
	}
	if v := m.trail.current(); v == nil || v.glance {
		return true // it was only looked at
	}
	m.shelves.progress = append(m.shelves.progress, noted{id, progressOf(at, m.deps.Now())})
	return true
}

// noted is a reading place that is still to be stored.
type noted struct {
	id feed.EntryID
	at feed.Progress
}

// progressOf writes a place of the reader down as the library keeps it.
func progressOf(at reader.Place, now time.Time) feed.Progress {
	return feed.Progress{
		Block: at.Section + "\n" + at.Words, Index: at.Unit, Offset: float64(at.Letters),
		Share: float64(at.Percent) / 100, At: now,
	}
}

// placeOf is the other way round.
func placeOf(p feed.Progress) reader.Place {
	if p.At.IsZero() || p.Share >= 1 {
		return reader.Place{}
	}
	section, words, _ := strings.Cut(p.Block, "\n")
	return reader.Place{Section: section, Unit: p.Index, Words: words, Letters: int(p.Offset), Percent: int(p.Share * 100)}
}

// headline finds an entry in the list.
func (m *root) headline(id feed.EntryID) (feed.Headline, bool) {
	for _, e := range m.list.Entries() {
		if e.Stored != nil && e.Stored.ID == id {
			return *e.Stored, true
		}
	}
	return feed.Headline{}, false
}

// storeProgress shows the places that were noted in the list and returns what stores
// them. It is called once more when the program is ended, and then not to be stopped.
func (m *root) storeProgress() func() error {
	notes := m.shelves.progress
	m.shelves.progress = nil
	for _, n := range notes {
		if h, ok := m.headline(n.id); ok {
			h.Progress = n.at
			m.list.Amend([]feed.Headline{h})
		}
	}
	ctx, lib := context.WithoutCancel(m.ctx), m.deps.Library
	return func() error { return writeProgress(ctx, lib, notes) }
}

func writeProgress(ctx context.Context, lib Library, notes []noted) error {
	for _, n := range notes {
		if err := lib.SaveProgress(ctx, n.id, n.at); err != nil {
			return err
		}
	}
	return nil
}

// noteRow remembers which row the list was on, for the next start.
func (m *root) noteRow() {
	if h, ok := m.list.Headline(); ok {
		m.state.Row = h.ID
	}
	m.state.Folded = m.shelves.tree.Folded()
}
