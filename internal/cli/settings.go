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
		Example: "  newsreader config path\n  newsreader config show\n  newsreader config default >\"$(newsreader config path)\"",
		Args:    known(cobra.NoArgs),
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(
		&cobra.Command{Use: "path", Short: "Print where the settings are", Args: known(cobra.NoArgs), RunE: func(*cobra.Command, []string) error { return p.printConfigPath() }},
		&cobra.Command{Use: "show", Short: "Print what they say, checked", Args: known(cobra.NoArgs), RunE: func(*cobra.Command, []string) error { return p.printConfig() }},
		&cobra.Command{Use: "default", Short: "Print settings to begin with", Args: known(cobra.NoArgs), RunE: func(*cobra.Command, []string) error {
			if p.flags.json {
				return usagef("the default settings are a file with remarks and have no JSON form")
			}
			_, err := io.WriteString(p.out, config.DefaultFile())
			return err
		}},
	)
	return c
}

func (p *program) printConfigPath() error {
	path := p.flags.config
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

func (p *program) printConfig() error {
	if _, err := p.keyTable(); err != nil { // the keys are checked with the rest
		return err
	}
	c := p.settings
	if _, err := p.loadTheme(c.Theme); err != nil {
		return err
	}
	if p.flags.json {
		keys := c.OwnKeys()
		if keys == nil {
			keys = map[string][]string{}
		}
		return p.printJSON(struct {
			Schema   int                 `json:"schema"`
			File     string              `json:"file"`
			Theme    string              `json:"theme"`
			Measure  int                 `json:"measure"`
			Mouse    *bool               `json:"mouse"`
			Outline  *bool               `json:"outline"`
			Linear   *bool               `json:"linear"`
			Prefetch *bool               `json:"prefetch"`
			Images   string              `json:"images"`
			Library  string              `json:"library"`
			Keys     map[string][]string `json:"keys"`
		}{schemaVersion, c.File, c.Theme, c.Measure, c.Mouse, c.Outline, c.Linear, c.Prefetch, c.Images, c.Library, keys})
	}
	_, err := io.WriteString(p.out, c.String())
	return err
}
