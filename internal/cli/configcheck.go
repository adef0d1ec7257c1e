package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"newsreader/internal/config"
	"newsreader/internal/host"
	"newsreader/internal/sanitize"
)

// checkedConfig returns the configuration once all of it was looked at: what stands in
// the file, the keys and the theme, of which the reader would say so only when it needs
// them. The error is config.Problems where the file is at fault.
func (p *program) checkedConfig() (*config.Config, error) {
	c, err := p.config()
	if err != nil {
		return nil, err
	}
	problems := keyProblems(c)
	var theme config.Problems
	switch _, err := p.loadTheme(c.Theme); {
	case errors.As(err, &theme):
		problems = append(theme, problems...)
	case err != nil:
		return nil, err
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return c, nil
}

type problemJSON struct {
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Text   string `json:"text"`
}

// checkConfig tells the mistakes of the settings: on standard error as every command
// would, and as JSON on standard output, because there they are what was asked for.
func (p *program) checkConfig() error {
	path, err := p.configPath()
	if err != nil {
		return err
	}
	c, err := p.checkedConfig()
	var problems config.Problems
	if err != nil && (!p.flags.json || !errors.As(err, &problems)) {
		return err
	}
	if p.flags.json {
		out := struct {
			Schema   int           `json:"schema"`
			File     string        `json:"file"`
			Problems []problemJSON `json:"problems"`
		}{schemaVersion, path, []problemJSON{}}
		for _, one := range problems {
			out.Problems = append(out.Problems, problemJSON{one.Line, one.Column, one.Text})
		}
		if len(problems) > 0 {
			p.failed = exitFailure
		}
		return p.printJSON(out)
	}
	said := "no mistakes"
	if c.File == "" {
		said = "not there; the defaults hold"
	}
	_, err = fmt.Fprintf(p.out, "%s: %s\n", sanitize.Text(path), said)
	return err
}

// initConfig writes settings to begin with, where there are none.
func (p *program) initConfig(ctx context.Context) error {
	path, err := p.configPath()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	_, err = host.Machine{Getenv: p.Getenv}.Save(ctx, path, []byte(config.DefaultFile()), false)
	if errors.As(err, new(*host.ExistsError)) {
		return fmt.Errorf("%s is there already and stays as it is; \"newsreader config default\" prints what it would say", path)
	}
	if err != nil {
		return err
	}
	if p.flags.json {
		return p.printJSON(struct {
			Schema int    `json:"schema"`
			Path   string `json:"path"`
		}{schemaVersion, path})
	}
	_, err = fmt.Fprintln(p.out, sanitize.Text(path))
	return err
}
