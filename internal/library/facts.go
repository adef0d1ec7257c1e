package library

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"newsreader/internal/feed"
)

// fileFacts says how long and how large a file is: "1 h 5 min, 34 MB".
func fileFacts(f feed.Enclosure) string {
	var facts []string
	if f.Duration > 0 {
		facts = append(facts, playing(f.Duration))
	}
	// Less says nothing: many feeds write 0, 1 or a made-up number of bytes.
	if f.Bytes >= 1000 {
		facts = append(facts, weight(f.Bytes))
	}
	return strings.Join(facts, ", ")
}

// playing is how long something plays, as exact as one wants to know.
func playing(d time.Duration) string {
	if d < time.Minute {
		return fmt.Sprintf("%d s", max(1, int(d.Seconds())))
	}
	minutes := int(d.Round(time.Minute).Minutes())
	switch {
	case minutes < 60:
		return fmt.Sprintf("%d min", minutes)
	case minutes%60 == 0:
		return fmt.Sprintf("%d h", minutes/60)
	}
	return fmt.Sprintf("%d h %d min", minutes/60, minutes%60)
}

// weight is a number of bytes in units of a thousand, with two digits where there are no
// more.
func weight(n int64) string {
	value, unit := float64(n)/1e3, "KB"
	for _, larger := range []string{"MB", "GB", "TB"} {
		if value < 999.5 {
			break
		}
		value, unit = value/1e3, larger
	}
	if value < 9.95 {
		return strings.TrimSuffix(strconv.FormatFloat(value, 'f', 1, 64), ".0") + " " + unit
	}
	return strconv.FormatFloat(value, 'f', 0, 64) + " " + unit
}
