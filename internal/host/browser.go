package host

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"newsreader/internal/sanitize"
)

// textBrowsers need the terminal for themselves: they cannot be started beside a
// screen that is in use.
var textBrowsers = []string{"w3m", "lynx", "links", "links2", "elinks", "browsh", "chawan", "cha", "carbonyl"}

// NeedsTerminalError says that the only browser at hand draws on the terminal. The
// caller may give the terminal up and run Command there.
type NeedsTerminalError struct {
	Name    string
	Command *exec.Cmd
}

func (e *NeedsTerminalError) Error() string {
	return fmt.Sprintf("%s needs this terminal: set $BROWSER to one with a window", e.Name)
}

// Browse opens a web address in the person's browser and returns without waiting
// for it to end. $BROWSER (a command or several parted by colons, "%s" standing for
// the address) is asked before the system's opener. The address must be one that
// sanitize.URL allows. The error is a NeedsTerminalError where only a text browser
// is at hand.
func (m Machine) Browse(ctx context.Context, url string) error {
	clean, ok := sanitize.URL(url)
	if !ok {
		return fmt.Errorf("%q is no web address", sanitize.Text(url))
	}
	browsers, err := m.browsers(clean)
	if err != nil {
		return err
	}
	var reasons []error
	var text *NeedsTerminalError
	for _, argv := range browsers {
		if !installed(argv[0]) {
			continue
		}
		name := filepath.Base(argv[0])
		if textual(argv[0]) {
			if text == nil {
				text = &NeedsTerminalError{name, exec.Command(argv[0], argv[1:]...)}
			}
			continue
		}
		err := launch(ctx, argv)
		if err == nil {
			return nil
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		reasons = append(reasons, failed(name, err))
	}
	switch {
	case text != nil:
		return text
	case len(reasons) > 0:
		return fmt.Errorf("no browser opened: %w", errors.Join(reasons...))
	default:
		return errors.New("no browser found: set $BROWSER to one")
	}
}

// browsers lists the commands that may open url, the person's own first.
func (m Machine) browsers(url string) ([][]string, error) {
	var out [][]string
	for _, command := range strings.Split(m.getenv("BROWSER"), ":") {
		argv, err := split(command)
		if err != nil {
			return nil, fmt.Errorf("$BROWSER: %w", err)
		}
		if len(argv) == 0 {
			continue
		}
		named := false
		for i, arg := range argv[1:] {
			if strings.Contains(arg, "%s") {
				argv[i+1], named = strings.ReplaceAll(arg, "%s", url), true
			}
		}
		if !named {
			argv = append(argv, url)
		}
		out = append(out, argv)
	}
	switch {
	case m.system() == "darwin":
		out = append(out, []string{"open", url})
	case m.system() == "windows":
		out = append(out, []string{"rundll32", "url.dll,FileProtocolHandler", url})
	case m.wsl():
		out = append(out, []string{"wslview", url}, []string{"explorer.exe", url})
	}
	return append(out, []string{"xdg-open", url}), nil
}

// settle is how long an opener may take to fail. One that is still there after it
// is the browser itself.
const settle = time.Second

// launch starts a command that outlives us, away from our terminal and our signals,
// and reports a failure that shows at once.
func launch(ctx context.Context, argv []string) error {
	cmd := exec.Command(argv[0], argv[1:]...) // not CommandContext: it must outlive the context
	detach(cmd)
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	enough := time.NewTimer(settle)
	defer enough.Stop()
	select {
	case err := <-ended:
		return err
	case <-enough.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
