package cli

import (
	"context"

	"github.com/spf13/cobra"

	"newsreader/internal/format/schema"
	"newsreader/internal/render"
	"newsreader/internal/store"
)

func (p *program) changesCommand() *cobra.Command {
	return &cobra.Command{
		Use: "changes ID", Short: "Show what has changed in an entry since you read it",
		Long: "ID is the number of an entry (newsreader list). It prints the sentences that\n" +
			"were added, removed and edited, and the headline if it is another.",
		Example: "  newsreader changes 1234\n  newsreader list --view history --json | jq -r 'select(.changed) | .id'",
		Args:    known(cobra.ExactArgs(1)),
		RunE:    func(c *cobra.Command, args []string) error { return p.changes(c.Context(), args[0]) },
	}
}

func (p *program) changes(ctx context.Context, ref string) error {
	id, ok := entryID(ref)
	if !ok {
		return usagef("%q is no number of an entry; \"newsreader list\" has them", ref)
	}
	l, err := p.reading(ctx)
	if err != nil {
		return err
	}
	if l == nil {
		return &store.NotFoundError{What: "entry", ID: int64(id)}
	}
	h, err := l.Headline(ctx, id)
	if err != nil {
		return err
	}
	c, err := l.Changes(ctx, id)
	if err != nil {
		return err
	}
	if c.Empty() {
		p.note("nothing in it has changed since you read it")
		return nil
	}
	a := c.Article(h.Title)
	if p.flags.json {
		return schema.Encode(p.out, a, texts{})
	}
	return render.Write(p.out, a, render.Options{Width: p.width()})
}
