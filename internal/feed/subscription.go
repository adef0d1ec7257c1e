package feed

import "time"

// ID numbers a subscription. It stays the same for the life of the library and is
// never given again.
type ID int64

// Subscription is a feed that a person follows.
type Subscription struct {
	ID ID
	// URL is where the feed is fetched.
	URL string
	// Title is what lists call it: the person's own name for it, or the feed's, or
	// its address.
	Title string
	// Own is the feed's own title, or what an imported list called it as long as it was
	// not read; Site is the address of its page.
	Own, Site string
	Settings  Settings
	Counts    Counts
	Health    Health
	Added     time.Time
}

// Counts are kept by the store with every change, so that none is ever counted while
// someone waits.
type Counts struct {
	// Total is all entries that are not hidden; Unread, Starred and Later are parts of
	// it, and so is New: what has come since the last visit.
	Total, Unread, Starred, Later, New int
}

// Plus returns the sum of two counts.
func (c Counts) Plus(d Counts) Counts {
	return Counts{
		Total: c.Total + d.Total, Unread: c.Unread + d.Unread, Starred: c.Starred + d.Starred,
		Later: c.Later + d.Later, New: c.New + d.New,
	}
}

// Health is how the fetching of a feed goes.
type Health struct {
	// Checked is the last try, Changed the last time that it brought something new,
	// Next when the feed will be asked again. Zero is never.
	Checked, Changed, Next time.Time
	// Failures counts the tries in a row that failed.
	Failures int
	// Error is the last failure as a friendly sentence, empty after a success; Kind
	// groups failures for a summary ("timeout", "not found", "not a feed").
	Error, Kind string
	// Muted says that the feed is not asked any more, and why: the server said that it
	// is gone, or a person put it to rest.
	Muted string
	// Moved is the address to which the feed went for good, if it was followed.
	Moved string
}

// Validators are what a server gave with a feed's document, to be asked with the next
// time. They vouch for entries that are stored and are written together with them.
type Validators struct {
	ETag, LastModified string
	// Body is a hash of the document, for servers that never answer "not modified".
	Body string
	// Fresh is until when the server asked not to be asked again; zero is unknown.
	Fresh time.Time
	// Source is the address that gave the document where a redirect led away from the
	// feed's own, else empty: to no other mean ETag and LastModified anything.
	Source string
	// Private says that the document came from a private network.
	Private bool
}
