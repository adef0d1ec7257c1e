package host

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"sync"
	"time"

	"newsreader/internal/sanitize"
)

const (
	// MaxOutput bounds in bytes what a piped command may answer.
	MaxOutput = 4 << 20
	// MaxPipe bounds how long it may take.
	MaxPipe = 60 * time.Second
)

// PipeError says that a command failed that the person has piped text into.
type PipeError struct {
	Command string
	// Code is the command's exit code, or -1 where it was ended.
	Code int
	// Reason says in words what went wrong.
	Reason string
}

func (e *PipeError) Error() string { return fmt.Sprintf("%s: %s", e.Command, e.Reason) }

// Pipe gives stdin to a command in the person's shell ($SHELL, else sh) and returns
// what it wrote, standard error included, cleaned of control characters. The
// command has no terminal. It is ended with all it has started when ctx ends, when
// it takes longer than MaxPipe or when it writes more than MaxOutput. The error is
// a PipeError where the command ran and failed; the output so far comes with it.
func (m Machine) Pipe(ctx context.Context, command, stdin string) (output string, err error) {
	out := &bounded{limit: MaxOutput}
	return m.shell(ctx, task{command: command, stdin: stdin, out: out, err: out})
}

// task is a command for the person's shell.
type task struct {
	command, stdin string
	// environment is added to the program's own.
	environment []string
	out, err    *bounded
}

// shell runs a task as Pipe says, and returns what it wrote to out.
func (m Machine) shell(ctx context.Context, t task) (output string, err error) {
	shell := m.getenv("SHELL")
	if shell == "" || !installed(shell) {
		shell = "sh"
	}
	own, cancel := context.WithTimeout(ctx, MaxPipe)
	defer cancel()
	t.out.full, t.err.full = cancel, cancel
	cmd := exec.CommandContext(own, shell, "-c", t.command)
	detach(cmd)
	killAll(cmd)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(t.stdin), t.out, t.err
	if len(t.environment) > 0 {
		cmd.Env = append(cmd.Environ(), t.environment...)
	}
	cmd.WaitDelay = 100 * time.Millisecond
	err = cmd.Run()
	text, over := t.out.result()
	text = sanitize.Lines(text)
	said, overflown := t.err.result()
	fail := func(reason string) error {
		return &PipeError{sanitize.Text(t.command), cmd.ProcessState.ExitCode(), reason}
	}
	var exit *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return text, ctx.Err()
	case over || overflown:
		return text, fail(fmt.Sprintf("it wrote more than %d MB and was ended", MaxOutput>>20))
	case errors.Is(own.Err(), context.DeadlineExceeded):
		return text, fail(fmt.Sprintf("it took longer than %s and was ended", MaxPipe))
	case errors.As(err, &exit):
		return text, fail(reason(sanitize.Lines(said), exit))
	case errors.Is(err, exec.ErrWaitDelay):
		return text, nil // it has ended well and left something running in the background
	case err != nil:
		return text, fmt.Errorf("%s: %w", shell, err)
	}
	return text, nil
}

// reason makes the last line that a failed command wrote its reason: that is where
// shells and tools say it.
func reason(output string, exit *exec.ExitError) string {
	lines := strings.Split(strings.TrimSpace(output), "\n")
	if last := strings.TrimSpace(lines[len(lines)-1]); last != "" {
		return last + " (" + exit.Error() + ")"
	}
	return exit.Error()
}

// bounded collects what several writers write, up to a limit, and calls full once
// it is reached.
type bounded struct {
	mu    sync.Mutex
	buf   strings.Builder
	limit int
	over  bool
	full  func()
}

// Write never fails: the writer is about to be ended.
func (b *bounded) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	keep := p[:min(len(p), b.limit-b.buf.Len())]
	b.buf.Write(keep)
	if len(keep) < len(p) && !b.over {
		b.over = true
		b.full()
	}
	return len(p), nil
}

func (b *bounded) result() (text string, over bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String(), b.over
}
