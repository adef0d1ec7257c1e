//go:build unix

package cli

import "golang.org/x/sys/unix"

// mayRead and mayWrite ask the system what this process may do with a file, without
// doing it.
func mayRead(path string) bool { return unix.Access(path, unix.R_OK) == nil }

func mayWrite(path string) bool { return unix.Access(path, unix.W_OK) == nil }
