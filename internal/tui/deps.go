package tui

import (
	"context"
	"io"
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/theme"
	"newsreader/internal/tui/browse"
	"newsreader/internal/tui/reader"
)

// Deps is everything the screen needs from outside. Articles is required; whatever
// else is nil or empty is missing quietly: its keys say so when they are pressed.
//
// All methods may be called from any goroutine, and several at once: the root
// calls those with a context from its commands and never waits for them itself.
type Deps struct {
	Articles Articles
	// Library is the person's feeds; nil is a program that only reads what it is given.
	Library  Library
	Host     Host
	Themes   Themes
	Pictures Pictures
	// CellSize returns the size of a cell of the terminal in pixels as the system knows
	// it, or zeros; it must not wait. Nil knows nothing.
	CellSize func() (w, h int)
	// Keep stores what a person changed by key, for the next start. It is called
	// from a command, one call at a time, and once more when the program ends.
	Keep func(State) error
	// Keys are the person's own keys by action name (see Keys). Run fails with the
	// error of Keys if they clash, so whoever reads the configuration calls it first.
	Keys map[string][]string
	// Now is the clock; nil is time.Now.
	Now func() time.Time
	// After makes a timer; nil is tea.Tick. Tests pass their own and fire it by hand.
	After func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
	// Getenv reads the environment (COLORFGBG, COLUMNS, LINES, TERM); nil is an
	// empty environment.
	Getenv func(string) string
	// Input and Output are the terminal; nil is standard input (or the controlling
	// terminal, if standard input is none) and standard output.
	Input  io.Reader
	Output io.Writer
}

// Articles finds, opens and writes articles.
type Articles interface {
	// Open reads the article or the listing that a request names. It gives up when ctx
	// ends. What was fetched lately may be given again without fetching.
	Open(ctx context.Context, r Request) (Opened, error)
	// Prefetch fetches a page that is likely to be opened next, so that it is at hand
	// then, or does nothing. from is the page whose link leads there. That it fails is
	// nobody's business before the page is wanted.
	Prefetch(ctx context.Context, ref, from string)
	// Barred tells in a few words why what a link leads to cannot be read here ("a PDF",
	// "its host was not found"), as far as that is known without asking anybody, or
	// returns "". tried says that it was tried since the program began. from is the ref
	// of the article with the link. It must not wait: every row asks.
	Barred(ref, from string) (why string, tried bool)
	// Whole returns all that the pages say of which an article was made, line by line,
	// fetched again where that is no longer at hand.
	Whole(ctx context.Context, r Request, a *article.Article) ([]WholeLine, error)
	// Lookup finds an article by its title, for a related link that has no address.
	// It must not wait.
	Lookup(title string) (ref string, ok bool)
	// Bundled lists the bundled edition in the order it should be read. It must not
	// wait: the first frame shows it.
	Bundled() []Entry
	// Modified tells when the file at path last changed.
	Modified(path string) (time.Time, error)
	// Source reads the file at path as it is, for the editor to be opened at the line
	// that is being read.
	Source(ctx context.Context, path string) ([]byte, error)
	// Encode writes an article in one of the formats of the command line ("text",
	// "markdown", "html", "json"). Text is not wrapped: a paragraph is a line.
	Encode(w io.Writer, a *article.Article, format string) error
}

// Request says what is to be opened, and how.
type Request struct {
	// Ref names it. From is the ref of the article in which Ref was found, or empty for
	// what the person named.
	Ref, From string
	// Lead allows a source that is larger than a screen can want at once to come as a
	// provisional article of its beginning.
	Lead bool
	// Glance is a first look beside a list: nothing is fetched for it.
	Glance bool
	// Anew reads the source again, whatever is still at hand.
	Anew bool
	// Progress is told how the fetching of a page goes, from any goroutine; nil is none.
	Progress func(Progress)
}

// WholeLine is one line of all that a page says.
type WholeLine struct {
	Text string
	// Kept says that the article has it.
	Kept bool
}

// Progress is how far the fetching of a page has come.
type Progress struct {
	// Host is asked, and Phase is what is going on, in words.
	Host, Phase string
	// Bytes have been read.
	Bytes int64
}

