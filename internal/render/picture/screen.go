package picture

import (
	"bytes"
	"io"
	"strconv"
	"sync"
)

// Terminal is what a Screen writes to and what a program wants of its output.
type Terminal interface {
	io.ReadWriteCloser
	Fd() uintptr
}

// Screen stands between a cell renderer and the terminal. What it is given to write
// it passes on, but for the cells of pictures: in their place it puts what makes the
// terminal show those pixels there. So a picture is wherever the renderer has put its
// cells, and nowhere else.
//
// It may be used by several goroutines.
type Screen struct {
	Terminal

	mu       sync.Mutex
	drawings map[byte]*Drawing
	sent     map[byte]bool // to a terminal that keeps pictures
	gone     []byte        // the removals that are to go out with the next frame
	last     byte          // the number given out last
	out      []byte
}

// NewScreen puts a screen before a terminal.
func NewScreen(t Terminal) *Screen {
	return &Screen{Terminal: t, drawings: map[byte]*Drawing{}, sent: map[byte]bool{}}
}

// Add takes a drawing to be shown and returns the number for its cells (see
// Drawing.Rows), or ok false where there are too many. Numbers come round late, so
// that cells of an old picture are not taken for those of a new one.
func (s *Screen) Add(d *Drawing) (id byte, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for range 255 {
		if s.last++; s.last == 0 {
			s.last = 1
		}
		if s.drawings[s.last] == nil {
			s.drawings[s.last] = d
			return s.last, true
		}
	}
	return 0, false
}

// Drop lets go of a drawing. Its cells, where there are any left, are blank from now on.
func (s *Screen) Drop(id byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.drawings, id)
	if s.sent[id] {
		delete(s.sent, id)
		s.gone = append(s.gone, remove(id)...)
	}
}

// Clear takes every picture out of the terminal: the program ends.
func (s *Screen) Clear() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := s.gone
	for id := range s.sent {
		out = append(out, remove(id)...)
	}
	s.gone = nil
	clear(s.sent)
	clear(s.drawings)
	if len(out) == 0 {
		return nil
	}
	_, err := s.Terminal.Write(out)
	return err
}

// Write implements io.Writer. What the renderer writes at once must hold whole cells.
func (s *Screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := bytes.Index(p, []byte(placeholder))
	if at < 0 && len(s.gone) == 0 && len(s.sent) == 0 {
		return s.Terminal.Write(p)
	}
	out := append(s.out[:0], s.gone...)
	s.gone = s.gone[:0]
	rest := p
	for at >= 0 {
		s.forget(rest[:at])
		out = append(out, rest[:at]...)
		out, rest = s.run(out, rest[at:])
		at = bytes.Index(rest, []byte(placeholder))
	}
	s.forget(rest)
	out = append(out, rest...)
	s.out = out
	if cap(out) > keptBuffer {
		s.out = nil
	}
	n, err := s.Terminal.Write(out)
	if err == nil && n == len(out) {
		return len(p), nil
	}
	if err == nil {
		err = io.ErrShortWrite
	}
	return 0, err
}

// keptBuffer bounds what is kept between two frames, in bytes.
const keptBuffer = 1 << 20

// Sequences after which a terminal may have dropped the pictures that it was sent: it
// enters the other screen, or clears this one.
const (
	otherScreen = "\x1b[?1049h"
	clearScreen = "\x1b[2J"
)

// forget takes note of what drops the pictures in the terminal.
func (s *Screen) forget(written []byte) {
	if len(s.sent) > 0 && (bytes.Contains(written, []byte(otherScreen)) || bytes.Contains(written, []byte(clearScreen))) {
		clear(s.sent)
	}
}

// run writes the cells of a picture that stand side by side at the start of b.
func (s *Screen) run(out, b []byte) (written, rest []byte) {
	first, n, ok := readCell(b)
	if !ok { // half of a cell: the renderer has cut it, or it is not ours
		return append(out, ' '), b[n:]
	}
	cells := 1
	for rest = b[n:]; bytes.HasPrefix(rest, []byte(placeholder)); cells++ {
		next, n, ok := readCell(rest)
		if !ok || next != (place{first.id, first.row, first.column + cells}) {
			break
		}
		rest = rest[n:]
	}
	d := s.drawings[first.id]
	if d == nil || first.row >= d.Size.Rows || first.column+cells > d.Size.Columns {
		return appendBlanks(out, cells), rest
	}
	if d.Look.Protocol == Kitty {
		if !s.sent[first.id] {
			s.sent[first.id] = true
			out = append(out, transmit(d, first.id)...)
		}
		return appendPlaceholders(out, first, cells), rest
	}
	// The cursor is saved before the blanks that wipe out what stood here, and put
	// back by hand: where a picture leaves it differs from terminal to terminal.
	out = append(out, "\x1b7"...)
	out = appendBlanks(out, cells)
	out = append(out, "\x1b8"...)
	out = append(out, d.strip(first.row, first.column, cells)...)
	out = append(out, "\x1b8\x1b["...)
	out = strconv.AppendInt(out, int64(cells), 10)
	return append(out, 'C'), rest
}

func appendBlanks(out []byte, n int) []byte {
	for range n {
		out = append(out, ' ')
	}
	return out
}
