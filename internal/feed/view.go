package feed

import "time"

// View is which entries a list shows, in which order.
type View struct {
	// What selects the source; Feed, Group or Query says which one where it needs that.
	What  Selection
	Feed  ID
	Group []string
	// Query is in the query language; it narrows every source.
	Query string
	// Typing says that the query is still being typed: its last word may go on, and what
	// has not been closed yet is no mistake.
	Typing bool
	// HideRead leaves read entries out.
	HideRead bool
	Sort     Sort
}

// Selection is where a list takes its entries from.
type Selection int

// River is the entries of all feeds but those hidden from it, All those of all feeds;
// History is what was read, the latest first; Opened the pages that were opened by
// their address.
const (
	River Selection = iota
	All
	OfFeed
	OfGroup
	Starred
	Later
	New
	History
	Opened
)

// Sort is the order of a list. Entries that are equal in it are in the order of their
// ids.
type Sort int

// The first is what lists begin with.
const (
	NewestFirst Sort = iota
	OldestFirst
	ByTitle
	ByFeed
	// Ranked puts what fits a query best first; without a query it is NewestFirst.
	Ranked
)

// Cursor is a place between two rows of a list, by the keys of the row before it, so
// that a page can be read without counting from the start. The zero value is the
// beginning.
type Cursor struct {
	Sorted time.Time
	Text   string
	Rank   float64
	ID     EntryID
}

// Page is a run of a list's rows.
type Page struct {
	Rows []Headline
	// Next is where the list goes on, and More says that it does; Before and Earlier
	// are the same upwards.
	Next, Before  Cursor
	More, Earlier bool
}

// Group is a folder of the library: its feeds and the groups in it, in the order in
// which they are shown, and what they count together.
type Group struct {
	// Name is the last part of Path; the outermost group has neither.
	Name   string
	Path   []string
	Feeds  []Subscription
	Groups []Group
	Counts Counts
}

// Tree is the library as its first pane shows it.
type Tree struct {
	Root     Group
	Searches []Search
	// Tags are the tags in use with the number of entries that carry each.
	Tags []Tally
	// River, Starred, Later, New, Opened count the views of the whole library.
	Counts Counts
	Opened int
}

// Search is a query that was saved under a name. Unread counts what it finds unread,
// -1 where that is not known.
type Search struct {
	ID          int64
	Name, Query string
	Unread      int
}

// Tally is a word and how often it stands.
type Tally struct {
	Word  string
	Count int
}

// Direction is where to look for the next entry from a row.
type Direction int

// Onward goes down the list.
const (
	Onward Direction = iota
	Backward
)
