package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
)

const searchHelp = `It prints what "newsreader list" prints, and with each entry the passage in
which the words stand: as a last field in a pipe, as a second line on a
terminal.`

// searchFlags are those of the command.
type searchFlags struct {
	listFlags
	save, remove string
}

func (p *program) searchCommand() *cobra.Command {
	var f searchFlags
	c := &cobra.Command{
		Use: "search QUERY...", Short: "Search all that is stored",
		Long: searchHelp,
		Example: "  newsreader search harbour\n  newsreader search --ranked -n 10 'climate OR weather' since:30d\n" +
			"  newsreader search 'title:\"to be\" -film' --json | jq -r .id\n  newsreader search --save Short 'is:unread minutes:<5'\n  newsreader list --saved Short",
		ValidArgsFunction: p.completeQuery,
		RunE:              func(c *cobra.Command, args []string) error { return p.search(c.Context(), args, f) },
	}
	set := c.Flags()
	set.BoolVar(&f.ranked, "ranked", false, "put what fits best first, in place of the newest")
	f.declare(set)
	set.StringVar(&f.save, "save", "", "save the query as `NAME` in place of printing what it finds")
	set.StringVar(&f.remove, "remove", "", "forget the saved search `NAME`")
	p.completeListFlags(c)
	p.completeFlag(c, "remove", p.completeSearches)
	return c
}

func (p *program) search(ctx context.Context, args []string, f searchFlags) error {
	text := strings.Join(args, " ")
	if f.remove != "" {
		if len(args) > 0 || f.save != "" {
			return usagef("--remove forgets a saved search and takes no query")
		}
		return p.removeSearch(ctx, f.remove)
	}
	if err := p.checkList(f.listFlags); err != nil {
		return err
	}
	if strings.TrimSpace(text) == "" && f.saved == "" {
		return usagef("search for what? \"newsreader list\" lists everything")
	}
	if f.save != "" {
		return p.saveSearch(ctx, f.save, text)
	}
	return p.listFound(ctx, text, f.listFlags, foundLine())
}

// saveSearch saves a query under a name, in place of the one that has it.
func (p *program) saveSearch(ctx context.Context, name, text string) error {
	if _, err := parsed(text); err != nil {
		return err
	}
	if name = strings.TrimSpace(sanitize.Text(name)); name == "" {
		return usagef("--save wants a name")
	}
	l, err := p.library(ctx)
	if err != nil {
		return err
	}
	tree, err := l.Tree(ctx)
	if err != nil {
		return err
	}
	s := feed.Search{Name: name, Query: sanitize.Text(text)}
	verb := "saved"
	for _, old := range tree.Searches {
		if old.Name == name {
			s.ID, verb = old.ID, "replaced"
		}
	}
	if s.ID, err = l.SaveSearch(ctx, s); err != nil {
		return err
	}
	return p.printDone(done{Text: fmt.Sprintf("%s the search %q", verb, name), Count: 1, ID: s.ID})
}

func (p *program) removeSearch(ctx context.Context, name string) error {
	l, err := p.library(ctx)
	if err != nil {
		return err
	}
	tree, err := l.Tree(ctx)
	if err != nil {
		return err
	}
	s, ok := searchNamed(tree.Searches, name)
	if !ok {
		return noSearch(tree, name)
	}
	u, err := l.RemoveSearch(ctx, s.ID)
	if err != nil {
		return err
	}
	return p.printDone(done{Text: fmt.Sprintf("removed the search %q", s.Name), Count: 1, ID: s.ID, Undo: u})
}
