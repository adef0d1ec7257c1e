package host

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const page = "https://example.org/a?b=1&c=2"

func TestBrowseAsksTheBrowserOfThePerson(t *testing.T) {
	for _, c := range []struct{ browser, want string }{
		{"fox", page},
		{"fox --new-window", "--new-window " + page},
		{`fox --url="%s" -x`, "--url=" + page + " -x"},
		{"absent:fox", page},
		{"failing:fox", page},
		{"", "opener " + page},
	} {
		m, bin := machine(t, map[string]string{"BROWSER": c.browser})
		got := filepath.Join(bin, "got")
		install(t, bin, "fox", `printf '%s' "$*" >"`+got+`"`)
		install(t, bin, "xdg-open", `printf 'opener %s' "$*" >"`+got+`"`)
		install(t, bin, "failing", "exit 3")
		if err := m.Browse(context.Background(), page); err != nil {
			t.Errorf("%q: %v", c.browser, err)
			continue
		}
		if s := read(t, got); s != c.want {
			t.Errorf("%q was called with %q, want %q", c.browser, s, c.want)
		}
	}
}

func TestATextBrowserIsHandedToTheCaller(t *testing.T) {
	m, bin := machine(t, map[string]string{"BROWSER": "w3m -T"})
	install(t, bin, "w3m", "exit 1")
	install(t, bin, "xdg-open", "exit 4")
	err := m.Browse(context.Background(), page)
	var needs *NeedsTerminalError
	if !errors.As(err, &needs) {
		t.Fatalf("err = %v", err)
	}
	if needs.Name != "w3m" || !slices.Equal(needs.Command.Args, []string{"w3m", "-T", page}) {
		t.Errorf("%s: %q", needs.Name, needs.Command.Args)
	}
}

func TestBrowseOpensWebAddressesOnly(t *testing.T) {
	m, bin := machine(t, map[string]string{"BROWSER": "fox"})
	install(t, bin, "fox", `touch "`+bin+`/started"`)
	for _, url := range []string{"javascript:alert(1)", "file:///etc/passwd", "--help", "", "note.md"} {
		if err := m.Browse(context.Background(), url); err == nil {
			t.Errorf("%q was opened", url)
		}
	}
	if matches, _ := filepath.Glob(bin + "/started"); matches != nil {
		t.Error("a browser was started")
	}
}

func TestBrowseSaysWhatToSet(t *testing.T) {
	m, bin := machine(t, map[string]string{"BROWSER": "absent"})
	t.Setenv("PATH", bin)
	err := m.Browse(context.Background(), page)
	if err == nil || err.Error() != "no browser found: set $BROWSER to one" {
		t.Errorf("err = %v", err)
	}
	m, _ = machine(t, map[string]string{"BROWSER": `fox "`})
	if err := m.Browse(context.Background(), page); err == nil || !strings.Contains(err.Error(), "$BROWSER") {
		t.Errorf("err = %v", err)
	}
}
