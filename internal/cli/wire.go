package cli

import (
	"context"
	"errors"

	"newsreader/internal/host"
	"newsreader/internal/theme"
	"newsreader/internal/tui"
)

// machine is tui.Host over package host.
type machine struct{ host.Machine }

// Browse implements tui.Host: the browser that needs the terminal gets it from the
// screen.
func (m machine) Browse(ctx context.Context, url string) error {
	err := m.Machine.Browse(ctx, url)
	var needs *host.NeedsTerminalError
	if errors.As(err, &needs) {
		return &tui.TerminalNeededError{Command: needs.Command, Err: err}
	}
	return err
}

// themes is tui.Themes over package theme.
type themes struct{}

// Names, Load and Default implement tui.Themes.
func (themes) Names() []string { return theme.Names() }

// Load reads a theme.
func (themes) Load(nameOrPath string) (*theme.Theme, error) { return theme.Load(nameOrPath) }

// Default returns one of our own pair.
func (themes) Default(dark bool) *theme.Theme { return theme.Default(dark) }
