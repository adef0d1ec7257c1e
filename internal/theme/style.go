package theme

import (
	"image/color"

	"github.com/charmbracelet/x/ansi"
)

// reset ends every style at once. Text of ours never stands inside somebody
// else's style, so that nothing needs to be restored.
const reset = "\x1b[m"

// attr is a set of text attributes.
type attr uint16

const (
	bold attr = 1 << iota
	faint
	italic
	underline
	blink
	inverse
	conceal
	crossedOut
)

// attrs are the SGR parameters of the attributes, in the order of their bits.
var attrs = [...]string{"1", "2", "3", "4", "5", "7", "8", "9"}

// Style is how a piece of text looks. It is a small comparable value, prepared
// once: using it costs no more than writing two strings. The zero Style leaves
// text as it is.
type Style struct {
	fg, bg color.Color
	stated attr // which attributes the style decides on
	on     attr // which of them are switched on
	open   string
}

// style prepares a style.
func style(fg, bg color.Color, stated, on attr) Style {
	s := Style{fg: fg, bg: bg, stated: stated, on: on & stated}
	s.open = s.sequence()
	return s
}

// Over lays s over a base: what s states wins, what it leaves open is the base's.
func (s Style) Over(base Style) Style {
	if s == (Style{}) {
		return base
	}
	if base == (Style{}) {
		return s
	}
	fg, bg := s.fg, s.bg
	if fg == nil {
		fg = base.fg
	}
	if bg == nil {
		bg = base.bg
	}
	return style(fg, bg, s.stated|base.stated, s.on|base.on&^s.stated)
}

// Open returns the sequence that begins the style, "" for one without effect.
func (s Style) Open() string { return s.open }

// Close returns the sequence that ends the style, "" for one without effect.
func (s Style) Close() string {
	if s.open == "" {
		return ""
	}
	return reset
}

// Render returns text in the style. The text must hold no sequences of its own:
// the first reset among them would end the style.
func (s Style) Render(text string) string {
	if s.open == "" || text == "" {
		return text
	}
	return s.open + text + reset
}

// Bold returns the style with the weight switched on.
func (s Style) Bold() Style { return style(s.fg, s.bg, s.stated|bold, s.on|bold) }

// Italic returns the style slanted.
func (s Style) Italic() Style { return style(s.fg, s.bg, s.stated|italic, s.on|italic) }

// Underline returns the style underlined.
func (s Style) Underline() Style { return style(s.fg, s.bg, s.stated|underline, s.on|underline) }

// Inverse returns the style with its two colours changed about.
func (s Style) Inverse() Style { return style(s.fg, s.bg, s.stated|inverse, s.on|inverse) }

// HasBackground reports whether the style colours the cell behind the text, so
// that a blank in it can be seen.
func (s Style) HasBackground() bool { return s.bg != nil || s.on&inverse != 0 }

// sequence writes the style as one SGR sequence.
func (s Style) sequence() string {
	var sgr ansi.Style
	for i, a := range attrs {
		if s.on&(1<<i) != 0 {
			sgr = append(sgr, a)
		}
	}
	if s.fg != nil {
		sgr = sgr.ForegroundColor(s.fg)
	}
	if s.bg != nil {
		sgr = sgr.BackgroundColor(s.bg)
	}
	if len(sgr) == 0 {
		return "" // the sequence without parameters would be the reset
	}
	return sgr.String()
}
