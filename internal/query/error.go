package query

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/sanitize"
)

// SyntaxError says what is wrong with a query and where.
type SyntaxError struct {
	// Offset and Length are the bytes that are at fault, in the query after
	// sanitize.Text, which changes nothing that a person can type.
	Offset, Length int
	// Message is a sentence without a full stop.
	Message string
	// Suggestion is what probably was meant, or empty.
	Suggestion string
}

// Error returns the message, with the suggestion as a question.
func (e *SyntaxError) Error() string {
	if e.Suggestion == "" {
		return e.Message
	}
	return e.Message + `; did you mean "` + e.Suggestion + `"?`
}

// Caret returns two lines: the query, and under its faulty part a row of carets. The
// query is the text that was parsed.
func (e *SyntaxError) Caret(text string) string {
	text = sanitize.Text(text)
	from := min(max(e.Offset, 0), len(text))
	to := min(max(e.Offset+e.Length, from), len(text))
	carets := max(ansi.StringWidth(text[from:to]), 1)
	return text + "\n" + strings.Repeat(" ", ansi.StringWidth(text[:from])) + strings.Repeat("^", carets)
}
