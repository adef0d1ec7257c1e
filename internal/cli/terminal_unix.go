//go:build !windows

package cli

import (
	"os"
	"syscall"
)

// terminalDevice is the terminal of the process, whatever its streams are.
const terminalDevice = "/dev/tty"

// endBy ends the process by a signal, so that a shell sees what ended it and ends its
// loop too.
func endBy(s os.Signal) {
	if n, ok := s.(syscall.Signal); ok {
		_ = syscall.Kill(os.Getpid(), n) // to oneself it is always allowed
	}
}
