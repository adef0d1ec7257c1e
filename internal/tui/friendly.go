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
// names and addresses from outside), bounded, with a capital letter, and in plain
// words for what happens daily.
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
	return sentence(sanitize.Text(text))
}

// sentence gives a line a capital letter and a bound.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return "Something went wrong"
	}
	s = string(unicode.ToUpper(r)) + s[n:]
	if utf8.RuneCountInString(s) > maxMessage {
		s = string([]rune(s)[:maxMessage-1]) + "…"
	}
	return s
}
