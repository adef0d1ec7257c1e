package cli

import (
	"fmt"

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

// fileSays is what the configuration file has for a setting.
func fileSays(c *config.Config, name string, value any) candidate {
	at := c.At(name)
	return candidate{at.Line > 0, value, byFile, fmt.Sprintf("%s:%d", c.File, at.Line)}
}

// effectiveSettings returns all settings in the order of the default file. They are
// settled here as the reader settles them when it starts.
func (p *program) effectiveSettings(c *config.Config) ([]effective, error) {
	kept := p.state()
	path, err := p.libraryPath()
	if err != nil {
		return nil, err
	}
	usual := theme.Newsprint
	if p.darkBackground() {
		usual = theme.Lamplight
	}
	truth := func(b *bool) bool { return b != nil && *b }
	glamour := p.Getenv("GLAMOUR_STYLE")
	return []effective{
		settle("theme",
			flagSays(p.flags.theme != "", "--theme", p.flags.theme),
			variableSays(glamour != "" && glamour != "auto", "GLAMOUR_STYLE", glamour),
			fileSays(c, "theme", c.Theme),
			keySays(kept.Theme != "", kept.Theme),
			otherwise(usual)),
		settle("measure",
			fileSays(c, "measure", c.Measure),
			keySays(kept.Measure != 0, kept.Measure),
			otherwise(usualMeasure)),
		settle("mouse",
			flagSays(p.flags.noMouse, "--no-mouse", false),
			// The key takes the mouse away for good, and gives back what the file allows.
			keySays(kept.NoMouse && (c.Mouse == nil || *c.Mouse), false),
			fileSays(c, "mouse", truth(c.Mouse)),
			otherwise(true)),
		settle("outline",
			fileSays(c, "outline", truth(c.Outline)),
			keySays(kept.HideOutline, false),
			otherwise(true)),
		settle("linear",
			flagSays(p.flags.linear, "--linear", true),
			variableSays(p.dumb(), "TERM", true),
			fileSays(c, "linear", truth(c.Linear)),
			otherwise(false)),
		settle("images",
			flagSays(p.flags.images.value != "", "--images", p.flags.images.value),
			keySays(kept.HidePictures, "never"),
			fileSays(c, "images", c.Images),
			otherwise("auto")),
		settle("prefetch",
			fileSays(c, "prefetch", truth(c.Prefetch)),
			otherwise(true)),
		settle("library",
			flagSays(p.flags.library != "", "--library", path),
			fileSays(c, "library", path),
			variableSays(p.Getenv("XDG_DATA_HOME") != "", "XDG_DATA_HOME", path),
			otherwise(path)),
	}, nil
}

// usualMeasure is the width of the text where nobody says another; a test holds it to
// the remark in the default file.
const usualMeasure = 72
