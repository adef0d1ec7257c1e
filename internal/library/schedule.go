package library

import (
	"slices"
	"time"

	"newsreader/internal/feed"
)

const (
	// UsualInterval is between two refreshes of a feed for which nobody set another.
	UsualInterval = time.Hour
	// longestWish bounds for how long a server or a document may ask to be left alone:
	// many servers say a year of all their files.
	longestWish = 24 * time.Hour
	// longestBackoff bounds the wait after failures, unless the interval is longer.
	longestBackoff = 24 * time.Hour
	// endedInterval is for feeds that say they will not change any more.
	endedInterval = 7 * 24 * time.Hour
	// early is by how much a feed may be asked before its time, so that a timer that
	// fires a moment too soon does not leave out a whole interval.
	early = time.Minute
)

// occasion is how the asking of a feed went, in all that the time of the next asking
// depends on.
type occasion struct {
	// at is when the refresh began: counting from there, and not from the end of each
	// request, keeps feeds that are asked together together.
	at time.Time
	// interval is what the person set; 0 is the usual one.
	interval time.Duration
	schedule feed.Schedule
	// fresh is until when the answer stays good, ended that the feed will not change.
	fresh time.Time
	ended bool
	// failures counts those in a row with this one; 0 is success. retry is when a server
	// that is asked too much wants to be asked again, if it said so.
	failures int
	retry    time.Time
	// chance is from 0 to 1 and spreads out those that failed together.
	chance float64
}

// next tells when the feed is to be asked again.
func (o occasion) next() time.Time {
	interval := o.interval
	if interval <= 0 {
		interval = UsualInterval
	}
	switch {
	case !o.retry.IsZero():
		// It is the one time that is not taken early: a server that is asked before
		// counts that against us.
		return later(o.retry, o.at).Add(early)
	case o.failures > 0:
		return o.at.Add(backoff(interval, o.failures, o.chance))
	}
	wish := max(o.schedule.TTL, o.fresh.Sub(o.at))
	if o.fresh.IsZero() {
		wish = o.schedule.TTL
	}
	wish = min(wish, longestWish)
	if o.ended {
		wish = endedInterval
	}
	return awake(o.at.Add(max(interval, wish)), o.schedule)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// backoff doubles the interval with each failure in a row, and takes up to a quarter off
// by chance.
func backoff(interval time.Duration, failures int, chance float64) time.Duration {
	longest := max(longestBackoff, interval)
	wait := interval
	for range failures - 1 {
		if wait >= longest {
			break
		}
		wait *= 2
	}
	wait = min(wait, longest)
	return wait - time.Duration(float64(wait)/4*chance)
}

// awake moves a time out of the hours and days in which the feed says nothing changes.
// A feed that would never be awake is not believed.
func awake(at time.Time, s feed.Schedule) time.Time {
	if len(s.SkipHours) == 0 && len(s.SkipDays) == 0 {
		return at
	}
	for t, hours := at.UTC(), 0; hours <= 8*24; hours++ {
		if !slices.Contains(s.SkipHours, t.Hour()) && !slices.Contains(s.SkipDays, t.Weekday()) {
			return t
		}
		t = t.Truncate(time.Hour).Add(time.Hour)
	}
	return at
}
