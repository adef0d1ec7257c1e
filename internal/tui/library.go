package tui

import (
	"context"

	"newsreader/internal/article"
	"newsreader/internal/feed"
)

// Library is the person's feeds and what is stored of them. All methods with a context
// may wait, and are called from commands only. The query of a view is text as it was
// typed; one that cannot be read is an error that tells the place.
//
// A stored entry is opened as any other article: its number is its ref.
type Library interface {
	// Tree is the groups, feeds and saved searches with their counts.
	Tree(ctx context.Context) (feed.Tree, error)
	// Page reads rows of a view after a cursor; with a negative limit those before it,
	// from the end where the cursor is zero.
	Page(ctx context.Context, v feed.View, from feed.Cursor, limit int) (feed.Page, error)
	// Around reads the rows about an entry; where the view has it not, its first rows.
	Around(ctx context.Context, v feed.View, id feed.EntryID, limit int) (feed.Page, error)
	// Count tells how many rows a view has, 0 where that cannot be told quickly.
	Count(ctx context.Context, v feed.View) (int, error)
	// NextUnread finds the nearest unread row of a view.
	NextUnread(ctx context.Context, v feed.View, from feed.EntryID, d feed.Direction) (feed.Headline, bool, error)
	// Headlines reads entries anew, those that are gone left out.
	Headlines(ctx context.Context, ids []feed.EntryID) ([]feed.Headline, error)

	// Mark changes marks; MarkView those of a whole view up to an entry.
	Mark(ctx context.Context, ids []feed.EntryID, c feed.Change) (feed.Undo, error)
	MarkView(ctx context.Context, v feed.View, upto feed.EntryID, c feed.Change) (feed.Undo, error)
	// Undo takes a change back; Last is the one that would be taken back next.
	Undo(ctx context.Context, u feed.Undo) error
	Last(ctx context.Context) (feed.Undo, bool, error)
	// Lookup finds an entry by its title.
	Lookup(ctx context.Context, title string) (feed.EntryID, bool, error)
	// Changes shows as an article what has become of an entry since the person read it; nil
	// where nothing has.
	Changes(ctx context.Context, id feed.EntryID) (*article.Article, error)
	// Keep stores a page that was opened by its address.
	Keep(ctx context.Context, url string, a *article.Article) error
	SaveProgress(ctx context.Context, id feed.EntryID, p feed.Progress) error
	// Visit ends a visit: what is in the library now is not new at the next one.
	Visit(ctx context.Context) error

	// Find looks for the feeds that an address leads to; it follows none of them. A
	// path of a list of feeds (OPML, newsboat's urls) gives those of the list.
	Find(ctx context.Context, ref string) (Finding, error)
	// Add follows a feed.
	Add(ctx context.Context, url string, group []string) (feed.Subscription, error)
	// Import follows all feeds of a list.
	Import(ctx context.Context, path string) (string, error)
	// Lists are the paths of lists of feeds of other programs on this machine.
	Lists() []string
	Remove(ctx context.Context, id feed.ID) (feed.Undo, error)
	// Settings are what can be set for a feed, with the values that are in force.
	Settings(ctx context.Context, id feed.ID) ([]Setting, error)
	Set(ctx context.Context, id feed.ID, key, value string) (feed.Undo, error)
	SaveSearch(ctx context.Context, name, query string) error
	RemoveSearch(ctx context.Context, id int64) (feed.Undo, error)

	// Refresh asks feeds, all that are due where ids is nil, whether they are due or not
	// with force. It tells how it goes from any goroutine, at most four times a second.
	Refresh(ctx context.Context, ids []feed.ID, force bool, tell func(feed.Event)) error
	// Version is another number after each change by whomever.
	Version(ctx context.Context) (int64, error)
}

// Finding is what an address leads to.
type Finding struct {
	// Feeds are what can be followed, the likeliest first.
	Feeds []feed.Found
	// Preview is the feed itself where there is just one and it was read already.
	Preview *feed.Feed
	// List is the path of a list of feeds, with the number of them in Count.
	List  string
	Count int
}

// Setting is one thing that can be set for a feed.
type Setting struct {
	Key, Value string
	// Help says what it is for, Values how one is written; words parted by ", " alone are
	// all there are.
	Help, Values string
}
