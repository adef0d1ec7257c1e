package host

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// machine returns a machine with an environment of its own and a folder, first in
// the PATH, for commands that only play their parts.
func machine(t *testing.T, env map[string]string) (Machine, string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the commands are shell scripts")
	}
	bin := t.TempDir()
	t.Setenv("PATH", bin+string(os.PathListSeparator)+"/usr/bin"+string(os.PathListSeparator)+"/bin")
	return Machine{Getenv: func(name string) string { return env[name] }, System: "linux"}, bin
}

// install writes a shell script as a command.
func install(t *testing.T, bin, name, script string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(bin, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
