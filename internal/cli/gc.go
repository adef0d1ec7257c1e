package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func (p *program) gcCommand() *cobra.Command {
	var shrink bool
	c := &cobra.Command{
		Use: "gc", Short: "Drop what is not to be kept, and tidy the library",
		Long: "It drops the entries that a feed's settings keep_count and keep_age do not\n" +
			"keep, and what is left of feeds that were removed more than 30 days ago.\n" +
			"Starred, tagged and unread entries stay, and those that are kept for later. A\n" +
			"refresh does the same; gc also gives room back to the disk where that is worth\n" +
			"it.",
		Example: "  newsreader set example keep_age=90d keep_count=500 && newsreader gc",
		Args:    known(cobra.NoArgs),
		RunE:    func(c *cobra.Command, _ []string) error { return p.gc(c.Context(), shrink) },
	}
	c.Flags().BoolVar(&shrink, "shrink", false, "give all room back, however little it is: rewrites the whole file")
	return c
}

// worthShrinking is the part of the file that must be free before it is rewritten
// unasked: a tenth.
const worthShrinking = 10

func (p *program) gc(ctx context.Context, shrink bool) error {
	l, err := p.library(ctx)
	if err != nil {
		return err
	}
	before, err := l.Size(ctx)
	if err != nil {
		return err
	}
	got, err := l.Collect(ctx)
	if err != nil {
		return err
	}
	if err := l.Optimize(ctx, shrink || got.Bytes > before.Bytes/worthShrinking); err != nil {
		return err
	}
	after, err := l.Size(ctx)
	if err != nil {
		return err
	}
	if p.flags.json {
		return p.printJSON(struct {
			Schema  int    `json:"schema"`
			Kind    string `json:"kind"`
			Entries int    `json:"entries"`
			Feeds   int    `json:"feeds"`
			Before  int64  `json:"bytes_before"`
			After   int64  `json:"bytes_after"`
		}{schemaVersion, "gc", got.Entries, got.Feeds, before.Bytes, after.Bytes})
	}
	text := "dropped " + numbered(got.Entries, "1 entry", "%d entries")
	if got.Feeds > 0 {
		text += " and " + numbered(got.Feeds, "1 feed", "%d feeds")
	}
	_, err = fmt.Fprintf(p.out, "%s; the library takes %s (before: %s)\n", text, megabytes(after.Bytes), megabytes(before.Bytes))
	return err
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }
