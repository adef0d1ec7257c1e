package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsreader/internal/spelling"
)

// command builds the tree of commands. It must stay cheap: every start runs it.
func (p *program) command() *cobra.Command {
	groups, shared := p.flags.groups(), p.flags.shared()
	root := &cobra.Command{
		Use:               "newsreader [REF...]",
		Short:             "Read any article by its structure",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: p.completeRefs,
		SilenceErrors:     true,
		SilenceUsage:      true,
		// The first argument that is a command's name is the command, whatever flags
		// stand before it, and "-" is an argument.
		TraverseChildren:  true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		RunE: func(c *cobra.Command, refs []string) error {
			if p.flags.version {
				return p.printVersion()
			}
			return p.read(c.Context(), refs)
		},
	}
	for _, g := range groups {
		root.Flags().AddFlagSet(g.set)
	}
	root.PersistentFlags().AddFlagSet(shared.set)
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(&cobra.Command{Use: "help [COMMAND]", Short: "Explain the program, or a command", Args: known(cobra.MaximumNArgs(1)), RunE: func(_ *cobra.Command, args []string) error {
		c, _, err := root.Find(args)
		if err != nil || c == root && len(args) > 0 {
			return usagef("there is no command %q%s", args[0], spelling.Question(args[0], commandNames(root)))
		}
		return c.Help()
	}})
	refresh := p.refreshCommand()
	refresh.ValidArgsFunction = p.completeFeeds
	root.AddCommand(p.listCommand(), p.searchCommand(), p.addCommand(), p.removeCommand(), p.setCommand(), refresh, p.importCommand(),
		p.exportCommand(), p.markCommand(), p.undoCommand(), p.changesCommand(), p.gcCommand(), p.feedCommand(), p.articlesCommand(), p.keysCommand(), p.configCommand(), p.doctorCommand(),
		p.completionCommand(), p.manCommand(append(groups, shared)), p.versionCommand())
	p.setHelp(root, append(groups, shared))
	p.completeFlags(root)
	return root
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	return names
}

// known makes what an argument check finds a usage error.
func known(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		err := check(c, args)
		switch {
		case err == nil:
			return nil
		case c.HasAvailableSubCommands():
			return usagef("there is no command \"%s %s\"%s", c.Name(), args[0], spelling.Question(args[0], commandNames(c)))
		case strings.HasPrefix(err.Error(), "unknown command"): // cobra's word for what it expects none of
			return usagef("%s takes no arguments: %q is one too many", c.CommandPath(), args[0])
		}
		return usagef("%s: %v", c.CommandPath(), err)
	}
}

// flagError makes what the flags' parser finds a usage error, with the flag that was
// perhaps meant.
func flagError(c *cobra.Command, err error) error {
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "unknown flag: --"); ok {
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if near := spelling.Nearest(name, names, 1); len(near) > 0 {
			return usagef("there is no flag --%s; did you mean \"--%s\"?", name, near[0])
		}
		return usagef("there is no flag --%s", name)
	}
	return usagef("%s", text)
}
