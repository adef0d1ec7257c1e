package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
	"newsreader/internal/store"
)

// done is a change of the library that was made.
type done struct {
	// Text says it in a line, Count how many things it concerns.
	Text  string
	Count int
	// ID is the feed or the search that it is about; 0 for others.
	ID int64
	// Undo takes it back; zero says that it cannot be taken back.
	Undo feed.Undo
}

// printDone tells of a change, and how it is taken back.
func (p *program) printDone(d done) error {
	if p.flags.json {
		return p.printJSON(struct {
			Schema int    `json:"schema"`
			Kind   string `json:"kind"`
			Done   string `json:"done"`
			Count  int    `json:"count"`
			ID     int64  `json:"id"`
			Undo   bool   `json:"undo"`
		}{schemaVersion, "done", d.Text, d.Count, d.ID, d.Undo.Key != 0})
	}
	text := sanitize.Text(d.Text)
	if d.Undo.Key != 0 {
		text += "; newsreader undo takes it back"
	}
	_, err := fmt.Fprintln(p.out, text)
	return err
}

func (p *program) undoCommand() *cobra.Command {
	return &cobra.Command{
		Use: "undo", Short: "Take the last change back: marks, settings, a removed feed or search",
		Long: "Each call takes one change back, the last one first, also those that were made\n" +
			"on the screen. The last 200 are kept, for 30 days.",
		Example: "  newsreader mark read feed:example && newsreader undo",
		Args:    known(cobra.NoArgs),
		RunE:    func(c *cobra.Command, _ []string) error { return p.undo(c.Context()) },
	}
}

func (p *program) undo(ctx context.Context) error {
	l, err := p.reading(ctx)
	if err != nil {
		return err
	}
	nothing := &absentError{"there is nothing to take back"}
	if l == nil {
		return nothing
	}
	u, found, err := l.LastUndo(ctx)
	if err == nil && !found {
		err = nothing
	}
	if err == nil {
		err = l.Undo(ctx, u)
	}
	if errors.As(err, new(*store.NotFoundError)) {
		return nothing // somebody else took it back in between
	}
	if err != nil {
		return err
	}
	return p.printDone(done{Text: "took back: " + u.Label, Count: u.Count})
}
