package tui

import (
	"errors"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// keeper writes the state out, one write at a time, and never an older state over
// a newer one: commands may overtake each other.
type keeper struct {
	put func(State) error

	mu      sync.Mutex
	written int
	asked   int // touched in Update only
}

// keptMsg says that a state was written, or why not.
type keptMsg struct{ err error }

// keep returns the command that stores the state as it is now.
func (m *root) keep() tea.Cmd {
	m.noteRow()
	k, progress := m.keeper, m.storeProgress()
	if k.put == nil {
		return func() tea.Msg { return keptMsg{progress()} }
	}
	k.asked++
	version, s := k.asked, m.state
	return func() tea.Msg { return keptMsg{errors.Join(k.write(version, s), progress())} }
}

func (k *keeper) write(version int, s State) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if version <= k.written {
		return nil
	}
	k.written = version
	return k.put(s)
}

// notePlace remembers how far the open article was read.
func (m *root) notePlace() {
	if m.shown.Article == nil {
		return
	}
	at := Place{Place: m.reader.Place()}
	if v := m.trail.current(); v != nil {
		v.place = at.Place
	}
	if m.noteProgress(at.Place) {
		return
	}
	m.state.Places = remember(m.state.Places, m.shown.Ref, at, m.deps.Now())
	m.list.SetRead(m.percents())
}

// percents tells how much of each article has been read, by ref.
func (m *root) percents() map[string]int {
	out := make(map[string]int, len(m.state.Places))
	for ref, p := range m.state.Places {
		out[ref] = p.Percent
	}
	return out
}

// keepLast stores the state of a program that was ended from outside, by a signal or
// a hangup: where one was reading is worth keeping then, too.
func (m *root) keepLast() error {
	if m.quitting {
		return nil
	}
	m.notePlace()
	progress := m.storeProgress()
	if m.keeper.put == nil {
		return progress()
	}
	m.keeper.asked++
	return errors.Join(m.keeper.write(m.keeper.asked, m.state), progress())
}

// quit stores the state and ends the program.
func (m *root) quit() tea.Cmd {
	m.quitting = true
	m.notePlace()
	m.opening.Abort()
	m.working.Abort()
	m.shelves.refresh.guard.Abort()
	return tea.Sequence(m.keep(), m.endVisit(), tea.Quit)
}

// endVisit tells the library that what is new has been seen. A program that is ended from
// outside does not say so.
func (m *root) endVisit() tea.Cmd {
	if !m.shelves.loaded || m.shelves.data.Counts.New == 0 {
		return nil
	}
	ctx, lib := m.ctx, m.deps.Library
	return func() tea.Msg { return keptMsg{lib.Visit(ctx)} }
}
