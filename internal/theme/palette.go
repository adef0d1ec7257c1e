package theme

import (
	"fmt"
	"image/color"
	"strings"

	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"

	"newsreader/internal/sanitize"
)

// readable is the contrast that WCAG 2.2 asks of text (success criterion 1.4.3).
const readable = 4.5

// palette reads styles out of a sheet and keeps the first error.
type palette struct {
	sheet ansi.StyleConfig
	err   error

	// text and back are the colours that mixtures are made from; they are guesses
	// where the sheet leaves them to the terminal.
	text, back color.Color
	// plain says that the sheet has no colours at all, so that none may be added.
	plain bool
	dark  bool
}

// ground settles what the sheet's text stands on.
func (p *palette) ground(text Style, dark bool) {
	p.dark = dark
	// Of the backgrounds that are widespread these are the ones nearest to the text,
	// so that what can be read on them can be read on the others.
	p.back = lipgloss.Color("#fdf6e3")
	p.text = lipgloss.Color("#202020")
	if dark {
		p.back = lipgloss.Color("#282828")
		p.text = lipgloss.Color("#dddddd")
	}
	if text.fg != nil {
		p.text = text.fg
	}
	if text.bg != nil {
		p.back = text.bg
	}
	p.plain = text.fg == nil && text.bg == nil && p.accent() == (Style{})
}

// style prepares one primitive of the sheet; where names it in an error.
func (p *palette) style(where string, s ansi.StylePrimitive) Style {
	var stated, on attr
	for _, a := range []struct {
		value *bool
		bit   attr
	}{
		{s.Bold, bold}, {s.Faint, faint}, {s.Italic, italic}, {s.Underline, underline},
		{s.Blink, blink}, {s.Inverse, inverse}, {s.Conceal, conceal}, {s.CrossedOut, crossedOut},
	} {
		if a.value == nil {
			continue
		}
		stated |= a.bit
		if *a.value {
			on |= a.bit
		}
	}
	return style(p.color(where+".color", s.Color), p.color(where+".background_color", s.BackgroundColor), stated, on)
}

func (p *palette) color(where string, s *string) color.Color {
	if s == nil {
		return nil
	}
	c, err := parseColor(*s)
	if err != nil && p.err == nil {
		p.err = fmt.Errorf("%s: %w", where, err)
	}
	return c
}

// piece prepares a primitive with the text around it.
func (p *palette) piece(where string, s ansi.StylePrimitive) Piece {
	out := Piece{
		Style:  p.style(where, s),
		Before: inline(s.BlockPrefix + s.Prefix),
		After:  inline(s.Suffix + s.BlockSuffix),
		Case:   caseOf(s),
	}
	if !out.Style.HasBackground() {
		// Blanks around a text are there to widen its background.
		out.Before = strings.TrimLeft(out.Before, " ")
		out.After = strings.TrimRight(out.After, " ")
	}
	return out
}

func caseOf(s ansi.StylePrimitive) Case {
	isOn := func(b *bool) bool { return b != nil && *b }
	switch {
	case isOn(s.Upper):
		return Upper
	case isOn(s.Lower):
		return Lower
	case isOn(s.Title):
		return Capitals
	}
	return AsWritten
}

// inline cleans text that a sheet sets. Its line ends place blocks in Glamour's
// layout, which is not ours; a sheet from elsewhere is foreign text like any other.
func inline(s string) string {
	return sanitize.Text(strings.NewReplacer("\n", "", "\r", "").Replace(s))
}

// mark is inline without outer blanks.
func mark(s string) string { return strings.TrimSpace(inline(s)) }

// link is the look of a link's text. Glamour prints the address as well and
// colours that; where the text has no colour of its own it takes the address's.
func (p *palette) link() Piece {
	out := p.piece("link_text", p.sheet.LinkText)
	address := p.style("link", p.sheet.Link)
	if out.Style.fg == nil && address.fg != nil {
		out.Style = style(address.fg, out.Style.bg, out.Style.stated, out.Style.on)
	}
	return out
}

// accent is the colour that the sheet draws the eye with: its headings', else its
// links'.
func (p *palette) accent() Style {
	s := &p.sheet
	for _, c := range []color.Color{
		p.style("h2", s.H2.StylePrimitive).fg, p.style("heading", s.Heading.StylePrimitive).fg,
		p.link().Style.fg, p.style("h1", s.H1.StylePrimitive).fg,
	} {
		if c != nil {
			return style(c, nil, 0, 0)
		}
	}
	return Style{}
}

// blend is text moved a share of the way into the background.
func (p *palette) blend(share float64) color.Color { return mix(p.text, p.back, share) }

// muted is text of second rank. It stays readable.
func (p *palette) muted() Style {
	if p.plain {
		return style(nil, nil, faint, faint)
	}
	return style(legible(p.blend(0.38), p.back, p.text, readable), nil, 0, 0)
}

// border is for lines, bars and what nobody reads.
func (p *palette) border() Style {
	if p.plain {
		return Style{}
	}
	return style(p.blend(0.68), nil, 0, 0)
}

// standfirst lifts the text a little towards the accent.
func (p *palette) standfirst(text Style) Style {
	a := p.accent()
	if p.plain || a.fg == nil {
		return text
	}
	return style(legible(mix(p.text, a.fg, 0.3), p.back, p.text, readable), nil, 0, 0).Over(text)
}

// sides are the colours of pros and cons: those of inserted and deleted lines,
// which every sheet with code colours has.
func (p *palette) sides() (pro, con Style) {
	if p.plain {
		return Style{}, Style{}
	}
	green, red := lipgloss.Color("#1f7a3a"), lipgloss.Color("#b3261e")
	if p.dark {
		green, red = lipgloss.Color("#8fc98a"), lipgloss.Color("#f08a7a")
	}
	if c := p.sheet.CodeBlock.Chroma; c != nil {
		if g := p.style("code_block.chroma.generic_inserted", c.GenericInserted); g.fg != nil {
			green = g.fg
		}
		if r := p.style("code_block.chroma.generic_deleted", c.GenericDeleted); r.fg != nil {
			red = r.fg
		}
	}
	return style(legible(green, p.back, p.text, readable), nil, 0, 0), style(legible(red, p.back, p.text, readable), nil, 0, 0)
}
