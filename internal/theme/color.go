package theme

import (
	"fmt"
	imagecolor "image/color"
	"math"
	"strconv"

	"github.com/charmbracelet/x/ansi"
)

// kind tells how a colour is named.
type kind uint8

const (
	unset   kind = iota // the terminal's own
	basic               // one of the terminal's sixteen; its number is in r
	indexed             // one of the 256 of xterm; its number is in r
	direct              // red, green and blue
)

// color is one colour of a style.
type color struct {
	kind    kind
	r, g, b uint8
}

// parseColor reads a colour as Glamour's sheets write them: "#rgb", "#rrggbb" or
// a number from 0 to 255; "" is the terminal's own.
func parseColor(s string) (color, error) {
	switch {
	case s == "":
		return color{}, nil
	case s[0] == '#':
		return parseHex(s)
	}
	n, err := strconv.ParseUint(s, 10, 8)
	if err != nil {
		return color{}, fmt.Errorf("%q is no colour; want \"#rrggbb\" or a number from 0 to 255", s)
	}
	if n < 16 {
		return color{kind: basic, r: uint8(n)}, nil
	}
	return color{kind: indexed, r: uint8(n)}, nil
}

func parseHex(s string) (color, error) {
	n, err := strconv.ParseUint(s[1:], 16, 32)
	switch {
	case err == nil && len(s) == 7:
		return color{direct, uint8(n >> 16), uint8(n >> 8), uint8(n)}, nil
	case err == nil && len(s) == 4:
		return color{direct, uint8(n>>8&15) * 17, uint8(n>>4&15) * 17, uint8(n&15) * 17}, nil
	}
	return color{}, fmt.Errorf("%q is no colour; want \"#rrggbb\" or a number from 0 to 255", s)
}

// rgb returns the colour as red, green and blue; the sixteen are taken to be
// xterm's, because a terminal's own cannot be known.
func (c color) rgb() color {
	switch c.kind {
	case basic:
		return fromColor(ansi.BasicColor(c.r))
	case indexed:
		return fromColor(ansi.IndexedColor(c.r))
	}
	return c
}

// fromColor takes over a colour of the image/color interface, by name where it
// has one.
func fromColor(c imagecolor.Color) color {
	if c == nil {
		return color{}
	}
	r, g, b, _ := c.RGBA()
	return color{direct, uint8(r >> 8), uint8(g >> 8), uint8(b >> 8)}
}

// mix returns the colour that lies the given share (0 to 1) of the way from a to b.
func mix(a, b color, share float64) color {
	x, y := a.rgb(), b.rgb()
	part := func(p, q uint8) uint8 { return uint8(math.Round(float64(p) + (float64(q)-float64(p))*share)) }
	return color{direct, part(x.r, y.r), part(x.g, y.g), part(x.b, y.b)}
}

// luminance is the relative luminance of WCAG 2.2, from 0 for black to 1 for white.
func (c color) luminance() float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	x := c.rgb()
	return 0.2126*linear(x.r) + 0.7152*linear(x.g) + 0.0722*linear(x.b)
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b color) float64 {
	x, y := a.luminance(), b.luminance()
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

// legible moves fg towards the text colour, in steps, until it stands out from bg
// by the given ratio or is the text colour itself.
func legible(fg, bg, text color, ratio float64) color {
	for share := 0.0; share < 1; share += 0.1 {
		if c := mix(fg, text, share); contrast(c, bg) >= ratio {
			if share == 0 {
				return fg
			}
			return c
		}
	}
	return text
}
