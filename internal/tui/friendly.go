package tui

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/sanitize"
)

// maxMessage bounds a message in runes: the status line shows the beginning, the
// error log the whole.
const maxMessage = 400

// friendly turns an error into one line for a person: cleaned (an error quotes
// names and addresses from outside), bounded, and in plain words for what happens
// daily. It begins as the error does: that is often with a name or a command, whose
// letters are not to be changed.
func friendly(err error) string {
	switch {
	case errors.Is(err, context.Canceled):
		return "Cancelled"
	case errors.Is(err, context.DeadlineExceeded):
		return "It took too long"
	}
	text := err.Error()
	var path *fs.PathError
	if errors.As(err, &path) {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			text = "There is no " + path.Path
		case errors.Is(err, fs.ErrPermission):
			text = "You may not use " + path.Path
		}
	}
	return bounded(sanitize.Text(text))
}

// sentence gives a line a capital letter and a bound.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return bounded("")
	}
	return bounded(string(unicode.ToUpper(r)) + s[n:])
}

// bounded is a line that is neither empty nor too long.
func bounded(s string) string {
	if s = strings.TrimSpace(s); s == "" {
		return "Something went wrong"
	}
	if utf8.RuneCountInString(s) > maxMessage {
		s = string([]rune(s)[:maxMessage-1]) + "…"
	}
	return s
}
