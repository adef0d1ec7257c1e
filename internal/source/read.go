package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"sync"
)

// readAll reads r to its end, up to a limit. It returns when ctx ends; the goroutine
// that waits for a silent pipe then stays behind until the pipe speaks or stop
// takes the pipe away. size is how much is expected, or 0.
func readAll(ctx context.Context, r io.Reader, size, limit int64, stop func()) ([]byte, error) {
	type outcome struct {
		data []byte
		err  error
	}
	done := make(chan outcome, 1)
	go func() {
		var b bytes.Buffer
		b.Grow(int(min(size, limit)) + bytes.MinRead) // the end is found without growing
		_, err := b.ReadFrom(io.LimitReader(r, limit+1))
		done <- outcome{b.Bytes(), err}
	}()
	select {
	case <-ctx.Done():
		stop()
		return nil, ctx.Err()
	case got := <-done:
		if got.err == nil && int64(len(got.data)) > limit {
			return nil, errTooLong
		}
		return got.data, got.err
	}
}

var errTooLong = errors.New("longer than the limit")

// keptInput is standard input, which can be read only once but is opened again when
// the provisional article is replaced by the whole.
type keptInput struct {
	mu   sync.Mutex
	done bool
	data []byte
	err  error
}

func (k *keptInput) read(ctx context.Context, r io.Reader, limit int64) ([]byte, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.done || r == nil {
		return k.data, k.err
	}
	k.data, k.err = readAll(ctx, r, 0, limit, func() {})
	if errors.Is(k.err, errTooLong) {
		k.err = &TooLargeError{Name: "standard input", Limit: limit}
	}
	k.done = true
	return k.data, k.err
}

// loadFile reads a file, a named pipe or a folder.
func (l *Loader) loadFile(ctx context.Context, at place, o Options) (*Result, error) {
	info, err := os.Stat(at.path)
	if err != nil {
		return nil, named(at.name, err)
	}
	switch mode := info.Mode(); {
	case mode.IsDir():
		return l.loadFolder(ctx, at)
	case mode&fs.ModeNamedPipe != 0, mode.IsRegular():
	case mode&fs.ModeDevice != 0:
		return nil, &KindError{at.name, "a device"}
	case mode&fs.ModeSocket != 0:
		return nil, &KindError{at.name, "a socket"}
	default:
		return nil, &KindError{at.name, "no ordinary file"}
	}
	limit := l.maxBytes()
	if info.Size() > limit {
		return nil, &TooLargeError{at.name, info.Size(), limit}
	}
	if !info.Mode().IsRegular() {
		o.Lead = 0 // a pipe cannot be read a second time, for the whole
	}
	want := limit
	if o.Lead > 0 && info.Size() > int64(o.Lead) {
		want = int64(o.Lead)
	}
	data, err := readFile(ctx, at.path, want, limit)
	if errors.Is(err, errTooLong) {
		return nil, &TooLargeError{at.name, 0, limit}
	}
	if err != nil {
		return nil, named(at.name, err)
	}
	out, err := l.decode(ctx, at, data, max(info.Size(), int64(len(data))), o)
	if errors.Is(err, errWholeWanted) {
		o.Lead = 0
		return l.loadFile(ctx, at, o)
	}
	if err != nil {
		return nil, err
	}
	if info.Mode().IsRegular() {
		out.Path, out.Modified = out.Ref, info.ModTime()
	}
	return out, nil
}

// readFile reads the first want bytes of a file, or all of it where want is the
// limit. Opening is part of what ctx ends: a named pipe opens when somebody writes.
func readFile(ctx context.Context, path string, want, limit int64) ([]byte, error) {
	type opened struct {
		f   *os.File
		err error
	}
	open := make(chan opened, 1)
	go func() {
		f, err := os.Open(path)
		open <- opened{f, err}
	}()
	select {
	case <-ctx.Done():
		go func() { // whenever it does open, nobody wants it any more
			if o := <-open; o.err == nil {
				_ = o.f.Close()
			}
		}()
		return nil, ctx.Err()
	case o := <-open:
		if o.err != nil {
			return nil, o.err
		}
		defer func() { _ = o.f.Close() }() // it was only read
		var r io.Reader = o.f
		if want < limit {
			r = io.LimitReader(r, want)
		}
		var size int64
		if info, err := o.f.Stat(); err == nil && info.Mode().IsRegular() {
			size = min(info.Size(), want)
		}
		return readAll(ctx, r, size, limit, func() { _ = o.f.Close() })
	}
}

// Bytes returns a file as it is, under the same limit as Load.
func (l *Loader) Bytes(ctx context.Context, path string) ([]byte, error) {
	limit := l.maxBytes()
	data, err := readFile(ctx, l.path(path), limit, limit)
	if errors.Is(err, errTooLong) {
		return nil, &TooLargeError{path, 0, limit}
	}
	return data, err
}
