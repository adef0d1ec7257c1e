package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"
)

func TestWhatIsKeptIsThereAtTheNextStart(t *testing.T) {
	s := State{Theme: "dark", Measure: 80, HideOutline: true, NoMouse: true, Places: map[string]Place{
		"tour": {Section: "keys", Unit: 3, Words: "Press", Letters: 40, Percent: 20, Seen: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)},
	}}
	data, err := s.Encode()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "state.json")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s.Schema = stateSchema
	if got, err := LoadState(path); err != nil || !reflect.DeepEqual(got, s) {
		t.Errorf("%+v, %v; want %+v", got, err, s)
	}
}

func TestADamagedStateIsAFirstRunWithANote(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "state.json")
	for _, text := range []string{"", "{", `{"schema":2}`, `[]`, `{"schema":1,"measure":"x"}`} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if s, err := LoadState(path); err == nil || !reflect.DeepEqual(s, State{}) {
			t.Errorf("%q: %+v, %v", text, s, err)
		}
	}
	if s, err := LoadState(filepath.Join(dir, "absent")); err != nil || !reflect.DeepEqual(s, State{}) {
		t.Errorf("%+v, %v", s, err)
	}
	if _, err := LoadState(dir); err == nil {
		t.Error("a folder was read")
	}
}

func TestAStateOutOfBoundsIsBrought(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	if err := os.WriteFile(path, []byte(`{"schema":1,"measure":100000,"places":{"a":{"unit":-1}}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := LoadState(path)
	if err != nil || s.Measure != MaxMeasure || len(s.Places) != 0 {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestFilesStandInTheirXDGPlaces(t *testing.T) {
	for _, c := range []struct {
		env           map[string]string
		config, state string
	}{
		{map[string]string{"HOME": "/h"}, "/h/.config/newsreader/config.toml", "/h/.local/state/newsreader/state.json"},
		{map[string]string{"HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s"}, "/c/newsreader/config.toml", "/s/newsreader/state.json"},
		{map[string]string{"HOME": "/h", "XDG_CONFIG_HOME": "rel"}, "/h/.config/newsreader/config.toml", "/h/.local/state/newsreader/state.json"},
	} {
		getenv := func(name string) string { return c.env[name] }
		if got, err := Path(getenv); err != nil || got != c.config {
			t.Errorf("%v: %s, %v", c.env, got, err)
		}
		if got, err := StatePath(getenv); err != nil || got != c.state {
			t.Errorf("%v: %s, %v", c.env, got, err)
		}
	}
	if _, err := Path(func(string) string { return "" }); err == nil {
		t.Error("a place was found without a home")
	}
}

func TestAMissingFileSaysNothing(t *testing.T) {
	home := t.TempDir()
	c, err := LoadDefault(func(name string) string { return map[string]string{"HOME": home}[name] })
	if err != nil || c.String() != "" {
		t.Errorf("%v, %v", c, err)
	}
	if _, err := Load(filepath.Join(home, "absent.toml")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("err = %v", err)
	}
}
