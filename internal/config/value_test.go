package config

import (
	"maps"
	"slices"
	"testing"
)

func TestEverySettingHasADefault(t *testing.T) {
	got, want := slices.Sorted(maps.Keys(Defaults())), slices.Sorted(slices.Values(Names()))
	if !slices.Equal(got, want) {
		t.Errorf("defaults are there for %q, settings are %q", got, want)
	}
}

func TestValuesAreThoseOfTheFile(t *testing.T) {
	c, err := Parse("c", []byte("measure = 80\nmouse = false\ntheme = \"a\\tb\"\nkeys.quit = \"x\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"measure": int64(80), "mouse": false, "theme": "a\tb"}
	if got := c.Values(); !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
