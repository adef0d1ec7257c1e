package store

import (
	"context"
	"errors"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

var errNotYet = errors.New("store: not yet")

// Options say how a library is opened.
type Options struct {
	// ReadOnly opens a library that exists and writes nothing to it.
	ReadOnly bool
	// Now tells the time; nil is the clock of the machine.
	Now func() time.Time
}

// Store is an open library.
type Store struct{}

// Open opens the library at path, and makes it, with its folder, if it is not there. The
// file is readable by its owner alone. A file that is newer than this program, foreign,
// damaged, locked or not to be written is not touched; the errors are *NewerSchemaError,
// *ForeignError, *CorruptError, *LockedError, *ReadOnlyError and *FullError, which every
// other method may return as well.
func Open(ctx context.Context, path string, o Options) (*Store, error) { return nil, errNotYet }

// Close ends all reading and writing and closes the file.
func (s *Store) Close() error { return errNotYet }

// Tree returns the groups and feeds with their counts, the saved searches and the tags.
func (s *Store) Tree(ctx context.Context) (feed.Tree, error) { return feed.Tree{}, errNotYet }

// Subscription returns one feed; *NotFoundError if it is not followed.
func (s *Store) Subscription(ctx context.Context, id feed.ID) (feed.Subscription, error) {
	return feed.Subscription{}, errNotYet
}

// Subscriptions returns all feeds that are followed, by title.
func (s *Store) Subscriptions(ctx context.Context) ([]feed.Subscription, error) {
	return nil, errNotYet
}

// Page returns up to limit rows of the list v, narrowed by q, that come after the place
// from; with a negative limit the rows before it. Rows are always in the order of the
// list. The zero cursor is the beginning going down and the end going up.
func (s *Store) Page(ctx context.Context, v feed.View, q query.Query, from feed.Cursor, limit int) (feed.Page, error) {
	return feed.Page{}, errNotYet
}

// Around returns up to limit rows of the list in which the entry stands, the entry about
// in the middle; *NotFoundError if it does not stand there.
func (s *Store) Around(ctx context.Context, v feed.View, q query.Query, id feed.EntryID, limit int) (feed.Page, error) {
	return feed.Page{}, errNotYet
}

// Count tells how many rows a list has. It is exact where the library keeps count and for
// short lists; otherwise n is at least the number of rows and exact is false.
func (s *Store) Count(ctx context.Context, v feed.View, q query.Query) (n int, exact bool, err error) {
	return 0, false, errNotYet
}

// NextUnread returns the unread row of the list that is nearest to the row from, onward
// or backward, and whether there is one. From itself need not be in the list any more; 0
// is the beginning or the end.
func (s *Store) NextUnread(ctx context.Context, v feed.View, q query.Query, from feed.EntryID, d feed.Direction) (feed.Headline, bool, error) {
	return feed.Headline{}, false, errNotYet
}

// Headline returns one entry; *NotFoundError if it is not there.
func (s *Store) Headline(ctx context.Context, id feed.EntryID) (feed.Headline, error) {
	return feed.Headline{}, errNotYet
}

// Body returns the newest text of an entry, the full one if there is one.
func (s *Store) Body(ctx context.Context, id feed.EntryID) (Body, error) { return Body{}, errNotYet }

// FeedBody returns the text that the feed itself carries, where Body would return the full
// text of the page.
func (s *Store) FeedBody(ctx context.Context, id feed.EntryID) (Body, error) {
	return Body{}, errNotYet
}

// Versions returns what is kept of an entry's texts, oldest first. An entry without a
// text has none.
func (s *Store) Versions(ctx context.Context, id feed.EntryID) ([]Version, error) {
	return nil, errNotYet
}

// VersionBody returns the text of one version.
func (s *Store) VersionBody(ctx context.Context, id feed.EntryID, number int) (Body, error) {
	return Body{}, errNotYet
}

// Lookup finds an entry by its title, which is compared without regard to case, accents
// and punctuation. Of several the newest is returned.
func (s *Store) Lookup(ctx context.Context, title string) (feed.EntryID, bool, error) {
	return 0, false, errNotYet
}

// ByLink finds an entry by the address of its page, which is compared without regard to
// its scheme, "www." and tracking parameters. Of several the newest is returned.
func (s *Store) ByLink(ctx context.Context, url string) (feed.EntryID, bool, error) {
	return 0, false, errNotYet
}

// Due returns the feeds that are to be asked at the time now, the most overdue first.
// Muted feeds are never due.
func (s *Store) Due(ctx context.Context, now time.Time) ([]Target, error) { return nil, errNotYet }

// Targets returns the feeds named, due or not, muted or not; nil names all.
func (s *Store) Targets(ctx context.Context, ids []feed.ID) ([]Target, error) {
	return nil, errNotYet
}

// DataVersion returns a number that is another one after each change of the library, by
// this process or another. It is cheap enough to be asked twice a second.
func (s *Store) DataVersion(ctx context.Context) (int64, error) { return 0, errNotYet }

// Subscribe follows a feed; *ExistsError if it is followed already. A feed that was
// followed before comes back with its entries.
func (s *Store) Subscribe(ctx context.Context, url string, set feed.Settings) (feed.ID, error) {
	return 0, errNotYet
}

// Unsubscribe ends the following of a feed. Its entries leave all lists, but for those
// that are starred, kept for later or tagged.
func (s *Store) Unsubscribe(ctx context.Context, id feed.ID) (feed.Undo, error) {
	return feed.Undo{}, errNotYet
}

// Configure replaces the settings of a feed.
func (s *Store) Configure(ctx context.Context, id feed.ID, set feed.Settings) (feed.Undo, error) {
	return feed.Undo{}, errNotYet
}

// Mute puts a feed to rest for a reason, or wakes it with an empty one.
func (s *Store) Mute(ctx context.Context, id feed.ID, reason string) error { return errNotYet }

// Absorb stores what came of asking for a feed, in one transaction. Entries are told
// apart by their identifiers within the feed; one whose identifier changed while its link
// and title stayed is the same entry with all its marks; one that was dropped by Collect
// does not come back.
func (s *Store) Absorb(ctx context.Context, id feed.ID, f Fetched) (Absorbed, error) {
	return Absorbed{}, errNotYet
}

// Unchanged notes that a feed had nothing new.
func (s *Store) Unchanged(ctx context.Context, id feed.ID, v feed.Validators, h feed.Health) error {
	return errNotYet
}

// Failed notes that a feed could not be read. Its validators stay.
func (s *Store) Failed(ctx context.Context, id feed.ID, h feed.Health) error { return errNotYet }

// SaveBody stores another text of an entry: the full text of its page, or a page that was
// fetched again. The text that the person read is kept beside it.
func (s *Store) SaveBody(ctx context.Context, id feed.EntryID, b Body) error { return errNotYet }

// SavePage stores a page that was opened by its address, with its title and what else h
// says of it; the ID, state and times of h are not looked at. The same page keeps its id.
func (s *Store) SavePage(ctx context.Context, url string, b Body, h feed.Headline) (feed.EntryID, error) {
	return 0, errNotYet
}

// Mark changes the marks of some entries; those that are not there are passed over.
func (s *Store) Mark(ctx context.Context, ids []feed.EntryID, c feed.Change) (feed.Undo, error) {
	return feed.Undo{}, errNotYet
}

// MarkView changes the marks of all rows of a list whose id is not above upto, which is
// the highest id that the library had when the person last looked (Newest); 0 is no bound.
func (s *Store) MarkView(ctx context.Context, v feed.View, q query.Query, upto feed.EntryID, c feed.Change) (feed.Undo, error) {
	return feed.Undo{}, errNotYet
}

// Newest returns the highest id that an entry has.
func (s *Store) Newest(ctx context.Context) (feed.EntryID, error) { return 0, errNotYet }

// Undo takes a change back, also one of an earlier run; *NotFoundError if that was done
// already or is too long ago.
func (s *Store) Undo(ctx context.Context, u feed.Undo) error { return errNotYet }

// LastUndo returns the change that was made last and is not taken back, and whether there
// is one.
func (s *Store) LastUndo(ctx context.Context) (feed.Undo, bool, error) {
	return feed.Undo{}, false, errNotYet
}

// SaveProgress notes how far a text was read. The version that is the newest now is from
// then on the one that was read.
func (s *Store) SaveProgress(ctx context.Context, id feed.EntryID, p feed.Progress) error {
	return errNotYet
}

// Visit begins a new visit: what came before is not new any more.
func (s *Store) Visit(ctx context.Context) error { return errNotYet }

// SaveSearch keeps a query under a name; with the ID of a search it replaces that.
func (s *Store) SaveSearch(ctx context.Context, search feed.Search) (int64, error) {
	return 0, errNotYet
}

// RemoveSearch drops a saved search.
func (s *Store) RemoveSearch(ctx context.Context, id int64) (feed.Undo, error) {
	return feed.Undo{}, errNotYet
}

// Index makes up to batch entries known to the search, and tells how many are left. It is
// called until none is.
func (s *Store) Index(ctx context.Context, batch int) (left int, err error) { return 0, errNotYet }

// Collect applies the retention of each feed, and drops what no one can come back to.
// Starred, tagged, kept and unread entries stay.
func (s *Store) Collect(ctx context.Context) (Collected, error) { return Collected{}, errNotYet }

// Backup writes the whole library into a new file at path; one that is there is an error.
func (s *Store) Backup(ctx context.Context, path string) error { return errNotYet }

// Check reads the whole file and returns a *CorruptError if anything is not as it should
// be.
func (s *Store) Check(ctx context.Context) error { return errNotYet }

// Optimize brings the file's statistics and its index into good order, which is quick, and
// with shrink gives back the room that is not in use, which rewrites the file.
func (s *Store) Optimize(ctx context.Context, shrink bool) error { return errNotYet }

// Size tells how big the library is.
func (s *Store) Size(ctx context.Context) (Size, error) { return Size{}, errNotYet }
