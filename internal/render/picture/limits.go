package picture

import (
	"errors"
	"fmt"
	"time"
)

// Limits bound what a picture may cost. They are checked before any pixel is
// decoded.
type Limits struct {
	// Bytes is the largest file.
	Bytes int
	// Side is the most pixels in width and in height.
	Side int
	// Memory is the most bytes that decoding may take, by what the format needs for
	// each pixel.
	Memory int
	// Time is how long decoding may take.
	Time time.Duration
}

// DefaultLimits are for a person who reads: the photographs of cameras pass.
func DefaultLimits() Limits {
	return Limits{Bytes: 16 << 20, Side: 16_384, Memory: 128 << 20, Time: 5 * time.Second}
}

// ErrUnknown says that the bytes are no picture of a known format.
var ErrUnknown = errors.New("it is no PNG, JPEG, GIF or WebP")

// KindError says of what other kind a picture is.
type KindError struct {
	// What it is, with its article: "an SVG".
	What string
}

func (e *KindError) Error() string { return "it is " + e.What + ", which cannot be shown here" }

// TooLargeError says that a picture is over a limit.
type TooLargeError struct {
	// What is too large, in words: "60000 by 60000 pixels".
	What string
}

func (e *TooLargeError) Error() string { return "it is too large: " + e.What }

// BrokenError says that a picture does not hold what it should.
type BrokenError struct{ Err error }

func (e *BrokenError) Error() string { return "it is damaged (" + e.Err.Error() + ")" }

// Unwrap returns Err.
func (e *BrokenError) Unwrap() error { return e.Err }

// ErrSlow says that decoding took longer than it may.
var ErrSlow = errors.New("it takes too long to decode")

// check holds dimensions against the limits; cost is what decoding takes for each
// pixel, in bytes.
func (l Limits) check(w, h, cost int) error {
	switch {
	case w < 1 || h < 1:
		return &BrokenError{errors.New("it has no pixels")}
	case w > l.Side || h > l.Side, w > l.Memory/cost/h:
		return &TooLargeError{fmt.Sprintf("%d by %d pixels", w, h)}
	}
	return nil
}
