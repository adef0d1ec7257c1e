package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
)

// The result codes of SQLite that a person can do something about.
const (
	codeBusy      = 5
	codeLocked    = 6
	codeReadOnly  = 8
	codeIO        = 10
	codeCorrupt   = 11
	codeFull      = 13
	codeCantOpen  = 14
	codeNotADB    = 26
	codeShareSize = codeIO | 19<<8 // no room for the index of the journal
)

// fault turns an error of the database into one for people, and says of any other what
// was being done.
func fault(path, doing string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) || typed(err) {
		return err
	}
	var db *sqlite.Error
	switch {
	case !errors.As(err, &db):
	case db.Code() == codeShareSize:
		return &FullError{path, err}
	default:
		switch db.Code() & 0xff {
		case codeBusy, codeLocked:
			return &LockedError{path, err}
		case codeReadOnly:
			return &ReadOnlyError{Path: path, Err: err}
		case codeFull:
			return &FullError{path, err}
		case codeCorrupt, codeNotADB:
			return &CorruptError{Path: path, Err: err}
		case codeCantOpen:
			return &ReadOnlyError{Path: path, Err: err}
		}
	}
	switch {
	case errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT):
		return &FullError{path, err}
	case errors.Is(err, syscall.EROFS) || errors.Is(err, fs.ErrPermission):
		return &ReadOnlyError{Path: path, Err: err}
	}
	return fmt.Errorf("library: %s: %w", doing, err)
}

// typed reports whether an error is one of this package already.
func typed(err error) bool {
	var (
		notFound *NotFoundError
		exists   *ExistsError
		newer    *NewerSchemaError
		foreign  *ForeignError
		locked   *LockedError
		readOnly *ReadOnlyError
		full     *FullError
		corrupt  *CorruptError
	)
	return errors.As(err, &notFound) || errors.As(err, &exists) || errors.As(err, &newer) || errors.As(err, &foreign) ||
		errors.As(err, &locked) || errors.As(err, &readOnly) || errors.As(err, &full) || errors.As(err, &corrupt)
}
