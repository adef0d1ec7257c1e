package picture

import (
	"image"

	"golang.org/x/image/draw"
)

// Cell is the size of a cell in pixels.
type Cell struct{ W, H int }

// DefaultCell is assumed where a terminal does not say how large its cells are; what
// counts then is the ratio.
func DefaultCell() Cell { return Cell{W: 10, H: 20} }

// Known reports whether the size can be a true one.
func (c Cell) Known() bool { return c.W > 0 && c.H > 0 && c.W <= 256 && c.H <= 256 }

// Size is what a picture takes of the screen, in cells.
type Size struct{ Columns, Rows int }

// maxSide bounds both sides of a Size: there is a mark for so many rows and columns.
const maxSide = 256

// leastPixels is the width and height below which a picture is a mark of somebody's
// counting, a bullet or a line, and nothing to look at.
const leastPixels = 16

// Fit returns the cells that a picture takes at its own size, or as much less as
// keeps it within a number of columns and rows. The ratio of its sides stays as near
// as whole cells allow. It is the zero Size where there is nothing to see or no room.
func Fit(pixels image.Point, c Cell, columns, rows int) Size {
	columns, rows = min(columns, maxSide), min(rows, maxSide)
	if pixels.X < leastPixels || pixels.Y < leastPixels || columns < 1 || rows < 1 || !c.Known() {
		return Size{}
	}
	w, h := float64(pixels.X)/float64(c.W), float64(pixels.Y)/float64(c.H)
	shrink := min(1, float64(columns)/w, float64(rows)/h)
	s := Size{Columns: int(w*shrink + 0.5), Rows: int(h*shrink + 0.5)}
	s.Columns, s.Rows = max(1, min(s.Columns, columns)), max(1, min(s.Rows, rows))
	return s
}

// Master is a picture that was decoded and cut down to what any screen can show. It
// is never changed, and may be drawn from several goroutines.
type Master struct {
	img image.Image
	// Pixels is the size of the picture as it was.
	Pixels image.Point
	clear  bool // it has pixels that can be looked through
}

// masterSide bounds the sides of a master in pixels, as far as a picture is not a mere
// line: a wide pane has less.
const masterSide = 1600

// NewMaster cuts a decoded picture down and lets go of the rest.
func NewMaster(img image.Image) *Master {
	b := img.Bounds()
	m := &Master{Pixels: b.Size()}
	n := (max(b.Dx(), b.Dy()) + masterSide - 1) / masterSide
	n = max(1, min(n, b.Dx(), b.Dy()))
	small := func(img image.Image) *image.RGBA { return average(img, n) }
	if t, ok := img.(*turning); ok { // few pixels are turned sooner than many
		img = &turning{small(t.Image), t.way}
		small = func(img image.Image) *image.RGBA { return average(img, 1) }
	}
	out := small(img)
	m.img, m.clear = out, !out.Opaque()
	return m
}

// Bytes is what the master takes of memory.
func (m *Master) Bytes() int {
	b := m.img.Bounds()
	return 4 * b.Dx() * b.Dy()
}

// scaled returns the master at a size in pixels.
func (m *Master) scaled(w, h int) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	scale(out, m.img)
	return out
}

// scale fills a picture with another one. What is much larger is averaged down first,
// by a whole number: the kernel takes 32 bytes for each of its pixels.
func scale(to *image.RGBA, from image.Image) {
	size := to.Bounds().Size()
	if n := min(from.Bounds().Dx()/size.X, from.Bounds().Dy()/size.Y); n >= 2 {
		from = average(from, n)
	}
	b := from.Bounds()
	if b.Size() == size {
		draw.Draw(to, to.Bounds(), from, b.Min, draw.Src)
		return
	}
	draw.CatmullRom.Scale(to, to.Bounds(), from, b, draw.Src, nil)
}

// average makes one pixel of every n by n. What is left at the right and at the bottom
// is less than a pixel of the picture that is made of it in the end.
func average(from image.Image, n int) *image.RGBA {
	b := from.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, b.Dx()/n, b.Dy()/n))
	if n == 1 {
		draw.Draw(out, out.Rect, from, b.Min, draw.Src)
		return out
	}
	rows := image.NewRGBA(image.Rect(0, 0, out.Rect.Dx()*n, n))
	sums := make([]int, 4*out.Rect.Dx())
	for y := range out.Rect.Dy() {
		// Draw knows how to read each kind of picture fast.
		draw.Draw(rows, rows.Rect, from, image.Pt(b.Min.X, b.Min.Y+y*n), draw.Src)
		clear(sums)
		for i := range n {
			row := rows.Pix[i*rows.Stride:]
			for x := range out.Rect.Dx() {
				s := sums[4*x : 4*x+4 : 4*x+4]
				for p := row[4*x*n : 4*(x+1)*n]; len(p) >= 4; p = p[4:] {
					s[0], s[1], s[2], s[3] = s[0]+int(p[0]), s[1]+int(p[1]), s[2]+int(p[2]), s[3]+int(p[3])
				}
			}
		}
		to := out.Pix[y*out.Stride:]
		for i, s := range sums {
			to[i] = uint8((s + n*n/2) / (n * n))
		}
	}
	return out
}
