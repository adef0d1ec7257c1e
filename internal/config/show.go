package config

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed default.toml
var defaultFile string

// DefaultFile returns a configuration file that says nothing and explains every
// setting, for a person to begin with.
func DefaultFile() string { return defaultFile }

// String writes what the configuration says as a configuration file.
func (c *Config) String() string {
	var b strings.Builder
	if c.Theme != "" {
		fmt.Fprintf(&b, "theme = %s\n", quote(c.Theme))
	}
	if c.Measure != 0 {
		fmt.Fprintf(&b, "measure = %d\n", c.Measure)
	}
	if c.Images != "" {
		fmt.Fprintf(&b, "images = %s\n", quote(c.Images))
	}
	for _, s := range []struct {
		name  string
		value *bool
	}{{"mouse", c.Mouse}, {"outline", c.Outline}, {"linear", c.Linear}, {"prefetch", c.Prefetch}} {
		if s.value != nil {
			fmt.Fprintf(&b, "%s = %t\n", s.name, *s.value)
		}
	}
	if c.Library != "" {
		fmt.Fprintf(&b, "library = %s\n", quote(c.Library))
	}
	if len(c.Keys) > 0 {
		b.WriteString("\n[keys]\n")
	}
	for _, k := range c.Keys {
		keys := make([]string, len(k.Keys))
		for i, key := range k.Keys {
			keys[i] = quote(key)
		}
		fmt.Fprintf(&b, "%s = [%s]\n", quoteName(k.Action), strings.Join(keys, ", "))
	}
	return strings.TrimPrefix(b.String(), "\n")
}

// quote writes a TOML basic string. What strconv escapes beyond TOML's escapes are
// control characters in the form \x1b, which TOML writes \u001b.
func quote(s string) string {
	return strings.NewReplacer(`\x`, `\u00`, `\a`, `\u0007`, `\v`, `\u000b`).Replace(strconv.Quote(s))
}

// quoteName writes a name bare where TOML allows it.
func quoteName(s string) string {
	for _, r := range s {
		if r != '-' && r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return quote(s)
		}
	}
	if s == "" {
		return `""`
	}
	return s
}
