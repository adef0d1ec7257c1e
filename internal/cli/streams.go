package cli

import (
	"io"
	"io/fs"
	"os"
	"strings"

	"golang.org/x/term"
)

// Streams is all of the process that the command line touches, so that a test can
// play any terminal and any pipe.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
	// Input says that In holds something to read: it is a pipe, a socket or a regular
	// file. A terminal, /dev/null and a closed stream hold none.
	Input bool
	// InTerminal, OutTerminal and ErrTerminal say which of the three are terminals.
	InTerminal, OutTerminal, ErrTerminal bool
	// Keyboard opens the terminal for typed answers while In is the article; nil has
	// none.
	Keyboard func() (io.ReadCloser, error)
	// Columns returns the width of the terminal that Out is, or 0; nil has none.
	Columns func() int
	// Env is the environment as "NAME=value".
	Env []string
	// Dir is the folder that relative paths are taken from; empty is the process's.
	Dir string
}

// Process returns the streams of this process.
func Process() Streams {
	return Streams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Input:       isInput(os.Stdin),
		InTerminal:  term.IsTerminal(int(os.Stdin.Fd())),
		OutTerminal: term.IsTerminal(int(os.Stdout.Fd())),
		ErrTerminal: term.IsTerminal(int(os.Stderr.Fd())),
		Keyboard:    func() (io.ReadCloser, error) { return os.Open(terminalDevice) },
		Columns: func() int {
			w, _, err := term.GetSize(int(os.Stdout.Fd()))
			if err != nil {
				return 0
			}
			return w
		},
		Env: os.Environ(),
	}
}

// isInput reports whether a stream is a pipe, a socket or a regular file.
func isInput(f *os.File) bool {
	info, err := f.Stat()
	if err != nil {
		return false // closed
	}
	return info.Mode().IsRegular() || info.Mode()&(fs.ModeNamedPipe|fs.ModeSocket) != 0
}

// Getenv returns a variable of the environment; the last of two alike counts.
func (s *Streams) Getenv(name string) string {
	for i := len(s.Env) - 1; i >= 0; i-- {
		if value, ok := strings.CutPrefix(s.Env[i], name+"="); ok {
			return value
		}
	}
	return ""
}
