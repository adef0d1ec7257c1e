package host

import "testing"

func TestTheCommandThatOpensABrowserCanBeTyped(t *testing.T) {
	m, bin := machine(t, map[string]string{"BROWSER": "absent:fox --new %s"})
	t.Setenv("PATH", bin)
	if got := m.BrowseCommand(page); got != "" {
		t.Errorf("without a browser: %q", got)
	}
	install(t, bin, "fox", "exit 0")
	for address, want := range map[string]string{
		"https://example.org/a":      "fox --new https://example.org/a",
		page:                         "fox --new 'https://example.org/a?b=1&c=2'",
		"https://example.org/it's":   `fox --new 'https://example.org/it'\''s'`,
		"https://example.org/$(x)`y": "fox --new 'https://example.org/$(x)%60y'",
		"javascript:alert(1)":        "",
	} {
		if got := m.BrowseCommand(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}
