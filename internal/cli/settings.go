package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"newsreader/internal/config"
)

func (p *program) configCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "config", Short: "The settings: where they are, what they say",
		Long:    "Settings are read from one file, which is yours to write. Nothing in it is\nneeded. A mistake in it is reported with its line and column.",
		Example: "  newsreader config init && $EDITOR \"$(newsreader config path)\"\n  newsreader config check\n  newsreader config show",
		Args:    known(cobra.NoArgs),
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	sub := func(use, short, long string, run func(*cobra.Command) error) {
		c.AddCommand(&cobra.Command{
			Use: use, Short: short, Long: long, Args: known(cobra.NoArgs),
			RunE: func(c *cobra.Command, _ []string) error { return run(c) },
		})
	}
	sub("init", "Write settings to begin with", "It writes the file that \"config default\" prints, in which every setting is\nexplained and nothing is said yet. A file that is there already stays as it is.",
		func(c *cobra.Command) error { return p.initConfig(c.Context()) })
	sub("check", "Check the settings", "Every mistake is told as FILE:LINE:COLUMN. The exit code is 0 where there is\nnone.",
		func(*cobra.Command) error { return p.checkConfig() })
	sub("show", "Print what holds, and by what", "The form is that of the settings. Behind each value stands where it comes from:\nthe file and its line, a variable, a flag, a key that was pressed, or the\ndefault. Flags stand before the command: newsreader --theme dark config show.",
		func(*cobra.Command) error { return p.printConfig() })
	sub("path", "Print where the settings are", "", func(*cobra.Command) error { return p.printConfigPath() })
	sub("default", "Print settings to begin with", "", func(*cobra.Command) error {
		if p.flags.json {
			return usagef("the default settings are a file with remarks and have no JSON form")
		}
		_, err := io.WriteString(p.out, config.DefaultFile())
		return err
	})
	return c
}

// configPath is where the settings are, or would be.
func (p *program) configPath() (string, error) {
	if p.flags.config != "" {
		return p.path(p.flags.config), nil
	}
	return config.Path(p.Getenv)
}

func (p *program) printConfigPath() error {
	path := p.flags.config // as it was given
	if path == "" {
		var err error
		if path, err = config.Path(p.Getenv); err != nil {
			return err
		}
	}
	if p.flags.json {
		return p.printJSON(struct {
			Schema int    `json:"schema"`
			Path   string `json:"path"`
		}{schemaVersion, path})
	}
	_, err := fmt.Fprintln(p.out, path)
	return err
}
