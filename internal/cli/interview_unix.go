//go:build unix

package cli

import (
	"os"

	"golang.org/x/sys/unix"
)

// answerable reports whether the terminal's answers come to this process. One that a
// shell has put into the background would be stopped for asking.
func answerable(terminal *os.File) bool {
	group, err := unix.IoctlGetInt(int(terminal.Fd()), unix.TIOCGPGRP)
	return err == nil && group == unix.Getpgrp()
}
