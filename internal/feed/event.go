package feed

import "time"

// Event tells how a refresh goes. Events are coalesced by who sends them: at most four
// a second, the last one always.
type Event struct {
	// Done of Total feeds have been asked; Running are being asked now.
	Done, Total, Running int
	// Fresh is how many entries are new so far, Unchanged how many feeds had nothing,
	// Failed how many could not be read. Bytes came over the line.
	Fresh, Unchanged, Failed int
	Bytes                    int64
	// Feed is the feed that was finished last, with its Outcome; zero if none was since
	// the event before. A receiver that needs each of them asks for outcomes.
	Feed    ID
	Outcome Outcome
	// Phase says what is going on after the last feed: "whole texts", "indexing", or empty.
	// Left is how many pages or entries it still has before it.
	Phase string
	Left  int
	// Finished is set in the last event.
	Finished bool
}

// Outcome is what became of one feed of a refresh.
type Outcome struct {
	Feed  ID
	Title string
	URL   string
	// Result says it in a word; Error in a sentence where it failed, and Kind groups
	// failures.
	Result      Result
	Error, Kind string
	// Fresh and Updated count entries; Bytes were read; Took is the time it needed.
	Fresh, Updated int
	Bytes          int64
	Took           time.Duration
	// Next is when the feed will be asked again.
	Next time.Time
}

// Result is how the refresh of a feed ended.
type Result string

// Skipped feeds were not asked: it was not their time yet.
const (
	ResultFresh     Result = "fresh"
	ResultUnchanged Result = "unchanged"
	ResultSkipped   Result = "skipped"
	ResultFailed    Result = "failed"
	ResultGone      Result = "gone"
	ResultCancelled Result = "cancelled"
)
