package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/internal/source"
)

func (p *program) articlesCommand() *cobra.Command {
	return &cobra.Command{
		Use: "articles", Short: "List the bundled articles: name, minutes, title", Args: known(cobra.NoArgs),
		Example: "  newsreader articles\n  newsreader articles --json | jq -r .title",
		RunE:    func(c *cobra.Command, _ []string) error { return p.printArticles(c.Context()) },
	}
}

func (p *program) printArticles(ctx context.Context) error {
	entries, err := p.loader().Articles(ctx)
	if err != nil {
		return err
	}
	return p.printListing(entries)
}

// entryJSON is one line of a listing as JSON.
type entryJSON struct {
	Schema    int     `json:"schema"`
	Name      string  `json:"name"`
	Ref       string  `json:"ref"`
	Title     string  `json:"title"`
	Words     int     `json:"words"`
	Minutes   int     `json:"minutes"`
	Published *string `json:"published"`
	Language  string  `json:"language"`
	Bundled   bool    `json:"bundled"`
	Folder    bool    `json:"folder"`
}

// printListing prints a line for each entry: name, minutes, title. In a pipe tabs
// part them; on a terminal they stand in columns.
func (p *program) printListing(entries []source.Entry) error {
	if p.flags.format.value == "json" || p.flags.json {
		for _, e := range entries {
			if err := p.printJSON(entryJSON{
				schemaVersion, e.Name, e.Ref, e.Title, e.Words, e.Minutes, dateJSON(e.Published), e.Language, e.Bundled, e.Folder,
			}); err != nil {
				return err
			}
		}
		return nil
	}
	l, err := p.listLook()
	if err != nil {
		return err
	}
	table := sideBySide{right: 1}
	for _, e := range entries {
		minutes := ""
		switch {
		case e.Minutes > 0 && p.OutTerminal:
			minutes = l.muted.Render(strconv.Itoa(e.Minutes) + " min")
		case e.Minutes > 0:
			minutes = strconv.Itoa(e.Minutes)
		}
		table.rows = append(table.rows, []string{l.name.Render(e.Name), minutes, e.Title})
	}
	if p.OutTerminal {
		return table.write(p.out, 0, len(table.rows), p.room())
	}
	for _, row := range table.rows {
		if _, err := fmt.Fprintln(p.out, strings.TrimRight(strings.Join(row, "\t"), "\t")); err != nil {
			return err
		}
	}
	return nil
}
