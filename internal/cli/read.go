package cli

import (
	"context"

	"newsreader/internal/config"
	"newsreader/internal/source"
)

// read is the command without a name: it reads what the refs name.
func (p *program) read(ctx context.Context, refs []string) error {
	if err := p.flags.check(); err != nil {
		return err
	}
	s := situation{
		refs: len(refs) > 0, input: p.Input, screen: p.OutTerminal,
		prints: p.flags.prints(), chosen: p.flags.selects() || p.flags.raw || len(p.flags.sections) > 0,
		linear: p.flags.linear, dumb: p.dumb(),
	}
	m, err := decide(s)
	if err != nil {
		return err
	}
	if m == onScreen { // only a screen is worth the look into the settings
		c, err := p.config()
		if err != nil {
			return err
		}
		if c.Linear != nil && *c.Linear {
			m = inLines
		}
	}
	if len(refs) == 0 && p.Input {
		refs = []string{source.Stdin}
	}
	if p.flags.at != "" && (m == toOutput || m == listTitles) {
		return usagef("--at opens the reader, and the output is no terminal; to print a section use --section")
	}
	switch m {
	case listTitles:
		return p.printHome(ctx)
	case toOutput:
		return p.printAll(ctx, refs)
	case inLines:
		p.linear = true
		return p.readInLines(ctx, refs)
	default:
		return p.readOnScreen(ctx, refs)
	}
}

// options are how the refs of the command line are loaded.
func (p *program) options() source.Options {
	return source.Options{Type: p.flags.kind.value, Base: p.flags.base, AllPages: p.flags.allPages}
}

// config reads the configuration file once it is needed.
func (p *program) config() (*config.Config, error) {
	if p.settings != nil {
		return p.settings, nil
	}
	c, err := p.loadConfig()
	if err == nil {
		p.settings = c
	}
	return c, err
}

func (p *program) loadConfig() (*config.Config, error) {
	if p.flags.config != "" {
		return config.Load(p.path(p.flags.config))
	}
	return config.LoadDefault(p.Getenv)
}
