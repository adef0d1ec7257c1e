package query

import (
	"strconv"
	"strings"
	"time"
)

// moment is a time as a person writes it and what it is.
type moment struct {
	written string
	at      time.Time
}

const momentHelp = " is no time: write 2026-11-01, 7d (h, d, w, m, y), today, yesterday or monday"

// momentWords are the times that have names.
func momentWords() []string {
	return []string{"today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
}

// readMoment reads a time. What is wrong with it comes back as a sentence.
func readMoment(value string, now time.Time) (moment, string) {
	written := strings.ToLower(value)
	y, m, d := now.Date()
	today := time.Date(y, m, d, 0, 0, 0, 0, now.Location())
	for i, word := range momentWords() {
		switch {
		case word != written:
		case i < 2:
			return moment{written, today.AddDate(0, 0, -i)}, ""
		default:
			// The last such day, today being one.
			weekday := time.Weekday((i - 1) % 7)
			return moment{written, today.AddDate(0, 0, -(int(now.Weekday()-weekday)+7)%7)}, ""
		}
	}
	if at, ok := ago(written, now); ok {
		return moment{written, at}, ""
	}
	if at, canonical, ok := calendar(value, now.Location()); ok {
		return moment{canonical, at}, ""
	}
	return moment{}, strconv.Quote(value) + momentHelp
}

// ago reads a number and a unit: hours, and days, weeks, months and years of the
// calendar.
func ago(s string, now time.Time) (time.Time, bool) {
	if s == "" {
		return time.Time{}, false
	}
	n, ok := number(s[:len(s)-1])
	if !ok || n > 9999 {
		return time.Time{}, false
	}
	switch s[len(s)-1] {
	case 'h':
		return now.Add(-time.Duration(n) * time.Hour), true
	case 'd':
		return now.AddDate(0, 0, -n), true
	case 'w':
		return now.AddDate(0, 0, -7*n), true
	case 'm':
		return now.AddDate(0, -n, 0), true
	case 'y':
		return now.AddDate(-n, 0, 0), true
	}
	return time.Time{}, false
}

// calendar reads a year, a month, a day or a minute and returns where it begins, and
// how it is written here.
func calendar(s string, zone *time.Location) (at time.Time, written string, ok bool) {
	s = strings.ReplaceAll(s, "/", "-")
	const day, minute = "2006-01-02", "2006-01-02T15:04"
	for _, form := range []struct{ read, write string }{
		{"2006", "2006"}, {"2006-1", "2006-01"}, {"2006-1-2", day}, {"20060102", day},
		{"2006-1-2T15:04", minute}, {"2006-1-2 15:04", minute}, {"2006-1-2T15:04:05", "2006-01-02T15:04:05"},
	} {
		if t, err := time.ParseInLocation(form.read, s, zone); err == nil && t.Year() > 0 {
			// A fraction of a second is read but not written.
			return t.Truncate(time.Second), t.Format(form.write), true
		}
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil && t.Year() > 0 {
		return t, s, true
	}
	return time.Time{}, "", false
}
