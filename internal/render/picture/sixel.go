package picture

import (
	"image"
	"image/color"
	"strconv"
)

// band is how many rows of pixels one row of sixels has.
const band = 6

// sixel writes a part of a picture as a sixel sequence (DEC STD 070, VT330/VT340
// Programmer Reference, chapter 14). Index 0 is left as it is on the screen, which is
// what the second parameter of 1 asks for.
func sixel(p *image.Paletted, part image.Rectangle) []byte {
	part = part.Intersect(p.Bounds())
	w, h := part.Dx(), part.Dy()
	out := append([]byte(nil), "\x1bP0;1;0q\"1;1;"...)
	out = strconv.AppendInt(out, int64(w), 10)
	out = append(out, ';')
	out = strconv.AppendInt(out, int64(h), 10)
	defined := make([]bool, len(p.Palette))
	masks := make([][]byte, len(p.Palette))
	for top := 0; top < h; top += band {
		if top > 0 { // none behind the last band: it could scroll the screen
			out = append(out, '-')
		}
		used := collect(p, part, top, masks)
		for i, colour := range used {
			if !defined[colour] {
				defined[colour] = true
				out = define(out, colour, p.Palette[colour].(color.RGBA))
			}
			if i > 0 {
				out = append(out, '$') // back to the left
			}
			out = append(out, '#')
			out = strconv.AppendInt(out, int64(colour), 10)
			out = appendRuns(out, masks[colour])
			clear(masks[colour])
		}
	}
	return append(out, "\x1b\\"...)
}

// collect sets for each colour of a band which pixels of each column have it, and
// returns the colours in order.
func collect(p *image.Paletted, part image.Rectangle, top int, masks [][]byte) (used []int) {
	w := part.Dx()
	var met [256]bool
	for y := top; y < min(top+band, part.Dy()); y++ {
		row := p.Pix[p.PixOffset(part.Min.X, part.Min.Y+y):][:w]
		for x, c := range row {
			if c == 0 {
				continue
			}
			if !met[c] {
				met[c] = true
				if masks[c] == nil {
					masks[c] = make([]byte, w)
				}
			}
			masks[c][x] |= 1 << (y - top)
		}
	}
	for c, is := range met {
		if is {
			used = append(used, c)
		}
	}
	return used
}

// define states a colour in hundredths.
func define(out []byte, n int, c color.RGBA) []byte {
	out = append(out, '#')
	out = strconv.AppendInt(out, int64(n), 10)
	out = append(out, ";2"...)
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		out = append(out, ';')
		out = strconv.AppendInt(out, (int64(v)*100+127)/255, 10)
	}
	return out
}

// appendRuns writes the columns of one colour; four alike and more are counted. What
// is empty at the right end is left out.
func appendRuns(out, columns []byte) []byte {
	end := len(columns)
	for end > 0 && columns[end-1] == 0 {
		end--
	}
	for x := 0; x < end; {
		n := 1
		for x+n < end && columns[x+n] == columns[x] {
			n++
		}
		c := '?' + columns[x]
		if n > 3 {
			out = append(out, '!')
			out = strconv.AppendInt(out, int64(n), 10)
			out = append(out, c)
		} else {
			for range n {
				out = append(out, c)
			}
		}
		x += n
	}
	return out
}
