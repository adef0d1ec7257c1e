//go:build unix

package host

import (
	"os/exec"
	"syscall"
)

// detach puts a command into a session of its own: it has no terminal, so it can
// neither draw on ours nor stop when it reads from it, and Ctrl-C does not reach it.
func detach(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }

// killAll makes the end of cmd's context end everything that cmd has started, not
// the shell alone. cmd must be detached.
func killAll(cmd *exec.Cmd) {
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
