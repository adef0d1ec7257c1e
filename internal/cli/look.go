package cli

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"newsreader/internal/config"
	"newsreader/internal/spelling"
	"newsreader/internal/theme"
)

// colours reports whether colour may be written: the flag decides, then NO_COLOR,
// then CLICOLOR_FORCE, then whether standard output is a terminal.
func (p *program) colours() bool {
	switch p.flags.color.value {
	case "always":
		return true
	case "never":
		return false
	}
	if p.Getenv("NO_COLOR") != "" {
		return false
	}
	if force := p.Getenv("CLICOLOR_FORCE"); force != "" && force != "0" {
		return true
	}
	return p.OutTerminal && !p.dumb()
}

// dumb reports whether the terminal says that it cannot move its cursor.
func (p *program) dumb() bool { return p.Getenv("TERM") == "dumb" }

// profile returns what colours may be written. Whether they may at all is decided
// above, so the environment is asked for the depth alone, and no terminal is.
func (p *program) profile() colorprofile.Profile {
	if !p.colours() {
		return colorprofile.ASCII
	}
	var env []string
	for _, e := range p.Env {
		switch name, _, _ := strings.Cut(e, "="); name {
		case "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TTY_FORCE":
		default:
			env = append(env, e)
		}
	}
	if depth := colorprofile.Env(env); depth > colorprofile.ASCII {
		return depth
	}
	return colorprofile.ANSI // all terminals that have colours have these
}

// theme returns the theme for what is printed: the flag's, GLAMOUR_STYLE's, the
// configuration's or the default for the background that COLORFGBG states.
func (p *program) theme() (*theme.Theme, error) {
	name, err := p.themeName()
	if err != nil {
		return nil, err
	}
	t, err := p.loadTheme(name)
	if err != nil {
		return nil, err
	}
	return t.Downsample(p.profile()), nil
}

// loadTheme loads a theme; no name is the default for the background. A mistake is
// that of the command line or of a line in the settings, whichever gave the name.
func (p *program) loadTheme(name string) (*theme.Theme, error) {
	if name == "" {
		return theme.Default(p.darkBackground()), nil
	}
	t, err := theme.Load(p.themePath(name))
	if err == nil {
		return t, nil
	}
	text := err.Error()
	if errors.As(err, new(*theme.UnknownError)) {
		text += spelling.Question(name, theme.Names())
	}
	switch {
	case name == p.flags.theme:
		return nil, usagef("%s", text)
	case p.settings != nil && name == p.settings.Theme:
		return nil, config.Problems{{File: p.settings.File, Position: p.settings.At("theme"), Text: text}}
	}
	return nil, err
}

// themePath takes a path on the command line from the folder of the run; a name
// stays.
func (p *program) themePath(name string) string {
	if name == p.flags.theme && (strings.ContainsRune(name, filepath.Separator) || filepath.Ext(name) != "") {
		return p.path(name)
	}
	return name
}

// themeName returns the theme that is asked for or was picked, or "".
func (p *program) themeName() (string, error) {
	name, err := p.askedTheme()
	if err == nil && name == "" {
		name = p.state().Theme
	}
	return name, err
}

// askedTheme returns the theme that the flag, GLAMOUR_STYLE or the settings ask for,
// or "".
func (p *program) askedTheme() (string, error) {
	if p.flags.theme != "" {
		return p.flags.theme, nil
	}
	if name := p.Getenv("GLAMOUR_STYLE"); name != "" && name != "auto" {
		return name, nil
	}
	c, err := p.config()
	if err != nil {
		return "", err
	}
	return c.Theme, nil
}

// state returns what was kept for this start. Where that cannot be read, this is a
// first run; the screen tells why, a pipe need not.
func (p *program) state() config.State {
	path, err := config.StatePath(p.Getenv)
	if err != nil {
		return config.State{}
	}
	s, _ := config.LoadState(path)
	return s
}

// darkBackground reads COLORFGBG ("15;0": foreground, background), which some
// terminals set. Most people who say nothing have a dark terminal.
func (p *program) darkBackground() bool {
	v := p.Getenv("COLORFGBG")
	switch v[strings.LastIndexByte(v, ';')+1:] {
	case "7", "15":
		return false
	}
	return true
}

// look is how the parts of a line are dressed.
type look struct{ number, name, muted, pro, con theme.Style }

// plainLook dresses nothing.
var plainLook = look{}

// listLook returns the look of lists: dressed where colour may be written.
func (p *program) listLook() (look, error) {
	if !p.colours() || p.flags.json {
		return plainLook, nil
	}
	t, err := p.theme()
	if err != nil {
		return plainLook, err
	}
	return look{number: t.UI.Muted, name: t.UI.Accent, muted: t.UI.Muted, pro: t.UI.Pro, con: t.UI.Con}, nil
}
