package config

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"time"
)

//go:embed default.toml
var defaultFile string

// DefaultFile returns a configuration file that says nothing and explains every
// setting, for a person to begin with.
func DefaultFile() string { return defaultFile }

// Names returns the settings that a file may have, but for the keys, in the order of the
// default file.
func Names() []string {
	names := settingNames()
	return names[:len(names)-1]
}

// Assign writes a setting, or the keys of an action, as a line of the file. Value is a
// string, a number, a truth, or a list of strings.
func Assign(name string, value any) string {
	text := fmt.Sprint(value)
	switch v := value.(type) {
	case string:
		text = quote(v)
	case []string:
		keys := make([]string, len(v))
		for i, key := range v {
			keys[i] = quote(key)
		}
		text = "[" + strings.Join(keys, ", ") + "]"
	}
	return quoteName(name) + " = " + text
}

// String writes what the configuration says as a configuration file.
func (c *Config) String() string {
	var b strings.Builder
	say := func(says bool, name string, value any) {
		if says {
			b.WriteString(Assign(name, value) + "\n")
		}
	}
	truth := func(name string, b *bool) { say(b != nil, name, b != nil && *b) }
	say(c.Theme != "", "theme", c.Theme)
	say(c.Measure != 0, "measure", c.Measure)
	say(c.Images != "", "images", c.Images)
	truth("mouse", c.Mouse)
	truth("outline", c.Outline)
	truth("linear", c.Linear)
	truth("prefetch", c.Prefetch)
	say(c.Library != "", "library", c.Library)
	if c.Refresh != nil {
		say(true, "refresh", RefreshText(*c.Refresh))
	}
	if c.Interval != nil {
		say(true, "interval", Span(*c.Interval))
	}
	say(c.Parallel != 0, "parallel", c.Parallel)
	if c.Pace != nil {
		say(true, "pace", Span(*c.Pace))
	}
	if len(c.Keys) > 0 {
		b.WriteString("\n[" + keysTable + "]\n")
	}
	for _, k := range c.Keys {
		say(true, k.Action, k.Keys)
	}
	return strings.TrimPrefix(b.String(), "\n")
}

// RefreshText writes Refresh as the file has it.
func RefreshText(d time.Duration) string {
	switch d {
	case 0:
		return "auto"
	case Never:
		return "never"
	}
	return Span(d)
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
