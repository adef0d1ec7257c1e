//go:build !windows

package cli

// terminalDevice is the terminal of the process, whatever its streams are.
const terminalDevice = "/dev/tty"
