package config

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/pelletier/go-toml/v2/unstable"

	"newsreader/internal/sanitize"
)

// keysTable is the one table of the file.
const keysTable = "keys"

// setting is one line that may stand in the file.
type setting struct {
	name string
	// set takes the value, or says what it must be.
	set func(*Config, *unstable.Node) (wrong string)
}

// settings are all that there are, in the order of the default file.
var settings = []setting{
	{"theme", func(c *Config, v *unstable.Node) string {
		if v.Kind != unstable.String || len(v.Data) == 0 {
			return `must be a name in quotes, such as "dark", or the path of a style sheet`
		}
		c.Theme = resolve(c.File, string(v.Data))
		return ""
	}},
	{"measure", func(c *Config, v *unstable.Node) string {
		n, err := strconv.ParseInt(string(v.Data), 0, 32)
		if v.Kind != unstable.Integer || err != nil || n < MinMeasure || n > MaxMeasure {
			return fmt.Sprintf("must be a number of columns from %d to %d", MinMeasure, MaxMeasure)
		}
		c.Measure = int(n)
		return ""
	}},
	{"mouse", func(c *Config, v *unstable.Node) string { return truth(&c.Mouse, v) }},
	{"outline", func(c *Config, v *unstable.Node) string { return truth(&c.Outline, v) }},
	{"linear", func(c *Config, v *unstable.Node) string { return truth(&c.Linear, v) }},
	{"images", func(c *Config, v *unstable.Node) string {
		if c.Images = string(v.Data); v.Kind != unstable.String || !slices.Contains([]string{"auto", "always", "never"}, c.Images) {
			return `must be "auto", "always" or "never"`
		}
		return ""
	}},
	{"prefetch", func(c *Config, v *unstable.Node) string { return truth(&c.Prefetch, v) }},
	{"library", func(c *Config, v *unstable.Node) string {
		if v.Kind != unstable.String || len(v.Data) == 0 {
			return "must be the path of a file in quotes"
		}
		c.Library = resolvePath(c.File, string(v.Data))
		return ""
	}},
	{"refresh", func(c *Config, v *unstable.Node) string {
		var d time.Duration
		switch text := string(v.Data); {
		case v.Kind == unstable.String && text == "auto":
			c.Refresh = &d
		case v.Kind == unstable.String && text == "never":
			d = Never
			c.Refresh = &d
		case !span(&c.Refresh, v, MinInterval, MaxInterval):
			return `must be "auto", "never", or a time of a minute or more, such as "30m"`
		}
		return ""
	}},
	{"interval", func(c *Config, v *unstable.Node) string {
		if !span(&c.Interval, v, MinInterval, MaxInterval) {
			return `must be a time from "1m" to "4w", such as "30m" or "2h"`
		}
		return ""
	}},
	{"parallel", func(c *Config, v *unstable.Node) string {
		n, err := strconv.ParseInt(string(v.Data), 0, 32)
		if v.Kind != unstable.Integer || err != nil || n < 1 || n > MaxParallel {
			return fmt.Sprintf("must be a number of requests from 1 to %d", MaxParallel)
		}
		c.Parallel = int(n)
		return ""
	}},
	{"pace", func(c *Config, v *unstable.Node) string {
		if !span(&c.Pace, v, 0, MaxPace) {
			return `must be a time up to "1m", such as "500ms"; "0" is none`
		}
		return ""
	}},
}

func truth(to **bool, v *unstable.Node) string {
	if v.Kind != unstable.Bool {
		return "must be true or false, without quotes"
	}
	is := string(v.Data) == "true"
	*to = &is
	return ""
}

func settingNames() []string {
	names := make([]string, 0, len(settings)+1)
	for _, s := range settings {
		names = append(names, s.name)
	}
	return append(names, keysTable)
}

// keys takes the keys of one action: a key, or a list of keys.
func (p *parser) keys(action string, at Position, v *unstable.Node) {
	b := Binding{Action: action, Keys: []string{}, At: at}
	one := func(v *unstable.Node) {
		key := string(v.Data)
		if v.Kind != unstable.String || key == "" || key != sanitize.Text(key) {
			p.problem(p.valueStart(v, at), `keys.%s must be a key in quotes, such as "x" or "ctrl+x", or a list of them`, dotted([]string{action}))
			return
		}
		b.Keys = append(b.Keys, key)
	}
	if v.Kind == unstable.Array {
		for it := v.Children(); it.Next(); {
			one(it.Node())
		}
	} else {
		one(v)
	}
	p.config.Keys = append(p.config.Keys, b)
}
