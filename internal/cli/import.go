package cli

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"newsreader/internal/library"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
)

func (p *program) importCommand() *cobra.Command {
	return &cobra.Command{
		Use: "import FILE", Short: "Follow the feeds of a list: OPML, newsboat's urls",
		Long: "FILE is a list of subscriptions as other readers export it, or \"-\" for standard\n" +
			"input. Feeds that you follow already stay as they are, nothing is fetched, and a\ncommand in the list is never run.",
		Example: "  newsreader import subscriptions.opml\n  newsreader import ~/.newsboat/urls && newsreader refresh",
		Args:    known(cobra.ExactArgs(1)),
		RunE:    func(c *cobra.Command, args []string) error { return p.importList(c.Context(), args[0]) },
	}
}

func (p *program) importList(ctx context.Context, name string) error {
	data, err := p.listBytes(ctx, name)
	if err != nil {
		return err
	}
	l, err := p.library(ctx)
	if err != nil {
		return err
	}
	got, err := l.Import(ctx, data, name)
	for _, r := range got.Refused {
		where := ""
		if r.Line > 0 {
			where = fmt.Sprintf("line %d: ", r.Line)
		}
		_, _ = fmt.Fprintf(p.Err, "newsreader: %s%s: %s\n", where, sanitize.Text(r.Text), r.Reason) // nowhere left to tell of a failure
	}
	if err != nil {
		return err
	}
	return p.printImported(got)
}

// listBytes reads a list as it is.
func (p *program) listBytes(ctx context.Context, name string) ([]byte, error) {
	if name != source.Stdin {
		return p.loader().Bytes(ctx, name)
	}
	if p.In == nil {
		return nil, os.ErrNotExist
	}
	text, err := p.loader().Text(ctx, source.Stdin, source.Options{})
	return []byte(text), err
}

func (p *program) printImported(got library.Imported) error {
	if p.flags.json {
		return p.printJSON(struct {
			Schema   int `json:"schema"`
			Added    int `json:"added"`
			Known    int `json:"known"`
			Searches int `json:"searches"`
			Refused  int `json:"refused"`
		}{schemaVersion, got.Added, got.Known, got.Searches, len(got.Refused)})
	}
	text := "follows " + numbered(got.Added, "1 more feed", "%d more feeds")
	if got.Known > 0 {
		text += fmt.Sprintf(", %d known before", got.Known)
	}
	if got.Searches > 0 {
		text += ", " + numbered(got.Searches, "1 search saved", "%d searches saved")
	}
	_, err := fmt.Fprintln(p.out, text)
	return err
}
