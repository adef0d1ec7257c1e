package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
)

func (p *program) removeCommand() *cobra.Command {
	return &cobra.Command{
		Use: "remove FEED...", Short: "Follow a feed no longer",
		Long: "A FEED is its number, its address, or a part of its title that no other has.\n" +
			"Its entries leave all lists but for those that are starred, kept for later or\n" +
			"tagged. \"newsreader undo\" brings it back with all its entries, for 30 days.",
		Example: "  newsreader remove 12\n  newsreader list --feeds -t '{state}\\t{id}' | grep ^muted | cut -f2 | xargs newsreader remove",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("remove which feed? \"newsreader list --feeds\" lists them")
			}
			return nil
		},
		ValidArgsFunction: p.completeFeeds,
		RunE:              func(c *cobra.Command, args []string) error { return p.remove(c.Context(), args) },
	}
}

// remove finds all feeds before it removes the first, so that a slip in the last name
// leaves things as they are.
func (p *program) remove(ctx context.Context, names []string) error {
	l, err := p.library(ctx)
	if err != nil {
		return err
	}
	subs, err := p.named(ctx, l, names)
	if err != nil {
		return err
	}
	gone := map[feed.ID]bool{}
	for _, s := range subs {
		if gone[s.ID] {
			continue
		}
		gone[s.ID] = true
		u, err := l.Unsubscribe(ctx, s.ID)
		if err != nil {
			return err
		}
		text := fmt.Sprintf("removed %s with %s", s.Title, numbered(s.Counts.Total, "1 entry", "%d entries"))
		if err := p.printDone(done{Text: text, Count: 1, ID: int64(s.ID), Undo: u}); err != nil {
			return err
		}
	}
	return nil
}

// shellWord quotes a text so that a shell takes it as one word.
func shellWord(s string) string {
	s = sanitize.Text(s)
	special := func(r rune) bool {
		return r < 0x80 && !strings.ContainsRune("/:.-_~,@%+=", r) && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
	}
	if s != "" && strings.IndexFunc(s, special) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
