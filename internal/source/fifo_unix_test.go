//go:build unix

package source

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestANamedPipeIsRead(t *testing.T) {
	l := library(t, nil)
	path := filepath.Join(l.Dir, "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	wrote := make(chan error, 1)
	go func() { wrote <- os.WriteFile(path, []byte("# From a pipe\n\nText.\n"), 0) }()
	r := load(t, l, "./pipe", Options{Lead: 4})
	if err := <-wrote; err != nil {
		t.Fatal(err)
	}
	if r.Article.Title != "From a pipe" || r.Path != "" {
		t.Errorf("%+v", r)
	}
}

func TestOpeningANamedPipeEndsWithTheContext(t *testing.T) {
	l := library(t, nil)
	if err := syscall.Mkfifo(filepath.Join(l.Dir, "pipe"), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := l.Load(ctx, "./pipe", Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
}
