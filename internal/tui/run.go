package tui

import (
	"context"
	"errors"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond is Bubble Tea's fastest: its first frame goes out with the first
// tick, so that a faster clock means an earlier first frame (28 ms at 60, 19 at 120).
const framesPerSecond = 120

// Run shows the program on the terminal until the person quits or ctx ends. It takes
// the terminal over (alternate screen, raw mode) and gives it back as it was, after a
// failure too. It must be called with a terminal only: what is no terminal is written
// to by the command line without it.
//
// The first frame waits for no answer of the terminal and for no file that is not in
// Start already. The errors are those of Keys, those of the terminal, and ctx's.
func Run(ctx context.Context, d Deps, s Start) error {
	// Bubble Tea hears the other signals. Commands that still run when the program ends
	// give up with ctx.
	ctx, cancel := signal.NotifyContext(ctx, syscall.SIGHUP)
	defer cancel()
	m, err := newRoot(ctx, d, s)
	if err != nil {
		return err
	}
	options := []tea.ProgramOption{
		tea.WithContext(ctx),
		tea.WithFPS(framesPerSecond),
		tea.WithFilter(filter(m.deps.Getenv)),
	}
	if d.Input != nil {
		options = append(options, tea.WithInput(d.Input))
	}
	switch {
	case d.Output != nil && m.gallery != nil:
		options = append(options, tea.WithOutput(m.gallery.Output()))
	case d.Output != nil:
		options = append(options, tea.WithOutput(d.Output))
	}
	_, err = tea.NewProgram(m, options...).Run()
	if m.gallery != nil {
		// The terminal has its own screen again; what fails now has failed Run before.
		_ = m.gallery.Close()
	}
	kept := m.keepLast()
	switch {
	case err == nil && kept != nil:
		return kept
	case err == nil, errors.Is(err, tea.ErrInterrupted):
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return err
}
