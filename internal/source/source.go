// Package source turns a ref, which is what a person typed to name an article, into
// an article: it finds the bytes, tells what they are and hands them to the right
// decoder.
//
// It knows standard input, files, folders, the bundled articles and pages of the
// web, and the limits on them. It knows no database and nothing of what an article
// looks like on a screen or in a pipe.
package source

import (
	"context"
	"io"
	"io/fs"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/fetch"
)

// Stdin is the ref of standard input.
const Stdin = "-"

// DefaultMaxBytes is the size of a source beyond which it is refused.
const DefaultMaxBytes = 16 << 20

// Loader loads articles. It must not be copied after its first use; any number of
// goroutines may use one.
type Loader struct {
	// Stdin is what the ref "-" reads, once: what it gave is kept, so that it can be
	// opened again. Nil is an empty input.
	Stdin io.Reader
	// Bundled holds the bundled articles (*.md) at its top. Nil holds none.
	Bundled fs.FS
	// Edition are the bundled articles in the order in which they are shown, with
	// what a list says of them; nil is all that Bundled holds, by name.
	Edition []Entry
	// Dir is the folder from which relative paths are taken; empty is the working
	// folder of the process.
	Dir string
	// MaxBytes bounds a source; 0 is DefaultMaxBytes. What is fetched has the limits of
	// whoever fetches it.
	MaxBytes int64
	// Fetch gets the pages of the web; nil refuses addresses.
	Fetch Fetch

	stdin   keptInput
	private private
}

// Options say how one ref is to be loaded.
type Options struct {
	// Type is "text", "markdown" or "html"; empty or "auto" finds out.
	Type string
	// Base is the address against which relative links are resolved; empty leaves
	// them relative.
	Base string
	// Lead, if over 0, allows a provisional article: of a larger source only about
	// that many leading bytes are decoded, cut at the end of a block. A page of the web
	// comes whole all the same: its beginning may be all menus.
	Lead int
	// listed allows that for pages too: for their titles it is enough.
	listed bool
	// accept asks a server for something else than a page; empty does not.
	accept string
	// wanted refuses a body before it is read whole; nil takes all.
	wanted func(*fetch.Response, []byte, int64) error
	// From is the Result.Ref of the article in which ref was found as a link; empty for
	// what a person typed. Only a typed address may lead into a private network.
	From string
	// AllPages follows the link to the next page of an article that is parted into
	// several, and makes one article of them.
	AllPages bool
	// Progress is told how the fetching of a page goes, on a goroutine of its own
	// choice; nil is none.
	Progress func(fetch.Progress)
}

// Result is what a ref turned out to be: an article or a listing.
type Result struct {
	// Ref names the same source from anywhere: "-", a bundled name, an absolute path,
	// or the address that a page came from in the end.
	Ref string
	// Name is short, for people: a file's name, a bundled name, "standard input", a
	// host.
	Name string
	// Path is the file that was read; empty for anything else than a file.
	Path string
	// Modified is when that file had changed before it was read.
	Modified time.Time
	// Fragment is the part of a followed link behind "#": a section's slug.
	Fragment string
	// Next is the address of the article's next page, or empty.
	Next string
	// Article is nil for a listing.
	Article *article.Article
	// Pages are what the article of an address was made of: one, or with AllPages all.
	// What is at hand anyway, as a file, has none: see Loader.Pages.
	Pages []Page
	// Provisional says that Article is the beginning of a larger one.
	Provisional bool
	// Listing is what is readable in a folder; nil for an article.
	Listing []Entry
}

// Entry is one line of a listing.
type Entry struct {
	// Ref opens it.
	Ref string
	// Name is the file's name, with a slash at the end of a folder's.
	Name string
	// Title is the article's; empty where it has none, and for a folder.
	Title string
	// Words and Minutes are 0 for a folder. Of a large file they are estimated from
	// its beginning.
	Words, Minutes int
	Published      article.Date
	Language       string
	Bundled        bool
	Folder         bool
}

// Load opens what ref names. A ref is, in this order: "-", an address, a path (it
// has a separator), a bundled article's name with or without its ".md", a file in
// Dir. A folder is a listing of what is readable in it.
//
// Load returns when ctx ends, even if the source is a pipe that stays silent. The
// errors that a caller may want to tell apart are *NotFoundError, *AddressError,
// *TooLargeError, *KindError, *MediaError, *FeedError, charset.ErrEmpty,
// *charset.BinaryError, *extract.WallError, and those of package fetch.
func (l *Loader) Load(ctx context.Context, ref string, o Options) (*Result, error) {
	at, err := l.find(ref, o.From)
	if err != nil {
		return nil, err
	}
	switch at.kind {
	case inStdin:
		return l.loadStdin(ctx, at, o)
	case inBundle:
		return l.loadBundled(ctx, at, o)
	case inWeb:
		return l.loadWeb(ctx, at, o)
	default:
		return l.loadFile(ctx, at, o)
	}
}

func (l *Loader) maxBytes() int64 {
	if l.MaxBytes > 0 {
		return l.MaxBytes
	}
	return DefaultMaxBytes
}

func (l *Loader) loadStdin(ctx context.Context, at place, o Options) (*Result, error) {
	data, err := l.stdin.read(ctx, l.Stdin, l.maxBytes())
	if err != nil {
		return nil, named(at.name, err)
	}
	return l.decode(ctx, at, data, int64(len(data)), o)
}

func (l *Loader) loadBundled(ctx context.Context, at place, o Options) (*Result, error) {
	data, err := fs.ReadFile(l.Bundled, at.path)
	if err != nil {
		return nil, err
	}
	at.path = ""
	o.Type = "markdown"
	return l.decode(ctx, at, data, int64(len(data)), o)
}
