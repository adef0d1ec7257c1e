package cli

// terminalDevice is the console of the process, whatever its streams are.
const terminalDevice = "CONIN$"
