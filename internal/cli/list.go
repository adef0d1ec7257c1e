package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsreader/internal/feed"
	"newsreader/internal/library"
	"newsreader/internal/query"
	"newsreader/internal/sanitize"
	"newsreader/internal/spelling"
)

const listHelp = `Without a QUERY it lists every entry of all feeds and every page that was
kept, the newest first. "newsreader search --help" explains the language of a
QUERY.

In a pipe an entry is a line of fields with tabs between them:
  id, date, feed, title, url, minutes, marks
On a terminal they stand in columns. --json prints an object for each. A list of
any length begins at once and takes the room of a page.

--template prints a line of your own: fields in braces, \t and \n, {{ for a
brace.`

// listFlags are those of the command.
type listFlags struct {
	feeds, groups, tags, searches bool

	view     choice
	sort     choice
	saved    string
	template string
	limit    int
	ranked   bool
}

// declare adds the flags that choose entries and how they are printed.
func (f *listFlags) declare(set *pflag.FlagSet) {
	f.view = choice{value: "all", words: []string{"all", "river", "history", "opened"}}
	set.Var(&f.view, "view", "take the entries of `VIEW`: all, river (without the feeds hidden from it), history (what you read, the latest first), opened (pages kept by their address)")
	f.sort = choice{value: "newest", words: []string{"newest", "oldest", "title", "feed"}}
	set.Var(&f.sort, "sort", "put them in the `ORDER` newest, oldest, title or feed")
	set.StringVar(&f.saved, "saved", "", "take what the saved search `NAME` finds")
	set.IntVarP(&f.limit, "limit", "n", 0, "print at most `N`; 0 prints all")
	set.StringVarP(&f.template, "template", "t", "", "print each as the line `TEXT`, such as '{id} {title}'")
}

func (p *program) listCommand() *cobra.Command {
	var f listFlags
	c := &cobra.Command{
		Use: "list [QUERY...]", Short: "List entries, feeds, groups, tags or saved searches",
		Long: listHelp,
		Example: "  newsreader list is:unread\n  newsreader list 'group:news since:2d' --json | jq -r .url\n" +
			"  newsreader list is:star -t '- [{title}]({url})'\n  newsreader list --feeds | sort -t\"$(printf '\\t')\" -k2,2nr | head",
		ValidArgsFunction: p.completeQuery,
		RunE:              func(c *cobra.Command, args []string) error { return p.list(c.Context(), args, f) },
	}
	set := c.Flags()
	set.BoolVar(&f.feeds, "feeds", false, "list the feeds: id, unread, total, state, group, title, url")
	set.BoolVar(&f.groups, "groups", false, "list the groups: group, unread, total, feeds")
	set.BoolVar(&f.tags, "tags", false, "list the tags in use: tag, entries")
	set.BoolVar(&f.searches, "searches", false, "list the saved searches: id, name, query")
	f.declare(set)
	p.completeListFlags(c)
	return c
}

// list lists what is asked for.
func (p *program) list(ctx context.Context, args []string, f listFlags) error {
	kinds := 0
	for _, wanted := range []bool{f.feeds, f.groups, f.tags, f.searches} {
		if wanted {
			kinds++
		}
	}
	if err := p.checkList(f); err != nil {
		return err
	}
	switch {
	case kinds > 0 && (f.view.value != "all" || f.sort.value != "newest" || f.saved != ""):
		return usagef("--view, --sort and --saved choose entries, and no feeds, groups, tags or searches")
	case kinds > 1:
		return usagef("--feeds, --groups, --tags and --searches are lists of their own: ask for one of them")
	case kinds == 1 && len(args) > 0:
		return usagef("a query finds entries: %q cannot choose feeds, groups, tags or searches", strings.Join(args, " "))
	case kinds == 1:
		return p.listOther(ctx, f)
	}
	return p.listFound(ctx, strings.Join(args, " "), f, entryLine())
}

// checkList finds flags of a list that contradict one another.
func (p *program) checkList(f listFlags) error {
	switch {
	case f.limit < 0:
		return usagef("--limit wants a number, or 0 for all")
	case f.template != "" && p.flags.json:
		return usagef("--template and --json ask for two forms")
	case f.ranked && f.sort.value != "newest":
		return usagef("--ranked and --sort %s ask for two orders", f.sort.value)
	}
	return nil
}

// listFound lists what a query finds.
func (p *program) listFound(ctx context.Context, text string, f listFlags, usual string) error {
	q, err := parsed(text)
	if err != nil {
		return err
	}
	line := f.template
	if line == "" {
		line = usual
	}
	t, err := parseTemplate(line, entryFields())
	if err != nil {
		return err
	}
	l, err := p.reading(ctx)
	if err != nil {
		return err
	}
	if f.saved != "" {
		if q, err = p.savedToo(ctx, l, f.saved, q); err != nil {
			return err
		}
	}
	if l == nil {
		return nil
	}
	if err := p.catchUp(ctx, l, q); err != nil {
		return err
	}
	v := feed.View{What: views()[f.view.value], Sort: entryOrders()[f.sort.value]}
	if f.ranked {
		v.Sort = feed.Ranked
	}
	return p.printEntries(ctx, l, v, q, f, t)
}

func views() map[string]feed.Selection {
	return map[string]feed.Selection{"all": feed.All, "river": feed.River, "history": feed.History, "opened": feed.Opened}
}

func entryOrders() map[string]feed.Sort {
	return map[string]feed.Sort{"newest": feed.NewestFirst, "oldest": feed.OldestFirst, "title": feed.ByTitle, "feed": feed.ByFeed}
}

// printEntries prints the entries of a view in the form that is asked for.
func (p *program) printEntries(ctx context.Context, l *library.Library, v feed.View, q query.Query, f listFlags, t template[feed.Headline]) error {
	row := func(h feed.Headline) error { return t.write(p.out, h) }
	switch {
	case f.template != "":
	case p.flags.json:
		row = func(h feed.Headline) error { return p.printJSON(storedObject(h)) }
	case p.OutTerminal:
		rows, err := p.newRows(ctx, l)
		if err != nil {
			return err
		}
		row = rows.write
	}
	return eachEntry(ctx, l, v, q, f.limit, row)
}

// savedToo narrows a query by a saved search.
func (p *program) savedToo(ctx context.Context, l *library.Library, name string, q query.Query) (query.Query, error) {
	var tree feed.Tree
	if l != nil {
		var err error
		if tree, err = l.Tree(ctx); err != nil {
			return q, err
		}
	}
	s, ok := searchNamed(tree.Searches, name)
	if !ok {
		return q, noSearch(tree, name)
	}
	saved, err := parsed(s.Query)
	switch {
	case err != nil || q.Empty():
		return saved, err
	case saved.Empty():
		return q, nil
	}
	return parsed("(" + saved.String() + ") (" + q.String() + ")")
}

// absentError says that what is named is not in the library.
type absentError struct{ text string }

func (e *absentError) Error() string { return e.text }

func noSearch(tree feed.Tree, name string) error {
	var names []string
	for _, s := range tree.Searches {
		names = append(names, s.Name)
	}
	return &absentError{`no search is saved as "` + sanitize.Text(name) + `"` + spelling.Question(name, names)}
}
