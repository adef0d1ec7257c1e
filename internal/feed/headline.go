package feed

import "time"

// EntryID numbers a stored entry. It stays the same for the life of the library, is
// never given again, and is what a person types to name the entry.
type EntryID int64

// Headline is a stored entry as lists show it: all but its text.
type Headline struct {
	ID   EntryID
	Feed ID
	// FeedTitle is what lists call the feed; empty for a page that was opened by its
	// address and belongs to no feed.
	FeedTitle string
	// Title is never empty: a text without one is called by its first words.
	Title string
	Link  string
	// Authors is a line for people.
	Authors string
	// Published and Updated are what the feed says; Seen is when the entry came here
	// first. Sorted is what lists go by: Published, or where that is missing what Updated
	// was when the entry came; if there is neither, or it lies in the future, Seen.
	Published, Updated, Seen, Sorted time.Time
	// Words is the length of the text that is stored; 0 is unknown.
	Words    int
	Language string
	State    State
	Tags     []string
	Progress Progress
	// Enclosed says that files come with the entry; Board and Image that its text has
	// such.
	Enclosed, Board, Image bool
	// Changed says that the text has changed since the person read it.
	Changed bool
	// Snippet is a passage in which a search found its words, and Lit are the bytes of
	// it that it found; both are empty outside a search.
	Snippet string
	Lit     []Range
	// At is where the row stands in the list it was read from: the list goes on from
	// there to both sides. Zero outside a list.
	At Cursor
}

// Range is a piece of a text, in bytes, From included and To not.
type Range struct {
	From, To int
}

// State is what a person (or a rule) did with an entry.
type State struct {
	Read, Starred, Later, Hidden bool
	// New says that the entry came after the last visit.
	New bool
	// ReadAt is when it was read; zero if it was not, or if it was marked unseen.
	ReadAt time.Time
}

// Progress is how far a text was read, kept so that it survives another width, another
// theme and another version of the text.
type Progress struct {
	// Block is a fingerprint of the block at the top of the screen (its section and first
	// words), and Index its number in the section, to find it by where the fingerprint is
	// gone. Offset counts the letters of the block above the place.
	Block  string
	Index  int
	Offset float64
	// Share is how much of the whole was read, 0 to 1.
	Share float64
	// At is when the person left; zero says that the text was never opened.
	At time.Time
}

// Change is what is to become of the marks of some entries. Nil pointers leave what
// is there.
type Change struct {
	Read, Starred, Later, Hidden *bool
	AddTags, RemoveTags          []string
}

// Undo takes a change back: it names the entries with what they were before. It is made
// by the library and means nothing to anyone else.
type Undo struct {
	// Label says what was done, for a person ("marked 12 read").
	Label string
	// Count is how many entries it concerns.
	Count int
	// Key finds what was there before.
	Key int64
}
