package library

import (
	"testing"
	"time"

	"newsreader/internal/feed"
)

// hand is a ticker that ticks when the test says.
type hand chan time.Time

func TestEventsComeWithTheTicksAndTheLastOneAlways(t *testing.T) {
	ticks := make(hand)
	events := make(chan feed.Event, 100)
	var outcomes []feed.Outcome
	m := newMeter(3, func(e feed.Event) { events <- e }, func(o feed.Outcome) { outcomes = append(outcomes, o) }, ticks, func() {})
	ticks <- noon // nothing has happened yet
	for i, result := range []feed.Result{feed.ResultFresh, feed.ResultFailed} {
		m.begin()
		m.finish(feed.Outcome{Feed: feed.ID(i + 1), Result: result, Fresh: 2 - 2*i, Kind: "timeout", Bytes: 10})
	}
	m.begin()
	ticks <- noon
	ticks <- noon // by now the tick before has been dealt with
	if len(events) != 1 {
		t.Fatalf("%d events, want one for all that happened", len(events))
	}
	e := <-events
	if e.Done != 2 || e.Running != 1 || e.Total != 3 || e.Fresh != 2 || e.Failed != 1 || e.Bytes != 20 || e.Feed != 2 || e.Finished {
		t.Errorf("%+v", e)
	}
	m.finish(feed.Outcome{Feed: 3, Result: feed.ResultUnchanged})
	sum := m.end()
	last := <-events
	if !last.Finished || last.Done != 3 || last.Unchanged != 1 || last.Running != 0 || len(events) != 0 {
		t.Errorf("%+v", last)
	}
	if sum.Asked != 3 || sum.Changed != 1 || sum.Unchanged != 1 || sum.Failed != 1 || sum.Kinds["timeout"] != 1 || !sum.Worked() || len(outcomes) != 3 {
		t.Errorf("%+v after %v", sum, outcomes)
	}
}

func TestARefreshWorkedIfAnyFeedDid(t *testing.T) {
	for _, tt := range []struct {
		sum  Summary
		want bool
	}{
		{Summary{}, true},
		{Summary{Asked: 2, Failed: 2}, false},
		{Summary{Asked: 2, Failed: 1, Unchanged: 1}, true},
		{Summary{Asked: 1, Gone: 1}, false},
	} {
		if tt.sum.Worked() != tt.want {
			t.Errorf("%+v: %v", tt.sum, !tt.want)
		}
	}
}
