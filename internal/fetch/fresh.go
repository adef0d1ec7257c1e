package fetch

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// longestFresh bounds what is believed of a header: many sites say a year of all
// their files, feeds among them.
const longestFresh = 366 * 24 * time.Hour

// freshUntil reads how long an answer stays good (RFC 9111, 4.2.1): max-age comes
// before Expires, which counts from the server's own Date.
func freshUntil(h http.Header, now time.Time) time.Time {
	control := strings.ToLower(strings.Join(h.Values("Cache-Control"), ","))
	lifetime, stated := time.Duration(0), false
	for part := range strings.SplitSeq(control, ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		switch strings.TrimSpace(name) {
		case "no-cache", "no-store":
			return time.Time{}
		case "max-age":
			if n, ok := seconds(strings.Trim(value, `" `)); ok {
				lifetime, stated = n, true
			}
		}
	}
	if !stated {
		lifetime = expires(h, now)
	}
	if age, ok := seconds(h.Get("Age")); ok {
		lifetime -= age
	}
	if lifetime <= 0 {
		return time.Time{}
	}
	return now.Add(min(lifetime, longestFresh))
}

// expires is how long it is from the server's clock to its Expires; "0" and other
// texts that are no date mean that it has passed (RFC 9111, 5.3).
func expires(h http.Header, now time.Time) time.Duration {
	at, err := http.ParseTime(h.Get("Expires"))
	if err != nil {
		return 0
	}
	date, err := http.ParseTime(h.Get("Date"))
	if err != nil {
		date = now
	}
	return at.Sub(date)
}

// seconds reads a whole number of seconds, at most longestFresh.
func seconds(text string) (time.Duration, bool) {
	n, err := strconv.ParseUint(strings.TrimSpace(text), 10, 63)
	if err != nil {
		return 0, false
	}
	return time.Duration(min(n, uint64(longestFresh/time.Second))) * time.Second, true
}
