package config

import (
	"maps"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Values returns what the configuration says, by setting and without the keys: texts,
// numbers (int64) and truths, as they stand in the file.
func (c *Config) Values() map[string]any { return values(c.String()) }

// Defaults returns what holds for a setting of which nobody says anything, as the default
// file explains it. What depends on the terminal or on the folders of a person is there
// with an example.
func Defaults() map[string]any {
	var said strings.Builder
	for line := range strings.Lines(defaultFile) {
		line, remark := strings.CutPrefix(line, "#")
		name, _, _ := strings.Cut(line, " = ")
		if remark && slices.Contains(Names(), name) {
			said.WriteString(line)
		}
	}
	return values(said.String())
}

func values(text string) map[string]any {
	all := map[string]any{}
	if err := toml.Unmarshal([]byte(text), &all); err != nil {
		panic(err) // we wrote it ourselves, and tests read it back
	}
	maps.DeleteFunc(all, func(name string, _ any) bool { return name == keysTable })
	return all
}
