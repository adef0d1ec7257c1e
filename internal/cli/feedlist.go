package cli

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/feed"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/render"
)

// listEntries prints a feed for people: what it is called, and its entries, numbered,
// each with its date, its address and its first line.
func (p *program) listEntries(f *feed.Feed) error {
	l, err := p.listLook()
	if err != nil {
		return err
	}
	title := f.Title
	if title == "" {
		title = "(a feed without a title)"
	}
	var b strings.Builder
	fmt.Fprintln(&b, l.name.Render(title))
	for _, line := range []string{f.Subtitle, f.Site, feedNote(f)} {
		if line != "" {
			fmt.Fprintln(&b, l.muted.Render(p.oneRow(line, 0)))
		}
	}
	digits := len(fmt.Sprint(len(f.Entries)))
	indent := strings.Repeat(" ", digits+2)
	for i := range f.Entries {
		e := &f.Entries[i]
		first := firstLine(e)
		title := e.Title
		if title == "" {
			title, first = first, ""
		}
		if title == "" {
			title = "(without a title)"
		}
		fmt.Fprintf(&b, "\n%*d. %s\n", digits, i+1, l.name.Render(p.oneRow(title, len(indent))))
		for _, line := range []string{entryNote(e), e.Link, first} {
			if line != "" {
				fmt.Fprintln(&b, indent+l.muted.Render(p.oneRow(line, len(indent))))
			}
		}
	}
	_, err = p.out.WriteString(b.String())
	return err
}

// feedNote says what the feed is and what was wrong with it.
func feedNote(f *feed.Feed) string {
	note := f.Format + ", " + countOf(len(f.Entries), "entry", "entries")
	if len(f.Mended) > 0 {
		note += "; not in order: " + strings.Join(f.Mended, "; ")
	}
	return note
}

func countOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprint(n) + " " + many
}

// entryNote is the date of an entry and who wrote it.
func entryNote(e *feed.Entry) string {
	var parts []string
	when := e.Published
	if when.IsZero() {
		when = e.Updated
	}
	if !when.IsZero() {
		parts = append(parts, when.Format(time.DateOnly))
	}
	for _, a := range e.Authors {
		if a.Name != "" {
			parts = append(parts, a.Name)
		}
	}
	if n := len(e.Enclosures); n > 0 {
		parts = append(parts, countOf(n, "file", "files"))
	}
	return strings.Join(parts, " · ")
}

// maxTeaser is how much of a text is looked at for its first line.
const maxTeaser = 4 << 10

// firstLine returns how the text of an entry begins.
func firstLine(e *feed.Entry) string {
	c := e.Summary
	if c.Text == "" {
		c = e.Content
	}
	text := c.Text[:min(len(c.Text), maxTeaser)]
	if c.Markup {
		text = render.Text(hypertext.Fragment(strings.ToValidUTF8(text, ""), c.Base))
	}
	text, _, _ = strings.Cut(strings.TrimSpace(strings.ToValidUTF8(text, "")), "\n")
	return text
}

// oneRow cuts a line that would not fit into a row of the terminal. A pipe gets
// it whole.
func (p *program) oneRow(s string, indent int) string {
	if !p.OutTerminal {
		return s
	}
	return ansi.Truncate(s, max(p.room()-indent, 10), "…")
}
