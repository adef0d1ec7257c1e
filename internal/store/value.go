package store

import (
	"encoding/json"
	"strconv"
)

// Lists are handed to the database as JSON, for json_each: so a statement is the same
// whatever the list's length.

// list writes numbers down.
func list[T ~int64](ids []T) string {
	b := make([]byte, 0, 2+12*len(ids))
	b = append(b, '[')
	for i, id := range ids {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendInt(b, int64(id))
	}
	return string(append(b, ']'))
}

// jsonTexts writes texts down.
func jsonTexts(s []string) string {
	b, err := json.Marshal(append([]string{}, s...))
	if err != nil {
		return "[]" // cannot be: what is no UTF-8 is written as U+FFFD
	}
	return string(b)
}

func appendInt(b []byte, n int64) []byte { return strconv.AppendInt(b, n, 10) }

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
