package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/internal/config"
	"newsreader/internal/tui"
)

func (p *program) keysCommand() *cobra.Command {
	return &cobra.Command{
		Use: "keys", Short: "List the keys: action, keys, what it does", Args: known(cobra.NoArgs),
		Long: "The keys of the reader as they are now, your own included. In the settings,\n" +
			"under [keys], an action takes a key or a list of keys:\n\n  [keys]\n  next-section = [\"]\", \"ctrl+n\"]",
		RunE: func(*cobra.Command, []string) error {
			t, err := p.keyTable()
			if err != nil {
				return err
			}
			return p.printKeys(t)
		},
	}
}

// keyTable returns the table of keys with the person's own.
func (p *program) keyTable() (tui.Table, error) {
	c, err := p.config()
	if err != nil {
		return tui.Table{}, err
	}
	if problems := keyProblems(c); len(problems) > 0 {
		return tui.Table{}, problems
	}
	return tui.Keys(c.OwnKeys())
}

// keyProblems finds every mistake in the keys of a configuration. The table stops
// at the first, so what it has named is left out and the rest is tried again.
func keyProblems(c *config.Config) config.Problems {
	var problems config.Problems
	own := c.OwnKeys()
	for len(own) > 0 {
		_, err := tui.Keys(own)
		if err == nil {
			break
		}
		action := ""
		var unknown *tui.UnknownActionError
		var key *tui.UnknownKeyError
		var clash *tui.ClashError
		switch {
		case errors.As(err, &unknown):
			action = unknown.Action
		case errors.As(err, &key):
			action = key.Action
		case errors.As(err, &clash):
			// Either may be the one that the person has set; the later one is to blame.
			if action = clash.Second; own[action] == nil {
				action = clash.First
			}
		}
		at := config.Position{}
		for _, b := range c.Keys {
			if b.Action == action {
				at = b.At
			}
		}
		problems = append(problems, config.Problem{File: c.File, Position: at, Text: err.Error()})
		if _, there := own[action]; !there {
			break // nothing to take away: the table itself is at fault
		}
		delete(own, action)
	}
	return problems
}

type keyJSON struct {
	Schema int      `json:"schema"`
	Scope  string   `json:"scope"`
	Group  string   `json:"group"`
	Action string   `json:"action"`
	Keys   []string `json:"keys"`
	Help   string   `json:"help"`
}

// printKeys prints a line for each action. In a pipe tabs part its fields; on a
// terminal they stand in columns under their group.
func (p *program) printKeys(t tui.Table) error {
	if p.flags.json {
		for _, r := range t.Records() {
			if err := p.printJSON(keyJSON{schemaVersion, string(r.Scope), r.Group, r.Action, append([]string{}, r.Keys...), r.Help}); err != nil {
				return err
			}
		}
		return nil
	}
	l, err := p.listLook()
	if err != nil {
		return err
	}
	if !p.OutTerminal {
		for _, r := range t.Records() {
			if _, err := fmt.Fprintf(p.out, "%s\t%s\t%s\n", r.Action, keyLabels(r, " "), r.Help); err != nil {
				return err
			}
		}
		return nil
	}
	records := t.Records()
	table := sideBySide{right: -1, indent: 2}
	for _, r := range records {
		table.rows = append(table.rows, []string{l.name.Render(keyLabels(r, "  ")), r.Action, r.Help})
	}
	for from, to := 0, 0; from < len(records); from = to {
		if from > 0 {
			_, _ = io.WriteString(p.out, "\n") // a failure shows when p.out is flushed
		}
		heading := keyHeading(records[from])
		_, _ = fmt.Fprintln(p.out, l.muted.Render(heading))
		for to < len(records) && keyHeading(records[to]) == heading {
			to++
		}
		if err := table.write(p.out, from, to, p.room()); err != nil {
			return err
		}
	}
	return nil
}

// keyHeading is the heading under which a key stands in the help.
func keyHeading(r tui.Record) string {
	if r.Group == "" {
		return string(r.Scope)
	}
	return string(r.Scope) + ": " + r.Group
}

// keyLabels writes an action's keys as people write them.
func keyLabels(r tui.Record, between string) string {
	labels := make([]string, len(r.Keys))
	for i, k := range r.Keys {
		labels[i] = tui.KeyLabel(k)
	}
	return strings.Join(labels, between)
}
