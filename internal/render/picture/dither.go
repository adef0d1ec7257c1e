package picture

import (
	"image"
	"image/color"
)

// diffuse gives every pixel the nearest colour of a palette and hands what that is
// off by to the pixels that are still to come.
func diffuse(img *image.RGBA, to *image.Paletted) {
	near := nearest{palette: to.Palette, known: make([]uint8, boxes)}
	w := img.Bounds().Dx()
	// What is owed to this row and to the next one, three channels a pixel, with a
	// pixel of margin on both sides.
	now, next := make([]int, 3*(w+2)), make([]int, 3*(w+2))
	for y := range img.Bounds().Dy() {
		for x := range w {
			at := y*img.Stride + 4*x
			p := img.Pix[at : at+4 : at+4]
			if p[3] < opaque {
				continue // index 0
			}
			owed := now[3*(x+1) : 3*(x+1)+3]
			var want [3]int
			for c := range want {
				want[c] = max(0, min(255, int(p[c])+owed[c]/16))
			}
			i := near.find(uint8(want[0]), uint8(want[1]), uint8(want[2]))
			to.Pix[y*to.Stride+x] = i
			got := to.Palette[i].(color.RGBA)
			for c, have := range [3]uint8{got.R, got.G, got.B} {
				off := want[c] - int(have)
				now[3*(x+2)+c] += 7 * off
				next[3*x+c] += 3 * off
				next[3*(x+1)+c] += 5 * off
				next[3*(x+2)+c] += off
			}
		}
		now, next = next, now
		clear(next)
	}
}

// nearest looks for the colour of a palette that is nearest, once for each box.
type nearest struct {
	palette color.Palette // of color.RGBA; the first is none
	known   []uint8       // by box; 0 is unknown
}

func (n *nearest) find(r, g, b uint8) uint8 {
	at := box(r, g, b)
	if i := n.known[at]; i != 0 {
		return i
	}
	best, least := 0, 1<<30
	for i := 1; i < len(n.palette); i++ {
		if d := apart(n.palette[i].(color.RGBA), int(r), int(g), int(b)); d < least {
			best, least = i, d
		}
	}
	n.known[at] = uint8(best)
	return uint8(best)
}
