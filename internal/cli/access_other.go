//go:build !unix

package cli

// mayRead and mayWrite cannot be asked here; who tries will hear.
func mayRead(string) bool { return true }

func mayWrite(string) bool { return true }
