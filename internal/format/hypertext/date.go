package hypertext

import (
	"strings"
	"time"

	"newsreader/internal/article"
)

// Date reads a date as pages write it for machines: RFC 3339, what comes close to it,
// RFC 1123; the zero Date stands for any other. A time without a zone, or with the mere
// name of one, is taken for UTC, wherever the machine stands.
func Date(s string) article.Date {
	s = strings.TrimSpace(s)
	for _, layout := range []string{
		time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02 15:04:05Z07:00",
		"2006-01-02 15:04:05 Z0700", "2006-01-02 15:04:05-07", "2006-01-02 15:04:05 MST", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", time.RFC1123, time.RFC1123Z,
	} {
		if t, err := time.ParseInLocation(layout, s, time.UTC); err == nil && t.Year() > 1000 {
			return article.Date{Time: settled(t), Clock: true}
		}
	}
	if len(s) >= len(time.DateOnly) {
		if t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)]); err == nil && t.Year() > 1000 {
			return article.Date{Time: t}
		}
	}
	return article.Date{}
}

// settled returns t without fractions of a second, and in a zone that does not
// depend on the machine that reads the page.
func settled(t time.Time) time.Time {
	t = t.Truncate(time.Second)
	if _, offset := t.Zone(); offset != 0 {
		return t.In(time.FixedZone("", offset))
	}
	return t.UTC()
}
