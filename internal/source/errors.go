package source

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"newsreader/internal/sanitize"
)

// NotFoundError says that a ref names nothing.
type NotFoundError struct {
	Ref string
	// Near are names that were perhaps meant.
	Near []string
	// Address is the ref with a scheme, where it looks like an address without one.
	Address string
}

func (e *NotFoundError) Error() string {
	if e.Ref == "" {
		return "an empty name names no article"
	}
	text := fmt.Sprintf("there is no file or bundled article %q", sanitize.Text(e.Ref))
	var near []string
	for _, n := range e.Near {
		near = append(near, fmt.Sprintf("%q", sanitize.Text(n)))
	}
	if e.Address != "" {
		near = append(near, sanitize.Text(e.Address))
	}
	if len(near) == 0 {
		return text
	}
	return text + "; did you mean " + strings.Join(near, " or ") + "?"
}

// Is makes it fs.ErrNotExist for callers that know only that.
func (e *NotFoundError) Is(target error) bool { return target == fs.ErrNotExist }

// AddressError says that a ref is an address that is not fetched: mail, for example.
type AddressError struct{ URL string }

func (e *AddressError) Error() string {
	return fmt.Sprintf("%s is no page that can be fetched; only http and https addresses are", sanitize.Text(e.URL))
}

// TooLargeError says that a source is larger than the limit.
type TooLargeError struct {
	Name string
	// Size is in bytes; 0 is unknown, as for a pipe.
	Size  int64
	Limit int64
}

func (e *TooLargeError) Error() string {
	size := "larger"
	if e.Size > 0 {
		size = bytesText(e.Size) + ", larger"
	}
	return fmt.Sprintf("%s is %s than the %s that can be read; take a part of it, for example by head -c %d FILE | newsreader -",
		sanitize.Text(e.Name), size, bytesText(e.Limit), e.Limit)
}

// bytesText writes a size for people: with one decimal, so that a source just over a
// limit is not said to be as large as the limit.
func bytesText(n int64) string {
	value, unit := float64(n), "bytes"
	switch {
	case n >= 1<<20:
		value, unit = value/(1<<20), "MB"
	case n >= 1<<10:
		value, unit = value/(1<<10), "KB"
	}
	return strings.TrimSuffix(fmt.Sprintf("%.1f", value), ".0") + " " + unit
}

// KindError says that a path leads to something that cannot be read as an article.
type KindError struct {
	Name string
	// What it is, with its article: "a device".
	What string
}

func (e *KindError) Error() string {
	return fmt.Sprintf("%s is %s; only files, folders and pipes can be read", sanitize.Text(e.Name), e.What)
}

// named puts a source's name before an error that has none, and says what the file
// system says in plain words.
func named(name string, err error) error {
	name = sanitize.Text(name)
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s may not be read by you: %w", name, fs.ErrPermission)
	case errors.As(err, &path):
		return fmt.Errorf("%s: %w", name, path.Err)
	}
	var large *TooLargeError
	if errors.As(err, &large) {
		return err // it has the name
	}
	return fmt.Errorf("%s: %w", name, err)
}
