package feed

import "time"

// Settings are what a person can set for one feed.
type Settings struct {
	// Title replaces the feed's own; empty leaves it.
	Title string
	// Group is the path of the group, outermost first; nil is none.
	Group []string
	Tags  []string
	// Interval is the shortest time between two refreshes; 0 is the program's choice.
	Interval time.Duration
	FullText FullText
	// Headers are sent with each request to this feed's host, as "Name: value".
	Headers []string
	// Auth says where a password comes from: "env:NAME" or "command:COMMAND", the
	// latter only ever from the person's own hand. Empty is none.
	Auth string
	// Keep bounds what is stored.
	Keep Retention
	// HiddenFromRiver leaves the feed out of the view of all entries.
	HiddenFromRiver bool
	Rules           []Rule
}

// FullText says whether the pages behind a feed's entries are fetched and stored.
type FullText int

// FullTextAuto fetches them where the feed's own texts are mere teasers.
const (
	FullTextAuto FullText = iota
	FullTextAlways
	FullTextNever
)

// Retention bounds how much of a feed is stored. Starred, tagged, kept and unread
// entries are never dropped by it. The zero value keeps everything.
type Retention struct {
	// Count is the number of read entries to keep; 0 is all.
	Count int
	// Age is how long read entries are kept; 0 is for ever.
	Age time.Duration
}

// Rule does something to each new entry that a query finds.
type Rule struct {
	// Query is in the query language (package query).
	Query  string
	Action RuleAction
	// Argument is the tag to add or the command that notifies; empty otherwise.
	Argument string
}

// RuleAction is what a rule does.
type RuleAction string

// A rule marks as read, stars, keeps for later, tags, hides, or runs the person's own
// command that notifies (its argument comes from the person's own settings, the
// entry's words only by the environment).
const (
	RuleRead   RuleAction = "read"
	RuleStar   RuleAction = "star"
	RuleLater  RuleAction = "later"
	RuleTag    RuleAction = "tag"
	RuleHide   RuleAction = "hide"
	RuleNotify RuleAction = "notify"
)
