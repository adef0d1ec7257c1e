//go:build unix

package host

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// What is left over would write into the named pipe; its end comes when nobody has
// it open any more.
func TestPipeLeavesNothingRunning(t *testing.T) {
	m, bin := machine(t, nil)
	left := filepath.Join(bin, "left")
	if err := syscall.Mkfifo(left, 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		_, err := m.Pipe(ctx, "(sleep 5; echo alive) >'"+left+"' & wait", "")
		done <- err
	}()
	r, err := os.Open(left) // waits for the writer
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
	if said, err := io.ReadAll(r); err != nil || len(said) > 0 {
		t.Errorf("the command's child went on and wrote %q (%v)", said, err)
	}
}
