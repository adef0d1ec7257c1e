package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/internal/feed"
	"newsreader/internal/library"
	"newsreader/internal/sanitize"
	"newsreader/internal/spelling"
	"newsreader/internal/store"
)

const markHelp = `Entries are named by their numbers, or found by a QUERY; "-" reads numbers
from standard input, one a line: what "newsreader list" prints will do as it
is, with tabs or as JSON. --all names every entry.

Several actions stand with commas: read,tag:work.`

// markAction is something that is done to an entry's marks.
type markAction struct {
	name, help string
	// do changes the change that is made; word is what stands behind the colon.
	do func(c *feed.Change, word string)
}

func markActions() []markAction {
	set := func(at func(*feed.Change) **bool, to bool) func(*feed.Change, string) {
		return func(c *feed.Change, _ string) { *at(c) = &to }
	}
	read := func(c *feed.Change) **bool { return &c.Read }
	star := func(c *feed.Change) **bool { return &c.Starred }
	later := func(c *feed.Change) **bool { return &c.Later }
	hidden := func(c *feed.Change) **bool { return &c.Hidden }
	return []markAction{
		{"read", "mark as read", set(read, true)},
		{"unread", "mark as unread", set(read, false)},
		{"star", "star", set(star, true)},
		{"unstar", "take the star away", set(star, false)},
		{"later", "keep for later", set(later, true)},
		{"unlater", "keep for later no longer", set(later, false)},
		{"hide", "leave out of all lists", set(hidden, true)},
		{"unhide", "show in lists again (find them by is:hidden)", set(hidden, false)},
		{"tag:NAME", "add a tag", func(c *feed.Change, word string) { c.AddTags = append(c.AddTags, word) }},
		{"untag:NAME", "take a tag away", func(c *feed.Change, word string) { c.RemoveTags = append(c.RemoveTags, word) }},
	}
}

func (p *program) markCommand() *cobra.Command {
	all := false
	c := &cobra.Command{
		Use: "mark ACTION ID...", Short: "Mark entries: read, star, later, tags",
		Long: markHelp,
		Example: "  newsreader mark read 1234 1235\n  newsreader mark read 'feed:example before:7d'\n" +
			"  newsreader search 'title:goal*' | fzf -m | newsreader mark star,later -\n  newsreader mark untag:work 'tag:work is:read'",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("mark as what? Write newsreader mark ACTION ID...; the actions are %s", alternatives(actionNames()))
			}
			return nil
		},
		ValidArgsFunction: p.completeMark,
		RunE:              func(c *cobra.Command, args []string) error { return p.mark(c.Context(), args[0], args[1:], all) },
	}
	c.Flags().BoolVar(&all, "all", false, "mark every entry of the library")
	return c
}

func actionNames() []string {
	var names []string
	for _, a := range markActions() {
		names = append(names, a.name)
	}
	return names
}

// parseActions reads "read,tag:work".
func parseActions(text string) (feed.Change, error) {
	var c feed.Change
	for word := range strings.SplitSeq(text, ",") {
		name, rest, has := strings.Cut(word, ":")
		rest = sanitize.Text(rest)
		var found *markAction
		for _, a := range markActions() {
			plain, _, wants := strings.Cut(a.name, ":")
			if plain == name && wants == has {
				found = &a
			}
			if plain == name && wants && (!has || strings.TrimSpace(rest) == "") {
				return c, usagef("%s wants a tag: %s", name, a.name)
			}
		}
		if found == nil {
			return c, usagef("entries cannot be marked %q%s (%s)", word, spelling.Question(word, actionNames()), alternatives(actionNames()))
		}
		found.do(&c, rest)
	}
	return c, nil
}

func (p *program) mark(ctx context.Context, action string, args []string, all bool) error {
	c, err := parseActions(action)
	if err != nil {
		return err
	}
	text := strings.TrimSpace(strings.Join(args, " "))
	switch {
	case all && len(args) > 0:
		return usagef("--all names every entry: leave out %q, or --all", text)
	case !all && text == "":
		return usagef("mark which entries? Name their numbers, a query, or \"-\" for numbers on standard input; --all is every entry")
	}
	ids, named, err := p.entryIDs(args)
	if err != nil {
		return err
	}
	q, err := parsed(text)
	if !named && err != nil {
		return err
	}
	l, err := p.library(ctx)
	if err != nil {
		return err
	}
	var u feed.Undo
	if named {
		u, err = p.markIDs(ctx, l, ids, c)
	} else {
		u, err = l.MarkView(ctx, feed.View{What: feed.All}, q, 0, c)
	}
	if err != nil {
		return err
	}
	if u.Key == 0 {
		u.Label = "nothing had to be changed"
	}
	return p.printDone(done{Text: u.Label, Count: u.Count, Undo: u})
}

// tellOfMissing is up to how many entries that are not there are told of by name.
const tellOfMissing = 10

// markIDs marks the entries that are there, and tells of those that are not.
func (p *program) markIDs(ctx context.Context, l *library.Library, ids []feed.EntryID, c feed.Change) (feed.Undo, error) {
	there := map[feed.EntryID]bool{}
	for from := 0; from < len(ids); from += mostPage {
		rows, err := l.Headlines(ctx, ids[from:min(from+mostPage, len(ids))])
		if err != nil {
			return feed.Undo{}, err
		}
		for _, h := range rows {
			there[h.ID] = true
		}
	}
	missing := 0
	for _, id := range ids {
		if there[id] {
			continue
		}
		if missing++; missing <= tellOfMissing {
			p.failed = p.report(&store.NotFoundError{What: "entry", ID: int64(id)})
		}
	}
	if missing > tellOfMissing {
		p.note(fmt.Sprintf("and %d more are not there", missing-tellOfMissing))
	}
	if len(there) == 0 && missing > 0 {
		return feed.Undo{}, errReported
	}
	return l.Mark(ctx, ids, c)
}

// errReported says that what failed was told already; program.failed has the exit code.
var errReported = errors.New("reported")
