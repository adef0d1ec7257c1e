package fetch

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// longestRest bounds what a Retry-After is believed: a server that says a year
// made a mistake.
const longestRest = 24 * time.Hour

// retryAt reads a Retry-After header (RFC 9110, 10.2.3): seconds or a date. What
// is absent, past or senseless is the zero time.
func retryAt(header string, now time.Time) time.Time {
	header = strings.TrimSpace(header)
	if header == "" {
		return time.Time{}
	}
	at, err := http.ParseTime(header)
	if err != nil {
		seconds, err := strconv.ParseInt(header, 10, 64)
		if err != nil || seconds <= 0 {
			return time.Time{}
		}
		at = now.Add(time.Duration(min(seconds, int64(longestRest/time.Second))) * time.Second)
	}
	if !at.After(now) {
		return time.Time{}
	}
	if latest := now.Add(longestRest); at.After(latest) {
		return latest
	}
	return at
}
