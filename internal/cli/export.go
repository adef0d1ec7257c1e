package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/internal/feed"
	"newsreader/internal/format/syndication"
	"newsreader/internal/library"
	"newsreader/internal/sanitize"
)

// exportFlags are those of the command.
type exportFlags struct {
	format choice
	db     string
}

func (p *program) exportCommand() *cobra.Command {
	f := exportFlags{format: choice{value: "opml", words: []string{"opml", "urls"}}}
	c := &cobra.Command{
		Use: "export", Short: "Print the list of feeds for another program, or save the whole library",
		Long: "OPML has groups, tags and saved searches, and any reader takes it. Passwords\n" +
			"that stand in addresses are left out. With --db the whole library, entries and\n" +
			"marks included, is saved as one file, also while it is in use.",
		Example: "  newsreader export >feeds.opml\n  newsreader export --format urls >~/.newsboat/urls\n  newsreader export --db backup.db\n  newsreader --library backup.db list",
		Args:    known(cobra.NoArgs),
		RunE:    func(c *cobra.Command, _ []string) error { return p.export(c.Context(), f) },
	}
	c.Flags().VarP(&f.format, "format", "f", "print the list as `FORMAT`: opml, or urls as newsboat has it")
	c.Flags().StringVar(&f.db, "db", "", "save the whole library as `FILE`, which must not be there yet")
	p.completeFlag(c, "format", cobra.FixedCompletions([]string{"opml", "urls"}, cobra.ShellCompDirectiveNoFileComp))
	return c
}

func (p *program) export(ctx context.Context, f exportFlags) error {
	l, err := p.reading(ctx)
	if err != nil {
		return err
	}
	if f.db != "" {
		return p.backup(ctx, l, f.db)
	}
	if p.flags.json {
		return usagef("a list of feeds is exported as opml or urls; \"newsreader list --feeds --json\" prints it as JSON")
	}
	list := &feed.Outline{Title: "newsreader"}
	if l != nil {
		if list, err = l.Export(ctx); err != nil {
			return err
		}
	}
	if f.format.value == "urls" {
		return p.writeURLs(list)
	}
	return syndication.WriteOutline(p.out, list)
}

// backup saves the library as another file.
func (p *program) backup(ctx context.Context, l *library.Library, file string) error {
	if l == nil {
		return &absentError{"there is no library yet to be saved"}
	}
	err := l.Backup(ctx, p.path(file))
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; name a new file", sanitize.Text(file))
	}
	if err != nil {
		return err
	}
	size, err := l.Size(ctx)
	if err != nil {
		return err
	}
	return p.printDone(done{Text: fmt.Sprintf("saved %s and %s as %s", numbered(size.Feeds, "1 feed", "%d feeds"), numbered(size.Entries, "1 entry", "%d entries"), file), Count: size.Entries})
}

// writeURLs writes a line for each feed as newsboat reads it: address, tags, title. A
// group becomes a tag, which is all that newsboat has.
func (p *program) writeURLs(list *feed.Outline) error {
	left := 0
	for _, f := range list.Feeds {
		if f.URL == "" {
			left++
			continue
		}
		words := []string{f.URL}
		if len(f.Group) > 0 {
			words = append(words, quoted(library.PrintGroup(f.Group)))
		}
		for _, t := range f.Tags {
			words = append(words, quoted(t))
		}
		if f.Named {
			words = append(words, quoted("~"+f.Title))
		}
		if _, err := fmt.Fprintln(p.out, strings.Join(words, " ")); err != nil {
			return err
		}
	}
	if left > 0 {
		p.note(numbered(left, "a saved search was", "%d saved searches were") + " left out: newsboat's are written otherwise")
	}
	return nil
}

// quoted writes a word as newsboat reads it: in quotes, where a backslash takes the
// meaning from a quote and from itself.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(sanitize.Text(s)) + `"`
}
