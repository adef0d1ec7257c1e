package picture

import (
	"image"
	"image/color"
	"strconv"
)

// Half blocks: one cell shows two pixels, the upper as the colour of the block and
// the lower as that of its ground.
const (
	upper = "▀"
	lower = "▄"
)

// opaque is the alpha from which on a pixel is drawn; without colours that mix, one
// is seen or is not.
const opaque = 128

// blocks draws a picture, whose height is even, in half blocks. Every row closes its
// colours.
func blocks(img *image.RGBA, trueColor bool) []string {
	b := img.Bounds()
	rows := make([]string, 0, b.Dy()/2)
	index := map[color.RGBA]string{}
	var out []byte
	for y := b.Min.Y; y+1 < b.Max.Y; y += 2 {
		out = out[:0]
		front, back := "", "" // as parameters; empty is the terminal's own
		for x := b.Min.X; x < b.Max.X; x++ {
			top, low := ink(img.RGBAAt(x, y), trueColor, index), ink(img.RGBAAt(x, y+1), trueColor, index)
			block, f, g := upper, top, low
			switch {
			case top == "" && low == "":
				block, f = " ", front // nothing is in front
			case top == "":
				block, f, g = lower, low, ""
			case top == low:
				block, f = " ", front
			}
			if f != front || g != back {
				out = appendColours(out, f, g, front, back)
				front, back = f, g
			}
			out = append(out, block...)
		}
		if front != "" || back != "" {
			out = append(out, "\x1b[m"...)
		}
		rows = append(rows, string(out))
	}
	return rows
}

// ink returns the colour parameters of a pixel behind 38; or 48;, "" for one that is
// looked through. In 256 colours the same colour is looked for once.
func ink(c color.RGBA, trueColor bool, index map[color.RGBA]string) string {
	if c.A < opaque {
		return ""
	}
	if c.A < 255 { // stored with its alpha multiplied in
		c = color.RGBA{scaleUp(c.R, c.A), scaleUp(c.G, c.A), scaleUp(c.B, c.A), 255}
	}
	if !trueColor { // fewer levels are enough to choose one of 256
		c.R, c.G, c.B = c.R&^7|4, c.G&^7|4, c.B&^7|4
	}
	if s, ok := index[c]; ok {
		return s
	}
	s := "2;" + strconv.Itoa(int(c.R)) + ";" + strconv.Itoa(int(c.G)) + ";" + strconv.Itoa(int(c.B))
	if !trueColor {
		s = "5;" + strconv.Itoa(of256(c))
	}
	index[c] = s
	return s
}

// of256 returns the nearest of the colours 16 to 255: a cube of six levels each way, and
// 24 greys (xterm, "256colres"). The first sixteen are whatever the person has chosen.
func of256(c color.RGBA) int {
	level := func(v uint8) int { return (max(int(v), 55) - 35) / 40 }
	value := func(level int) int {
		if level == 0 {
			return 0
		}
		return 55 + 40*level
	}
	r, g, b := level(c.R), level(c.G), level(c.B)
	grey := max(0, min(23, (int(c.R)+int(c.G)+int(c.B)-9)/30))
	shade := 8 + 10*grey
	if apart(c, shade, shade, shade) < apart(c, value(r), value(g), value(b)) {
		return 232 + grey
	}
	return 16 + 36*r + 6*g + b
}

// apart is how far a colour is from another one, as the eye weighs the three.
func apart(c color.RGBA, r, g, b int) int {
	dr, dg, db := int(c.R)-r, int(c.G)-g, int(c.B)-b
	return 3*dr*dr + 6*dg*dg + db*db
}

func scaleUp(v, alpha uint8) uint8 { return uint8(min(255, int(v)*255/int(alpha))) }

// appendColours changes from one pair of colours to another.
func appendColours(out []byte, front, back, wasFront, wasBack string) []byte {
	out = append(out, "\x1b["...)
	if front != wasFront {
		out = appendColour(out, "38;", front, "39")
		if back != wasBack {
			out = append(out, ';')
		}
	}
	if back != wasBack {
		out = appendColour(out, "48;", back, "49")
	}
	return append(out, 'm')
}

func appendColour(out []byte, which, colour, own string) []byte {
	if colour == "" {
		return append(out, own...)
	}
	return append(append(out, which...), colour...)
}
