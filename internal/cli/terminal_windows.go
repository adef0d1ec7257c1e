package cli

import "os"

// terminalDevice is the console of the process, whatever its streams are.
const terminalDevice = "CONIN$"

// endBy ends the process as an interrupt would.
func endBy(os.Signal) { os.Exit(130) }
