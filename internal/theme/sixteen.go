package theme

import (
	"image/color"

	"github.com/charmbracelet/x/ansi"
)

// sixteen returns the style in the terminal's own sixteen colours. dark is the kind
// of ground that the style was made for; a tint of it cannot be said in sixteen
// colours and goes, which tinted tells.
func (s Style) sixteen(dark bool) (out Style, tinted bool) {
	fg, bg := named(s.fg, dark), s.bg
	if bg != nil {
		l := luminance(bg)
		tinted = dark && l < 0.18 || !dark && l > 0.45
		if bg = named(bg, dark); tinted {
			bg = nil
		}
	}
	return style(fg, bg, s.stated, s.on), tinted
}

// sixteen lowers the roles of the screens. What a tint told apart from the text
// around it is told by inversion.
func (u *UI) sixteen(dark bool) {
	for _, s := range u.styles() {
		low, tinted := s.sixteen(dark)
		if *s = low; tinted {
			*s = style(nil, nil, low.stated, low.on).Inverse()
		}
	}
}

// named returns the one of the sixteen that a person would call by the same name. The
// nearest in numbers is another: gold comes out red. What red and yellow look like is
// for the terminal's owner to say. Greys go to the side on which they can be read.
func named(c color.Color, dark bool) color.Color {
	if c == nil {
		return nil
	}
	if basic, is := c.(ansi.BasicColor); is {
		return basic
	}
	x := solid(c)
	r, g, b := int(x.R), int(x.G), int(x.B)
	high, low := max(r, g, b), min(r, g, b)
	if high-low < 48 {
		return grey(high, dark)
	}
	out := hues[hue(r, g, b)/15]
	if high >= 0xb0 {
		out += ansi.BrightBlack
	}
	return out
}

func grey(light int, dark bool) ansi.BasicColor {
	bounds := [3]int{0x58, 0xb0, 0xf8} // of the greys of text on a light ground
	if dark {
		bounds = [3]int{0x40, 0x70, 0xf0}
	}
	switch {
	case light < bounds[0]:
		return ansi.Black
	case light < bounds[1]:
		return ansi.BrightBlack
	case light < bounds[2]:
		return ansi.White
	}
	return ansi.BrightWhite
}

// hues are the names of the colour circle, in steps of 15 degrees.
var hues = [24]ansi.BasicColor{
	ansi.Red, ansi.Yellow, ansi.Yellow, ansi.Yellow, ansi.Yellow, // orange and gold are nearer to it than to red
	ansi.Green, ansi.Green, ansi.Green, ansi.Green, ansi.Green, ansi.Green,
	ansi.Cyan, ansi.Cyan, ansi.Cyan,
	ansi.Blue, ansi.Blue, ansi.Blue,
	ansi.Magenta, ansi.Magenta, ansi.Magenta, ansi.Magenta, ansi.Magenta,
	ansi.Red, ansi.Red,
}

// hue is the place on the colour circle of a colour that is not grey, in degrees from
// red: 0 to 359.
func hue(r, g, b int) int {
	high, low := max(r, g, b), min(r, g, b)
	span := high - low
	var h int
	switch high {
	case r:
		h = 60 * (g - b) / span
	case g:
		h = 120 + 60*(b-r)/span
	default:
		h = 240 + 60*(r-g)/span
	}
	return (h + 360) % 360
}
