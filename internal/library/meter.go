package library

import (
	"sync"
	"time"

	"newsreader/internal/feed"
)

// eventPause is the least time between two events: four a second are enough for a line
// of progress, and leave the screen to who types.
const eventPause = 250 * time.Millisecond

// meter counts what a refresh does and tells of it, now and then.
type meter struct {
	tell    func(feed.Event)
	outcome func(feed.Outcome)

	mu    sync.Mutex
	now   feed.Event
	dirty bool
	// sum is what was counted in all.
	sum Summary

	stop func()
	done chan struct{}
}

// Summary says what came of a refresh.
type Summary struct {
	// Asked feeds were asked; of these so many had something new, nothing new, failed,
	// are gone for good, or were given up when the refresh was cancelled. Skipped were not
	// asked: it was not their time.
	Asked, Changed, Unchanged, Failed, Gone, Cancelled, Skipped int
	// Fresh and Updated count entries, Texts the pages that were fetched for entries.
	Fresh, Updated, Texts int
	// Bytes came over the line; Took is how long it took, Readable until all entries could
	// be read, before they could be searched.
	Bytes          int64
	Took, Readable time.Duration
	// Kinds counts the failures by their kind.
	Kinds map[string]int
	// Offline says that no server at all could be reached.
	Offline bool
	// Notes are sentences on what else went wrong, such as a rule's command.
	Notes []string
}

// Worked reports whether any feed could be read, or none was to be.
func (s Summary) Worked() bool { return s.Changed+s.Unchanged > 0 || s.Asked == 0 }

func newMeter(total int, tell func(feed.Event), outcome func(feed.Outcome), ticks <-chan time.Time, stop func()) *meter {
	m := &meter{tell: tell, outcome: outcome, done: make(chan struct{})}
	if m.tell == nil {
		m.tell = func(feed.Event) {}
	}
	if m.outcome == nil {
		m.outcome = func(feed.Outcome) {}
	}
	m.now.Total, m.sum.Kinds = total, map[string]int{}
	quit := make(chan struct{})
	m.stop = func() { stop(); close(quit) }
	go func() {
		defer close(m.done)
		for {
			select {
			case <-ticks:
				m.flush()
			case <-quit:
				return
			}
		}
	}()
	return m
}

// flush tells of what has happened since the last time, if anything has.
func (m *meter) flush() {
	m.mu.Lock()
	e, dirty := m.now, m.dirty
	m.dirty = false
	m.now.Feed, m.now.Outcome = 0, feed.Outcome{}
	m.mu.Unlock()
	if dirty {
		m.tell(e)
	}
}

// change changes the counts.
func (m *meter) change(f func(e *feed.Event, s *Summary)) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f(&m.now, &m.sum)
	m.dirty = true
}

// begin counts a feed that is being asked.
func (m *meter) begin() {
	m.change(func(e *feed.Event, s *Summary) { e.Running++; s.Asked++ })
}

// finish counts the outcome of a feed that was being asked. Outcomes are told one at a
// time.
func (m *meter) finish(o feed.Outcome) {
	m.mu.Lock()
	defer m.mu.Unlock()
	e, s := &m.now, &m.sum
	e.Running--
	e.Done++
	e.Fresh += o.Fresh
	e.Bytes += o.Bytes
	s.Fresh, s.Updated, s.Bytes = e.Fresh, s.Updated+o.Updated, e.Bytes
	switch o.Result {
	case feed.ResultFresh:
		s.Changed++
	case feed.ResultUnchanged:
		e.Unchanged++
		s.Unchanged++
	case feed.ResultFailed:
		e.Failed++
		s.Failed++
		s.Kinds[o.Kind]++
	case feed.ResultGone:
		e.Failed++
		s.Gone++
		s.Kinds[o.Kind]++
	case feed.ResultCancelled:
		s.Cancelled++
	case feed.ResultSkipped:
		s.Skipped++
		s.Asked--
	}
	e.Feed, e.Outcome = o.Feed, o
	m.dirty = true
	m.outcome(o)
}

// end stops the ticker and tells the last event.
func (m *meter) end() Summary {
	m.stop()
	<-m.done
	m.mu.Lock()
	defer m.mu.Unlock()
	m.now.Running, m.now.Phase, m.now.Left, m.now.Finished = 0, "", 0, true
	m.tell(m.now)
	return m.sum
}

// fresh is how many entries are new so far.
func (m *meter) fresh() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.sum.Fresh
}
