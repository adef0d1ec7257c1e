package cli

import (
	"fmt"
	"path/filepath"

	"newsreader/internal/config"
	"newsreader/internal/theme"
)

// origin is by what a setting has its value.
type origin string

// The origins, each of which counts more than those after it.
const (
	byFlag        origin = "flag"
	byEnvironment origin = "environment"
	byFile        origin = "file"
	byKey         origin = "kept" // changed by key on the screen, and kept since
	byDefault     origin = "default"
)

// effective is a setting as it holds for a start of the program.
type effective struct {
	name   string
	value  any // a string, a number or a truth
	origin origin
	// where says it exactly: the flag, the variable, the file and line.
	where string
}

// remark says for people where a value comes from.
func (e effective) remark() string {
	switch e.origin {
	case byKey:
		return "changed by key"
	case byDefault:
		return "default"
	}
	return e.where
}

// candidate is a value that a setting would have from one origin.
type candidate struct {
	says   bool
	value  any
	origin origin
	where  string
}

// settle takes the first origin that says anything.
func settle(name string, from ...candidate) effective {
	for _, c := range from {
		if c.says {
			return effective{name, c.value, c.origin, c.where}
		}
	}
	return effective{name: name, origin: byDefault}
}

func flagSays(says bool, flag string, value any) candidate {
	return candidate{says, value, byFlag, flag}
}

func variableSays(says bool, variable string, value any) candidate {
	return candidate{says, value, byEnvironment, "$" + variable}
}

func keySays(says bool, value any) candidate { return candidate{says, value, byKey, ""} }

func otherwise(value any) candidate { return candidate{true, value, byDefault, ""} }

// effectiveSettings returns all settings in the order of the default file. They are
// settled here as the reader settles them when it starts.
func (p *program) effectiveSettings(c *config.Config) ([]effective, error) {
	path, err := p.libraryPath()
	if err != nil {
		return nil, err
	}
	said, defaults := c.Values(), config.Defaults()
	defaults["library"], defaults["theme"] = path, theme.Newsprint
	if p.darkBackground() {
		defaults["theme"] = theme.Lamplight
	}
	above, below := p.aboveFile(c, path), p.belowFile(path)
	var out []effective
	for _, name := range config.Names() {
		at := c.At(name)
		file := candidate{at.Line > 0, said[name], byFile, fmt.Sprintf("%s:%d", c.File, at.Line)}
		all := append(above[name], file)
		out = append(out, settle(name, append(append(all, below[name]...), otherwise(defaults[name]))...))
	}
	return out, nil
}

// aboveFile is what counts more than the file, by setting.
func (p *program) aboveFile(c *config.Config, library string) map[string][]candidate {
	glamour, kept := p.Getenv("GLAMOUR_STYLE"), p.state()
	return map[string][]candidate{
		"theme": {
			flagSays(p.flags.theme != "", "--theme", p.flags.theme),
			variableSays(glamour != "" && glamour != "auto", "GLAMOUR_STYLE", glamour),
		},
		"mouse": {
			flagSays(p.flags.noMouse, "--no-mouse", false),
			// The key takes the mouse away for good, and gives back what the file allows.
			keySays(kept.NoMouse && (c.Mouse == nil || *c.Mouse), false),
		},
		"linear": {flagSays(p.flags.linear, "--linear", true), variableSays(p.dumb(), "TERM", true)},
		"images": {
			flagSays(p.flags.images.value != "", "--images", p.flags.images.value),
			keySays(kept.HidePictures, "never"), // they were put away, whatever the file says
		},
		"library": {flagSays(p.flags.library != "", "--library", library)},
	}
}

// belowFile is what counts less than the file, by setting.
func (p *program) belowFile(library string) map[string][]candidate {
	kept := p.state()
	return map[string][]candidate{
		"theme":   {keySays(kept.Theme != "", kept.Theme)},
		"measure": {keySays(kept.Measure != 0, kept.Measure)},
		"outline": {keySays(kept.HideOutline, false)},
		"library": {variableSays(filepath.IsAbs(p.Getenv("XDG_DATA_HOME")), "XDG_DATA_HOME", library)},
	}
}
