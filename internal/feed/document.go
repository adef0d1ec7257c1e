package feed

import "time"

// Feed is what a feed's document says: of itself, and its entries in the order of
// the document. Every text is clean (package sanitize); what the document does not
// say is empty, never made up.
type Feed struct {
	// ID is the feed's own identifier (Atom's id, RDF's about), as written.
	ID string
	// Format is what the document is, such as "RSS 2.0", "Atom 1.0", "JSON Feed 1.1".
	Format string
	// Title and Subtitle are plain text.
	Title, Subtitle string
	// Site is the address of the page the feed belongs to, Self that which the feed
	// says it is to be had at.
	Site, Self string
	// Icon and Image are addresses of a small square and of a larger picture.
	Icon, Image string
	// Language is a BCP 47 tag as written.
	Language string
	// Generator and Rights are plain text.
	Generator, Rights string
	Authors           []Person
	Categories        []string
	// Published and Updated are zero where the document does not say.
	Published, Updated time.Time
	// Hubs are the addresses at which changes could be subscribed to (WebSub).
	Hubs []string
	// Next is the next page of a paged feed (RFC 5005), or empty.
	Next string
	// Moved is where the document says the feed has gone for good (itunes:new-feed-url
	// and the like), or empty.
	Moved string
	// Ended says that the feed will not change any more (JSON Feed's expired,
	// RFC 5005's complete).
	Ended    bool
	Schedule Schedule
	Entries  []Entry
	// Mended says in short sentences what was wrong with the document and was read
	// all the same.
	Mended []string
	// Details are nil where there are none.
	Details *Details
}

// Schedule is how often a feed wants to be asked. The zero value asks for nothing.
type Schedule struct {
	// TTL is the time for which the document stays good (RSS's ttl, the syndication
	// module's period and frequency).
	TTL time.Duration
	// SkipHours are hours of the day in UTC, 0 to 23, and SkipDays days, in which
	// nothing changes.
	SkipHours []int
	SkipDays  []time.Weekday
}

// Person is who wrote or edits something. Any field may be empty, not all.
type Person struct {
	Name, Email, URL string
}

// Entry is what a feed's document says of one entry.
type Entry struct {
	// ID is the entry's own identifier as written (guid, Atom's id), never resolved
	// against a base. It is empty where the document has none.
	ID string
	// Title is plain text. TitleMarkup is the title as HTML where it was written so.
	Title, TitleMarkup string
	// Link is the page of the entry. External is what the entry is about, if it says
	// that apart from Link. Comments is a page, CommentFeed a feed of the discussion.
	Link, External        string
	Comments, CommentFeed string
	// Summary is the short and Content the whole text. An entry that has one only may
	// have it in either.
	Summary, Content Content
	// Image is the address of the picture that stands for the entry.
	Image                 string
	Authors, Contributors []Person
	Categories            []string
	// Published and Updated are zero where the document does not say: absent stays
	// absent and is never replaced by the present.
	Published, Updated time.Time
	Enclosures         []Enclosure
	Language           string
	Rights             string
	// Source is the title and address of the feed from which the entry was taken over.
	Source Source
	// Details are nil where there are none.
	Details *Details
}

// Content is a text in the form in which the feed carries it.
type Content struct {
	// Text is HTML if Markup is set, else plain text. HTML is safe to hand on: it holds
	// no scripts, no forms, no styles, no comments, and no addresses but allowed ones;
	// relative ones are resolved where the document's address is known.
	Text   string
	Markup bool
	// Base is the address to which relative links of the text belong, or empty.
	Base string
	// Language is a BCP 47 tag, or empty.
	Language string
}

// Enclosure is a file that comes with an entry.
type Enclosure struct {
	URL, Title string
	// Type is a media type as written, such as "audio/mpeg".
	Type string
	// Bytes is the size that the feed states; 0 is unknown.
	Bytes int64
	// Duration is how long it plays; 0 is unknown.
	Duration time.Duration
}

// Source names the feed an entry was first published in.
type Source struct {
	Title, URL string
}

// Outline is a list of subscriptions as other programs exchange it (OPML, newsboat's
// urls): what was read, or what is to be written.
type Outline struct {
	Title string
	// Feeds are in the order of the list.
	Feeds []Listed
	// Extra are the attributes of the list, and Head its head elements beside the
	// title, that have no meaning here, kept so that they are written again.
	Extra, Head []Attribute
	// Folders are the folders that have something to say beside their name or have no
	// feed in them; all others follow from the feeds' groups.
	Folders []Folder
	// Refused are lines that would have run a command or are no addresses, with the
	// reason, for a person to read.
	Refused []Refusal
}

// Folder is a folder of an Outline.
type Folder struct {
	// Path is that of the folder, outermost first.
	Path []string
	// Extra are attributes that have no meaning here, in their order.
	Extra []Attribute
}

// Listed is one feed of an Outline.
type Listed struct {
	// URL is the feed, Site its page, Title the name in the list.
	URL, Site, Title, Description string
	// Named says that the person chose Title; else it may be what the feed was called
	// when the list was written.
	Named bool
	// Group is the path of the folder, outermost first; nil is none.
	Group []string
	Tags  []string
	// Query is set for a saved search instead of a feed; URL is empty then.
	Query string
	// Extra are attributes that have no meaning here, in their order.
	Extra []Attribute
}

// Attribute is a name and a value as written.
type Attribute struct {
	Name, Value string
}

// Refusal says what was left out of an Outline and why.
type Refusal struct {
	// Line counts from 1; 0 is unknown.
	Line int
	// Text is what was refused, Reason a sentence for people.
	Text, Reason string
}

// Found is a feed that a page or an address leads to.
type Found struct {
	URL, Title string
	// Type is a media type if one was stated.
	Type string
	// Also are addresses at which the same feed is to be had in other formats.
	Also []string
	// Reason says in a word or two how it was found ("link in the page").
	Reason string
}