// Opened is what a ref turned out to be: an article, or a listing of articles.
type Opened struct {
	// Article is nil for a listing.
	Article *article.Article
	// Ref names the article from now on: opening it again opens the same one, from
	// anywhere. It is the key under which the reading place is kept.
	Ref string
	// Name is what a status line calls the source: a file's name, a site's.
	Name string
	// Path is the file that was read, to be watched and edited; empty for anything
	// else than a file.
	Path string
	// Modified is when that file had last changed before it was read.
	Modified time.Time
	// Fetched is when the article came from the web; zero for what did not.
	Fetched time.Time
	// Next is the address of the page on which the article goes on, or empty.
	Next string
	// Provisional says that Article is the beginning of a larger one.
	Provisional bool
	// Progress is how far a stored entry was read before.
	Progress feed.Progress
	// Listing is a directory's articles in the order to be shown.
	Listing []Entry
}

// Entry is one article of a listing: what can be said before it is opened.
type Entry = browse.Entry

// Host is the person's machine.
type Host interface {
	// Copy puts text into the machine's own clipboard and says by which means
	// ("xclip"). The root has sent it to the terminal (OSC 52) already.
	Copy(ctx context.Context, text string) (how string, err error)
	// Browse opens a web address in the browser and returns without waiting for it.
	// Where only a browser that draws on the terminal is at hand, the error is a
	// *TerminalNeededError.
	Browse(ctx context.Context, url string) error
	// Editor makes the command that edits the file at path, at a line counted from
	// 1 (0 is unknown). It is run with the terminal given up to it.
	Editor(path string, line int) (*exec.Cmd, error)
	// Temporary writes text into a new file for an editor; remove takes it away.
	Temporary(name, text string) (path string, remove func(), err error)
	// Pipe gives stdin to a shell command and returns what it wrote, standard error
	// included, bounded in size, and an error if it failed.
	Pipe(ctx context.Context, command, stdin string) (output string, err error)
	// Save writes a file whole or not at all, and returns the path as written, "~"
	// resolved. Unless overwrite is set, an existing file is an error that is
	// fs.ErrExist.
	Save(ctx context.Context, path string, data []byte, overwrite bool) (string, error)
}

// TerminalNeededError says that a browser must be given the terminal. The root does
// that and runs Command.
type TerminalNeededError struct {
	Command *exec.Cmd
	// Err is what a person is told where that cannot be done.
	Err error
}

func (e *TerminalNeededError) Error() string { return e.Err.Error() }

// Unwrap returns Err.
func (e *TerminalNeededError) Unwrap() error { return e.Err }

// Themes finds themes by name or path. Load may read a file; Default must not.
type Themes interface {
	// Names lists the built-in themes in the order a picker shows them.
	Names() []string
	Load(nameOrPath string) (*theme.Theme, error)
	Default(dark bool) *theme.Theme
}

// Start is what to show first.
type Start struct {
	// Ref is what the person asked for; empty is the bundled edition.
	Ref string
	// Opened is the answer to Ref if it was read already; nil lets the root read it.
	// For the bundled edition it is the article to stand beside the list.
	Opened *Opened
	// At is a section to open at, as article.Find reads it.
	At string
	// Theme is the name or path that a flag or the configuration asks for. It beats
	// what was kept and what the terminal says; empty is "choose".
	Theme string
	// Measure is the width of the text that the configuration asks for; 0 is what
	// was kept, or the default.
	Measure int
	// NoMouse leaves the mouse to the terminal.
	NoMouse bool
	// Images is what is wanted of pictures.
	Images reader.PictureMode
	// State is what Keep stored last time; its zero value is a first run.
	State State
}

// State is what a person changed by key and what is worth keeping.
type State struct {
	// Theme is the picked theme's name; empty is "as the terminal is".
	Theme string
	// Measure is the width of the text in cells; 0 is the default.
	Measure int
	// HideOutline and HideList say that a pane was put away.
	HideOutline, HideList bool
	// HidePictures says that the pictures were put away.
	HidePictures bool
	// NoMouse says that the mouse was given back to the terminal.
	NoMouse bool
	// View is the view of the library that the list showed, ViewName what it was called,
	// and Row the entry that was open or looked at last.
	View     feed.View
	ViewName string
	Row      feed.EntryID
	// Folded are the folded groups of the tree.
	Folded []string
	// HideRead and Sort are how lists of the library are shown.
	HideRead bool
	Sort     feed.Sort
	// Places are the reading places by ref, the newest maxPlaces of them.
	Places map[string]Place
}

// Place is how far an article was read.
type Place struct {
	reader.Place
	// Seen is when the article was last on the screen.
	Seen time.Time `json:"seen" toml:"seen"`
}
