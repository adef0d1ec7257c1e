package theme

import (
	"fmt"
	"image/color"
	"math"
	"strconv"

	"charm.land/lipgloss/v2"
)

// A colour is what Lip Gloss makes of its name: one of the terminal's sixteen, one of
// the 256 of xterm, or red, green and blue. Nil is the terminal's own.

// parseColor reads a colour as Glamour's sheets write them: "#rgb", "#rrggbb" or
// a number from 0 to 255; "" is the terminal's own. Lip Gloss takes more numbers
// than that, and anything else for no colour at all: here it is an error.
func parseColor(s string) (color.Color, error) {
	if s == "" {
		return nil, nil
	}
	c := lipgloss.Color(s)
	if _, err := strconv.ParseUint(s, 10, 8); err != nil && s[0] != '#' {
		c = lipgloss.NoColor{}
	}
	if c == (lipgloss.NoColor{}) {
		return nil, fmt.Errorf("%q is no colour; want \"#rrggbb\" or a number from 0 to 255", s)
	}
	return c, nil
}

// solid returns the colour as red, green and blue; the terminal's sixteen are taken
// to be xterm's, because a terminal's own cannot be known.
func solid(c color.Color) color.RGBA { return color.RGBAModel.Convert(c).(color.RGBA) }

// shades is the number of steps from one colour to another that mixtures are taken
// from.
const shades = 26

// mix returns the colour that lies the given share (0 to 1) of the way from a to b,
// to the eye: between red and green there is no brown in Lip Gloss's blends.
func mix(a, b color.Color, share float64) color.Color {
	return solid(lipgloss.Blend1D(shades, a, b)[int(math.Round(share*(shades-1)))])
}

// luminance is the relative luminance of WCAG 2.2, from 0 for black to 1 for white.
func luminance(c color.Color) float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	x := solid(c)
	return 0.2126*linear(x.R) + 0.7152*linear(x.G) + 0.0722*linear(x.B)
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

// legible moves fg towards the text colour, in steps, until it stands out from bg
// by the given ratio or is the text colour itself.
func legible(fg, bg, text color.Color, ratio float64) color.Color {
	if contrast(fg, bg) >= ratio {
		return fg
	}
	for _, c := range lipgloss.Blend1D(11, fg, text) {
		if c := solid(c); contrast(c, bg) >= ratio {
			return c
		}
	}
	return text
}
