// Package cli is the command line: its flags and commands, the decision between a
// screen and a pipe, exit codes and messages. It is the only room that knows all
// the others and wires them together; it decodes nothing and draws nothing itself.
//
// The contract with scripts: data on standard output, messages on standard error,
// and an exit code that is one of those below.
package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"syscall"

	"newsreader/articles"
	"newsreader/internal/config"
	"newsreader/internal/source"
)

// The exit codes.
const (
	exitOK       = 0
	exitFailure  = 1
	exitUsage    = 2
	exitNotFound = 3
)

// program is one run of the command line.
type program struct {
	Streams
	flags flags
	out   *bufio.Writer
	// settings is the configuration, once it was read.
	settings *config.Config
	// bundled and edition are the bundled articles, and what is known of them in their order.
	bundled fs.FS
	edition []source.Entry
	web     web
	shelves shelves
	// linear says that the run reads in the scrollback.
	linear bool
	// ran is the command that was run, as one types it.
	ran string
	// failed says that one of several articles could not be read, and how the run
	// ends for it.
	failed int
}

// Run runs the command line args, without the program's name, and returns the exit
// code. It returns when ctx ends.
func Run(ctx context.Context, s Streams, args []string) int {
	return run(ctx, &program{Streams: s, bundled: articles.FS, edition: edition()}, args)
}

func run(ctx context.Context, p *program, args []string) int {
	p.out = bufio.NewWriterSize(p.Out, 1<<16)
	root := p.command()
	root.SetArgs(args)
	root.SetIn(p.In)
	root.SetOut(p.out)
	root.SetErr(p.Err)
	ran, err := root.ExecuteContextC(ctx)
	p.ran = ran.CommandPath()
	if closed := p.shelves.close(); err == nil {
		err = closed
	}
	if flushed := p.out.Flush(); err == nil {
		err = flushed
	}
	if err == nil {
		return p.failed
	}
	return p.report(err)
}

// closedPipe reports whether a write failed because nobody reads any more: head has
// seen enough, and that is no failure. On standard output the system ends us before
// we see this.
func closedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}

// loader returns the source of all articles of this run.
func (p *program) loader() *source.Loader {
	l := &source.Loader{Bundled: p.bundled, Edition: p.edition, Dir: p.Dir, Fetch: p.get}
	if p.Input || p.InTerminal { // with "-" what is typed is the article
		l.Stdin = p.In
	}
	return l
}

// path takes a relative path from the folder of the run.
func (p *program) path(name string) string {
	if p.Dir == "" || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(p.Dir, name)
}
