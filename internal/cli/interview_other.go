//go:build !unix

package cli

import "os"

// answerable reports whether the terminal's answers come to this process: here they
// come as events of a console, which are left to the reader.
func answerable(*os.File) bool { return false }
