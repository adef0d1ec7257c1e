package config

import (
	"strconv"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2/unstable"
)

// spans are the units of a time in the file, the longest first.
func spans() []struct {
	unit string
	d    time.Duration
} {
	return []struct {
		unit string
		d    time.Duration
	}{{"w", 7 * 24 * time.Hour}, {"d", 24 * time.Hour}, {"h", time.Hour}, {"m", time.Minute}, {"s", time.Second}, {"ms", time.Millisecond}}
}

// readSpan reads a time such as "90m", "1h30m", "250ms" or "0". ok is false for any other
// text and beyond most.
func readSpan(text string, most time.Duration) (d time.Duration, ok bool) {
	if text == "0" {
		return 0, true
	}
	for rest := text; rest != ""; {
		number := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]
		rest = rest[len(number):]
		unit := rest[:len(rest)-len(strings.TrimLeft(rest, "abcdefghijklmnopqrstuvwxyz"))]
		rest = rest[len(unit):]
		n, err := strconv.ParseInt(number, 10, 32)
		if err != nil {
			return 0, false
		}
		ok = false
		for _, s := range spans() {
			if s.unit == unit && time.Duration(n) <= most/s.d {
				d, ok = d+time.Duration(n)*s.d, true
			}
		}
		if !ok {
			return 0, false
		}
	}
	return d, ok && d <= most
}

// Span writes a time as the file has it: in as many units as it needs to be exact.
func Span(d time.Duration) string {
	text := ""
	for _, s := range spans() {
		if n := d / s.d; n > 0 {
			text += strconv.FormatInt(int64(n), 10) + s.unit
			d -= n * s.d
		}
	}
	if text == "" {
		return "0"
	}
	return text
}

// span takes a time between two bounds.
func span(to **time.Duration, v *unstable.Node, least, most time.Duration) bool {
	d, ok := readSpan(string(v.Data), most)
	if v.Kind != unstable.String || !ok || d < least {
		return false
	}
	*to = &d
	return true
}
