package store

import (
	"time"

	"newsreader/internal/feed"
)

// Kind says in which form a text is stored.
type Kind int

// A text is HTML or plain text.
const (
	HTML Kind = iota
	Text
)

// Body is what is stored of an entry beside its headline: the text, and all that its
// feed says of it.
type Body struct {
	Kind Kind
	// Text is in the form that Kind says, Base the address to which its relative links
	// belong, Language a BCP 47 tag; the last two may be empty.
	Text, Base, Language string
	// FullText says that the text was taken from the entry's page, not from its feed.
	FullText bool
	// Plain is the text in plain words, by which it is searched and from which snippets
	// are cut.
	Plain string
	// Words is the length of the text; 0 is unknown. Board and Image say that it has such.
	Words        int
	Board, Image bool
	// Title is the title that the text had.
	Title string
	// Stored is when this text came here. SaveBody and SavePage set it themselves.
	Stored time.Time
	// Entry is what the feed says of the entry, but for Content, which is Text (the feed's
	// Summary is Text where there is no Content, and stands here too where there are both).
	// It is zero for a page that was opened by its address.
	Entry feed.Entry
}

// Version is one state of an entry's text. The one a person read and the newest are
// kept, others are not.
type Version struct {
	// Number counts from 1 in the order in which the texts came; numbers of versions that
	// were dropped are not given again.
	Number int
	Title  string
	Stored time.Time
	Words  int
	// Current is the newest; Read is the one that the person read last.
	Current, Read bool
}

// Incoming is an entry as it comes from a feed's document, with what the decoder found
// in its text.
type Incoming struct {
	Entry feed.Entry
	// Title is what lists call the entry: Entry.Title, or the first words of the text.
	Title string
	// Plain, Words, Board and Image are as in Body, of Entry.Content or, where that is
	// empty, of Entry.Summary.
	Plain        string
	Words        int
	Board, Image bool
	// Marks are what the rules do to the entry if it is fresh. They are not applied to an
	// entry that is known.
	Marks feed.Change
}

// Fetched is what came of asking for a feed, to be stored in one transaction: the
// validators never vouch for entries that were lost.
type Fetched struct {
	// Feed is what the document says of the feed; its Entries are not looked at.
	Feed *feed.Feed
	// Entries are all entries of the document, in its order.
	Entries    []Incoming
	Validators feed.Validators
	Health     feed.Health
	// NewURL is where the feed went for good, or empty. It is not followed if another
	// subscription is there already.
	NewURL string
}

// Absorbed says what an Absorb changed.
type Absorbed struct {
	// Fresh are entries that were never here, in the order of the document; Changed those
	// whose title or text has other words than before.
	Fresh, Changed []feed.EntryID
	// Updated counts the entries of which anything is written anew, Changed included.
	Updated int
}

// Target is a feed with all that is needed to ask for it.
type Target struct {
	ID feed.ID
	// Title is what lists call the feed, URL where it is fetched.
	Title, URL string
	Settings   feed.Settings
	Validators feed.Validators
	Health     feed.Health
	Schedule   feed.Schedule
}

// Collected says what retention dropped.
type Collected struct {
	// Entries were dropped, and Feeds that were left long ago. Bytes is by how much the file
	// could shrink now; Optimize makes it so.
	Entries, Feeds int
	Bytes          int64
}

// Size tells how big the library is.
type Size struct {
	// Bytes is the file with its journal, Free the part of it that is not in use.
	Bytes, Free int64
	// Feeds, Entries and Unindexed count; Unindexed entries cannot be searched yet.
	Feeds, Entries, Unindexed int
	// Schema is the version of the file's format.
	Schema int
}
