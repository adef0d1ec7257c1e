//go:build !unix

package host

import "os/exec"

// detach does nothing where there are no sessions.
func detach(*exec.Cmd) {}

// killAll does nothing where there are no process groups: the command itself is
// killed all the same.
func killAll(*exec.Cmd) {}
