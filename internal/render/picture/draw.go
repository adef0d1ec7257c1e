package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/png"

	"golang.org/x/image/draw"
)

// Protocol is a way in which a terminal shows pixels.
type Protocol int

// The protocols. None shows nothing; Blocks is text and needs colours only.
const (
	None Protocol = iota
	Blocks
	Sixel
	ITerm
	Kitty
)

// String names a protocol for people.
func (p Protocol) String() string {
	return [...]string{"none", "half blocks", "sixel", "iTerm2 images", "kitty graphics"}[p]
}

// Look is all that drawing depends on apart from the size. It is comparable: under
// the same look a drawing need not be made again.
type Look struct {
	Protocol Protocol
	Cell     Cell
	// Palette is how many colours a sixel terminal can show at once.
	Palette int
	// TrueColor says that half blocks may have any colour, and not 256 only.
	TrueColor bool
	// Dark says that the screen is dark.
	Dark bool
}

// Drawing is a picture made ready for a terminal. It is never changed.
type Drawing struct {
	Size Size
	Look Look

	rows    []string // of half blocks
	payload []byte   // for kitty: the whole as PNG
	// For sixel and iTerm2: the rows of cells, and what makes a part of one.
	strips [][]byte
	cut    func(row, column, n int) []byte
}

// Draw makes the picture ready for cells of a size. It takes some milliseconds and
// may be called from any goroutine.
func (m *Master) Draw(s Size, l Look) *Drawing {
	d := &Drawing{Size: s, Look: l}
	if l.Protocol == Blocks {
		d.rows = blocks(m.onGround(m.scaled(s.Columns, 2*s.Rows), l.Dark), l.TrueColor)
		return d
	}
	c := l.Cell
	w, h := s.Columns*c.W, s.Rows*c.H
	part := func(row, column, n int) image.Rectangle {
		return image.Rect(column*c.W, row*c.H, (column+n)*c.W, (row+1)*c.H)
	}
	img := m.onGround(m.scaled(w, h), l.Dark)
	switch l.Protocol {
	case Kitty:
		d.payload = encodePNG(img)
	case Sixel:
		p := quantize(img, l.Palette)
		d.cut = func(row, column, n int) []byte { return sixel(p, part(row, column, n)) }
	case ITerm:
		d.cut = func(row, column, n int) []byte { return inline(img.SubImage(part(row, column, n)), n) }
	}
	if d.cut != nil {
		d.strips = make([][]byte, s.Rows)
		for row := range d.strips {
			d.strips[row] = d.cut(row, 0, s.Columns)
		}
	}
	return d
}

// strip returns the pixels of some cells of a row as the terminal wants them.
func (d *Drawing) strip(row, column, n int) []byte {
	if column == 0 && n == d.Size.Columns {
		return d.strips[row]
	}
	return d.cut(row, column, n)
}

// encodePNG writes a picture fast rather than small: it goes to the terminal at once.
func encodePNG(img image.Image) []byte {
	var b bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := e.Encode(&b, img); err != nil {
		return nil // a bytes.Buffer takes everything, and no picture here is too large
	}
	return b.Bytes()
}

// poorContrast is how near, from 0 to 255, ink may come to the ground it is seen on.
const poorContrast = 64

// onGround puts a picture that can be looked through on white or on black where its
// ink would not be seen on the screen: a diagram in black on nothing is common, and a
// dark screen as well.
func (m *Master) onGround(img *image.RGBA, dark bool) *image.RGBA {
	if !m.clear {
		return img
	}
	screen, ground := 255, color.Gray{}
	if dark {
		screen, ground = 0, color.Gray{Y: 255}
	}
	if ink, ok := inkOf(img); !ok || max(ink-screen, screen-ink) > poorContrast {
		return img
	}
	out := image.NewRGBA(img.Bounds())
	draw.Draw(out, out.Bounds(), image.NewUniform(ground), image.Point{}, draw.Src)
	draw.Draw(out, out.Bounds(), img, img.Bounds().Min, draw.Over)
	return out
}

// inkOf is how bright what can be seen of a picture is, from 0 to 255.
func inkOf(img *image.RGBA) (ink int, ok bool) {
	sum, weight := 0, 0
	for i := 0; i+3 < len(img.Pix); i += 4 {
		p := img.Pix[i : i+4 : i+4]
		sum += (299*int(p[0]) + 587*int(p[1]) + 114*int(p[2])) / 1000 * 255
		weight += int(p[3])
	}
	if weight == 0 {
		return 0, false
	}
	return sum / weight, true
}
