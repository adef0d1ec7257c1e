package picture

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/webp"
)

// format is one kind of file that can be read.
type format struct {
	// start is how such a file begins; "?" is any byte.
	start string
	// config reads the head, decode all of it.
	config func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
	// cost is the most bytes that decoding takes for a pixel where the colour model
	// does not say more; nil says that it is all in that.
	cost func(data []byte) int
	// look finds what the head does not say and decoding would take on trust; nil is
	// nothing.
	look func(data []byte, c *image.Config) error
}

// formats are not registered with package image: what is read must not depend on
// which package is linked in.
var formats = []format{
	{start: "\x89PNG\r\n\x1a\n", config: png.DecodeConfig, decode: png.Decode},
	{start: "\xff\xd8", config: jpeg.DecodeConfig, decode: jpeg.Decode, cost: jpegCost},
	// Decode reads the first picture of an animation only.
	{start: "GIF8?a", config: gif.DecodeConfig, decode: gif.Decode},
	{start: "RIFF????WEBPVP8", config: webp.DecodeConfig, decode: webp.Decode, cost: webpCost, look: webpSize},
}

// others are kinds that are recognised to be refused by name.
var others = []struct{ start, what string }{
	{"????ftypavif", "an AVIF"}, {"????ftyphei", "a HEIF"}, {"<svg", "an SVG"}, {"<?xml", "an SVG"},
	{"BM", "a bitmap"}, {"II*\x00", "a TIFF"}, {"MM\x00*", "a TIFF"}, {"\x00\x00\x01\x00", "an icon"},
	{"\xff\x0a", "a JPEG XL"}, {"\x00\x00\x00\x0cJXL ", "a JPEG XL"}, {"<", "a page"}, {"%PDF", "a PDF"},
}

// Decode reads a picture. Of an animation it is the first one. Nothing is decoded
// before its head has passed the limits, so that the memory taken is bounded by them
// whatever the bytes are. The errors are ErrUnknown, ErrSlow, *KindError,
// *TooLargeError, *BrokenError, and ctx's.
func Decode(ctx context.Context, data []byte, l Limits) (img image.Image, err error) {
	if len(data) > l.Bytes {
		return nil, &TooLargeError{fmt.Sprintf("more than %d MB", l.Bytes>>20)}
	}
	f, err := formatOf(data)
	if err != nil {
		return nil, err
	}
	// The decoders are made to return errors; one that does not after all costs a
	// picture and not the program.
	defer func() {
		if p := recover(); p != nil {
			img, err = nil, &BrokenError{fmt.Errorf("%v", p)}
		}
	}()
	c, err := f.config(bytes.NewReader(data))
	if err != nil {
		return nil, &BrokenError{err}
	}
	if f.look != nil {
		if err := f.look(data, &c); err != nil {
			return nil, err
		}
	}
	cost := pixelBytes(c.ColorModel)
	if f.cost != nil {
		cost = f.cost(data)
	}
	if err := l.check(c.Width, c.Height, cost); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, l.Time, ErrSlow)
	defer cancel()
	img, err = f.decode(&timed{ctx, bytes.NewReader(data)})
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case err != nil:
		return nil, &BrokenError{err}
	}
	if b := img.Bounds(); b.Dx() > c.Width || b.Dy() > c.Height {
		return nil, &BrokenError{errors.New("it is larger than it says")}
	}
	return turned(onCanvas(img, c), orientation(data)), nil
}

// formatOf tells the format by the first bytes, whatever a name or a server says.
func formatOf(data []byte) (*format, error) {
	for i := range formats {
		if begins(data, formats[i].start) {
			return &formats[i], nil
		}
	}
	text := bytes.TrimLeft(data[:min(len(data), 512)], "\xef\xbb\xbf \t\r\n")
	for _, o := range others {
		if begins(data, o.start) || begins(text, o.start) {
			return nil, &KindError{o.what}
		}
	}
	return nil, ErrUnknown
}

func begins(data []byte, start string) bool {
	if len(data) < len(start) {
		return false
	}
	for i := range len(start) {
		if start[i] != '?' && data[i] != start[i] {
			return false
		}
	}
	return true
}

// pixelBytes is what one pixel of a model takes.
func pixelBytes(m color.Model) int {
	switch m {
	case color.NRGBA64Model, color.RGBA64Model:
		return 8
	}
	return 4
}

// onCanvas puts the first picture of an animation, which may cover a part only,
// where it belongs.
func onCanvas(img image.Image, c image.Config) image.Image {
	b := img.Bounds()
	whole := image.Rect(0, 0, c.Width, c.Height)
	if b == whole {
		return img
	}
	out := image.NewNRGBA(whole)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			out.Set(x, y, img.At(x, y))
		}
	}
	return out
}

// timed is a reader that ends with its context. It gives few bytes at once, because
// the scans of a hostile JPEG cost most for the fewest bytes.
type timed struct {
	ctx context.Context
	r   *bytes.Reader
}

func (t *timed) Read(p []byte) (int, error) {
	if err := t.ctx.Err(); err != nil {
		return 0, err
	}
	return t.r.Read(p[:min(len(p), 512)])
}
