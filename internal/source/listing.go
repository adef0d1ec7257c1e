package source

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

const (
	// listedBytes is how much of a file a listing reads: enough for the title and,
	// of most articles, for all.
	listedBytes = 64 << 10
	// maxListed bounds the files of one listing.
	maxListed = 2000
)

// EmptyFolderError says that nothing in a folder can be read.
type EmptyFolderError struct{ Name string }

func (e *EmptyFolderError) Error() string {
	return e.Name + " holds nothing to read: no text, Markdown or HTML file and no folder"
}

// loadFolder lists what is readable in a folder: its folders first, then its
// articles, both by name. Hidden files are left out.
func (l *Loader) loadFolder(ctx context.Context, at place) (*Result, error) {
	files, err := os.ReadDir(at.path)
	if err != nil {
		return nil, named(at.name, err)
	}
	var folders, articles []Entry
	for _, f := range files {
		path := filepath.Join(at.ref, f.Name())
		switch folder, readable := look(path, f); {
		case folder:
			folders = append(folders, Entry{Ref: path, Name: sanitize.Text(f.Name()) + "/", Folder: true})
		case readable && len(articles) < maxListed:
			articles = append(articles, Entry{Ref: path, Name: sanitize.Text(f.Name())})
		}
	}
	if articles, err = l.fill(ctx, articles); err != nil {
		return nil, err
	}
	listing := append(folders, articles...)
	if len(listing) == 0 {
		return nil, &EmptyFolderError{at.name}
	}
	return &Result{Ref: at.ref, Name: at.name + "/", Listing: listing}, nil
}

// look tells whether a folder's entry is a folder, or may be an article. A link is
// what it points to.
func look(path string, f fs.DirEntry) (folder, readable bool) {
	name := f.Name()
	if strings.HasPrefix(name, ".") {
		return false, false
	}
	mode := f.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		if err != nil {
			return false, false
		}
		mode = info.Mode().Type()
	}
	if mode.IsDir() {
		return true, false
	}
	// A name without an extension (README, NEWS) may be a text; what it is shows when
	// it is read. Other extensions belong to programs.
	return false, mode.IsRegular() && (byExtension(name) != "" || filepath.Ext(name) == "")
}

// Articles lists the bundled articles in the order of the edition. Where the edition
// says what is in them, none of them is read.
func (l *Loader) Articles(ctx context.Context) ([]Entry, error) {
	if l.Edition != nil {
		return slices.Clone(l.Edition), nil
	}
	var entries []Entry
	for _, name := range l.bundledNames() {
		entries = append(entries, Entry{Ref: name, Name: name, Bundled: true})
	}
	return l.fill(ctx, entries)
}

// fill reads the beginnings of a listing's articles, several at a time, and leaves
// out what turns out to be none.
func (l *Loader) fill(ctx context.Context, entries []Entry) ([]Entry, error) {
	var wg sync.WaitGroup
	next := make(chan *Entry)
	for range min(len(entries), runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for e := range next {
				if err := l.describe(ctx, e); err != nil {
					e.Name = ""
				}
			}
		})
	}
	for i := range entries {
		next <- &entries[i]
	}
	close(next)
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(entries, func(e Entry) bool { return e.Name == "" }), nil
}

// describe fills in what an entry says of its article.
func (l *Loader) describe(ctx context.Context, e *Entry) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	r, err := l.Load(ctx, e.Ref, Options{Lead: listedBytes, listed: true})
	if errors.As(err, new(*TooLargeError)) && byExtension(e.Name) != "" {
		return nil // it is there, and opening it says why it cannot be read
	}
	if err != nil {
		return err
	}
	e.tell(r.Article)
	if r.Provisional {
		if info, err := os.Stat(e.Ref); err == nil {
			e.Words = int(int64(e.Words) * info.Size() / listedBytes)
			e.Minutes = article.Minutes(e.Words)
		}
	}
	return nil
}

// EntryOf returns the line that an article has in a listing.
func EntryOf(r *Result) Entry {
	e := Entry{Ref: r.Ref, Name: sanitize.Text(r.Name)}
	e.tell(r.Article)
	return e
}

func (e *Entry) tell(a *article.Article) {
	e.Title, e.Published, e.Language = a.Title, a.Published, a.Language
	e.Words = a.Words()
	e.Minutes = article.Minutes(e.Words)
}
