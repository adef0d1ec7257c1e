package store

import (
	"errors"
	"fmt"

	"newsreader/internal/feed"
)

// NotFoundError says that the library has no such thing (any more).
type NotFoundError struct {
	// What is a word for people, such as "entry", "feed", "saved search".
	What string
	ID   int64
}

func (e *NotFoundError) Error() string {
	return fmt.Sprintf("there is no %s %d in the library", e.What, e.ID)
}

// ExistsError says that a feed is subscribed to already.
type ExistsError struct {
	ID    feed.ID
	Title string
	URL   string
}

func (e *ExistsError) Error() string {
	return fmt.Sprintf("you follow %q already", e.Title)
}

// NewerSchemaError says that the file was written by a newer version of the program. The
// file was not touched.
type NewerSchemaError struct {
	Path string
	// Schema is the version of the file, Known the newest that this program can read.
	Schema, Known int
}

func (e *NewerSchemaError) Error() string {
	return fmt.Sprintf("the library %s was written by a newer newsreader (format %d, this one knows %d): update newsreader, or name another file with --library",
		e.Path, e.Schema, e.Known)
}

// ForeignError says that the file is a database, but not a library. It was not touched.
type ForeignError struct {
	Path string
}

func (e *ForeignError) Error() string {
	return fmt.Sprintf("%s is a database of another program, not a library of newsreader: name another file with --library", e.Path)
}

// LockedError says that another process held the library for longer than one waits.
type LockedError struct {
	Path string
	Err  error
}

func (e *LockedError) Error() string {
	return fmt.Sprintf("another program is holding the library: try again when it has finished (%s)", e.Path)
}

func (e *LockedError) Unwrap() error { return e.Err }

// ReadOnlyError says that the library, or the folder it is in, may not be written to.
type ReadOnlyError struct {
	Path string
	Err  error
	// Unreadable says that it may not be read either.
	Unreadable bool
}

func (e *ReadOnlyError) Error() string {
	if e.Unreadable {
		return fmt.Sprintf("the library cannot be read: look at the permissions of %s and its folder", e.Path)
	}
	return fmt.Sprintf("the library cannot be written: look at the permissions of %s and its folder", e.Path)
}

func (e *ReadOnlyError) Unwrap() error { return e.Err }

// FullError says that there is no room left to write. What was stored before is whole.
type FullError struct {
	Path string
	Err  error
}

func (e *FullError) Error() string {
	return fmt.Sprintf("there is no room left on the disk: nothing that was stored is lost, but nothing more can be in %s", e.Path)
}

func (e *FullError) Unwrap() error { return e.Err }

// CorruptError says that the file is damaged or is no database at all. It was not
// touched.
type CorruptError struct {
	Path string
	// Detail is what the check found, for a report; it may be empty.
	Detail string
	Err    error
}

func (e *CorruptError) Error() string {
	s := fmt.Sprintf("the library %s is damaged or is not a library", e.Path)
	if e.Detail != "" {
		s += " (" + e.Detail + ")"
	}
	return s + ": move it away, or put a backup in its place"
}

func (e *CorruptError) Unwrap() error { return e.Err }

// asNotFound is errors.As for the error that several methods pass over.
func asNotFound(err error, into **NotFoundError) bool { return errors.As(err, into) }
