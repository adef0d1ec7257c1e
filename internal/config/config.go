// Package config holds what a person has settled: the configuration file that is
// written by hand, and the state that is kept for the next start.
//
// It knows where the two are, what may stand in them and at which place of the
// file a value stands. It does not know what a theme or a key's action is: names
// are handed on, with their places, to the room that knows them. It reads files and
// writes none.
package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Config is what the configuration file says. The zero value says nothing.
type Config struct {
	// File is the path it was read from; empty where there is no file.
	File string
	// Theme is a theme's name or the path of a style sheet; empty is not said. A
	// relative path is taken from the configuration file's folder and comes resolved.
	Theme string
	// Measure is the width of the text in cells, between MinMeasure and MaxMeasure; 0
	// is not said.
	Measure int
	// Mouse, Outline, Linear and Prefetch are nil where the file does not say.
	Mouse, Outline, Linear, Prefetch *bool
	// Images is "auto", "always" or "never"; empty is not said.
	Images string
	// Library is the path of the library; empty is not said. A relative path is taken from
	// the configuration file's folder and comes resolved.
	Library string
	// Refresh is how often at most feeds that are due are asked by themselves while the
	// program is open: 0 as they fall due, Never not at all; nil is not said.
	Refresh *time.Duration
	// Interval is between two refreshes of a feed that has none of its own, and Pace
	// between two requests to one host; nil is not said.
	Interval, Pace *time.Duration
	// Parallel is how many requests are under way at once; 0 is not said.
	Parallel int
	// Keys are the person's own keys, in the order of the file.
	Keys []Binding

	at map[string]Position
}

// Binding gives keys to an action.
type Binding struct {
	Action string
	// Keys may be empty: the action then has none.
	Keys []string
	At   Position
}

// The bounds of the measure in cells.
const (
	MinMeasure = 20
	MaxMeasure = 200
)

// Never is the Refresh of a program that asks feeds only when it is told to.
const Never time.Duration = -1

// The bounds of the times between refreshes and of the requests at once. Of one host no
// more is asked the more there are at once.
const (
	MinInterval = time.Minute
	MaxInterval = 4 * 7 * 24 * time.Hour
	MaxPace     = time.Minute
	MaxParallel = 256
)

// At returns where a setting stands in the file; its zero value is nowhere.
func (c *Config) At(setting string) Position { return c.at[setting] }

// OwnKeys returns the keys by action, as the key table wants them.
func (c *Config) OwnKeys() map[string][]string {
	if len(c.Keys) == 0 {
		return nil
	}
	own := make(map[string][]string, len(c.Keys))
	for _, b := range c.Keys {
		own[b.Action] = b.Keys
	}
	return own
}

// maxFile bounds the configuration and the state file in bytes. Nobody writes more
// by hand; something else has got to the place then.
const maxFile = 1 << 20

// Load reads the configuration file at path. Every mistake in it is reported at
// once: the error is then Problems. A file that is not there is fs.ErrNotExist.
func Load(path string) (*Config, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	c, err := Parse(path, data)
	if err != nil {
		return nil, err
	}
	return c, nil
}

// LoadDefault is Load for the usual place, where a missing file says nothing.
func LoadDefault(getenv func(string) string) (*Config, error) {
	path, err := Path(getenv)
	if err != nil {
		return &Config{}, nil
	}
	c, err := Load(path)
	if errors.Is(err, fs.ErrNotExist) {
		return &Config{}, nil
	}
	return c, err
}

// readFile reads a file of bounded size.
func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "read", Path: path, Err: errors.New("is no ordinary file")}
	case info.Size() > maxFile:
		return nil, &fs.PathError{Op: "read", Path: path, Err: errors.New("is too large to be ours")}
	}
	return os.ReadFile(path)
}

// Path returns where the configuration file is:
// $XDG_CONFIG_HOME/newsreader/config.toml, or the same under ~/.config.
func Path(getenv func(string) string) (string, error) {
	return place(getenv, "XDG_CONFIG_HOME", ".config", "config.toml")
}

// StatePath returns where the state is kept: $XDG_STATE_HOME/newsreader/state.json,
// or the same under ~/.local/state.
func StatePath(getenv func(string) string) (string, error) {
	return place(getenv, "XDG_STATE_HOME", filepath.Join(".local", "state"), "state.json")
}

// LibraryPath returns where the library is kept: $XDG_DATA_HOME/newsreader/library.db, or
// the same under ~/.local/share.
func LibraryPath(getenv func(string) string) (string, error) {
	return place(getenv, "XDG_DATA_HOME", filepath.Join(".local", "share"), "library.db")
}

// place follows the XDG base directory specification, by which a relative path in
// the variable counts as none.
func place(getenv func(string) string, variable, usual, file string) (string, error) {
	dir := getenv(variable)
	if !filepath.IsAbs(dir) {
		home := getenv("HOME")
		if home == "" {
			home = getenv("USERPROFILE")
		}
		if home == "" {
			return "", errors.New("no home folder: neither $" + variable + " nor $HOME is set")
		}
		dir = filepath.Join(home, usual)
	}
	return filepath.Join(dir, "newsreader", file), nil
}

// resolve takes a path in the file from the file's folder. A plain name stays: it
// names a built-in theme.
func resolve(file, path string) string {
	if !filepath.IsAbs(path) && !strings.ContainsAny(path, `/\`) && !strings.HasSuffix(path, ".json") {
		return path
	}
	return resolvePath(file, path)
}

// resolvePath takes a path in the file from the file's folder, or from the home folder.
func resolvePath(file, path string) string {
	switch {
	case strings.HasPrefix(path, "~/"):
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, path[2:])
		}
		return path
	case filepath.IsAbs(path):
		return path
	}
	return filepath.Join(filepath.Dir(file), path)
}
