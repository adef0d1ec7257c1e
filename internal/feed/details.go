package feed

import "time"

// Details are what a document says of a feed or of an entry and the library makes no
// use of: they are read and written again, so that a preview shows all there is.
// Most documents have few of them; nil is none.
type Details struct {
	// Encoding is the charset that a feed's document turned out to be in.
	Encoding string
	// Links are all links in the order of the document, Tags all categories, where
	// they say more than an address and a word.
	Links []Link
	Tags  []Tag
	// Contributors are those of a feed; an entry has its own field.
	Contributors []Person
	Publisher    Person
	// Created and Expired are zero where the document does not say.
	Created, Expired time.Time
	// SubtitleMarkup, RightsMarkup and TitleMarkup are such texts as HTML where they
	// were written so. An entry has its own field for its title.
	TitleMarkup, SubtitleMarkup, RightsMarkup string
	// Logo is Atom's, Picture RSS's image with what it says, Thumbnail that of an entry.
	Logo, Thumbnail string
	Picture         Picture
	Generator       Generator
	// Docs is the address of what explains the format, License that of what one may do.
	Docs, License string
	// TTL is in minutes as written.
	TTL string
	// Teaser is a podcast's subtitle, Duration how long it plays as written.
	Teaser, Duration string
	// Explicit and Blocked are a podcast's flags as written ("yes", "true", "clean").
	Explicit, Blocked string
	// Permalink is "true" where an entry's identifier was taken for its address, "false"
	// where the document says that it is none.
	Permalink string
	// Place is a longitude and a latitude in degrees, or nil.
	Place []float64
	// ContentType is the media type of an entry's content as written.
	ContentType string
	// Source is what an entry says of the feed it was taken over from.
	Source *Feed
}

// Link is an address with what the document says of it.
type Link struct {
	URL, Rel, Type, Title, Language string
	// Length is the size in bytes as written.
	Length string
}

// Tag is a category with the vocabulary it is of, and what to show for it.
type Tag struct {
	Term, Scheme, Label string
}

// Picture is an image with what the document says of it. Sizes are in pixels, 0 is
// unknown.
type Picture struct {
	URL, Title, Link, Description string
	Width, Height                 int
}

// Generator is the program that wrote a document.
type Generator struct {
	Name, URL, Version string
}
