package host

import (
	"path/filepath"
	"slices"
	"strings"
)

// Clipboards returns the names of the helpers that Copy would try, in its order: those
// that are installed and fit the session. It starts none of them.
func (m Machine) Clipboards() []string {
	var names []string
	for _, h := range m.clipboards() {
		if h.when && installed(h.argv[0]) {
			names = append(names, h.argv[0])
		}
	}
	return names
}

// Browser is a browser that is installed.
type Browser struct {
	Name string
	// NeedsTerminal says that it draws on the terminal.
	NeedsTerminal bool
}

// Browsers returns the browsers that Browse would try, in its order, and starts none of
// them. The error says that $BROWSER cannot be read.
func (m Machine) Browsers() ([]Browser, error) {
	commands, err := m.browsers("")
	if err != nil {
		return nil, err
	}
	var found []Browser
	for _, argv := range commands {
		if installed(argv[0]) {
			found = append(found, Browser{Name: filepath.Base(argv[0]), NeedsTerminal: textual(argv[0])})
		}
	}
	slices.SortStableFunc(found, func(a, b Browser) int { // text browsers are the last resort
		switch {
		case a.NeedsTerminal == b.NeedsTerminal:
			return 0
		case a.NeedsTerminal:
			return 1
		}
		return -1
	})
	return found, nil
}

// textual reports whether a command is a browser that draws on the terminal.
func textual(command string) bool {
	return slices.Contains(textBrowsers, strings.TrimSuffix(filepath.Base(command), ".exe"))
}
