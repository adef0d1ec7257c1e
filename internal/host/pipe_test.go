package host

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPipeReturnsWhatTheCommandWrites(t *testing.T) {
	m, _ := machine(t, nil)
	out, err := m.Pipe(context.Background(), "tr a-z A-Z; echo note >&2", "one\ntwo\n")
	if err != nil || out != "ONE\nTWO\nnote\n" {
		t.Errorf("%q, %v", out, err)
	}
}

func TestPipeUsesTheShellOfThePerson(t *testing.T) {
	m, bin := machine(t, map[string]string{"SHELL": "mysh"})
	install(t, bin, "mysh", `printf '%s %s' "$1" "$2"`)
	out, err := m.Pipe(context.Background(), "wc -l", "")
	if err != nil || out != "-c wc -l" {
		t.Errorf("%q, %v", out, err)
	}
}

func TestPipeSaysWhyACommandFailed(t *testing.T) {
	m, _ := machine(t, nil)
	out, err := m.Pipe(context.Background(), "echo part; echo 'no such thing' >&2; exit 3", "x")
	var failed *PipeError
	if !errors.As(err, &failed) || failed.Code != 3 || !strings.Contains(err.Error(), "no such thing") {
		t.Errorf("err = %v", err)
	}
	if !strings.HasPrefix(out, "part\n") {
		t.Errorf("out = %q", out)
	}
}

// A command that does not read all of its input (head) has not failed.
func TestPipeAllowsACommandToStopReading(t *testing.T) {
	m, _ := machine(t, nil)
	out, err := m.Pipe(context.Background(), "head -n 1", strings.Repeat("line\n", 200_000))
	if err != nil || out != "line\n" {
		t.Errorf("%q, %v", out, err)
	}
}

func TestPipeEndsACommandThatWritesWithoutEnd(t *testing.T) {
	m, _ := machine(t, nil)
	out, err := m.Pipe(context.Background(), "yes", "")
	if err == nil || !strings.Contains(err.Error(), "more than 4 MB") || len(out) > MaxOutput {
		t.Errorf("%d bytes, %v", len(out), err)
	}
}

func TestPipeEndsAllTheCommandHasStarted(t *testing.T) {
	m, bin := machine(t, nil)
	ready := filepath.Join(bin, "ready")
	if err := os.WriteFile(ready, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	// The command takes the file away once its child runs, and that is the sign to
	// cancel: the pipe ends although the child holds its output open.
	done := make(chan error, 1)
	go func() {
		_, err := m.Pipe(ctx, "sleep 30 & rm '"+ready+"'; wait", "")
		done <- err
	}()
	for {
		if _, err := os.Stat(ready); err != nil {
			break
		}
	}
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
}

func TestPipeCleansWhatComesBack(t *testing.T) {
	m, _ := machine(t, nil)
	out, err := m.Pipe(context.Background(), `printf 'a\033[31mb\n\tc'`, "")
	if err != nil || strings.ContainsRune(out, 0x1b) || !strings.Contains(out, "\n\tc") {
		t.Errorf("%q, %v", out, err)
	}
}
