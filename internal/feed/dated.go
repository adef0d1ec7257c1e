package feed

import "time"

// Dated returns when an entry came out, by what the feed says: Published, or where that is
// missing Updated. Atom (RFC 4287, 4.1.2) demands the latter and leaves the former open,
// and many feeds have it alone. Zero says that there is no date at all.
func (e *Entry) Dated() time.Time {
	if e.Published.IsZero() {
		return e.Updated
	}
	return e.Published
}
