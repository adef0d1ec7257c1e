// Package host is the person's machine as the program uses it: its clipboard, its
// browser, its editor, a shell command to pipe into, a file to save. It knows how
// these are called on each system. It does not know what an article is, and it
// draws nothing.
//
// Whatever is started gets its arguments as a list; a shell takes part only where
// the person has typed a command for it.
package host

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// Machine is the machine the program runs on. Its zero value is the real one. It
// holds no state, so any number of goroutines may use it at once.
type Machine struct {
	// Getenv reads the environment; nil is os.Getenv. The commands themselves are
	// looked up in the PATH of the process and inherit its environment.
	Getenv func(string) string
	// System is the operating system by Go's name for it; empty is this one.
	System string
}

func (m Machine) getenv(name string) string {
	if m.Getenv != nil {
		return m.Getenv(name)
	}
	return os.Getenv(name)
}

func (m Machine) system() string {
	if m.System != "" {
		return m.System
	}
	return runtime.GOOS
}

// wsl reports whether this is a Linux inside Windows, whose clipboard and browser
// are those of the Windows around it.
func (m Machine) wsl() bool {
	return m.system() == "linux" && m.getenv("WSL_DISTRO_NAME") != ""
}

// patience bounds how long a helper (a clipboard, an opener) may take before it is
// given up: an X client waits for ever for a server that is gone.
const patience = 3 * time.Second

// feed runs a helper with text on its standard input and waits for its end. What it
// writes is thrown away: a pipe for it would be inherited by the daemons that
// clipboard helpers leave behind, and the wait would never end.
func feed(ctx context.Context, argv []string, text string) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.Stdin = strings.NewReader(text)
	cmd.WaitDelay = 100 * time.Millisecond
	err := cmd.Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// installed reports whether a command is in the PATH.
func installed(name string) bool {
	_, err := exec.LookPath(name)
	return err == nil
}

// errNone marks a list of helpers of which none is installed.
var errNone = errors.New("none is installed")

// failed says which helper failed, and why.
func failed(name string, err error) error { return fmt.Errorf("%s: %w", name, err) }
