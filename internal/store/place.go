package store

import (
	"time"

	"newsreader/internal/feed"
)

// A place is where an entry stands in the order of dates: the second of its Sorted, and
// 256 slots in that second. It is given once and never changes, so that a list can be
// read on from any row, and no two entries share one: a second that is full lends from
// the one before. Of entries without a date that come together, the first of the
// document gets the highest slot, because feeds begin with what is newest.
//
// One number for both, and a small one: the full-text index lists the places of each
// word by their differences, and is 40 % smaller than with the id as the second half.
const (
	slotBits  = 8
	lastSlot  = 1<<slotBits - 1
	epochBias = 1 << 33 // seconds: dates from 1697 on have positive places
)

// place returns the first place to try for an entry that sorts at t: its second's last.
func place(t time.Time) int64 {
	sec := min(max(t.Unix(), -epochBias), epochBias*8)
	return (sec+epochBias)<<slotBits | lastSlot
}

// placeFloor returns the lowest place of a time at or after t.
func placeFloor(t time.Time) int64 {
	sec := t.Unix()
	if t.Nanosecond() > 0 {
		sec++
	}
	sec = min(max(sec, -epochBias), epochBias*8)
	return (sec + epochBias) << slotBits
}

func placeTime(p int64) time.Time { return time.Unix(p>>slotBits-epochBias, 0).UTC() }

// A cursor carries a place in its Sorted: the slot in the place of the nanoseconds.
func cursorTime(p int64) time.Time {
	return time.Unix(p>>slotBits-epochBias, p&lastSlot).UTC()
}

func cursorPlace(c feed.Cursor) int64 {
	return (c.Sorted.Unix()+epochBias)<<slotBits | int64(c.Sorted.Nanosecond())&lastSlot
}

// seconds writes a time down; 0 is no time.
func seconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	if s := t.Unix(); s != 0 {
		return s
	}
	return 1
}

// moment reads a time that seconds wrote.
func moment(s int64) time.Time {
	if s == 0 {
		return time.Time{}
	}
	return time.Unix(s, 0).UTC()
}
