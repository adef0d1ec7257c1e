package cli

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"newsreader/internal/feed"
	"newsreader/internal/library"
	"newsreader/internal/query"
	"newsreader/internal/sanitize"
)

// tabPatience is how long a person who pressed Tab waits for the library.
const tabPatience = time.Second

// knownTree reads the library for a completion: what is wrong with it, nobody asked.
func (p *program) knownTree(ctx context.Context) (*library.Library, feed.Tree) {
	l, err := p.reading(ctx)
	if l == nil || err != nil {
		return nil, feed.Tree{}
	}
	tree, err := l.Tree(ctx)
	if err != nil {
		return nil, feed.Tree{}
	}
	return l, tree
}

// offer offers words that begin with what was typed, each with an explanation behind a
// tab, and no files.
func offer(begun string, words []string) ([]string, cobra.ShellCompDirective) {
	fold := strings.ToLower(begun)
	return slices.DeleteFunc(words, func(w string) bool { return !strings.HasPrefix(strings.ToLower(w), fold) }), cobra.ShellCompDirectiveNoFileComp
}

// completeFlag offers values for a flag of a command.
func (p *program) completeFlag(c *cobra.Command, name string, f cobra.CompletionFunc) {
	if err := c.RegisterFlagCompletionFunc(name, f); err != nil {
		panic(err) // no such flag: every test of this room would show it
	}
}

func (p *program) completeListFlags(c *cobra.Command) {
	p.completeFlag(c, "view", cobra.FixedCompletions([]string{"all", "river", "history", "opened"}, cobra.ShellCompDirectiveNoFileComp))
	p.completeFlag(c, "sort", cobra.FixedCompletions([]string{"newest", "oldest", "title", "feed"}, cobra.ShellCompDirectiveNoFileComp))
	p.completeFlag(c, "template", cobra.NoFileCompletions)
	p.completeFlag(c, "saved", p.completeSearches)
}

// completeFeeds offers the titles of feeds.
func (p *program) completeFeeds(c *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	return offer(begun, p.feedTitles(c.Context()))
}

func (p *program) feedTitles(ctx context.Context) []string {
	ctx, cancel := context.WithTimeout(ctx, tabPatience)
	defer cancel()
	l, _ := p.knownTree(ctx)
	if l == nil {
		return nil
	}
	subs, _ := l.Subscriptions(ctx)
	var titles []string
	for _, s := range subs {
		titles = append(titles, sanitize.Text(s.Title)+"\t"+strconv.Itoa(s.Counts.Unread)+" unread")
	}
	return titles
}

func (p *program) completeGroups(c *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	ctx, cancel := context.WithTimeout(c.Context(), tabPatience)
	defer cancel()
	_, tree := p.knownTree(ctx)
	var names []string
	for _, g := range groupsOf(tree.Root) {
		names = append(names, library.PrintGroup(g.Path))
	}
	return offer(begun, names)
}

func (p *program) completeTags(c *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	return offer(begun, p.tagNames(c.Context()))
}

func (p *program) tagNames(ctx context.Context) []string {
	ctx, cancel := context.WithTimeout(ctx, tabPatience)
	defer cancel()
	_, tree := p.knownTree(ctx)
	var names []string
	for _, t := range tree.Tags {
		names = append(names, sanitize.Text(t.Word))
	}
	return names
}

func (p *program) completeSearches(c *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	ctx, cancel := context.WithTimeout(c.Context(), tabPatience)
	defer cancel()
	_, tree := p.knownTree(ctx)
	var names []string
	for _, s := range tree.Searches {
		names = append(names, sanitize.Text(s.Name)+"\t"+sanitize.Text(s.Query))
	}
	return offer(begun, names)
}

// completeQuery offers the fields of the query language and what may stand behind them.
func (p *program) completeQuery(c *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	name, _, has := strings.Cut(begun, ":")
	if !has {
		var fields []string
		for _, f := range query.Fields() {
			fields = append(fields, f+":")
		}
		words, d := offer(begun, fields)
		return words, d | cobra.ShellCompDirectiveNoSpace
	}
	values := query.Values(name)
	ctx, cancel := context.WithTimeout(c.Context(), tabPatience)
	defer cancel()
	switch query.Name(name) {
	case query.InFeed:
		values = p.feedTitles(ctx)
	case query.InTag:
		values = p.tagNames(ctx)
	case query.InGroup:
		values, _ = p.completeGroups(c, nil, "")
	}
	var words []string
	for _, v := range values {
		v, _, _ = strings.Cut(v, "\t")
		if strings.ContainsAny(v, ` "()`) {
			v = strconv.Quote(v)
		}
		words = append(words, name+":"+v)
	}
	return offer(begun, words)
}

// completeSet offers feeds, and behind one the settings.
func (p *program) completeSet(c *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return p.completeFeeds(c, args, begun)
	}
	var keys []string
	for _, s := range library.Settings() {
		keys = append(keys, s.Key+"=\t"+s.Help)
	}
	words, d := offer(begun, append(keys, library.AddressKey+"=\t"+library.AddressHelp, mutedKey+"=\t"+mutedHelp))
	return words, d | cobra.ShellCompDirectiveNoSpace
}

// completeMark offers the actions, and behind one what finds entries.
func (p *program) completeMark(c *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return p.completeQuery(c, args, begun)
	}
	var words []string
	for _, a := range markActions() {
		if plain, _, wants := strings.Cut(a.name, ":"); wants {
			for _, t := range p.tagNames(c.Context()) {
				words = append(words, plain+":"+t)
			}
			continue
		}
		words = append(words, a.name+"\t"+a.help)
	}
	return offer(begun, words)
}
