package cli

import (
	"errors"

	"newsreader/internal/fetch"
	"newsreader/internal/format/extract"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/host"
	"newsreader/internal/source"
)

// browserError is the error of a page that a browser can show and this program cannot,
// with the command that opens it there.
type browserError struct {
	err     error
	command string
}

func (e *browserError) Error() string {
	if errors.Is(e.err, hypertext.ErrNoText) {
		return e.err.Error() + "; to open it in one: " + e.command
	}
	return e.err.Error() + ": " + e.command // they end with "in the browser"
}

func (e *browserError) Unwrap() error { return e.err }

// inBrowser adds to the error of a page how to open it in a browser, where that would
// help and there is one.
func (p *program) inBrowser(ref string, err error) error {
	if !source.IsWeb(ref) || !forBrowser(err) {
		return err
	}
	if command := (host.Machine{Getenv: p.Getenv}).BrowseCommand(ref); command != "" {
		return &browserError{err, command}
	}
	return err
}

// forBrowser reports whether a browser would show more than an error.
func forBrowser(err error) bool {
	var (
		status *fetch.StatusError
		wall   *extract.WallError
	)
	switch {
	case errors.As(err, new(*source.MediaError)), errors.Is(err, hypertext.ErrNoText):
		return true
	case errors.As(err, &status):
		return status.Wall != "" || status.Code == 403 // forbidden, often to all but browsers
	case errors.As(err, &wall):
		return wall.Kind != extract.NotFound
	}
	return false
}
