package host

import (
	"slices"
	"testing"
)

func TestClipboardsAreNamedInTheOrderInWhichTheyAreTried(t *testing.T) {
	for _, c := range []struct {
		name string
		env  map[string]string
		want []string
	}{
		{"Wayland with X", map[string]string{"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, []string{"wl-copy", "xclip"}},
		{"X in tmux", map[string]string{"DISPLAY": ":0", "TMUX": "x"}, []string{"xclip", "tmux"}},
		{"neither", nil, nil},
	} {
		m, bin := machine(t, c.env)
		t.Setenv("PATH", bin)
		for _, name := range []string{"wl-copy", "xclip", "tmux"} {
			install(t, bin, name, "exit 1")
		}
		if got := m.Clipboards(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestBrowsersAreNamedInTheOrderInWhichTheyAreTried(t *testing.T) {
	m, bin := machine(t, map[string]string{"BROWSER": "w3m:absent:fox --new %s"})
	t.Setenv("PATH", bin)
	for _, name := range []string{"w3m", "fox", "xdg-open"} {
		install(t, bin, name, "exit 1")
	}
	got, err := m.Browsers()
	if want := []Browser{{"fox", false}, {"xdg-open", false}, {"w3m", true}}; err != nil || !slices.Equal(got, want) {
		t.Errorf("%v, %v; want %v", got, err, want)
	}
	m, _ = machine(t, map[string]string{"BROWSER": `"fox`})
	if _, err := m.Browsers(); err == nil {
		t.Error("an open quote in $BROWSER is no mistake")
	}
}
