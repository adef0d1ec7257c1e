package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/config"
	"newsreader/internal/library"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
	"newsreader/internal/store"
)

// usageError says that the command line itself is wrong.
type usageError struct{ text string }

func (e *usageError) Error() string { return e.text }

func usagef(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

// sectionError says that a selector of sections failed in an article.
type sectionError struct {
	name    string
	article *article.Article
	err     error // *article.NotFoundError or *article.AmbiguousError
}

func (e *sectionError) Error() string { return e.err.Error() + " in " + e.name }
func (e *sectionError) Unwrap() error { return e.err }

// report tells an error on standard error and returns the exit code that it means.
func (p *program) report(err error) int {
	if closedPipe(err) {
		return exitOK
	}
	if errors.Is(err, errReported) {
		return p.failed
	}
	text := err.Error()
	switch {
	case errors.Is(err, context.Canceled):
		text = "cancelled"
	case errors.As(err, new(*usageError)):
		text += fmt.Sprintf(" (%q explains)", p.ran+" --help")
	}
	for line := range strings.Lines(text) {
		// A problem of the configuration begins with its file, as editors expect.
		prefix := "newsreader: "
		if errors.As(err, new(config.Problems)) {
			prefix = ""
		}
		_, _ = fmt.Fprintln(p.Err, prefix+sanitize.Text(strings.TrimSuffix(line, "\n"))) // nowhere left to tell of a failure
	}
	var choice *library.ChoiceError
	if errors.As(err, &choice) {
		p.listChoice(choice)
	}
	var section *sectionError
	if errors.As(err, &section) {
		section.list(p.Err)
	}
	return exitCode(err)
}

// exitCode tells what kind of failure an error is.
func exitCode(err error) int {
	var feed *feedError
	switch {
	case errors.As(err, new(*queryError)), errors.As(err, new(*library.SettingError)), errors.As(err, new(*library.ValueError)),
		errors.As(err, new(*library.RefError)), errors.As(err, new(*library.ChoiceError)):
		return exitUsage
	case errors.As(err, new(*absentError)), errors.As(err, new(*noEntryError)), errors.As(err, new(*store.NotFoundError)), errors.As(err, new(*library.NoFeedError)):
		return exitNotFound
	case errors.As(err, &feed) && feed.many:
		return exitUsage
	case errors.As(err, &feed):
		return exitNotFound
	case errors.As(err, new(*usageError)), errors.As(err, new(*article.AmbiguousError)):
		return exitUsage
	case errors.As(err, new(*article.NotFoundError)), errors.As(err, new(*source.NotFoundError)):
		return exitNotFound
	}
	return exitFailure
}

// list writes the sections that there are, or that were perhaps meant, below the
// message.
func (e *sectionError) list(w io.Writer) {
	sections := e.article.Outline()
	head := "its sections are:"
	var ambiguous *article.AmbiguousError
	if errors.As(e.err, &ambiguous) {
		sections, head = ambiguous.Candidates, "give more of the heading, or a number:"
	}
	if len(sections) == 0 {
		head = "it has no headings"
	}
	_, _ = fmt.Fprintln(w, "newsreader: "+head) // as in report
	for _, s := range sections {
		_, _ = fmt.Fprintln(w, outlineLine(s, plainLook))
	}
}
