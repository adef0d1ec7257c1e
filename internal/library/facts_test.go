package library

import (
	"testing"
	"time"

	"newsreader/internal/feed"
)

func TestTheFactsOfAFileAreInWords(t *testing.T) {
	for want, f := range map[string]feed.Enclosure{
		"":                  {Bytes: 1},
		"45 s":              {Duration: 45 * time.Second},
		"1 min":             {Duration: 80 * time.Second, Bytes: 999},
		"1 h":               {Duration: 3599 * time.Second},
		"1 h 5 min, 34 MB":  {Duration: time.Hour + 4*time.Minute + 30*time.Second, Bytes: 34_216_960},
		"900 KB":            {Bytes: 900_000},
		"1.5 MB":            {Bytes: 1_500_000},
		"2 MB":              {Bytes: 2_000_000},
		"1 GB":              {Bytes: 999_600_000},
		"26 h 10 min, 3 TB": {Duration: 26*time.Hour + 10*time.Minute, Bytes: 3_000_000_000_000},
	} {
		if got := fileFacts(f); got != want {
			t.Errorf("%+v: %q, want %q", f, got, want)
		}
	}
}
