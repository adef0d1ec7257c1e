package library

import (
	"testing"
	"time"

	"newsreader/internal/feed"
)

// noon is a Monday.
var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func TestWhenAFeedIsAskedAgain(t *testing.T) {
	allHours := make([]int, 24)
	for i := range allHours {
		allHours[i] = i
	}
	for _, tt := range []struct {
		name string
		occasion
		want time.Duration
	}{
		{"after the usual interval", occasion{}, time.Hour},
		{"after its own interval", occasion{interval: 15 * time.Minute}, 15 * time.Minute},
		{"not before its ttl has passed", occasion{schedule: feed.Schedule{TTL: 3 * time.Hour}}, 3 * time.Hour},
		{"a ttl does not shorten the interval", occasion{schedule: feed.Schedule{TTL: time.Minute}}, time.Hour},
		{"not while the answer is fresh", occasion{fresh: noon.Add(2 * time.Hour)}, 2 * time.Hour},
		{"the longest wish counts", occasion{fresh: noon.Add(2 * time.Hour), schedule: feed.Schedule{TTL: 3 * time.Hour}}, 3 * time.Hour},
		{"a year is believed for a day", occasion{fresh: noon.AddDate(1, 0, 0)}, 24 * time.Hour},
		{"a person's longer interval is kept", occasion{interval: 72 * time.Hour, fresh: noon.AddDate(1, 0, 0)}, 72 * time.Hour},
		{"a fresh time that has passed is none", occasion{fresh: noon.Add(-time.Hour)}, time.Hour},
		{"an ended feed once a week", occasion{ended: true}, 7 * 24 * time.Hour},
		{"not in an hour that it sleeps", occasion{schedule: feed.Schedule{SkipHours: []int{13, 14}}}, 3 * time.Hour},
		{"not on a day that it sleeps", occasion{schedule: feed.Schedule{SkipDays: []time.Weekday{time.Monday}}}, 12 * time.Hour},
		{"not on such a day, nor in such an hour after it", occasion{schedule: feed.Schedule{SkipDays: []time.Weekday{time.Monday}, SkipHours: []int{0, 1}}}, 14 * time.Hour},
		{"one that always sleeps is not believed", occasion{schedule: feed.Schedule{SkipHours: allHours}}, time.Hour},
		{"after the first failure in an hour", occasion{failures: 1}, time.Hour},
		{"after the second in two", occasion{failures: 2}, 2 * time.Hour},
		{"after the fourth in eight", occasion{failures: 4}, 8 * time.Hour},
		{"after a thousand in a day", occasion{failures: 1000}, 24 * time.Hour},
		{"a long interval is not shortened by failures", occasion{interval: 72 * time.Hour, failures: 3}, 72 * time.Hour},
		{"chance takes up to a quarter off", occasion{failures: 2, chance: 1}, 90 * time.Minute},
		{"when the server says, and a bit", occasion{failures: 5, retry: noon.Add(10 * time.Minute)}, 11 * time.Minute},
		{"not at once, whatever the server says", occasion{failures: 1, retry: noon.Add(-time.Hour)}, time.Minute},
		{"a failing feed may be asked while it sleeps", occasion{failures: 1, schedule: feed.Schedule{SkipHours: []int{13}}}, time.Hour},
	} {
		tt.at = noon
		if got := tt.next().Sub(noon); got != tt.want {
			t.Errorf("%s: in %v, want %v", tt.name, got, tt.want)
		}
	}
}
