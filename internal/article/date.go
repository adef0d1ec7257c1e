package article

import (
	"fmt"
	"time"
)

// Date is a day, with the time of day where the source has it. The zero Date is
// an absent one; nothing ever stands in for it.
type Date struct {
	// Time is in the zone of the source. Where Clock is false it is midnight UTC
	// of the day.
	Time time.Time
	// Clock says that the source gives a time of day.
	Clock bool
}

// Day returns the date of a day alone.
func Day(year int, month time.Month, day int) Date {
	return Date{Time: time.Date(year, month, day, 0, 0, 0, 0, time.UTC)}
}

// IsZero reports whether the date is absent.
func (d Date) IsZero() bool { return d.Time.IsZero() }

// String writes the date as RFC 3339 has it: the full form, or the day alone
// ("2026-05-04") where there is no time of day. An absent date is empty.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Clock:
		return d.Time.Format(time.RFC3339)
	default:
		return d.Time.Format(time.DateOnly)
	}
}

// ParseDate reads what String writes.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return Date{Time: t}, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return Date{}, fmt.Errorf("date %q: want 2006-01-02 or 2006-01-02T15:04:05Z", s)
	}
	return Date{Time: t, Clock: true}, nil
}
