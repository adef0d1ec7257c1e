package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"newsreader/internal/feed"
	"newsreader/internal/library"
	"newsreader/internal/sanitize"
	"newsreader/internal/store"
)

const addHelp = `REF is the address of a feed, or of a page: the feed is then looked for in
what the page says, by what is known of large sites (video channels, code,
forums), and where sites usually have one. Where several are found they are
listed, and nothing is added.

It prints what it follows now: number, title, address, with tabs between them.
To look at a feed without following it: newsreader feed REF.`

// addFlags are those of the command.
type addFlags struct {
	group, title string
	tags         []string
}

func (p *program) addCommand() *cobra.Command {
	var f addFlags
	c := &cobra.Command{
		Use: "add REF...", Short: "Follow a feed", Long: addHelp,
		Example: "  newsreader add https://example.org/feed.xml\n  newsreader add example.org --group News/World --tag daily",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("follow what? Name the address of a feed or of its page")
			}
			return nil
		},
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, args []string) error { return p.add(c.Context(), args, f) },
	}
	c.Flags().StringVar(&f.group, "group", "", "put it into `GROUP`; a slash parts a group and one within it")
	c.Flags().StringArrayVar(&f.tags, "tag", nil, "mark it by `TAG`; may be repeated")
	c.Flags().StringVar(&f.title, "title", "", "call it `TITLE` in place of its own title")
	p.completeFlag(c, "group", p.completeGroups)
	p.completeFlag(c, "tag", p.completeTags)
	return c
}

func (p *program) add(ctx context.Context, refs []string, f addFlags) error {
	if f.title != "" && len(refs) > 1 {
		return usagef("--title names one feed, and %d are to be added", len(refs))
	}
	l, err := p.library(ctx)
	if err != nil {
		return err
	}
	set := feed.Settings{Title: sanitize.Text(f.title), Group: library.ParseGroup(f.group)}
	for _, t := range f.tags {
		if t = sanitize.Text(t); t != "" {
			set.Tags = append(set.Tags, t)
		}
	}
	return p.each(ctx, refs, func(ref string) error {
		if info, err := os.Stat(p.path(ref)); err == nil && !info.IsDir() {
			return usagef("%s is a file: \"newsreader import %s\" follows the feeds that it lists", sanitize.Text(ref), shellWord(ref))
		}
		s, err := l.Add(ctx, ref, set)
		var exists *store.ExistsError
		if errors.As(err, &exists) {
			// Whoever adds it again wants it to be followed, and it is.
			p.note(fmt.Sprintf("you follow %q already", exists.Title))
			s, err = l.Subscription(ctx, exists.ID)
		}
		if err != nil {
			return err
		}
		return p.printAdded(s)
	})
}

// note tells something on standard error that is no failure.
func (p *program) note(text string) {
	_, _ = fmt.Fprintln(p.Err, "newsreader: "+sanitize.Text(text)) // nowhere left to tell of a failure
}

func (p *program) printAdded(s feed.Subscription) error {
	switch {
	case p.flags.json:
		return p.printJSON(subscriptionObject(s))
	case p.OutTerminal:
		_, err := fmt.Fprintf(p.out, "follows %s, %s (number %d, %s)\n", sanitize.Text(s.Title), numbered(s.Counts.Total, "1 entry", "%d entries"), s.ID, sanitize.Text(s.URL))
		return err
	}
	t, err := parseTemplate(tabbed("id", "title", "url"), feedFields())
	if err != nil {
		return err
	}
	return t.write(p.out, s)
}

// listChoice writes the feeds that an address leads to below the message, as commands to
// copy.
func (p *program) listChoice(e *library.ChoiceError) {
	for _, f := range e.Found {
		text := "  newsreader add " + shellWord(f.URL)
		if f.Title != "" {
			text += "  # " + f.Title
		}
		_, _ = fmt.Fprintln(p.Err, sanitize.Text(text)) // as in report
	}
}
