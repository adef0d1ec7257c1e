package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/config"
	"newsreader/internal/sanitize"
)

// effectiveJSON is a setting in `config show --json`.
type effectiveJSON struct {
	Name   string `json:"name"`
	Value  any    `json:"value"`
	Origin origin `json:"origin"`
	// Where is the flag, the variable, or the file with its line; empty for others.
	Where string `json:"where"`
}

// ownKeysJSON are the keys that a person gave an action.
type ownKeysJSON struct {
	Action string   `json:"action"`
	Keys   []string `json:"keys"`
	Where  string   `json:"where"`
}

func (p *program) printConfig() error {
	c, err := p.checkedConfig()
	if err != nil {
		return err
	}
	settings, err := p.effectiveSettings(c)
	if err != nil {
		return err
	}
	keys := make([]ownKeysJSON, len(c.Keys))
	for i, k := range c.Keys {
		keys[i] = ownKeysJSON{k.Action, k.Keys, fmt.Sprintf("%s:%d", c.File, k.At.Line)}
	}
	if !p.flags.json {
		return p.printEffective(settings, keys)
	}
	out := make([]effectiveJSON, len(settings))
	for i, s := range settings {
		out[i] = effectiveJSON{s.name, s.value, s.origin, s.where}
	}
	return p.printJSON(struct {
		Schema   int             `json:"schema"`
		File     string          `json:"file"`
		Settings []effectiveJSON `json:"settings"`
		Keys     []ownKeysJSON   `json:"keys"`
	}{schemaVersion, c.File, out, keys})
}

// printEffective prints the settings as a file that could be read back, with where each
// comes from as a remark. On a terminal the remarks stand in a column.
func (p *program) printEffective(settings []effective, keys []ownKeysJSON) error {
	l, err := p.listLook()
	if err != nil {
		return err
	}
	var lines [][2]string
	for _, s := range settings {
		lines = append(lines, [2]string{config.Assign(s.name, s.value), s.remark()})
	}
	if len(keys) > 0 {
		lines = append(lines, [2]string{}, [2]string{"[keys]"})
	}
	for _, k := range keys {
		lines = append(lines, [2]string{config.Assign(k.Action, k.Keys), k.Where})
	}
	column := 0
	if p.OutTerminal {
		for _, line := range lines {
			column = min(max(column, ansi.StringWidth(line[0])), p.room()/2)
		}
	}
	for _, line := range lines {
		text := sanitize.Text(line[0])
		if line[1] != "" {
			text += strings.Repeat(" ", max(0, column-ansi.StringWidth(text))) + l.muted.Render("  # "+sanitize.Text(line[1]))
		}
		if _, err := io.WriteString(p.out, text+"\n"); err != nil {
			return err
		}
	}
	return nil
}
