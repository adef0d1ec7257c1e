package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"newsreader/internal/theme"
)

// shells are those that a completion can be made for.
var shells = []string{"bash", "zsh", "fish", "powershell"}

func (p *program) completionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "completion SHELL", Short: "Print a completion for bash, zsh, fish or powershell",
		Example: "  newsreader completion bash >~/.local/share/bash-completion/completions/newsreader\n" +
			"  newsreader completion zsh >\"${fpath[1]}/_newsreader\"\n" +
			"  newsreader completion fish >~/.config/fish/completions/newsreader.fish",
		ValidArgs: shells,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("a completion for which shell? Name one: %s", alternatives(shells))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			root := c.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(p.out, true)
			case "zsh":
				return root.GenZshCompletion(p.out)
			case "fish":
				return root.GenFishCompletion(p.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(p.out)
			default:
				return usagef("no completion for %q: want %s", args[0], alternatives(shells))
			}
		},
	}
}

// completeRefs offers the bundled articles; the shell adds files.
func (p *program) completeRefs(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	var names []string
	for _, e := range p.edition {
		if strings.HasPrefix(e.Name, begun) {
			names = append(names, e.Name)
		}
	}
	return names, cobra.ShellCompDirectiveDefault
}

// completeFlags offers the values of flags that have a few.
func (p *program) completeFlags(root *cobra.Command) {
	words := func(words ...string) cobra.CompletionFunc {
		return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return words, cobra.ShellCompDirectiveNoFileComp
		}
	}
	for name, f := range map[string]cobra.CompletionFunc{
		"format": words("text", "markdown", "ansi", "html", "json"),
		"type":   words("auto", "text", "markdown", "html"),
		"color":  words("auto", "always", "never"),
		"theme": func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return theme.Names(), cobra.ShellCompDirectiveDefault
		},
		"section": p.completeSections,
		"at":      p.completeSections,
	} {
		if err := root.RegisterFlagCompletionFunc(name, f); err != nil {
			panic(err) // a name above is no flag: every test of this room would show it
		}
	}
}

// completeSections offers the slugs of the article that is named already.
func (p *program) completeSections(c *cobra.Command, refs []string, _ string) ([]string, cobra.ShellCompDirective) {
	var slugs []string
	if len(refs) > 0 && refs[0] != "-" {
		l := p.loader()
		l.Fetch = nil // nobody waits for a page when pressing a key
		if r, err := p.load(c.Context(), l, refs[0], p.options()); err == nil && r.Article != nil {
			for _, s := range r.Article.Outline() {
				slugs = append(slugs, s.ID+"\t"+s.Number+" "+s.Title())
			}
		}
	}
	return slugs, cobra.ShellCompDirectiveNoFileComp
}
