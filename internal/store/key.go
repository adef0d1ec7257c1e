package store

import (
	"strconv"
	"strings"

	"newsreader/internal/feed"
)

// key is where a row stands in a list: its place, and before that what the list is sorted
// by, if that is not the date.
type key struct {
	place int64
	text  string  // the title; of a list by feed the feed's name, then group
	group feed.ID // the feed
	rank  float64 // how badly it fits, or when it was read
}

// A cursor holds a key: the place as a time (place.go), the feed's number behind its name.
func (k key) cursor(id feed.EntryID) feed.Cursor {
	text := k.text
	if k.group != 0 || text != "" {
		text += "\n" + strconv.FormatInt(int64(k.group), 10)
	}
	return feed.Cursor{Sorted: cursorTime(k.place), Text: text, Rank: k.rank, ID: id}
}

func keyOf(c feed.Cursor) key {
	k := key{place: cursorPlace(c), rank: c.Rank, text: c.Text}
	if i := strings.LastIndexByte(c.Text, '\n'); i >= 0 {
		if n, err := strconv.ParseInt(c.Text[i+1:], 10, 64); err == nil {
			k.text, k.group = c.Text[:i], feed.ID(n)
		}
	}
	return k
}

// begins reports whether a cursor is the beginning of a list.
func begins(c feed.Cursor) bool { return c.ID == 0 && c.Sorted.IsZero() }
